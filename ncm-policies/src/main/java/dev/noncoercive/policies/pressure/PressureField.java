package dev.noncoercive.policies.pressure;

/**
 * Where in a message a text stands.
 *
 * @since 0.1
 */
public enum PressureField {
    /** Not known. */
    ANY,
    /** The subject line. */
    SUBJECT,
    /** The line that mail programs show after the subject. */
    PREHEADER,
    /** The message itself. */
    BODY,
    /** The label of a button or a link that says yes. */
    BUTTON,
    /** The label of a button or a link that says no. */
    DECLINE,
    /** A name inside the house: of a segment, a list, a tag, a campaign. */
    LABEL
}
