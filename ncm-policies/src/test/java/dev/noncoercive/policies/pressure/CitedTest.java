package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.finding.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text quotes or strikes out, and the words of pictures and buttons. */
class CitedTest {
    private final PressureCheck check = PressureCheck.standard();

    private List<String> words(String text) {
        return check.check(text).findings().stream()
                .map(PressureFinding::span)
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We stopped writing so:\n\n> Hurry! Only 3 left in stock.\n\nWe will not do it again.",
                "Thank you, no.\n\nOn Sunday, Ada wrote:\n> Dear all,\n> hurry! Only 3 left in stock.\n>> last chance",
                "Our bread is here. ~~Hurry, only 3 left in stock.~~ There is enough for all.",
                "<p>We stopped writing so:</p><blockquote><p>Hurry! Only 3 left.</p></blockquote><p>It was wrong.</p>",
                "<p>Nobody here says <q>hurry, only 3 left</q> any more.</p>",
                "<p>Our bread. <del>Hurry, only 3 left!</del> There is enough.</p>",
                "<p>Our bread. <s>Hurry, only 3 left!</s> There is enough.</p>"
            })
    void what_is_quoted_or_struck_out_does_not_press(String text) {
        assertThat(words(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Hurry! Only 3 left in stock.",
                "~~Hurry! Only 3 left in stock.~~",
                "<blockquote>Hurry! Only 3 left in stock.</blockquote>",
                "<p>Our bread is here.</p><blockquote>Hurry! Only 3 left in stock.",
                "Our bread ~~ is here. Hurry! Only 3 left in stock."
            })
    void a_text_that_is_nothing_else_and_a_mark_that_never_ends_are_read(String text) {
        assertThat(words(text)).contains("Hurry");
    }

    @Test
    void spans_are_right_behind_what_is_left_out() {
        String text = "As they said:\n> last chance\n\nOnly ~~five~~ 3 left in stock";
        assertThat(words(text)).containsExactly("Only ~~five~~ 3 left in stock");
    }

    @Test
    void pictures_and_buttons_are_read() {
        String text =
                "<p>Our news.</p><img src=a alt=\"HURRY! Only 3 left &amp; gone\"><INPUT type=submit value='Last chance'>";
        assertThat(words(text)).containsExactly("HURRY", "Only 3 left", "Last chance");
        assertThat(words("<p>Our news.</p><input type=hidden value='Last chance'>"))
                .isEmpty();
        assertThat(check.check("<p>Only <img alt=\"3\"> left in stock</p>").findings())
                .extracting(PressureFinding::span)
                .containsExactly(Span.of(3, 35));
    }
}
