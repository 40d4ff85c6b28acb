package dev.noncoercive.policies.contact;

/**
 * What became of a correction of the record.
 *
 * <p>For example, the same correction a second time is {@link #KNOWN}, and nothing changes.
 *
 * @since 0.1
 */
public enum Corrected {
    /** The contact is kept as recorded in error, and counts no longer. */
    DONE,
    /** It was corrected before, and nothing changed; when and why is as it was said first. */
    KNOWN,
    /** No contact that counts is recorded so: of what was held back, or never left, nothing need be corrected. */
    NOT_FOUND,
    /** Several contacts are recorded so, and none was changed. */
    SEVERAL,
    /** This gate handed it over: it is no mistake of recording, and counts for good. */
    HANDED_OVER
}
