package dev.noncoercive.policies.pressure;

import java.util.Locale;

/**
 * A language that can be judged.
 *
 * @since 0.1
 */
public enum PressureLanguage {
    /** English. */
    EN,
    /** Italian. */
    IT,
    /** Spanish. */
    ES;

    /**
     * The language tag, for example {@code it}.
     *
     * @return the tag, not null
     */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A number of its own from 0 on. */
    int place() {
        return switch (this) {
            case EN -> 0;
            case IT -> 1;
            case ES -> 2;
        };
    }
}
