package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.DryRun;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.SegmentAnswer;
import dev.noncoercive.policies.contact.SegmentAnswer.HeldPerson;
import dev.noncoercive.policies.report.DecisionText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lists of a segment as people and programs read them. */
final class SegmentOutput {
    private static final int SHOWN_MAX = 20;
    private static final List<String> COLUMNS = List.of("person", "answer", "until", "reasons");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final SegmentAnswer segment;
    private final ContactLabels labels;
    private final Instant at;

    SegmentOutput(SegmentAnswer segment, ContactLabels labels, Instant at) {
        this.segment = segment;
        this.labels = labels;
        this.at = at;
    }

    /** What {@code --format json} prints. */
    record Output(
            String schema,
            Instant at,
            ContactLabels labels,
            Counts counts,
            Map<String, Integer> laterByDay,
            Map<String, Integer> refusedFor,
            List<PersonId> allowedNow,
            List<HeldEntry> held,
            List<PersonId> alreadyHandedOver) {
        static final String SCHEMA = "ncm/segment-output/1";
    }

    /** How many there are of each. */
    record Counts(int people, int allowedNow, int later, int refused, int alreadyHandedOver) {}

    /** One who is held. */
    record HeldEntry(PersonId person, String answer, Optional<Instant> until, List<String> reasons) {}

    private Counts counts() {
        DryRun summary = segment.summary();
        int people = segment.allowedNow().size()
                + segment.held().size()
                + segment.alreadyHandedOver().size();
        return new Counts(
                people, summary.allowedNow(), summary.later().size(), summary.refused(), summary.alreadyHandedOver());
    }

    private static HeldEntry entry(HeldPerson held) {
        return new HeldEntry(
                held.person(),
                held.until().isPresent() ? "later" : "refused",
                held.until(),
                held.reasons().stream()
                        .map(Reason::code)
                        .map(ReasonCode::text)
                        .distinct()
                        .toList());
    }

    private Map<String, Integer> laterByDay() {
        Map<String, Integer> days = new LinkedHashMap<>();
        segment.summary().laterByDay(UTC).forEach((day, number) -> days.put(day.toString(), number));
        return days;
    }

    private Map<String, Integer> refusedFor() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        segment.summary().refusedFor().forEach((code, number) -> reasons.put(code.text(), number));
        return reasons;
    }

    String json() {
        return Documents.json()
                        .write(new Output(
                                Output.SCHEMA,
                                at,
                                labels,
                                counts(),
                                laterByDay(),
                                refusedFor(),
                                segment.allowedNow(),
                                segment.held().stream()
                                        .map(SegmentOutput::entry)
                                        .toList(),
                                segment.alreadyHandedOver()))
                + "\n";
    }

    /** One table of everybody. */
    String csv() {
        return CsvText.of(
                COLUMNS,
                Stream.of(
                                segment.allowedNow().stream().map(person -> row(person, "allowed")),
                                heldRows(),
                                segment.alreadyHandedOver().stream().map(person -> row(person, "already-handed-over")))
                        .flatMap(Function.identity()));
    }

    String allowedCsv() {
        return CsvText.of(
                List.of("person"),
                segment.allowedNow().stream().map(PersonId::value).map(List::of));
    }

    String heldCsv() {
        return CsvText.of(COLUMNS, heldRows());
    }

    private Stream<List<String>> heldRows() {
        return segment.held().stream().map(SegmentOutput::entry).map(SegmentOutput::row);
    }

    private static List<String> row(HeldEntry held) {
        return List.of(
                held.person().value(),
                held.answer(),
                held.until().map(Instant::toString).orElse(""),
                String.join(" ", held.reasons()));
    }

    private static List<String> row(PersonId person, String answer) {
        return List.of(person.value(), answer, "", "");
    }

    /** The counts and a histogram, with the lists where they are not written elsewhere. */
    String text(int repeated, boolean withLists) {
        List<String> lines = new ArrayList<>();
        Counts counts = counts();
        lines.add(labels.purpose() + " of " + labels.sender() + " by " + labels.channel()
                + labels.topic().map(topic -> " about " + topic).orElse("") + ", asked on "
                + DecisionText.in(UTC).time(at));
        lines.add(String.format(
                Locale.ROOT,
                "  people %,d: allowed now %,d, later %,d, refused %,d%s",
                counts.people(),
                counts.allowedNow(),
                counts.later(),
                counts.refused(),
                counts.alreadyHandedOver() == 0
                        ? ""
                        : String.format(Locale.ROOT, ", handed over before %,d", counts.alreadyHandedOver())));
        if (repeated > 0) {
            lines.add(String.format(
                    Locale.ROOT, "  rows with a person who stands there before, left out: %,d", repeated));
        }
        addBars("  later, by day (UTC)", laterByDay(), lines);
        addBars("  refused for", refusedFor(), lines);
        if (withLists) {
            addLists(lines);
        }
        lines.add("Nothing was reserved and nothing recorded.");
        return String.join("\n", lines) + "\n";
    }

    private static void addBars(String title, Map<String, Integer> numbers, List<String> lines) {
        if (!numbers.isEmpty()) {
            lines.add(title);
            int most = numbers.values().stream().max(Integer::compare).orElse(1);
            int width = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
            numbers.forEach((label, number) -> lines.add(Bars.line(label, width, number, most)));
        }
    }

    private void addLists(List<String> lines) {
        addList(
                "allowed now",
                segment.allowedNow().stream().map(PersonId::value).toList(),
                lines);
        addList("held", segment.held().stream().map(SegmentOutput::words).toList(), lines);
        addList(
                "handed over before, under this key",
                segment.alreadyHandedOver().stream().map(PersonId::value).toList(),
                lines);
    }

    private static void addList(String title, List<String> all, List<String> lines) {
        if (!all.isEmpty()) {
            lines.add(title);
            all.stream().limit(SHOWN_MAX).forEach(one -> lines.add("  " + one));
            if (all.size() > SHOWN_MAX) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  … and %,d more: --format csv lists everybody, --allowed and --held write files",
                        all.size() - SHOWN_MAX));
            }
        }
    }

    private static String words(HeldPerson held) {
        HeldEntry entry = entry(held);
        return entry.person() + ": "
                + entry.until()
                        .map(until -> "until " + DecisionText.in(UTC).time(until))
                        .orElse("refused") + ", "
                + String.join(", ", entry.reasons());
    }
}
