package dev.noncoercive.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.noncoercive.model.internal.Checks;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;

/**
 * The language of a text or of a person, as a BCP 47 tag.
 *
 * <p>It is no country and no zone. For example, {@code it} or {@code pt-BR}; {@code of} brings a tag into its usual form, so
 * that {@code PT-br} equals {@code pt-BR}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>
 * @since 0.1
 */
public final class Language extends Term<Language> {
    /** English. */
    public static final Language ENGLISH = new Language("en");

    /** Italian. */
    public static final Language ITALIAN = new Language("it");

    /** Spanish. */
    public static final Language SPANISH = new Language("es");

    private static final int LENGTH_MAX = 35;

    private Language(String value) {
        super(value);
    }

    /**
     * The language with this tag, for example {@code of("it")}.
     *
     * @param language  a well-formed BCP 47 tag of 2 to 35 characters, not null
     * @return the language, not null
     * @throws IllegalArgumentException if the text is not such a tag
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Language of(String language) {
        Objects.requireNonNull(language, "language");
        if (language.length() > LENGTH_MAX) {
            throw notATag(language);
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(language).build();
            if (locale.getLanguage().isEmpty()) {
                throw notATag(language);
            }
            return new Language(locale.toLanguageTag());
        } catch (IllformedLocaleException e) {
            throw notATag(language);
        }
    }

    private static IllegalArgumentException notATag(String language) {
        return Checks.invalid("language", "be a BCP 47 tag such as `it` or `pt-BR`", "`" + language + "`");
    }

    /**
     * The language alone, without script and region: {@code pt} of {@code pt-BR}.
     *
     * @return the language, not null
     */
    public Language base() {
        int end = value().indexOf('-');
        return end < 0 ? this : new Language(value().substring(0, end));
    }
}
