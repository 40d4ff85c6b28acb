package dev.noncoercive.model.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person objected to marketing: no more of it, from this sender or anybody, and no profile for it.
 *
 * <p>It is wider than a withdrawal, which is for one purpose. For example, Ada wrote to the bakery that she wants no
 * advertising at all.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"person", "sender", "at", "profileErasedAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Objection implements WithObjection {
    Objection() {}

    /** {@return who objected} */
    public abstract PersonId person();

    /** {@return to whom, or empty when to everybody} */
    public abstract Optional<SenderId> sender();

    /** {@return when} */
    public abstract Instant at();

    /** {@return when what was kept for marketing about the person was erased} */
    public abstract Optional<Instant> profileErasedAt();

    /**
     * The objection as an act of the person: nothing more, on any channel.
     *
     * @return the act, not null
     */
    public Stopped asAct() {
        return Stopped.builder()
                .person(person())
                .at(at())
                .sender(sender())
                .cause(StopCause.WORD)
                .build();
    }

    @Value.Check
    void check() {
        Checks.within("at", at());
        Checks.within("profileErasedAt", profileErasedAt());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Objection}. */
    public static final class Builder extends ImmutableObjection.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Objection fromJson(ImmutableObjection.Json json) {
        return ImmutableObjection.fromJson(json);
    }
}
