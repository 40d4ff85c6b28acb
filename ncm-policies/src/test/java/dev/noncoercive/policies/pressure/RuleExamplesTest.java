package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples in the rule files are the rules' tests. */
class RuleExamplesTest {
    private final PressureCheck check = PressureCheck.standard();
    private final List<RuleSource> rules =
            RuleFolder.read(Path.of("src/main/rules")).rules();

    @TestFactory
    Stream<DynamicTest> every_rule_takes_its_bad_examples_and_leaves_its_good_ones() {
        return rules.stream()
                .map(source -> DynamicTest.dynamicTest(source.rule().id(), () -> {
                    for (String bad : source.bad()) {
                        assertThat(fired(bad, source.rule()))
                                .as(bad)
                                .contains(source.rule().id());
                    }
                    for (String good : source.good()) {
                        assertThat(fired(good, source.rule()))
                                .as(good)
                                .doesNotContain(source.rule().id());
                    }
                }));
    }

    @Test
    void every_rule_has_three_examples_of_each_kind_and_words_for_people() {
        assertThat(rules).allSatisfy(source -> {
            Rule rule = source.rule();
            assertThat(source.bad()).as(rule.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(source.good()).as(rule.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(rule.why()).as(rule.id()).isNotEmpty();
            assertThat(rule.suggest()).as(rule.id()).isNotEmpty();
            assertThat(rule.id()).startsWith(rule.language().tag() + ".");
        });
    }

    @Test
    void a_rule_for_a_place_is_silent_elsewhere() {
        assertThat(rules)
                .filteredOn(source -> !source.rule().where().contains(PressureField.ANY))
                .isNotEmpty()
                .allSatisfy(source -> source.bad()
                        .forEach(bad -> assertThat(fired(bad, PressureField.ANY))
                                .as(bad)
                                .doesNotContain(source.rule().id())));
    }

    @Test
    void no_two_rules_share_an_id() {
        assertThat(rules).extracting(source -> source.rule().id()).doesNotHaveDuplicates();
    }

    private List<String> fired(String text, Rule rule) {
        return fired(text, rule.where().iterator().next());
    }

    private List<String> fired(String text, PressureField field) {
        PressureContext context =
                PressureContext.builder().field(field).hints(true).build();
        PressureReport report = check.check(text, context);
        List<String> ids = new ArrayList<>();
        report.findings().forEach(finding -> ids.add(finding.rule()));
        report.peopleWords().forEach(finding -> ids.add(finding.rule()));
        report.reliefs().forEach(relief -> ids.add(relief.rule()));
        return ids;
    }
}
