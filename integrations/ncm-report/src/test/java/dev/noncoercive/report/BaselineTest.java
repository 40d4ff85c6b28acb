package dev.noncoercive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class BaselineTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    private static Report report(Invitation... invitations) {
        Campaign campaign = Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.OFFERS)
                .addInvitations(invitations)
                .build();
        return PolicySet.standard().check("sale \u0001<&>.yaml", campaign, AT);
    }

    private static Invitation closing(String id) {
        return Invitation.builder()
                .id(id)
                .deadline(Deadline.builder().at(AT).build())
                .build();
    }

    private static Invitation pressing() {
        return Invitation.builder()
                .id("words")
                .addMessage(Message.builder()
                        .channel(Channel.SMS)
                        .body("Hurry, last chance!")
                        .build())
                .build();
    }

    @Test
    void only_new_failures_are_left_and_open_questions_stay() {
        Report before = report(closing("a"));
        Baseline baseline = Baseline.parse(Baseline.of(List.of(before)).text());
        assertThat(baseline.size()).isPositive();
        assertThat(baseline.newIn(before).failures()).isEmpty();
        assertThat(baseline.newIn(before).count(Verdict.UNKNOWN)).isEqualTo(before.count(Verdict.UNKNOWN));
        Report after = report(closing("a"), pressing());
        assertThat(baseline.newIn(after).failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.location()).startsWith("/invitations/1"));
    }

    @Test
    void it_shrinks_and_never_grows() {
        Baseline baseline = Baseline.of(List.of(report(closing("a"))));
        assertThat(baseline.shrunkTo(List.of(report())).size()).isZero();
        assertThat(baseline.shrunkTo(List.of(report(closing("a"), pressing()))).text())
                .isEqualTo(baseline.text());
        assertThat(baseline.shrunkTo(List.of()).text())
                .as("a document that was not checked")
                .isEqualTo(baseline.text());
    }

    @Test
    void another_form_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.parse("ncm/baseline/2\n"))
                .withMessageContaining("must begin with the line `ncm/baseline/1`, but began with `ncm/baseline/2`");
        assertThatIllegalArgumentException().isThrownBy(() -> Baseline.parse(""));
    }

    @Test
    void junit_xml_counts_cases_and_passes_nothing_that_is_open()
            throws ParserConfigurationException, IOException, SAXException {
        Report report = report(closing("a"));
        String xml = JUnitReport.render(List.of(report));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(document.getElementsByTagName("testcase").getLength())
                .isEqualTo(report.runs().size());
        long open = report.count(Verdict.UNKNOWN) + report.count(Verdict.NOT_APPLICABLE);
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo((int) open);
        assertThat(document.getElementsByTagName("failure")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("message")
                        .getNodeValue())
                .contains("A deadline without a reason at /invitations/0/deadline");
        assertThat(document.getElementsByTagName("testsuite")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("name")
                        .getNodeValue())
                .isEqualTo("sale ·<&>.yaml");
    }
}
