package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * For whom a campaign is: a declared tribe, what is known of it in four phases, and how.
 *
 * <p>It is no list of people. For example, people of the valley who subscribed to bread letters.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "tribe",
    "declared",
    "size",
    "sizeAtMost",
    "directedAtChildren",
    "phases",
    "touchpoints",
    "segments",
    "attributes"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class AudienceProfile implements WithAudienceProfile {
    AudienceProfile() {}

    /** {@return whom it is for, by name} */
    public abstract String tribe();

    /** {@return whether they declared themselves, such as by subscribing to this} */
    @JsonInclude
    public abstract boolean declared();

    /** {@return how many they are, 0 or more} */
    public abstract Optional<Long> size();

    /** {@return how many they were declared to be at most} */
    public abstract Optional<Long> sizeAtMost();

    /** {@return whether it is directed at children} */
    public abstract Optional<Boolean> directedAtChildren();

    /** {@return what is known, each phase at most once} */
    public abstract List<Phase> phases();

    /** {@return where people meet the thing} */
    public abstract List<Touchpoint> touchpoints();

    /** {@return the parts that are spoken to apart} */
    public abstract List<Segment> segments();

    /** {@return what is kept about each person} */
    public abstract List<PersonalAttribute> attributes();

    @Value.Check
    void check() {
        Checks.text("tribe", tribe());
        size().ifPresent(value -> {
            Checks.atLeast("size", 0, value);
            Checks.atMost("size", Long.MAX_VALUE, value);
        });
        sizeAtMost().ifPresent(value -> {
            Checks.atLeast("sizeAtMost", 0, value);
            Checks.atMost("sizeAtMost", Long.MAX_VALUE, value);
        });
        Checks.distinct("phases", phases().stream().map(Phase::kind).collect(Collectors.toList()));
    }

    /**
     * One phase of the profile.
     *
     * @param kind  which one, not null
     * @return the phase, or empty when nothing is known of it
     */
    public Optional<Phase> phase(PhaseKind kind) {
        return phases().stream().filter(phase -> phase.kind() == kind).findFirst();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AudienceProfile}. */
    public static final class Builder extends ImmutableAudienceProfile.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static AudienceProfile fromJson(ImmutableAudienceProfile.Json json) {
        return ImmutableAudienceProfile.fromJson(json);
    }
}
