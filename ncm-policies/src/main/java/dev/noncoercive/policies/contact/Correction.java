package dev.noncoercive.policies.contact;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * When a contact was found to be recorded in error, and why.
 *
 * <p>For example, on 24 November, because the list of the old tool had two people in one row.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Correction implements WithCorrection {
    /** The longest reason, in characters. */
    public static final int WHY_MAX = 200;

    Correction() {}

    /** {@return when it was corrected} */
    @Value.Parameter
    public abstract Instant at();

    /**
     * {@return why, in words for the person whose record it is, 1 to 200 characters; no address, name or message belongs in it: it is kept
     * with the contact, and nothing here looks for what is personal}
     */
    @Value.Parameter
    public abstract String why();

    @Value.Check
    void check() {
        requireWhy(why());
    }

    static void requireWhy(String why) {
        if (why.isBlank()
                || why.length() > WHY_MAX
                || why.chars().anyMatch(Character::isISOControl)
                || !ContactKey.isWritable(why)) {
            throw new IllegalArgumentException("why must be 1 to " + WHY_MAX
                    + " characters on one line, not all of them spaces, but was " + why.length() + " characters");
        }
    }

    /**
     * A correction as a store kept it.
     *
     * @param at  when, not null
     * @param why  why, 1 to 200 characters without personal data, not null
     * @return the correction, not null
     * @throws IllegalArgumentException if the reason is blank, too long or of several lines
     */
    public static Correction of(Instant at, String why) {
        return ImmutableCorrection.of(at, why);
    }
}
