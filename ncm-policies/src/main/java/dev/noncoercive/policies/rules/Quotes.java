package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Span;

/** Puts the words concerned, and the line they stand in, into a finding. */
final class Quotes {
    private Quotes() {}

    static Finding at(Finding finding, String text, Span span) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int lineEnd = text.indexOf('\n', end);
        String words = text.substring(start, end);
        String line = text.substring(Math.min(lineStart, start), lineEnd < 0 ? text.length() : lineEnd);
        return finding.withSpan(span).withWords(words).withQuote(line.strip());
    }
}
