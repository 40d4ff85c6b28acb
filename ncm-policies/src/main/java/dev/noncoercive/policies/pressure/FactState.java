package dev.noncoercive.policies.pressure;

/**
 * What the caller knows about a fact that words rest on.
 *
 * @since 0.1
 */
public enum FactState {
    /** Nothing is known. */
    MISSING,
    /** The fact is borne out. */
    CONFIRMED,
    /** The fact is known to be otherwise. */
    CONTRADICTED
}
