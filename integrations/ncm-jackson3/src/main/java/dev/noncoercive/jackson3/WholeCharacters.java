package dev.noncoercive.jackson3;

import java.io.IOException;
import java.io.StringReader;

/**
 * Reads a text without ever filling a buffer up to half a character: snakeyaml-engine 3.0.1 reads beyond the end of its buffer then,
 * and throws what it does not declare.
 */
final class WholeCharacters extends StringReader {
    WholeCharacters(String text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length < 2) {
            return super.read(buffer, offset, length);
        }
        int count = super.read(buffer, offset, length - 1);
        boolean isSplit = count > 0 && Character.isHighSurrogate(buffer[offset + count - 1]);
        return isSplit ? count + Math.max(0, super.read(buffer, offset + count, 1)) : count;
    }
}
