package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How old a person is, as far as known: the years from which on consent ages differ.
 *
 * @since 0.1
 */
public enum AgeBand {
    /** Younger than thirteen. */
    UNDER_13(0),
    /** Thirteen. */
    FROM_13(13),
    /** Fourteen. */
    FROM_14(14),
    /** Fifteen. */
    FROM_15(15),
    /** Sixteen or seventeen. */
    FROM_16(16),
    /** Eighteen or older. */
    ADULT(18);

    private final int years;

    AgeBand(int years) {
        this.years = years;
    }

    /**
     * Whether everybody in the band has reached an age. For example, somebody of {@code FROM_14} has reached 14, and nobody
     * can say that they have reached 15.
     *
     * @param age  in years, 0 to 18
     * @return whether it is reached for certain
     */
    public boolean hasReached(int age) {
        return years >= age;
    }

    /**
     * The constant as it stands in documents, for example {@code under-13}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
