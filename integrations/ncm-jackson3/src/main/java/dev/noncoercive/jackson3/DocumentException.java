package dev.noncoercive.jackson3;

import java.util.Objects;
import java.util.Optional;

/**
 * A document that cannot be read: what is wrong, where, and what was expected.
 *
 * <p>For example, {@code line 3, column 5, /door/what: must be text, but was a number}.
 */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Place> place;
    private final String pointer;
    private final String problem;

    DocumentException(Optional<Place> place, String pointer, String problem) {
        super(describe(place, pointer, problem));
        this.place = place;
        this.pointer = pointer;
        this.problem = problem;
    }

    private static String describe(Optional<Place> place, String pointer, String problem) {
        return place.map(known -> known + ", ").orElse("") + (pointer.isEmpty() ? "" : pointer + ": ") + problem;
    }

    /** {@return the place in the text, or empty when not known} */
    public Optional<Place> place() {
        return place;
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
