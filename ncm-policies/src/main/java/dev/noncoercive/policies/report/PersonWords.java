package dev.noncoercive.policies.report;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.contact.RuleOwner;
import dev.noncoercive.policies.text.TextTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phrases of the sentences that a person reads: numbers, times on their clock, windows, limits and labels. */
final class PersonWords {
    private static final int LISTED_MAX = 6;
    private static final int GROUPED_FROM = 10_000;
    private static final int THOUSAND = 1_000;
    private static final int MILLION = 1_000_000;
    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

    private static final Map<Language, TextTable> TABLES = TextTable.languages().stream()
            .map(Language::of)
            .collect(Collectors.toUnmodifiableMap(language -> language, PersonWords::load));

    private final TextTable texts;
    private final ZoneId zone;
    private final boolean alone;

    private PersonWords(TextTable texts, ZoneId zone, boolean alone) {
        this.texts = texts;
        this.zone = zone;
        this.alone = alone;
    }

    /** What a sender may pass on to the person: other senders appear as a count. */
    static PersonWords throughSender(Language language, ZoneId zone) {
        return new PersonWords(table(language), zone, false);
    }

    /** What the person alone reads: every sender is named, and no list is cut. */
    static PersonWords forPersonAlone(Language language, ZoneId zone) {
        return new PersonWords(table(language), zone, true);
    }

    private static TextTable table(Language language) {
        TextTable known = TABLES.get(language.base());
        return known == null ? load(language) : known;
    }

    private static TextTable load(Language language) {
        return TextTable.in(PersonWords.class, "person", language, "what a person reads");
    }

    /** A text, its placeholders filled in with the values that follow their names. */
    String say(String key, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return texts.filled(key, values);
    }

    /** A text in the form that goes with a number, if it has more than one; the number fills in {@code {n}}. */
    String count(String key, long number, String... namesAndValues) {
        List<String> values = new ArrayList<>(List.of(namesAndValues));
        values.add("n");
        values.add(number(number));
        return say(key + form(key, number), values.toArray(String[]::new));
    }

    private String form(String key, long number) {
        if (has(key)) {
            return "";
        }
        if (number == 0 && has(key + ".zero")) {
            return ".zero";
        }
        if (number != 0 && number % MILLION == 0 && has(key + ".many")) {
            return ".many";
        }
        return number == 1 ? ".one" : ".other";
    }

    private boolean has(String key) {
        return texts.keys().contains(key);
    }

    private String number(long number) {
        return number < GROUPED_FROM ? Long.toString(number) : grouped(number);
    }

    private String grouped(long number) {
        return number < THOUSAND
                ? Long.toString(number)
                : grouped(number / THOUSAND) + say("thousands") + String.format(Locale.ROOT, "%03d", number % THOUSAND);
    }

    /** A day and its time, cut to minutes: when something happened. */
    String time(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        String clock = count("clock", at.getHour(), "time", ClockTime.minutes(at));
        return date("time", at.toLocalDate(), "clock", clock);
    }

    /** A phrase at the beginning of a line. */
    static String capitalised(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    /** The same as a time, rounded up to minutes: from when something is so, or until when. */
    String timeOfChange(Instant instant) {
        Instant cut = instant.truncatedTo(ChronoUnit.MINUTES);
        return time(cut.equals(instant) ? cut : cut.plus(1, ChronoUnit.MINUTES));
    }

    /** The day alone. */
    String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    String day(LocalDate date) {
        return date("day", date, "clock", "");
    }

    private String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return date("moment", at.toLocalDate(), "time", ClockTime.minutes(at));
    }

    private String date(String key, LocalDate date, String name, String value) {
        return say(
                key,
                "weekday",
                word("weekdays", date.getDayOfWeek().getValue()),
                "day",
                date.getDayOfMonth() == 1 ? say("first-of-month") : Integer.toString(date.getDayOfMonth()),
                "month",
                word("months", date.getMonthValue()),
                "year",
                Integer.toString(date.getYear()),
                name,
                value);
    }

    /** The word at a place, counted from 1, of a row of words: a month, a day of the week. */
    String word(String key, int place) {
        return texts.text(key).split("\\|", -1)[place - 1];
    }

    /** The time of a day alone, cut to minutes. */
    String clock(Instant instant) {
        return ClockTime.minutes(instant.atZone(zone));
    }

    /** Times in a row, oldest first, and how many more there are from other senders. */
    String moments(List<Instant> instants, int ofOthers) {
        String own = listed(instants.stream().map(this::moment).toList(), "; ");
        if (ofOthers == 0) {
            return own;
        }
        return own.isEmpty() ? count("from-others", ofOthers) : own + "; " + count("and-from-others", ofOthers);
    }

    /** A list with commas, the first of it when it is long and not for the person alone. */
    String list(Collection<String> parts) {
        return listed(List.copyOf(parts), ", ");
    }

    private String listed(List<String> parts, String comma) {
        if (alone || parts.size() <= LISTED_MAX) {
            return String.join(comma, parts);
        }
        String more = count("more", parts.size() - LISTED_MAX);
        return String.join(comma, parts.subList(0, LISTED_MAX)) + comma + more;
    }

