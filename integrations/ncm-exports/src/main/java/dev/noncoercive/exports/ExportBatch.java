package dev.noncoercive.exports;

import java.util.List;

/**
 * What was read of some documents: the exports, and of each document that could not be read, why.
 *
 * <p>For example, two exports, and {@code bad.json: line 1: not valid JSON}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @param exports  what can be checked, in order, not null
 * @param unreadable  what cannot be read, each with its file, what is wrong and what was expected, not null
 * @since 0.1
 */
public record ExportBatch(List<Export> exports, List<String> unreadable) {
    /** Copies the lists. */
    public ExportBatch {
        exports = List.copyOf(exports);
        unreadable = List.copyOf(unreadable);
    }
}
