package dev.noncoercive.mail;

import java.util.Objects;

/** Bytes that cannot be read as an e-mail: what is wrong and what was expected. */
public final class MailException extends Exception {
    private static final long serialVersionUID = 1L;

    MailException(String problem) {
        super(problem);
    }

    /** {@return what is wrong, where, and what was expected; never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
