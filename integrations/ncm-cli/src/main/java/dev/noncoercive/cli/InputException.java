package dev.noncoercive.cli;

import java.nio.file.Path;
import java.util.Objects;

/** An input that cannot be used: which one, where in it, what was expected. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    InputException(Path file, String problem) {
        super(file + ": " + problem);
    }

    InputException(String problem) {
        super(problem);
    }

    /** {@return what is wrong, where, and what was expected; never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
