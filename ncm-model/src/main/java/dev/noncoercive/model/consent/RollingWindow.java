package dev.noncoercive.model.consent;

import dev.noncoercive.model.internal.Checks;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A window of elapsed time. See {@link Window#rolling}.
 *
 * @since 0.1
 */
public final class RollingWindow extends Window {
    private final Duration length;

    RollingWindow(Duration length) {
        Objects.requireNonNull(length, "length");
        Checks.lengthOfTime("window length", length, LENGTH_MAX);
        this.length = length;
    }

    /**
     * How long a contact counts.
     *
     * @return elapsed time, positive
     */
    public Duration length() {
        return length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RollingWindow window && window.length.equals(length);
    }

    @Override
    public int hashCode() {
        return length.hashCode();
    }

    @Override
    public String toString() {
        return length.toString();
    }
}
