package dev.noncoercive.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    private static Schema official() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SarifReportTest.class.getClassLoader().getResourceAsStream("schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static Report report(String subject) {
        Campaign campaign = Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.OFFERS)
                .addInvitation(Invitation.builder()
                        .id("i")
                        .deadline(Deadline.builder().at(AT).build())
                        .addMessage(Message.builder()
                                .channel(Channel.EMAIL)
                                .body("Buy now, or \"you\" will regret it!\n")
                                .build())
                        .build())
                .build();
        return PolicySet.standard().check(subject, campaign, AT);
    }

    private static String render(Page... pages) {
        return SarifReport.render(List.of(pages), PolicySet.standard().infos());
    }

    @Test
    void a_document_satisfies_the_official_schema() throws IOException {
        String sarif = render(
                new Page(
                        report("mails/Sonntag früh.yaml"),
                        pointer -> "place " + pointer,
                        pointer -> new Page.Line("mails/Sonntag früh.yaml", 7)),
                Page.of(report("C:odd")));
        assertThat(official().validate(sarif, InputFormat.JSON)).isEmpty();
        assertThat(official().validate(render(), InputFormat.JSON)).isEmpty();
        assertThat(official().validate(sarif.replace("\"2.1.0\"", "\"2.2\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void failures_are_results_with_file_line_place_and_rule() {
        String sarif = render(
                new Page(report("a b.yaml"), pointer -> "place " + pointer, pointer -> new Page.Line("a b.yaml", 7)));
        assertThat(sarif)
                .contains("\"uri\" : \"a%20b.yaml\"")
                .contains("\"startLine\" : 7")
                .contains("\"fullyQualifiedName\" : \"place /invitations/0/deadline\"")
                .contains("\"ruleId\" : \"ncm.invitation.deadline-has-reason\"")
                .contains("Words that press: “Buy now, or \\\"you\\\" will”. Do it")
                .contains("A deadline without a reason: the door closes, and nothing says why. Say why")
                .contains(
                        "\"ncmFailure/v2\" : \"ncm.invitation.deadline-has-reason\\t/invitations/*/deadline\\t\\ta b.yaml\\t1\"");
        assertThat(render(Page.of(report("a.yaml")))).contains("\"startLine\" : 1");
    }

    @Test
    void what_a_baseline_knows_is_counted_and_of_equal_failures_comes_first() throws IOException {
        Page once = Page.of(report("a.yaml"));
        Report twice = once.report()
                .withFindings(Stream.concat(once.report().findings().stream(), once.report().failures().stream())
                        .toList());
        String sarif = SarifReport.render(
                Baseline.of(List.of(once)).newIn(List.of(Page.of(twice))),
                PolicySet.standard().infos());
        int failures = once.report().failures().size();
        assertThat(sarif.split("\"ruleId\"", -1)).hasSize(failures + 1);
        assertThat(sarif).contains("\"knownByBaseline\" : " + failures);
        assertThat(sarif).contains("a.yaml\\t2\"").doesNotContain("a.yaml\\t1\"");
        assertThat(official().validate(sarif, InputFormat.JSON)).isEmpty();
        assertThat(render(once)).contains("a.yaml\\t1\"").doesNotContain("knownByBaseline");
    }

    @Test
    void a_result_for_words_names_their_rule_and_has_the_line_of_a_text() {
        Report report = report("a.txt");
        String text = "Buy now, or \"you\" will regret it!\n";
        assertThat(render(Page.of(report).withLinesOf("a.txt", text)))
                .contains("\"category\" : \"ultimatum\"")
                .contains("\"needs\" : \"none\"")
                .containsPattern("\"rule\" : \"en\\.ultimatum\\.");
        Finding failure = report.failures().get(0);
        Page third = Page.of(report.withFindings(List.of(failure.withSpan(Span.of(5, 6)))))
                .withLinesOf("a.txt", "1\r\n2\r\n3");
        assertThat(render(third)).contains("\"startLine\" : 2");
    }

    @Test
    void words_that_were_not_judged_are_a_notification() throws IOException {
        Finding open =
                report("a.txt").failures().get(0).withVerdict(Verdict.UNKNOWN).withMissing("language");
        String sarif = render(Page.of(report("a.txt").withFindings(List.of(open.withMessage("not judged")))));
        assertThat(sarif).contains("\"toolExecutionNotifications\"").contains(": not judged\"");
        assertThat(official().validate(sarif, InputFormat.JSON)).isEmpty();
    }

    @Test
    void open_questions_are_no_results() {
        Report report = report("a.yaml");
        assertThat(render(Page.of(report)).split("\"ruleId\"", -1))
                .hasSize(report.failures().size() + 1);
    }
}
