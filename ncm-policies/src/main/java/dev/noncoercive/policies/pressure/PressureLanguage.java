package dev.noncoercive.policies.pressure;

import dev.noncoercive.model.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * The language of a tag.
     *
     * @param language  with or without a region, not null
     * @return the language, or empty where it is another one
     */
    public static Optional<PressureLanguage> of(Language language) {
        return Arrays.stream(values())
                .filter(known -> known.tag().equals(language.base().value()))
                .findFirst();
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
