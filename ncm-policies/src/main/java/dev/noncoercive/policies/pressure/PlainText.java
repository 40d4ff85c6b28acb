package dev.noncoercive.policies.pressure;

import dev.noncoercive.model.finding.Span;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A text as it is read, and where each character of it stood. */
final class PlainText {
    private final String text;
    /** By character, its place in the original; null when nothing was taken away. */
    private final int @Nullable [] offsets;

    PlainText(String text, int @Nullable [] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /** The text without its markup, if it has any, and without what it quotes or strikes out. */
    static PlainText of(String original) {
        return Markup.needed(original) ? new Markup(original).plain() : Cited.without(original, null, new BitSet());
    }

    String text() {
        return text;
    }

    /** The place in the original of the characters from a start to before an end. */
    Span original(int start, int end) {
        return offsets == null || start >= end ? Span.of(start, end) : Span.of(offsets[start], offsets[end - 1] + 1);
    }
}
