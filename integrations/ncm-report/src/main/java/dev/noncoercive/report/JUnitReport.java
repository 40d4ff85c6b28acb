package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Renders reports as JUnit XML, for build servers: a suite for each document, a case for each policy.
 *
 * <p>Errors and warnings are failures. Open questions and policies that do not apply are skipped cases, never passed ones. For
 * example, {@code JUnitReport.render(List.of(report))}.
 *
 * @since 0.1
 */
public final class JUnitReport {
    private JUnitReport() {}

    /**
     * Renders reports.
     *
     * @param reports  the reports, not null
     * @return the XML document, not null
     */
    public static String render(List<Report> reports) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Report report : reports) {
                suite(report, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.append('\n').toString();
    }

    private static void suite(Report report, XMLStreamWriter xml) throws XMLStreamException {
        long failed = report.runs().stream()
                .filter(run -> !loud(report, run).isEmpty())
                .count();
        long skipped = report.count(Verdict.UNKNOWN) + report.count(Verdict.NOT_APPLICABLE);
        xml.writeStartElement("testsuite");
        attribute(xml, "name", report.subject());
        attribute(xml, "tests", String.valueOf(report.runs().size()));
        attribute(xml, "failures", String.valueOf(failed));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", String.valueOf(skipped));
        attribute(xml, "timestamp", report.at().toString());
        for (PolicyRun run : report.runs()) {
            testcase(report, run, xml);
        }
        xml.writeEndElement();
    }

    private static List<Finding> loud(Report report, PolicyRun run) {
        return report.failures().stream()
                .filter(finding -> finding.policy().equals(run.policy()) && finding.severity() != Severity.INFO)
                .toList();
    }

    private static void testcase(Report report, PolicyRun run, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", report.subject());
        attribute(xml, "name", run.policy());
        for (Finding finding : loud(report, run)) {
            xml.writeStartElement("failure");
            attribute(xml, "type", finding.severity().text());
            attribute(xml, "message", finding.title() + " at " + finding.location());
            xml.writeCharacters(printable(
                    finding.message().orElse("") + "\n" + finding.help().orElse("")));
            xml.writeEndElement();
        }
        if (run.verdict() == Verdict.UNKNOWN || run.verdict() == Verdict.NOT_APPLICABLE) {
            xml.writeStartElement("skipped");
            attribute(xml, "message", run.verdict().text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
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
