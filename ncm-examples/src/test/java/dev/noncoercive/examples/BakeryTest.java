package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.examples.Project.Printed;
import dev.noncoercive.policies.PolicySet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BakeryTest {
    private static final String BAD = "ncm-examples/campaigns/bakery-bad.yaml";
    private static final String AT = "2026-11-22T09:00:00Z";
    private static final Pattern PLANTED = Pattern.compile("# fault ([A-Z]\\d\\d):");
    private static final Pattern FOUND =
            Pattern.compile("^  (?:ERROR|WARN |INFO ) .* line (\\d+)  ", Pattern.MULTILINE);

    @Test
    void the_good_campaign_has_nothing_to_mend() {
        Printed good = Project.ncm("check", "ncm-examples/campaigns/bakery-good.yaml", "--at", AT);
        assertThat(good.out()).contains("judged 28 of 80: nothing to mend");
        assertThat(good.code()).isZero();
    }

    @Test
    void each_planted_fault_of_the_bad_campaign_is_named_once_at_its_place() {
        Printed bad = Project.ncm("check", BAD, "--at", AT);
        assertThat(bad.code()).isEqualTo(1);
        List<Integer> linesAfterPlanted = linesAfterPlanted();
        assertThat(linesAfterPlanted).hasSize(17);
        assertThat(FOUND.matcher(bad.out()).results().map(found -> Integer.valueOf(found.group(1))))
                .containsExactlyInAnyOrderElementsOf(linesAfterPlanted);
    }

    /** A fault is planted in the line after its mark. */
    private static List<Integer> linesAfterPlanted() {
        List<String> lines = Project.text(BAD).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> PLANTED.matcher(lines.get(i)).find())
                .mapToObj(i -> i + 2)
                .toList();
    }

    @Test
    void each_planted_fault_is_found_by_the_policy_it_names() {
        Printed bad = Project.ncm("check", BAD, "--at", AT);
        Matcher planted = PLANTED.matcher(Project.text(BAD));
        assertThat(planted.results().map(fault -> fault.group(1)))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(bad.out()).contains(idOf(code)));
    }

    private static String idOf(String code) {
        return PolicySet.standard().infos().stream()
                .filter(info -> info.code().equals(code))
                .map(info -> info.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_three_mails_are_judged_in_their_languages() {
        Printed mails = Project.ncm(
                "check",
                "ncm-examples/mails/sunday-sale.en.eml",
                "ncm-examples/mails/recipe.it.eml",
                "ncm-examples/mails/oferta.es.eml");
        assertThat(mails.code()).isEqualTo(1);
        assertThat(mails.out())
                .contains("Last chance: 40 % off until midnight\n         ~~~~~~~~~~~")
                .contains("recipe.it.eml\n  judged 7 of 80: nothing to mend")
                .contains("quedan solo 2 plazas");
    }
}
