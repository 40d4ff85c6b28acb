package dev.noncoercive.cli;

import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.Correction;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.report.DecisionText;
import dev.noncoercive.policies.report.WindowWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of contacts, and on what grounds, for whoever has to answer for them. */
final class WhyText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    private WhyText(ZoneId zone) {
        this.zone = zone;
    }

    static WhyText in(ZoneId zone) {
        return new WhyText(zone);
    }

    String day(LocalDate day) {
        return DAY.format(day) + " (" + zone + ")";
    }

    /** One contact, in a line or two. */
    String lines(ContactRow row) {
        return "  " + HOUR.withZone(zone).format(row.at()) + "  " + labels(row) + ": " + state(row) + "\n"
                + row.grounds()
                        .map(grounds -> "         " + grounds(grounds) + "\n")
                        .or(() -> row.correction().map(correction -> "         " + correction(correction) + "\n"))
                        .orElse("");
    }

    /** What somebody else was sent is theirs: of that, the channel alone. */
    private static String labels(ContactRow row) {
        ContactLabels labels = row.labels();
        return row.isShared()
                ? labels.channel().toString()
                : Stream.concat(
                                Stream.<Object>of(labels.sender(), labels.purpose(), labels.channel()),
                                labels.topic().stream())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
    }

    private String correction(Correction correction) {
        return "corrected on " + DecisionText.in(zone).time(correction.at()) + ": " + correction.why();
    }

    private static String state(ContactRow row) {
        return row.isShared() ? "to somebody else at an address of theirs, " + became(row) : became(row);
    }

    private static String became(ContactRow row) {
        String why = row.heldFor().isEmpty()
                ? ""
                : " (" + row.heldFor().stream().map(ReasonCode::text).collect(Collectors.joining(", ")) + ")";
        return switch (row.state()) {
            case RESERVED -> "reserved, not handed over";
            case HANDED_OVER -> "handed over; nobody said whether it left";
            case CONFIRMED -> "sent";
            case ELSEWHERE -> "sent elsewhere, and reported" + (why.isEmpty() ? "" : "; not as people allowed" + why);
            case CORRECTED -> "recorded in error; it counts no longer";
            case ENDED -> "not sent" + why;
            case HELD -> "held back" + why;
            case OBSERVED ->
                "only observed: it would have been " + (why.isEmpty() ? "allowed" : "held back" + why)
                        + "; not known here whether it was sent";
        };
    }

    /** On what a yes stood. */
    String grounds(Grounds grounds) {
        return grounds.consentGivenAt()
                        .map(at -> "on the consent of " + DecisionText.in(zone).time(at)
                                + grounds.noticeVersion()
                                        .map(version -> ", on the notice `" + version + "`")
                                        .orElse(""))
                        .or(() -> grounds.basis().map(basis -> "on the basis: " + basis))
                        .orElse("without a consent")
                + grounds.room().stream().map(WhyText::room).collect(Collectors.joining());
    }

    private static String room(Room room) {
        return "; " + room.used() + " of " + room.allowance().atMost() + " "
                + WindowWords.of(room.allowance().per()) + " used before";
    }
}
