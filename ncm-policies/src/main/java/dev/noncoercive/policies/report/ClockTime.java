package dev.noncoercive.policies.report;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** What a clock shows, told apart where it shows the same twice: in the hour that comes again when clocks go back. */
final class ClockTime {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private ClockTime() {}

    /** Cut to minutes. */
    static String minutes(ZonedDateTime at) {
        return MINUTES.format(at) + offsetIfTwice(at);
    }

    /** To the millisecond; what is 0 is left out. */
    static String exact(ZonedDateTime at) {
        DateTimeFormatter wholeMinutes = at.getSecond() == 0 ? MINUTES : SECONDS;
        return (at.get(ChronoField.MILLI_OF_SECOND) == 0 ? wholeMinutes : MILLISECONDS).format(at) + offsetIfTwice(at);
    }

    private static String offsetIfTwice(ZonedDateTime at) {
        boolean isTwice =
                at.getZone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return isTwice ? " UTC" + at.getOffset() : "";
    }
}
