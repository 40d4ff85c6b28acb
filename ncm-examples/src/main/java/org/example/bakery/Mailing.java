package org.example.bakery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mailing as the bakery's own software knows it.
 *
 * @param headline  the subject line, not null
 * @param text  the body, not null
 * @param offerEnds  when the offer ends, or null when it does not
 * @param buttons  what can be answered, not null
 */
public record Mailing(
        String headline, String text, @Nullable Instant offerEnds, Buttons buttons) {
    /**
     * The buttons at the end.
     *
     * @param yes  the words on the yes, not null
     * @param no  the words on the no, or null when there is none
     */
    public record Buttons(String yes, @Nullable String no) {}
}
