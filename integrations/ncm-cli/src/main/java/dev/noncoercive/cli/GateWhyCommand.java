package dev.noncoercive.cli;

import dev.noncoercive.model.Language;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.report.PersonText;
import dev.noncoercive.policies.report.WindowWords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate why}: why was this person written to, or not, on that day? */
@Command(
        name = "why",
        description = "Says what was sent to a person on one day, or held back, and on what grounds.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 something is known of that day, 1 nothing is, 2 something could not be read."})
final class GateWhyCommand extends GateStoreCommand {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "an instant of the day, which is taken on the person's clock (default: today)")
    private @Nullable Instant at;

    @Mixin
    private LanguageOption language = new LanguageOption();

    GateWhyCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    int run(ContactGate gate) {
        ContactHistory known = gate.recordOf(person());
        ZoneId zone = zone(known);
        LocalDate day = LocalDate.ofInstant(at == null ? clock().instant() : at, zone);
        List<ContactRow> rows = known.rows().stream()
                .filter(row -> LocalDate.ofInstant(row.at(), zone).equals(day))
                .toList();
        Optional<Language> toThePerson = language.chosen();
        if (toThePerson.isPresent()) {
            print(PersonText.in(toThePerson.get(), zone).render(day, rows));
            return rows.isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
        }
        if (rows.isEmpty()) {
            print("Nothing was sent to " + person() + " on " + DAY.format(day) + " (" + zone
                    + "), and nothing held back.\n");
            return ExitCode.FINDINGS;
        }
        print(person() + " on " + DAY.format(day) + " (" + zone + ")\n");
        rows.forEach(row -> lines(row, zone).forEach(line -> print(line + "\n")));
        return ExitCode.CLEAN;
    }

    private static List<String> lines(ContactRow row, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        String labels = Stream.concat(
                        Stream.<Object>of(
                                        row.labels().sender(),
                                        row.labels().purpose(),
                                        row.labels().channel())
                                .map(Object::toString),
                        row.labels().topic().stream().map(Object::toString))
                .collect(Collectors.joining(", "));
        lines.add("  " + HOUR.withZone(zone).format(row.at()) + "  " + labels + ": " + state(row));
        row.grounds().ifPresent(grounds -> lines.add("         " + grounds(grounds, zone)));
        return lines;
    }

    private static String state(ContactRow row) {
        String why = row.heldFor().isEmpty()
                ? ""
                : " (" + row.heldFor().stream().map(ReasonCode::text).collect(Collectors.joining(", ")) + ")";
        return switch (row.state()) {
            case RESERVED -> "reserved, not handed over";
            case HANDED_OVER -> "handed over; nobody said whether it left";
            case CONFIRMED -> "sent";
            case ELSEWHERE -> "sent elsewhere, and reported";
            case ENDED -> "not sent" + why;
            case HELD -> "held back" + why;
        };
    }

    private static String grounds(Grounds grounds, ZoneId zone) {
        return grounds.consentGivenAt()
                        .map(at -> "on the consent of " + ClockTimes.on(zone, at))
                        .or(() -> grounds.basis().map(basis -> "on the basis: " + basis))
                        .orElse("without a consent")
                + grounds.room().stream().map(GateWhyCommand::room).collect(Collectors.joining());
    }

    private static String room(Room room) {
        return "; " + room.used() + " of " + room.allowance().atMost() + " "
                + WindowWords.of(room.allowance().per()) + " used before";
    }
}
