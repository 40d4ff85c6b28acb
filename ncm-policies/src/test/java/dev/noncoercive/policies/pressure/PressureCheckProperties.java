package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every text. */
class PressureCheckProperties {
    private static final PressureCheck CHECK = PressureCheck.standard();
    private static final List<String> PIECES = List.of(
            "only",
            "3",
            "left",
            "<b>",
            "</p>",
            "<",
            "&amp;",
            "&",
            "{{",
            "}}",
            "{%",
            "*|",
            "|*",
            "\"",
            "“",
            "”",
            "`",
            "hurry",
            "!",
            ".",
            "\n",
            "\n\n",
            "\ud83d",
            "\udd25",
            "\u202e",
            "\u200b",
            "١",
            "½",
            "ﬁ",
            "0nly",
            "h u r r y",
            "10:20:30",
            "1/2/3",
            "50%",
            "€",
            "non",
            "ya",
            "don't",
            "l'ultima",
            "www.",
            "http://",
            "a@b",
            "𝐨",
            "🇭");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join(" ", list));
        Arbitrary<String> glued = Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(200);
        return Arbitraries.oneOf(pieces, glued, any);
    }

    /** A bad example of a broad rule; those are looked for most where a sentence stands alone. */
    @Provide
    Arbitrary<String> broad() {
        return Arbitraries.of(RuleFolder.read(Path.of("src/main/rules")).rules().stream()
                .filter(source -> source.rule().candidate())
                .flatMap(source -> source.bad().stream())
                .toList());
    }

    /** A bad example of some other rule among honest sentences of its language. */
    @Provide
    Arbitrary<String> pressing() {
        List<RuleSource> warning = RuleFolder.read(Path.of("src/main/rules")).rules().stream()
                .filter(source ->
                        source.rule().category().isPresent() && source.rule().severity() == PressureLevel.WARNING)
                .filter(source -> !source.rule().candidate())
                .filter(source -> source.rule().appliesTo(PressureField.ANY))
                .toList();
        return Arbitraries.of(warning)
                .flatMap(source -> Combinators.combine(
                                honest(source.rule().language()),
                                Arbitraries.of(source.bad()),
                                honest(source.rule().language()))
                        .as((before, words, after) -> before + "\n\n" + words + "\n\n" + after));
    }

    private static Arbitrary<String> honest(PressureLanguage language) {
        return switch (language) {
            case EN -> Arbitraries.of("We baked in the morning.", "Tea is at four.");
            case IT -> Arbitraries.of("Il forno è caldo.", "Il tè è alle quattro.");
            case ES -> Arbitraries.of("El pan está en la mesa.", "El té es a las cuatro.");
        };
    }

    @Property
    void every_text_gets_a_report_with_spans_inside_it(@ForAll("texts") String text) {
        PressureReport report = CHECK.check(text);
        for (PressureFinding finding : report.findings()) {
            assertThat(finding.span().start()).isLessThan(finding.span().end());
            assertThat(finding.span().end()).isLessThanOrEqualTo(text.length());
        }
        assertThat(report.score()).isBetween(0.0, 1.0);
        assertThat(report.level() == PressureLevel.NONE || report.level() == PressureLevel.ABSTAIN)
                .isEqualTo(report.findings().isEmpty());
    }

    @Property
    void from_words_alone_nothing_is_louder_than_a_warning(@ForAll("texts") String text) {
        assertThat(CHECK.check(text).level()).isNotEqualTo(PressureLevel.ERROR);
    }

    @Property
    void deleting_the_words_clears_the_finding(@ForAll("pressing") String text) {
        List<PressureFinding> findings = CHECK.check(text).findings();
        assertThat(findings).isNotEmpty();
        assertThat(CHECK.check(without(text, findings)).findings())
                .extracting(PressureFinding::rule)
                .doesNotContainAnyElementsOf(
                        findings.stream().map(PressureFinding::rule).toList());
    }

    @Property
    void deleting_the_words_that_a_broad_rule_found_leaves_nothing(@ForAll("broad") String text) {
        List<PressureFinding> findings = CHECK.check(text).findings();
        assertThat(findings).isNotEmpty();
        assertThat(CHECK.check(without(text, findings)).findings()).isEmpty();
    }

    private static String without(String text, List<PressureFinding> findings) {
        BitSet deleted = new BitSet();
        findings.forEach(
                finding -> deleted.set(finding.span().start(), finding.span().end()));
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!deleted.get(i)) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    @Property(tries = 200)
    void the_locale_of_the_machine_changes_nothing(@ForAll("texts") String text) {
        Locale before = Locale.getDefault();
        PressureReport here = CHECK.check(text);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(CHECK.check(text)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 200)
    void signs_that_cannot_be_seen_change_no_rule(@ForAll("pressing") String text) {
        StringBuilder hidden = new StringBuilder();
        text.chars().forEach(c -> hidden.append((char) c).append(Character.isLetter(c) ? "\u200b" : ""));
        assertThat(CHECK.check(hidden.toString()).findings())
                .extracting(PressureFinding::rule)
                .containsAll(CHECK.check(text).findings().stream()
                        .map(PressureFinding::rule)
                        .toList());
    }
}
