package dev.noncoercive.policies.pressure;

/**
 * How loud a text, or one finding in it, is. From words alone the loudest is a warning.
 *
 * @since 0.1
 */
public enum PressureLevel {
    /** Nothing was found. It is no promise that nothing presses. */
    NONE,
    /** Good to know: a weak sign, or words that a fact bears out. */
    HINT,
    /** The words press. */
    WARNING,
    /** The words press and a fact contradicts them. */
    ERROR,
    /** Not judged: another language, too little text, or no language at all. */
    ABSTAIN
}
