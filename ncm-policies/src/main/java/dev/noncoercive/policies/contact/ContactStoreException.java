package dev.noncoercive.policies.contact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store could not be reached, read or written. Nothing was allowed, and nothing of the step was kept, unless the message says
 * that this is not known.
 *
 * @since 0.1
 */
public class ContactStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String NOTHING = "nothing was allowed or recorded: ";

    private final @Nullable String whyNothing;

    /**
     * A failure without a deeper cause.
     *
     * @param message  what failed, and what to do, without address, phone or name, not null
     */
    public ContactStoreException(String message) {
        super(message);
        this.whyNothing = null;
    }

    /**
     * A failure with its cause.
     *
     * @param message  what failed, and what to do, without address, phone or name, not null
     * @param cause  what the store met, not null
     */
    public ContactStoreException(String message, Throwable cause) {
        super(message, cause);
        this.whyNothing = null;
    }

    private ContactStoreException(Throwable cause, String why) {
        super(NOTHING + why, cause);
        this.whyNothing = why;
    }

    /**
     * A step of which nothing was kept, whether it asks or records.
     *
     * @param why  what failed, and what to do, without address, phone or name, not null
     * @param cause  what the store met, not null
     * @return the failure, whose message says both, not null
     */
    public static ContactStoreException nothingKept(String why, Throwable cause) {
        return new ContactStoreException(cause, why);
    }

    /**
     * What failed, where it is certain that nothing of the step was kept: for who can say better what it was that was not done.
     *
     * @return the reason alone, if this is known of the step
     */
    public Optional<String> whyNothingWasKept() {
        return Optional.ofNullable(whyNothing);
    }
}
