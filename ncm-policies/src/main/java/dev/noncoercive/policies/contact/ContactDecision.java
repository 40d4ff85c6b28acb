package dev.noncoercive.policies.contact;

/**
 * The answer to a {@link ContactRequest}: allowed, later, refused, or already handed over.
 *
 * <p>Only {@link Allowed} leads to a contact, and only through {@link ContactGate#handOver}. It is made by the decision
 * function and cannot be read from a document.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public abstract sealed class ContactDecision permits Allowed, Later, Refused, AlreadyHandedOver {
    ContactDecision() {}
}
