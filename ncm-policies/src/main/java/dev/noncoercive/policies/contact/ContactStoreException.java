package dev.noncoercive.policies.contact;

/**
 * A store could not be reached, read or written. Nothing was allowed, and nothing of the step was kept, unless the message says
 * that this is not known.
 *
 * @since 0.1
 */
public class ContactStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure without a deeper cause.
     *
     * @param message  what failed, and what to do, without address, phone or name, not null
     */
    public ContactStoreException(String message) {
        super(message);
    }

    /**
     * A failure with its cause.
     *
     * @param message  what failed, and what to do, without address, phone or name, not null
     * @param cause  what the store met, not null
     */
    public ContactStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
