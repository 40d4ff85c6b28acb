package dev.noncoercive.receipts;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Place;
import java.util.Objects;

/**
 * A receipt that cannot be read: what is wrong, where, and what was expected.
 *
 * <p>For example, {@code line 4, column 3, /consentTimestamp: must be a whole number of seconds or milliseconds since 1970}.
 *
 * @since 0.1
 */
public final class ReceiptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReceiptException(DocumentException unreadable) {
        super(unreadable.getMessage(), unreadable);
    }

    ReceiptException(Place place, String pointer, String problem) {
        super(place + ", " + (pointer.isEmpty() ? "" : pointer + ": ") + problem);
    }

    /** {@return what is wrong, where, and what was expected; never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
