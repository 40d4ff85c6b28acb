package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Document;
import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads whole files, with one clear error for each way in which that can fail. */
final class InputFile {
    static final int BYTES_MAX = 25_000_000;

    private InputFile() {}

    /** Refuses what is no file with something in it; how long it may be depends on who reads it. */
    static void requireReadable(Path file) throws InputException {
        if (!Files.exists(file)) {
            throw new InputException(file, "no such file; look at its name and folder");
        }
        if (Files.isDirectory(file)) {
            throw new InputException(file, "is a folder; name the files in it");
        }
        if (size(file) == 0) {
            requireLength(file, 0);
        }
    }

    private static long size(Path file) throws InputException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new InputException(file, "cannot be read: " + e.getMessage());
        }
    }

    static byte[] bytes(Path file) throws InputException {
        requireReadable(file);
        requireLength(file, size(file));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(file, "cannot be read: " + e.getMessage());
        }
    }

    static void requireLength(Path file, long length) throws InputException {
        if (length == 0) {
            throw new InputException(file, "is empty");
        }
        if (length > BYTES_MAX) {
            throw new InputException(file, "must have " + BYTES_MAX + " bytes or less, but has " + length);
        }
    }

    /** What comes in. */
    static byte[] stdin(InputStream in) throws InputException {
        try {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            requireLength(CheckInput.STDIN, bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new InputException(CheckInput.STDIN, "cannot be read: " + e.getMessage());
        }
    }

    static String stdinText(InputStream in) throws InputException {
        return decoded(CheckInput.STDIN, stdin(in));
    }

    static String text(Path file) throws InputException {
        return decoded(file, bytes(file));
    }

    static String decoded(Path file, byte[] bytes) throws InputException {
        for (byte one : bytes) {
            if (one == 0) {
                throw new InputException(file, "is not text: it holds zero bytes");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(file, "is not text in UTF-8");
        }
    }

    /** Reads a JSON or YAML document, by the ending of its name. */
    static <T> Document<T> document(Path file, Class<T> type) throws InputException {
        return parsed(file, text(file), isYaml(file), type);
    }

    static <T> Document<T> parsed(Path file, String text, boolean yaml, Class<T> type) throws InputException {
        try {
            return (yaml ? Documents.yaml() : Documents.json()).read(text, type);
        } catch (DocumentException e) {
            throw new InputException(file, e.getMessage());
        }
    }

    static boolean isYaml(Path file) {
        return hasEnding(file, ".yaml") || hasEnding(file, ".yml");
    }

    static boolean hasEnding(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
