package dev.noncoercive.policies.contact;

/**
 * What sends a message: it cannot be called without a {@link HandedOver}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ContactSender {
    /**
     * Sends the message of this contact.
     *
     * @param handedOver  the proof that it may go, not null
     * @throws NothingLeftException if it is certain that nothing left
     */
    void send(HandedOver handedOver) throws NothingLeftException;
}
