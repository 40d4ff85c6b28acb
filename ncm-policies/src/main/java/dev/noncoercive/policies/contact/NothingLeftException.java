package dev.noncoercive.policies.contact;

/**
 * Thrown by a {@link ContactSender} when it is certain that nothing left, for example when the provider rejected the message
 * at once. A timeout is not such a case.
 *
 * @since 0.1
 */
public class NothingLeftException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Nothing left.
     *
     * @param message  how that is known, without address, phone or name, not null
     */
    public NothingLeftException(String message) {
        super(message);
    }
}
