package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicyExample;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.text.TextTable;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet ALL = PolicySet.standard();

    private static Campaign campaign(PolicyExample example) {
        String head = "schema: ncm/campaign/1\nname: an example\nsender: bakery\npurpose: newsletter\n";
        return Documents.yaml().read(head + example.yaml(), Campaign.class).value();
    }

    static Stream<PolicyExample> examples() {
        return Examples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_gets_its_verdict_at_its_place(PolicyExample example) {
        Report report = ALL.only(Set.of(example.code())).check("example", campaign(example), AT);
        assertThat(report.runs())
                .singleElement()
                .satisfies(run -> assertThat(run.verdict()).isEqualTo(example.verdict()));
        if (example.verdict() == Verdict.FAIL) {
            assertThat(report.failures()).extracting(Finding::location).contains(example.location());
            assertThat(report.failures())
                    .allSatisfy(finding -> assertThat(finding.message().or(finding::rule))
                            .hasValueSatisfying(
                                    message -> assertThat(message).doesNotContain("{0}", "{1}", "{2}", "{3}")));
        }
    }

    @Tag("every-language")
    @ParameterizedTest
    @MethodSource("examples")
    void each_example_is_judged_the_same_in_every_language(PolicyExample example) {
        for (String language : TextTable.languages()) {
            assertThat(PolicySet.standard(Language.of(language))
                            .only(Set.of(example.code()))
                            .check("example", campaign(example), AT)
                            .runs())
                    .isEqualTo(ALL.only(Set.of(example.code()))
                            .check("example", campaign(example), AT)
                            .runs());
        }
    }

    @Test
    void each_policy_has_a_violating_and_a_conforming_example() {
        for (PolicyInfo info : ALL.infos()) {
            assertThat(ALL.examples(info.code()))
                    .as(info.id())
                    .anyMatch(example -> example.verdict() == Verdict.FAIL)
                    .anyMatch(example -> example.verdict() == Verdict.PASS);
        }
    }
}
