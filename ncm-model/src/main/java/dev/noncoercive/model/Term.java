package dev.noncoercive.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;
import java.util.Objects;

/** A word with a type: a short text that equals only the same text of the same type. */
abstract sealed class Term<T extends Term<T>> implements Comparable<T>
        permits PersonId, SenderId, Channel, Purpose, Topic, Language {
    private static final int LENGTH_MAX = 128;

    private final String value;

    Term(String value) {
        this.value = value;
    }

    /**
     * The text itself.
     *
     * @return the text, never blank
     */
    @JsonValue
    public final String value() {
        return value;
    }

    @Override
    public final int compareTo(T other) {
        return value.compareTo(other.value());
    }

    @Override
    public final boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Term<?> term && term.getClass() == getClass() && term.value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The text, which {@code of} reads back. */
    @Override
    public final String toString() {
        return value;
    }

    /** A label: lower-case letters, digits, and {@code . _ -} between them. */
    static String label(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.isEmpty() || value.length() > LENGTH_MAX || !value.chars().allMatch(Term::belongsInLabel)) {
            throw Checks.invalid(
                    name,
                    "be 1 to " + LENGTH_MAX + " lower-case letters, digits, dots, hyphens or underscores",
                    "`" + value + "`");
        }
        return value;
    }

    private static boolean belongsInLabel(int character) {
        return Character.isLowerCase(character) || Character.isDigit(character) || "._-".indexOf(character) >= 0;
    }

    /** An opaque id: visible characters without spaces; an address is refused and not repeated in the message. */
    static String opaque(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.indexOf('@') >= 0) {
            throw new IllegalArgumentException(name + " must be an opaque id, but looks like an e-mail address");
        }
        if (value.isEmpty()
                || value.length() > LENGTH_MAX
                || !value.codePoints().allMatch(Term::isVisible)) {
            throw new IllegalArgumentException(name + " must be 1 to " + LENGTH_MAX
                    + " visible characters without spaces, but had " + value.length() + " characters");
        }
        return value;
    }

    private static boolean isVisible(int character) {
        return !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.SURROGATE
                && Character.getType(character) != Character.UNASSIGNED;
    }
}
