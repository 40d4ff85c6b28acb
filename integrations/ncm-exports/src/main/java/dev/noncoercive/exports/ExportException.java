package dev.noncoercive.exports;

import java.util.Objects;

/**
 * A mapping file or an export that cannot be used: what is wrong, where, and what was expected.
 *
 * <p>For example, {@code line 7: `subjekt` is no field of ours; did you mean `subject`?}
 *
 * @since 0.1
 */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportException(String problem) {
        super(problem);
    }

    ExportException(Node at, String problem) {
        this("line " + at.line() + ": " + problem);
    }

    /** {@return what is wrong, where, and what was expected; never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
