package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicySet;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final String LONG = "so many words ".repeat(100_000);

    private static Finding quoted(String text, String words) {
        Finding bare = PolicySet.standard().require("I06").fail("/body", "seen");
        int start = text.indexOf(words);
        return Quotes.at(bare, text, Span.of(start, start + words.length()));
    }

    @Test
    void a_line_is_quoted_whole() {
        Finding finding = quoted("Dear Ada,\n  hurry up, or lose it. \nYours", "hurry up");
        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.words()).hasValue("hurry up");
        assertThat(finding.quote()).hasValue("hurry up, or lose it.");
        assertThat(quoted("hurry up", "hurry up").quote()).hasValue("hurry up");
    }

    @Test
    void of_a_long_line_whole_words_nearby_are_quoted() {
        String quote = quoted(LONG + "hurry up, " + LONG, "hurry up").quote().orElseThrow();
        assertThat(quote).hasSizeLessThan(340).startsWith("… ").endsWith(" …").contains("words hurry up, so many");
        assertThat(quoted("😀".repeat(1_000) + "hurry up" + "😀".repeat(1_000), "hurry up")
                        .quote())
                .hasValue("…hurry up…");
    }

    @Test
    void a_line_that_is_just_as_long_as_may_be_quoted_is_whole() {
        String line = "a".repeat(159) + " ";
        assertThat(quoted("Dear Ada,\n" + line + "hurry up" + line + "\nYours", "hurry up")
                        .quote())
                .hasValue(line + "hurry up" + line.strip());
        assertThat(quoted("b\u00A0".repeat(300) + "hurry up", "hurry up")
                        .quote()
                        .orElseThrow())
                .startsWith("…\u00A0b")
                .hasSizeGreaterThan(150);
    }
}
