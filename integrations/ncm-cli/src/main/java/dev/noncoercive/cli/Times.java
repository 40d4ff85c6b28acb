package dev.noncoercive.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads times as exports write them: ISO 8601, or seconds or milliseconds since 1970. */
final class Times {
    /** Beyond this a number since 1970 is milliseconds: as seconds it would be the year 5138. */
    private static final long SECONDS_MAX = 100_000_000_000L;

    private static final int DIGITS_MAX = 17;
    private static final int LAST_OF_FOUR_DIGITS = 9999;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Times() {}

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException if it is none, or has no zone and none is given
     */
    static Instant read(String text, Optional<ZoneId> zone) {
        Instant time = parse(text, zone);
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            throw new IllegalArgumentException("time must be in the years 1990 to 2099, but `" + text + "` is "
                    + told(time) + "; a number is seconds or milliseconds since 1970");
        }
        return time;
    }

    /** A year of five digits is written with a plus before it, as a telephone number is: it is told by its number alone. */
    private static String told(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year > LAST_OF_FOUR_DIGITS ? "in the year " + year : time.toString();
    }

    private static Instant parse(String text, Optional<ZoneId> zone) {
        if (!text.isEmpty() && text.length() <= DIGITS_MAX && text.chars().allMatch(Character::isDigit)) {
            long number = Long.parseLong(text);
            return number > SECONDS_MAX ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        String iso = text.replace(' ', 'T');
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException withoutOffset) {
            return local(text, iso, zone);
        }
    }

    private static Instant local(String text, String iso, Optional<ZoneId> zone) {
        LocalDateTime time;
        try {
            time = LocalDateTime.parse(iso);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time must be ISO 8601 such as `2026-11-01T09:00:00Z`, or seconds or"
                    + " milliseconds since 1970, but was `" + text + "`");
        }
        return time.atZone(zone.orElseThrow(() -> new IllegalArgumentException("time has no zone: `" + text
                        + "`; add one, such as the Z in `2026-11-01T09:00:00Z`; an audit also takes --zone")))
                .toInstant();
    }
}
