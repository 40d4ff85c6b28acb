package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.audit.AuditResult;
import dev.noncoercive.policies.audit.Violation;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.report.DecisionText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of an audit as people and programs read it. */
final class AuditOutput {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AuditResult result;
    private final SendLog sent;
    private final List<String> leftOut;
    private final DecisionText words = DecisionText.in(ZoneOffset.UTC);

    AuditOutput(AuditResult result, SendLog sent, List<String> leftOut) {
        this.result = result;
        this.sent = sent;
        this.leftOut = leftOut;
    }

    String text(Terminal terminal) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<PersonId, List<Violation>> person : result.byPerson().entrySet()) {
            lines.add(
                    terminal.colour()
                            ? "\u001b[1m" + person.getKey() + "\u001b[0m"
                            : person.getKey().value());
            person.getValue().forEach(violation -> lines.addAll(lines(violation)));
        }
        lines.addAll(summary());
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines(Violation violation) {
        Contact contact = violation.contact();
        List<String> lines = new ArrayList<>();
        lines.add("  " + TIME.format(contact.at()) + "  " + contact.sender() + " " + contact.purpose() + " "
                + contact.channel() + contact.topic().map(topic -> " " + topic).orElse("") + "  (line "
                + sent.line(violation.index()) + ")");
        violation
                .reasons()
                .forEach(reason -> lines.add(String.format(
                        Locale.ROOT, "      %-14s %s", reason.code().text(), words.words(reason))));
        return lines;
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        int broken = result.violations().size();
        lines.add("");
        lines.add(plural(result.contacts(), "contact") + ", " + people(result.people()) + ", times in UTC");
        lines.add("  " + verdict(broken));
        long most = result.byReason().values().stream().max(Long::compare).orElse(1L);
        result.byReason().forEach((reason, number) -> lines.add(Bars.line(reason.text(), 14, number, most)));
        if (!result.duplicates().isEmpty()) {
            lines.add("  " + plural(result.duplicates().size(), "row")
                    + " with message id, sender, channel and time of a row before, counted once");
        }
        if (!result.reusedIds().isEmpty()) {
            lines.add("  " + plural(result.reusedIds().size(), "row")
                    + " with the message id of another message to the same person, each counted (the first in line "
                    + sent.line(result.reusedIds().get(0)) + ")");
        }
        if (!leftOut.isEmpty()) {
            lines.add("  " + plural(leftOut.size(), "row") + " could not be read, left out of all figures");
        }
        return lines;
    }

    private String verdict(int broken) {
        if (result.contacts() == 0) {
            return "no contact could be judged, which counts as a failure";
        }
        return broken == 0
                ? "every contact kept what people had said"
                : plural(broken, "contact") + " against what people had said (" + share(broken) + "), "
                        + people(result.byPerson().size()) + "; the gate would have held " + count(result.heldByGate());
    }

    private static String plural(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String people(long number) {
        return number == 1 ? "1 person" : count(number) + " people";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String share(int part) {
        return String.format(Locale.ROOT, "%.2f %%", 100.0 * part / Math.max(1, result.contacts()));
    }

    String json() {
        List<ViolationLine> lines = result.violations().stream()
                .map(violation -> new ViolationLine(
                        sent.line(violation.index()),
                        violation.contact(),
                        violation.reasons().stream()
                                .map(Reason::code)
                                .map(ReasonCode::text)
                                .distinct()
                                .toList()))
                .toList();
        return Documents.json()
                        .write(new Output(
                                Output.SCHEMA,
                                result.contacts(),
                                result.people(),
                                result.violations().size(),
                                result.byPerson().size(),
                                result.heldByGate(),
                                result.duplicates().stream().map(sent::line).toList(),
                                result.reusedIds().stream().map(sent::line).toList(),
                                lines,
                                leftOut))
                + "\n";
    }

    /** One violation, with its line in the log. */
    record ViolationLine(long line, Contact contact, List<String> reasons) {}

    /** What {@code --format json} prints. */
    record Output(
            String schema,
            int contacts,
            int people,
            int violations,
            int peopleWithViolations,
            int heldByGate,
            List<Long> duplicateLines,
            List<Long> reusedIdLines,
            List<ViolationLine> details,
            List<String> leftOut) {
        static final String SCHEMA = "ncm/audit-output/1";
    }
}
