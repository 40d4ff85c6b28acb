package dev.noncoercive.jackson3;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that cannot be read: what is wrong, where, and what was expected.
 *
 * <p>Its words carry no e-mail address, no control character, and nothing longer than {@value #LENGTH_MAX} characters of what
 * was read. For example, {@code line 3, column 5, /door/what: must be text in quotes, but was a number}.
 *
 * @since 0.1
 */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LENGTH_MAX = 600;

    private final transient @Nullable Place place;
    private final String pointer;
    private final String problem;

    DocumentException(@Nullable Place place, String pointer, String problem) {
        super(describe(place, Words.presentable(pointer, LENGTH_MAX), Words.presentable(problem, LENGTH_MAX)));
        this.place = place;
        this.pointer = pointer;
        this.problem = Words.presentable(problem, LENGTH_MAX);
    }

    private static String describe(@Nullable Place place, String pointer, String problem) {
        return (place == null ? "" : place + ", ") + (pointer.isEmpty() ? "" : pointer + ": ") + problem;
    }

    /** {@return the place in the text, or empty when there is none, as in an empty text} */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** {@return the part of the document as a JSON Pointer, empty for the whole} */
    public String pointer() {
        return pointer;
    }

    /** {@return what is wrong and what was expected, without the place} */
    public String problem() {
        return problem;
    }

    /** {@return what is wrong, where, and what was expected; never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