    String zone() {
        return zone.getId();
    }

    /** The sentence that says on whose clock times are. */
    String timesAre() {
        return say("times-are", "zone", zone());
    }

    /** For example {@code in any 30 days}. */
    String window(Window window) {
        if (window instanceof RollingWindow rolling) {
            return length("window.", rolling.length());
        }
        return window instanceof CalendarWindow calendar ? calendar(calendar) : say("window.lifetime");
    }

    private String calendar(CalendarWindow calendar) {
        int first = calendar.firstDay().getValue();
        String window = say(
                "window." + calendar.unit().name().toLowerCase(Locale.ROOT),
                "first",
                word("weekdays", first),
                "last",
                word("weekdays", calendar.firstDay().minus(1).getValue()));
        return calendar.minGap()
                .map(gap -> length("apart.", gap, "window", window))
                .orElse(window);
    }

    /** A text on an elapsed time, in the longest unit that it is a whole number of. */
    private String length(String key, Duration length, String... namesAndValues) {
        long milliseconds = length.toMillis();
        return UNITS.stream()
                .filter(unit -> milliseconds % unit.getDuration().toMillis() == 0)
                .findFirst()
                .map(unit -> count(
                        key + unit.name().toLowerCase(Locale.ROOT),
                        milliseconds / unit.getDuration().toMillis(),
                        namesAndValues))
                .orElseGet(() -> count(key + "milliseconds", milliseconds, namesAndValues));
    }

    /** For example {@code at most 2 messages in any 30 days (channel: e-mail)}. */
    String limit(Allowance allowance) {
        return say(
                "limit",
                "messages",
                count("messages", allowance.atMost()),
                "window",
                window(allowance.per()),
                "scope",
                scope(allowance));
    }

    /** For example {@code You allow at most 2 messages in any 30 days}, without the full stop. */
    String allows(RuleOwner owner, Allowance allowance) {
        return allowance.atMost() == 0
                ? say("allows-none" + of(owner), "scope", scope(allowance))
                : say("allows" + of(owner), "limit", limit(allowance));
    }

    /** An allowance that left room for a contact of the past. */
    String roomOfThen(Room room) {
        return count(
                "state.room", room.used(), "whose", say("whose" + of(room.owner())), "limit", limit(room.allowance()));
    }

    /** The end of a key that depends on whose rule it is. */
    static String of(RuleOwner owner) {
        return "." + owner.name().toLowerCase(Locale.ROOT);
    }

    private String scope(Allowance allowance) {
        List<String> parts = scopeParts(allowance.channels(), allowance.purposes(), allowance.topics());
        senders(allowance.senders(), parts);
        return inBrackets(parts);
    }

    /** Channels, purposes and topics in brackets, or nothing when there are none. */
    String scope(SortedSet<Channel> channels, Collection<Purpose> purposes, SortedSet<Topic> topics) {
        return inBrackets(scopeParts(channels, purposes, topics));
    }

    private List<String> scopeParts(
            Collection<Channel> channels, Collection<Purpose> purposes, Collection<Topic> topics) {
        List<String> parts = new ArrayList<>();
        part(parts, "scope.channels", channels.stream().map(this::channel).toList());
        part(parts, "scope.purposes", purposes.stream().map(this::purpose).toList());
        part(parts, "scope.topics", topics.stream().map(this::topic).toList());
        return parts;
    }

    private void senders(SortedSet<SenderId> senders, List<String> parts) {
        if (alone) {
            part(parts, "scope.senders", senders.stream().map(this::sender).toList());
        } else if (senders.size() == 1) {
            // an allowance that applies to a request names the sender who asks
            parts.add(say("scope.this-sender"));
        } else if (!senders.isEmpty()) {
            parts.add(count("scope.this-sender-and", senders.size() - 1));
        }
    }

    private void part(List<String> parts, String key, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(count(key, words.size(), "list", list(words)));
        }
    }

    private static String inBrackets(List<String> parts) {
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    /** What a contact is filed under, but its kind. */
    String labels(ContactLabels labels) {
        return Stream.concat(
                        Stream.of(sender(labels.sender()), purpose(labels.purpose()), channel(labels.channel())),
                        labels.topic().stream().map(this::topic))
                .collect(Collectors.joining(" · "));
    }

    String channel(Channel channel) {
        return known("channel.", channel.value());
    }

    String purpose(Purpose purpose) {
        return known("purpose.", purpose.value());
    }

    String language(Language language) {
        return known("language.", language.value());
    }

    String topic(Topic topic) {
        return quoted(topic.value());
    }

    String sender(SenderId sender) {
        return quoted(sender.value());
    }

    /** The word of ours that a label is, or the label itself in quotation marks. */
    private String known(String prefix, String label) {
        return has(prefix + label) ? say(prefix + label) : quoted(label);
    }

    /** Somebody's own words in quotation marks, on one line. */
    String quoted(String words) {
        return say("quoted", "text", words.strip().replaceAll("\\s+", " "));
    }
}
