package dev.noncoercive.policies.profile;

/**
 * How well a parameter is known. It is not how binding the parameter is. For example, {@link #READ}.
 *
 * @since 0.1
 */
public enum Mark {
    /** A default of ncm, which nobody's law asks for. */
    OWN,
    /** Verified in a primary text. */
    VERIFIED,
    /** Read in a secondary text; information at most until a person has checked the official one. */
    READ,
    /** From general knowledge; information at most until a person has checked the official text. */
    KNOWN;

    /** {@return whether findings that rest on it alone may be louder than information} */
    public boolean isReliable() {
        return this == OWN || this == VERIFIED;
    }
}
