package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Renders reports as JUnit XML, for build servers: a suite for each document, a case for each policy.
 *
 * <p>Errors and warnings are failures. Open questions, policies that do not apply, and failures that a baseline knows are skipped cases,
 * never passed ones; hints are passed cases that say so. A property of each suite names the profiles and their dates. For example,
 * {@code JUnitReport.render(List.of(Page.of(report)))}.
 *
 * @since 0.1
 */
public final class JUnitReport {
    private JUnitReport() {}

    /**
     * Renders reports.
     *
     * @param pages  the reports, in order, not null
     * @return the XML document, not null
     */
    public static String render(List<Page> pages) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Page page : pages) {
                suite(page, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.append('\n').toString();
    }

    private static void suite(Page page, XMLStreamWriter xml) throws XMLStreamException {
        Report report = page.report();
        long failed = report.runs().stream()
                .filter(run -> !loud(report, run).isEmpty())
                .count();
        long skipped = report.runs().stream()
                .filter(run -> skipped(page, run).isPresent())
                .count();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", report.subject());
        attribute(xml, "tests", String.valueOf(report.runs().size()));
        attribute(xml, "failures", String.valueOf(failed));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", String.valueOf(skipped));
        attribute(xml, "timestamp", report.at().toString());
        xml.writeStartElement("properties");
        xml.writeEmptyElement("property");
        attribute(xml, "name", "catalogue");
        attribute(xml, "value", report.catalogue());
        xml.writeEndElement();
        for (PolicyRun run : report.runs()) {
            testcase(page, run, xml);
        }
        xml.writeEndElement();
    }

    private static List<Finding> loud(Report report, PolicyRun run) {
        return report.failures().stream()
                .filter(finding -> finding.policy().equals(run.policy()) && finding.severity() != Severity.INFO)
                .toList();
    }

    /** Why a case is neither a failure nor passed. */
    private static Optional<String> skipped(Page page, PolicyRun run) {
        if (run.verdict() == Verdict.UNKNOWN || run.verdict() == Verdict.NOT_APPLICABLE) {
            return Optional.of(run.verdict().text()
                    + of(run, page.report().findings()).stream()
                            .flatMap(finding -> finding.message().stream())
                            .distinct()
                            .map(why -> ": " + why)
                            .collect(Collectors.joining()));
        }
        if (run.verdict() != Verdict.FAIL || !of(run, page.report().failures()).isEmpty()) {
            return Optional.empty();
        }
        List<Finding> known = of(run, page.known());
        return Optional.of(
                known.isEmpty()
                        ? "failures are left out of this report"
                        : "known by the baseline: "
                                + known.stream().map(JUnitReport::line).collect(Collectors.joining("; ")));
    }

    private static List<Finding> of(PolicyRun run, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.policy().equals(run.policy()))
                .toList();
    }

    private static String line(Finding finding) {
        return finding.title() + " at " + finding.location();
    }

    private static void testcase(Page page, PolicyRun run, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", page.report().subject());
        attribute(xml, "name", run.policy());
        for (Finding finding : loud(page.report(), run)) {
            failure(finding, xml);
        }
        Optional<String> skipped = skipped(page, run);
        if (skipped.isPresent()) {
            xml.writeEmptyElement("skipped");
            attribute(xml, "message", skipped.get());
        } else {
            asides(page, run, xml);
        }
        xml.writeEndElement();
    }

    private static void failure(Finding finding, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("failure");
        attribute(xml, "type", finding.severity().text());
        attribute(xml, "message", line(finding));
        xml.writeCharacters(printable(finding.message().orElse(finding.because()) + "\n"
                + finding.help().orElse("")));
        xml.writeEndElement();
    }

    /** Hints, and known failures beside new ones, fail no case; a reader sees them all the same. */
    private static void asides(Page page, PolicyRun run, XMLStreamWriter xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        of(run, page.report().failures()).stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .forEach(hint -> text.append("hint: ").append(line(hint)).append('\n'));
        of(run, page.known())
                .forEach(known -> text.append("known by the baseline: ")
                        .append(line(known))
                        .append('\n'));
        if (text.length() > 0) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(printable(text.toString()));
            xml.writeEndElement();
        }
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, printable(value));
    }

    /** XML has no place for most control characters and half surrogates. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> (c == '\n' || (c >= ' ' && !isUnwritable(c))) ? c : '·')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnwritable(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xFFFE || c == 0xFFFF;
    }
}
