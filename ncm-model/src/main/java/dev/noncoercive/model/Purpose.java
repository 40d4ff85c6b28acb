package dev.noncoercive.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Why a person is contacted; a consent has exactly one. The set is open: {@code of} makes others.
 *
 * <p>For example, {@link #NEWSLETTER}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Purpose extends Term<Purpose> {
    /** News the person subscribed to. */
    public static final Purpose NEWSLETTER = new Purpose("newsletter");

    /** Offers of goods and services. */
    public static final Purpose OFFERS = new Purpose("offers");

    /** Invitations to events. */
    public static final Purpose EVENTS = new Purpose("events");

    /** Care that sells nothing. */
    public static final Purpose CARE = new Purpose("care");

    /** Questions and surveys. */
    public static final Purpose RESEARCH = new Purpose("research");

    /** Conclusions drawn about the person; it contacts nobody by itself. */
    public static final Purpose PROFILING = new Purpose("profiling");

    private Purpose(String value) {
        super(value);
    }

    /**
     * The purpose with this text, for example {@code of("newsletter")}.
     *
     * @param purpose  a label of 1 to 128 lower-case letters, digits and ._-, not null
     * @return the purpose, not null
     * @throws IllegalArgumentException if the text is not such a label
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Purpose of(String purpose) {
        return new Purpose(label("purpose", purpose));
    }
}
