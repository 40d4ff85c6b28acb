package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.policies.PolicyExample;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every finding of every example and of further cases, word by word, as read by a person and then kept in {@code findings.txt};
 * {@code -Dncm.cases.write=true} rewrites that file, and the change is to be read again.
 */
class FindingsTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet ALL = PolicySet.standard();
    private static final Path FOLDER =
            Path.of("src", "test", "resources", "dev", "noncoercive", "policies", "rules", "cases");
    private static final Path FINDINGS = FOLDER.resolve("findings.txt");
    private static final String HEAD = "--- # ";
    private static final String CAMPAIGN =
            "schema: ncm/campaign/1\nname: an example\nsender: bakery\npurpose: newsletter\n";

    /** A campaign for one policy, under one more profile where the code names it as in {@code C05@fr}. */
    private record Case(String code, String name, String yaml) {
        @Override
        public String toString() {
            return code + " " + name;
        }

        String found() {
            Campaign campaign =
                    Documents.yaml().read(CAMPAIGN + yaml, Campaign.class).value();
            Report report = policies().check("case", campaign, AT);
            return "  " + report.runs().get(0).verdict() + "\n"
                    + report.findings().stream().map(Case::line).collect(Collectors.joining());
        }

        private PolicySet policies() {
            List<String> parts = List.of(code.split("@", -1));
            PolicySet one = ALL.only(Set.of(parts.get(0)));
            return parts.size() == 1 ? one : one.with(Profile.of(parts.get(1)));
        }

        private static String line(Finding finding) {
            return "  " + finding.verdict() + " " + finding.severity() + " " + finding.location()
                    + finding.span().map(span -> " " + span).orElse("")
                    + finding.message().map(message -> " | " + message).orElse("")
                    + finding.help().map(help -> " | " + help).orElse("")
                    + finding.quote().map(quote -> " | " + quote).orElse("")
                    + (finding.missing().isEmpty() ? "" : " | missing " + finding.missing())
                    + (finding.related().isEmpty() ? "" : " | " + finding.related())
                    + "\n";
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (PolicyExample example : Examples.all()) {
            int number = numbers.merge(example.code(), 1, Integer::sum);
            cases.add(new Case(example.code(), "example " + number, example.yaml()));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> cases.addAll(read(file)));
        }
        return cases.stream();
    }

    private static List<Case> read(Path file) {
        try {
            return Stream.of(Files.readString(file).split("(?m)^" + HEAD, -1))
                    .filter(text -> !text.isBlank())
                    .map(text -> {
                        List<String> head =
                                List.of(text.lines().findFirst().orElseThrow().split(" ", 2));
                        return new Case(head.get(0), head.get(1), text.substring(text.indexOf('\n') + 1));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_gives_the_findings_that_were_read(Case one) throws IOException {
        assertThat(one.found()).isEqualTo(Kept.FINDINGS.get(one.toString()));
    }

    @Test
    void the_file_of_findings_holds_each_case_once_and_no_other() throws IOException {
        List<Case> cases = cases().toList();
        assertThat(cases).extracting(Case::toString).doesNotHaveDuplicates();
        if (Boolean.getBoolean("ncm.cases.write")) {
            Files.writeString(
                    FINDINGS,
                    cases.stream().map(one -> one + "\n" + one.found()).collect(Collectors.joining()));
        }
        assertThat(Kept.read())
                .as("rewrite it with -Dncm.cases.write=true, and read the change")
                .containsOnlyKeys(cases.stream().map(Case::toString).toList());
    }

    /** The kept file, read once. */
    private static final class Kept {
        static final Map<String, String> FINDINGS = read();

        static Map<String, String> read() {
            try {
                return Stream.of(Files.readString(FindingsTest.FINDINGS).split("\n(?=[A-Z])", -1))
                        .collect(Collectors.toMap(
                                text -> text.lines().findFirst().orElseThrow(),
                                text -> text.lines()
                                        .skip(1)
                                        .map(line -> line + "\n")
                                        .collect(Collectors.joining())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
