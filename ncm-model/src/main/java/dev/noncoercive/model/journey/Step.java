package dev.noncoercive.model.journey;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * The seven steps from making something to closing where it fits.
 *
 * @since 0.1
 */
public enum Step {
    /** Make something great that answers a need. */
    MAKE(1),
    /** Find the words for its value. */
    WORDS(2),
    /** Share it with those who lend their attention. */
    SHARE(3),
    /** Let people come. */
    ATTRACT(4),
    /** Understand their world and ask questions. */
    ATTUNE(5),
    /** Explain benefits and uses. */
    EDUCATE(6),
    /** Close only where it fits. */
    CLOSE(7);

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /**
     * Which of the seven it is.
     *
     * @return 1 for make to 7 for close
     */
    public int number() {
        return number;
    }

    /**
     * Whether this step can come right after another: the next one, or any earlier one again. No step is left out on the way
     * forward.
     *
     * @param before  the step before, not null
     * @return whether the transition is legal
     */
    public boolean canFollow(Step before) {
        return number <= before.number + 1 && this != before;
    }

    /**
     * The constant as it stands in documents, for example {@code make}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
