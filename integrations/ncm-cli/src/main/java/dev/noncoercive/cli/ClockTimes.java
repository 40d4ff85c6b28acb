package dev.noncoercive.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, on somebody's clock. */
final class ClockTimes {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private ClockTimes() {}

    /** For example {@code Thu 3 Dec 2026 10:15 (Europe/Rome)}. */
    static String on(ZoneId zone, Instant instant) {
        return FULL.withZone(zone).format(instant) + " (" + zone + ")";
    }
}
