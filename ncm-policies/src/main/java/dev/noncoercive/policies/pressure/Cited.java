package dev.noncoercive.policies.pressure;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what a text shows as the words of others or as no longer said: quoted lines ({@code > }), struck passages
 * ({@code ~~so~~}), and what {@link Markup} found to be either. A text that is nothing else is read as it is, as a sentence that is
 * nothing but a quotation is.
 */
final class Cited {
    private static final int LONGEST_STRUCK = 400;
    private static final int DEEPEST_INDENT = 3;

    private final String text;
    private final BitSet cited;

    private Cited(String text, BitSet cited) {
        this.text = text;
        this.cited = cited;
    }

    /** The text without those passages. The offsets are those of its characters, or null when each stands at its own place. */
    static PlainText without(String text, int @Nullable [] offsets, BitSet marked) {
        Cited found = new Cited(text, marked);
        found.markLines();
        found.markStruck();
        return marked.isEmpty() || !found.saysMore() ? new PlainText(text, offsets) : found.rest(offsets);
    }

    private void markLines() {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int first = start;
            while (first < end && first - start < DEEPEST_INDENT && text.charAt(first) == ' ') {
                first++;
            }
            if (first < end && text.charAt(first) == '>') {
                cited.set(start, end);
            }
            start = end + 1;
        }
    }

    private void markStruck() {
        int open = text.indexOf("~~");
        while (open >= 0) {
            int close = text.indexOf("~~", open + 2);
            boolean pair = close > open + 2 && close - open <= LONGEST_STRUCK && isOneParagraph(open, close);
            if (pair) {
                cited.set(open, close + 2);
            }
            open = pair ? text.indexOf("~~", close + 2) : close;
        }
    }

    private boolean isOneParagraph(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) == '\n' && text.charAt(i - 1) == '\n') {
                return false;
            }
        }
        return true;
    }

    private boolean saysMore() {
        for (int i = cited.nextClearBit(0); i < text.length(); i = cited.nextClearBit(i + 1)) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private PlainText rest(int @Nullable [] offsets) {
        StringBuilder rest = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            boolean left = !cited.get(i);
            // a space keeps the words on either side apart
            if (left || i == 0 || !cited.get(i - 1)) {
                places[rest.length()] = offsets == null ? i : offsets[i];
                rest.append(left ? text.charAt(i) : ' ');
            }
        }
        return new PlainText(rest.toString(), Arrays.copyOf(places, rest.length()));
    }
}
