package dev.noncoercive.model.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What people said and what was sent to them: acts and contacts as one document.
 *
 * <p>It is a copy to judge by, not the store of a gate. For example, Ada's consent of 1 November and the two newsletters since.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"completeSince", "acts", "objections", "contacts", "signals"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ContactRecord implements WithContactRecord {
    ContactRecord() {}

    /** {@return since when nothing is missing in it, or empty when nobody knows} */
    public abstract Optional<Instant> completeSince();

    /** {@return what people did, in any order} */
    public abstract List<PersonAct> acts();

    /** {@return who wants no marketing at all, in any order} */
    public abstract List<Objection> objections();

    /** {@return what was sent, in any order} */
    public abstract List<Contact> contacts();

    /** {@return what providers reported, in any order} */
    public abstract List<Signal> signals();

    /**
     * What people did, with what their objections and the reports of providers stand for.
     *
     * @return the acts, in no order, not null
     */
    public List<PersonAct> actsAndStops() {
        return Stream.of(
                        acts().stream(),
                        objections().stream().map(Objection::asAct),
                        signals().stream().map(Signal::asAct).flatMap(Optional::stream))
                .<PersonAct>flatMap(some -> some)
                .collect(Collectors.toUnmodifiableList());
    }

    @Value.Check
    void check() {
        Checks.within("completeSince", completeSince());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ContactRecord}. */
    public static final class Builder extends ImmutableContactRecord.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ContactRecord fromJson(ImmutableContactRecord.Json json) {
        return ImmutableContactRecord.fromJson(json);
    }
}
