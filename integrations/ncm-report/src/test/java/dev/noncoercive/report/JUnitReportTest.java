package dev.noncoercive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
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

class JUnitReportTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    private static Report report() {
        Campaign campaign = Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.OFFERS)
                .addInvitation(Invitation.builder()
                        .id("a")
                        .deadline(Deadline.builder().at(AT).build())
                        .build())
                .build();
        return PolicySet.standard().check("sale \u0001<&>.yaml", campaign, AT);
    }

    private static Document parsed(Page page) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitReport.render(List.of(page)))));
    }

    private static int count(Document document, String name) {
        return document.getElementsByTagName(name).getLength();
    }

    private static String attribute(Document document, String element, String name) {
        return document.getElementsByTagName(element)
                .item(0)
                .getAttributes()
                .getNamedItem(name)
                .getNodeValue();
    }

    private static int open(Report report) {
        return (int) (report.count(Verdict.UNKNOWN) + report.count(Verdict.NOT_APPLICABLE));
    }

    @Test
    void cases_are_counted_and_nothing_that_is_open_passes()
            throws ParserConfigurationException, IOException, SAXException {
        Report report = report();
        Document document = parsed(Page.of(report));
        assertThat(count(document, "testcase")).isEqualTo(report.runs().size());
        assertThat(count(document, "skipped")).isEqualTo(open(report));
        assertThat(attribute(document, "failure", "message"))
                .contains("A deadline without a reason at /invitations/0/deadline");
        assertThat(attribute(document, "testsuite", "name")).isEqualTo("sale ·<&>.yaml");
        assertThat(attribute(document, "property", "value")).contains("ncm-default (2026-11-22)");
    }

    @Test
    void what_the_baseline_knows_is_skipped_and_never_passed()
            throws ParserConfigurationException, IOException, SAXException {
        Page page = Page.of(report());
        Page known = Baseline.of(List.of(page)).newIn(List.of(page)).get(0);
        Document document = parsed(known);
        int failed = (int) page.report().count(Verdict.FAIL);
        assertThat(failed).isPositive();
        assertThat(count(document, "failure")).isZero();
        assertThat(count(document, "skipped")).isEqualTo(open(page.report()) + failed);
        assertThat(attribute(document, "testsuite", "skipped")).isEqualTo(String.valueOf(open(page.report()) + failed));
        assertThat(JUnitReport.render(List.of(known)))
                .contains("known by the baseline: A deadline without a reason at /invitations/0/deadline");
    }

    @Test
    void a_hint_passes_and_says_so() throws ParserConfigurationException, IOException, SAXException {
        Report report = report();
        List<Finding> hints = report.failures().stream()
                .map(failure -> failure.withSeverity(Severity.INFO))
                .toList();
        Document document = parsed(Page.of(report.withFindings(hints)));
        assertThat(count(document, "failure")).isZero();
        assertThat(count(document, "skipped")).isEqualTo(open(report));
        assertThat(document.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo("hint: A deadline without a reason at /invitations/0/deadline\n");
    }
}
