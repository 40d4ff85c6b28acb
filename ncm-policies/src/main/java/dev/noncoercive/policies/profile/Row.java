package dev.noncoercive.policies.profile;

import dev.noncoercive.policies.contact.AddedRule;
import dev.noncoercive.policies.contact.RuleOwner;
import dev.noncoercive.policies.contact.SilenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of one profile, with its source. It is no legal advice: a person checks what it stands on.
 *
 * <p>For example, that a stop takes effect within ten business days under {@code ca}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @param profile  the id of the profile, not null
 * @param parameter  what is set, not null
 * @param value  as it stands in the file: a time such as {@code P24M}, {@code PT48H} or {@code 10bd}, a number, or words
 * @param mark  how well it is known, not null
 * @param source  where it stands, not null
 * @param from  the first day of effect, or empty
 * @param to  the first day without effect, or empty
 * @since 0.1
 */
public record Row(
        String profile,
        Parameter parameter,
        String value,
        Mark mark,
        String source,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    private static final String BUSINESS_DAYS = "bd";

    static Row parse(String profile, Parameter parameter, String line) {
        List<String> parts =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != 3 && parts.size() != 5) {
            throw wrong(profile, parameter, "value | mark | source, or these with | from | to", line);
        }
        try {
            Row row = new Row(
                    profile,
                    parameter,
                    parts.get(0),
                    Mark.valueOf(parts.get(1)),
                    parts.get(2),
                    day(parts, 3),
                    day(parts, 4));
            row.requireReadable();
            row.requireForwards();
            return row;
        } catch (RuntimeException e) {
            throw wrong(profile, parameter, "a value, a mark and days that can be read (" + e.getMessage() + ")", line);
        }
    }

    private static IllegalArgumentException wrong(String profile, Parameter parameter, String wanted, String line) {
        return new IllegalArgumentException(
                "profile `" + profile + "`: " + parameter.key() + " must be " + wanted + ", but was `" + line + "`");
    }

    private static Optional<LocalDate> day(List<String> parts, int index) {
        return index >= parts.size() || parts.get(index).isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(parts.get(index)));
    }

    private void requireReadable() {
        switch (parameter.kind()) {
            case TIME -> after(Instant.EPOCH, BusinessCalendar.weekdays());
            case NUMBER -> requireKept(number());
            case WORDS -> words();
            case HOURS, CAPS -> rules();
        }
    }

    /** A number that a gate could not keep would be a promise that only reports make. */
    private void requireKept(long number) {
        if (parameter == Parameter.UNANSWERED) {
            silence(number);
        }
    }

    /** Waits that double, and an end after so many unanswered ones. */
    static SilenceRule silence(long unanswered) {
        return SilenceRule.of(SilenceRule.standard().firstWait(), Math.toIntExact(unanswered));
    }

    private void requireForwards() {
        boolean isBackwards = from.isPresent() && to.isPresent() && !from.get().isBefore(to.get());
        if (isBackwards) {
            throw new IllegalArgumentException(from.get() + " is not before " + to.get());
        }
        if (parameter.kind() == Parameter.Kind.TIME
                && after(Instant.EPOCH, BusinessCalendar.weekdays()).isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException(value + " goes backwards");
        }
    }

    /**
     * Whether it is in effect.
     *
     * @param at  the instant, by the day in UTC, not null
     * @return true from {@code from} up to but without {@code to}
     */
    public boolean isInEffect(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(over -> day.isBefore(over)).orElse(true);
    }

    /** {@return the value as a whole number} */
    public long number() {
        return Long.parseLong(value);
    }

    /** {@return the value as words, separated by commas} */
    public List<String> words() {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /**
     * The value as rules that a gate obeys and an audit applies, where it limits contacts. They are those of the sender
     * where ncm or the sender set them, and of the law elsewhere.
     *
     * @return the rules; none for a parameter that limits no contacts
     */
    public List<AddedRule> rules() {
        RuleOwner owner = mark == Mark.OWN ? RuleOwner.SENDER : RuleOwner.LAW;
        return switch (parameter.kind()) {
            case HOURS -> ContactLimits.hours(words(), owner);
            case CAPS -> ContactLimits.caps(words(), owner);
            case TIME, NUMBER, WORDS -> List.of();
        };
    }

    /**
     * A time later.
     *
     * @param start  the instant from which it runs, not null
     * @param calendar  which days are business days, not null
     * @return the end of the time, not null
     */
    public Instant after(Instant start, BusinessCalendar calendar) {
        ZonedDateTime from = start.atZone(ZoneOffset.UTC);
        if (value.endsWith(BUSINESS_DAYS)) {
            return businessDaysAfter(from, calendar).toInstant();
        }
        return value.contains("T")
                ? start.plus(Duration.parse(value))
                : from.plus(Period.parse(value)).toInstant();
    }

    private ZonedDateTime businessDaysAfter(ZonedDateTime start, BusinessCalendar calendar) {
        int left = Integer.parseInt(value.substring(0, value.length() - BUSINESS_DAYS.length()));
        ZonedDateTime end = start;
        // no calendar has a year without business days; the bound keeps a broken one from running on
        for (int days = 0; left > 0 && days < 366 * 10; days++) {
            end = end.plusDays(1);
            left -= calendar.isBusinessDay(end.toLocalDate()) ? 1 : 0;
        }
        return end;
    }

    /**
     * A time earlier; business days are taken as days.
     *
     * @param end  the instant up to which it runs, not null
     * @return the start of the time, not null
     */
    public Instant before(Instant end) {
        if (value.endsWith(BUSINESS_DAYS)) {
            return end.minus(Duration.ofDays(Long.parseLong(value.substring(0, value.length() - 2))));
        }
        return value.contains("T")
                ? end.minus(Duration.parse(value))
                : end.atZone(ZoneOffset.UTC).minus(Period.parse(value)).toInstant();
    }
}
