package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Span;

/** Puts the words concerned, and what they stand in, into a finding: the line, or the nearest of a long one. */
final class Quotes {
    /** Characters on either side. A text may be a single line of megabytes, with a finding at each of its sentences. */
    private static final int NEAR_MAX = 160;

    private static final int BRIEF_MAX = 120;

    private Quotes() {}

    /** Words of somebody for a message of one line. */
    static String brief(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= BRIEF_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, BRIEF_MAX))) + "…";
    }

    static Finding at(Finding finding, String text, Span span) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        String quote = before(text, start) + text.substring(start, end) + after(text, end);
        return finding.withSpan(span).withWords(text.substring(start, end)).withQuote(quote.strip());
    }

    private static String before(String text, int start) {
        int earliest = Math.max(0, start - NEAR_MAX);
        String near = text.substring(earliest, start);
        int line = near.lastIndexOf('\n');
        if (line >= 0 || earliest == 0 || text.charAt(earliest - 1) == '\n') {
            return near.substring(line + 1);
        }
        // whole words, and whole characters where there is no space
        int word = 0;
        while (word < near.length() && !isSpace(near.charAt(word))) {
            word++;
        }
        return "…" + near.substring(word);
    }

    private static String after(String text, int end) {
        int latest = Math.min(text.length(), end + NEAR_MAX);
        String near = text.substring(end, latest);
        int line = near.indexOf('\n');
        if (line >= 0) {
            return near.substring(0, line);
        }
        if (latest == text.length() || text.charAt(latest) == '\n') {
            return near;
        }
        int word = near.length();
        while (word > 0 && !isSpace(near.charAt(word - 1))) {
            word--;
        }
        return near.substring(0, word) + "…";
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
