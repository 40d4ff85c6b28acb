package dev.noncoercive.policies.contact;

/**
 * What became of something that a gate was told: an act of a person, or a contact that happened elsewhere.
 *
 * <p>For example, the same import a second time is {@link #KNOWN}, row for row.
 *
 * @since 0.1
 */
public enum Heard {
    /** It was not known, and is now. */
    NEW,
    /** It was known, and nothing changed. */
    KNOWN,
    /** It is of a time before the person was forgotten, and is not kept. */
    FORGOTTEN
}
