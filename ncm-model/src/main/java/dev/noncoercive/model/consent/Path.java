package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The way into a consent or out of it: what a person goes through.
 *
 * <p>It describes, it does not judge; a policy compares the way out with the way in. For example, one step without login,
 * fee or reasons.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"steps", "login", "fee", "reason", "channel"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Path implements WithPath {
    Path() {}

    /** {@return the number of screens, calls or letters until it is done, 1 to 100} */
    public abstract int steps();

    /** {@return whether the person must log in} */
    @JsonInclude
    public abstract boolean login();

    /** {@return whether it costs the person money} */
    @JsonInclude
    public abstract boolean fee();

    /** {@return whether the person must give a reason or other data} */
    @JsonInclude
    public abstract boolean reason();

    /** {@return where it happens, or empty when anywhere} */
    public abstract Optional<Channel> channel();

    @Value.Check
    void check() {
        Checks.atLeast("steps", 1, steps());
        Checks.atMost("steps", 100, steps());
    }

    /**
     * A way of so many steps without login, fee or reason.
     *
     * @param steps  the number of steps, 1 to 100
     * @return the path, not null
     * @throws IllegalArgumentException if {@code steps} is out of bounds
     */
    public static Path ofSteps(int steps) {
        return builder().steps(steps).login(false).fee(false).reason(false).build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Path}. */
    public static final class Builder extends ImmutablePath.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Path fromJson(ImmutablePath.Json json) {
        return ImmutablePath.fromJson(json);
    }
}
