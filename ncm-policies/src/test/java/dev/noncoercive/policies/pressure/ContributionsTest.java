package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.noncoercive.model.finding.Contribution;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which words spoke for the finding of a broad rule, and by how much. */
class ContributionsTest {
    private static final PressureCheck CHECK = PressureCheck.standard();
    private static final String GUILT = "I'm not angry, I'm just sad that you never even tried it.";

    private final RuleBase base = RuleBase.load();
    private final Weights weights = Model.load(base.concepts().count()).prose();
    private final List<RuleSource> broad = RuleFolder.read(Path.of("src/main/rules")).rules().stream()
            .filter(source -> source.rule().candidate())
            .toList();

    /** One example of a broad rule, read. */
    private record Example(String text, ProseFeatures features, Tokens tokens) {
        double logOdds(Weights weights, Tokens some) {
            double score = features.score(weights, some, 0, some.size());
            return StrictMath.log(score / (1 - score));
        }

        Shares shares(Weights weights) {
            return features.shares(weights, tokens, 0, tokens.size());
        }
    }

    private Stream<Example> examples() {
        return broad.stream().flatMap(source -> source.bad().stream().map(text -> example(source, text)));
    }

    private Example example(RuleSource source, String text) {
        Tokens tokens = new Scanner(text, base.vocabulary(), false).scan();
        return new Example(
                text, new ProseFeatures(base.concepts(), source.rule().language()), tokens);
    }

    private static Stream<PressureFinding> broadFindings(List<RuleSource> rules) {
        return rules.stream()
                .flatMap(source -> source.bad().stream())
                .flatMap(text -> CHECK.check(text).findings().stream())
                .filter(finding -> finding.rule().endsWith(".broad"));
    }

    @Test
    void the_strongest_words_of_a_broad_finding_stand_beside_it() {
        PressureFinding finding = CHECK.check(GUILT).findings().get(0);
        assertThat(finding.rule()).endsWith(".broad");
        assertThat(finding.contributions())
                .hasSizeBetween(1, 5)
                .isSortedAccordingTo(
                        Comparator.comparingInt(Contribution::percent).reversed())
                .extracting(Contribution::words)
                .contains("sad", "you");
    }

    @Test
    void shares_and_the_rest_add_up_to_the_log_odds() {
        assertThat(examples()).isNotEmpty().allSatisfy(example -> {
            Shares shares = example.shares(weights);
            double sum = shares.rest();
            for (int i = 0; i < example.tokens().size(); i++) {
                sum += shares.of(i);
            }
            assertThat(sum).isCloseTo(example.logOdds(weights, example.tokens()), within(1e-9));
        });
    }

    @Test
    void without_its_strongest_word_a_sentence_scores_lower() {
        assertThat(examples()).isNotEmpty().allSatisfy(example -> {
            BitSet strongest = new BitSet();
            strongest.set(example.shares(weights).strongest().get(0).token());
            Tokens rest =
                    example.tokens().without(strongest, 0, example.tokens().size() - 1);
            assertThat(example.logOdds(weights, rest))
                    .as(example.text())
                    .isLessThan(example.logOdds(weights, example.tokens()));
        });
    }

    @Test
    void the_spans_lie_in_the_finding_s_text_and_hold_the_words() {
        String text = "<p>Only 3 left in stock.</p>\n<p>" + GUILT.replace("sad", "<b>s</b>ad") + "</p>";
        PressureFinding finding = CHECK.check(text).findings().stream()
                .filter(one -> one.rule().endsWith(".broad"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.contributions()).isNotEmpty().allSatisfy(one -> {
            assertThat(text.substring(one.span().start(), one.span().end())).isEqualTo(one.words());
            assertThat(one.percent()).isBetween(1, 100);
        });
        assertThat(broadFindings(broad))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.contributions()).hasSizeBetween(1, 5));
    }

    @Test
    void where_the_words_of_a_rule_are_reason_enough_there_are_none() {
        List<PressureFinding> findings =
                CHECK.check("Hurry, only 3 left! Last chance.").findings();
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.contributions()).isEmpty());
        assertThat(CHECK.check("The bakery is open on Saturday from eight to noon.")
                        .findings())
                .isEmpty();
    }
}
