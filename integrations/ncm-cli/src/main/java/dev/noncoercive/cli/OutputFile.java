package dev.noncoercive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file that was asked for. */
final class OutputFile {
    private OutputFile() {}

    static void write(Path file, String text) throws InputException {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new InputException(file, "cannot be written: " + e.getMessage());
        }
    }
}
