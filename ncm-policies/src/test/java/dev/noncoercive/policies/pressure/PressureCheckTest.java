package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.finding.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PressureCheckTest {
    /** The English rules without a sibling, and why. */
    private static final Map<String, String> ENGLISH_ONLY = Map.of(
            "scarcity.count-left",
                    "in Italian and Spanish among the patterns of scarcity.only-n-left, whose verb says what is left",
            "scarcity.selling-fast", "in Italian and Spanish among the patterns of scarcity.low-stock",
            "confirmshaming.grammar",
                    "in Italian and Spanish among the patterns of confirmshaming.decline, as the verb tells who speaks",
            "scarcity.in-stock-count",
                    "a hint measured on English shop strings; a bare count is not pressure by itself",
            "urgency.ends-date", "a hint; dated ends in Italian and Spanish are left to the campaign's own deadline",
            "confirmshaming.explain", "a hint measured on English decline labels",
            "social-proof.popular", "a hint measured on English shop strings",
            "pressured-selling.also-bought", "a hint measured on English shop strings");

    private final PressureCheck check = PressureCheck.standard();

    @Test
    void says_which_words_press_and_why() {
        PressureReport report = check.check("Hurry, only 3 left!");
        assertThat(report.level()).isEqualTo(PressureLevel.WARNING);
        assertThat(report.language()).contains(PressureLanguage.EN);
        assertThat(report.score()).isGreaterThan(0.9);
        assertThat(report.findings())
                .extracting(PressureFinding::category)
                .containsExactly(PressureCategory.URGENCY, PressureCategory.SCARCITY);
        PressureFinding scarcity = report.findings().get(1);
        assertThat(scarcity.span()).isEqualTo(Span.of(7, 18));
        assertThat(scarcity.needs()).isEqualTo(PressureNeed.STOCK);
        assertThat(scarcity.darkPattern()).contains("dp.scarcity.low-stock");
    }

    @Test
    void every_english_rule_has_a_sibling_or_a_reason() {
        List<String> ids = check.rules().stream().map(Rule::id).toList();
        for (String id : ids) {
            String name = id.substring(3);
            if (!ENGLISH_ONLY.containsKey(name)) {
                assertThat(ids).contains("en." + name, "it." + name, "es." + name);
            }
        }
    }

    @Test
    void a_confirmed_fact_lowers_one_mention_and_a_contradicted_one_makes_an_error() {
        String text = "Only 3 seats left. Really, only 3 seats left.";
        PressureContext unknown = PressureContext.unknown();
        assertThat(levels(text, unknown)).containsExactly(PressureLevel.WARNING, PressureLevel.WARNING);
        assertThat(levels(text, unknown.withFact(PressureNeed.STOCK, FactState.CONFIRMED)))
                .containsExactly(PressureLevel.HINT, PressureLevel.WARNING);
        assertThat(levels(text, unknown.withFact(PressureNeed.STOCK, FactState.CONTRADICTED)))
                .containsExactly(PressureLevel.ERROR, PressureLevel.ERROR);
        assertThat(levels(text, unknown.withFact(PressureNeed.DEADLINE, FactState.CONTRADICTED)))
                .containsExactly(PressureLevel.WARNING, PressureLevel.WARNING);
    }

    @Test
    void a_fact_speaks_only_to_words_that_state_it() {
        String text = "Hurry up! The offer ends tonight. Act now before it is too late.";
        PressureContext unknown = PressureContext.unknown();
        assertThat(check.check(text).findings())
                .extracting(PressureFinding::statesItsFact)
                .containsExactly(false, true, false);
        assertThat(levels(text, unknown.withFact(PressureNeed.DEADLINE, FactState.CONTRADICTED)))
                .containsExactly(PressureLevel.WARNING, PressureLevel.ERROR, PressureLevel.WARNING);
        assertThat(levels(text, unknown.withFact(PressureNeed.DEADLINE, FactState.CONFIRMED)))
                .containsExactly(PressureLevel.WARNING, PressureLevel.HINT, PressureLevel.WARNING);
    }

    @Test
    void a_contradicted_fact_makes_no_weak_sign_and_no_unlikely_sentence_loud() {
        PressureContext contradicted = PressureContext.unknown()
                .withHints(true)
                .withFact(PressureNeed.DEADLINE, FactState.CONTRADICTED)
                .withFact(PressureNeed.STOCK, FactState.CONTRADICTED);
        assertThat(levels("The offer ends on 5 December.", contradicted)).containsExactly(PressureLevel.HINT);
        assertThat(levels("Hurry is a bad adviser, so take your time.", contradicted))
                .isEmpty();
        assertThat(levels("12 in stock", contradicted)).containsExactly(PressureLevel.HINT);
        // what a broad rule takes states nothing by itself
        assertThat(levels("Don't wait until you are old.", contradicted)).containsExactly(PressureLevel.WARNING);
    }

    @Test
    void a_high_score_without_a_rule_is_shown_only_on_request_and_never_as_a_finding() {
        String text = "The kiln is new. Save $148.98 – 49% Off! Tea is at four.";
        assertThat(check.check(text).suspects()).isEmpty();
        PressureReport asked =
                check.check(text, PressureContext.builder().hints(true).build());
        assertThat(asked.findings()).isEmpty();
        assertThat(asked.level()).isEqualTo(PressureLevel.HINT);
        assertThat(asked.suspects())
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("Save $148.98 – 49% Off");
    }

    @Test
    void a_long_row_of_letters_and_digits_is_one_word_and_hides_nothing_after_it() {
        String text = "a1b2".repeat(5_000) + " Only 3 left in stock!";
        PressureFinding finding = check.check(text).findings().get(0);
        assertThat(text.substring(finding.span().start(), finding.span().end())).isEqualTo("Only 3 left in stock");
    }

    @Test
    void quotation_code_and_negation_do_not_press() {
        assertThat(check.check("The phrase \"only 3 left\" is on forty banners.")
                        .findings())
                .isEmpty();
        assertThat(check.check("The label is `Hurry up!` in the template.").findings())
                .isEmpty();
        assertThat(check.check("This is not a limited offer.").findings()).isEmpty();
        assertThat(check.check("\"Only 3 left in stock!\"").findings()).isNotEmpty();
        assertThat(check.check("No kidding, only 3 left!").findings()).isNotEmpty();
        assertThat(check.check("No joke – last chance to buy!").findings()).isNotEmpty();
    }

    @Test
    void spans_point_into_the_html_that_was_given() {
        String html = "<style>p { color: red }</style><p>Only&nbsp;<b>3</b> items l&#101;ft &amp; counting</p>";
        PressureFinding finding = check.check(html).findings().get(0);
        String words = html.substring(finding.span().start(), finding.span().end());
        assertThat(words).startsWith("Only").endsWith("ft");
    }

    @Test
    void placeholders_stand_for_numbers() {
        for (String count : List.of("{{ count }}", "*|COUNT|*", "{% count %}", "{contactfield=seats}", "${seats}")) {
            assertThat(check.check("Only " + count + " seats left, dear reader").findings())
                    .as(count)
                    .isNotEmpty();
        }
    }

    @Test
    void words_in_disguise_are_found() {
        Stream.of(
                        "H U R R Y up! Only three left",
                        "0nly 3 l3ft in stock",
                        "On\u200bly 3 le\u00adft",
                        "Оnly 3 lеft",
                        "𝗢𝗻𝗹𝘆 𝟯 𝗹𝗲𝗳𝘁",
                        "ＯＮＬＹ ３ ＬＥＦＴ",
                        "🔥only🔥3🔥left🔥",
                        "only 3️⃣ left",
                        "ΗURRY, buy now",
                        "LAST CΗANCE to buy")
                .forEach(text ->
                        assertThat(check.check(text).findings()).as(text).isNotEmpty());
    }

    @Test
    void other_languages_gibberish_and_single_words_are_not_judged() {
        assertThat(check.check("Der schnelle Hund und die Katze sind nicht da.").abstained())
                .contains("another language");
        assertThat(check.check("Только сегодня и только для вас").level()).isEqualTo(PressureLevel.ABSTAIN);
        assertThat(check.check("xq zzt krp vvn oop lrr tks bnm").abstained()).contains("no language");
        assertThat(check.check("Hydration").abstained()).contains("fewer than two words");
        assertThat(check.check("").level()).isEqualTo(PressureLevel.ABSTAIN);
    }

    @Test
    void reliefs_and_people_words_are_told_apart_from_pressure() {
        PressureReport report = check.check("No reply needed. This goes to our target audience.");
        assertThat(report.level()).isEqualTo(PressureLevel.NONE);
        assertThat(report.reliefs()).extracting(PressureRelief::rule).containsExactly("en.relief.no-reply");
        assertThat(report.peopleWords()).hasSize(1);
        assertThat(check.check("hotLeads_2026", PressureContext.of(PressureField.LABEL))
                        .peopleWords())
                .hasSize(1);
    }

    @Test
    void the_same_words_in_three_languages() {
        assertThat(check.check("Ultimi 2 posti, affrettati!").language()).contains(PressureLanguage.IT);
        assertThat(check.check("¡Solo quedan 2 plazas, date prisa!").language()).contains(PressureLanguage.ES);
        assertThat(check.check("Ultimi 2 posti, affrettati!").findings()).hasSize(2);
        assertThat(check.check("¡Solo quedan 2 plazas, date prisa!").findings()).hasSize(2);
    }

    private List<PressureLevel> levels(String text, PressureContext context) {
        return check.check(text, context).findings().stream()
                .map(PressureFinding::level)
                .toList();
    }
}
