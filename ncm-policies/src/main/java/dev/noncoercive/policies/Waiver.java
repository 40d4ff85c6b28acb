package dev.noncoercive.policies;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;

/**
 * That somebody answers for a failure for some time. It makes the failure quiet; it does not hide it, and it ends.
 *
 * <p>For example, that the baker answers until March for the way out that is still in the making.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Waiver implements WithWaiver {
    Waiver() {}

    /** {@return the id of the policy} */
    public abstract String policy();

    /** {@return why, not blank} */
    public abstract String reason();

    /** {@return who answers for it, not blank} */
    public abstract String owner();

    /** {@return the first instant at which it holds no more} */
    public abstract Instant until();

    @Value.Check
    void check() {
        if (reason().isBlank() || owner().isBlank()) {
            throw new IllegalArgumentException("a waiver of `" + policy() + "` must name a reason and an owner");
        }
    }

    /** What a waived failure says. */
    String words() {
        return "waived until " + until().truncatedTo(ChronoUnit.SECONDS) + " by " + owner() + ": " + reason();
    }

    /**
     * A builder; everything is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Waiver}. */
    public static final class Builder extends ImmutableWaiver.Builder {
        Builder() {}
    }
}
