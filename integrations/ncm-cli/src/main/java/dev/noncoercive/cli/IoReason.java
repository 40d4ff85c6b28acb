package dev.noncoercive.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why something could not be written: what Java says of a file is often its name alone. */
final class IoReason {
    private IoReason() {}

    /** For example {@code no space left on device}. */
    static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (e instanceof AccessDeniedException) {
            return "not permitted";
        }
        if (e instanceof CharacterCodingException) {
            return "it holds what is no text";
        }
        return words(e instanceof FileSystemException file ? file.getReason() : e.getMessage());
    }

    private static String words(@Nullable String reason) {
        return reason == null || reason.isEmpty()
                ? "the system gives no reason"
                : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
