package dev.noncoercive.policies.report;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.text.TextTable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Tells the person about a decision, in their language and on their clock: the answer, and its grounds or all its reasons.
 *
 * <p>It is not for programs or officers, who read {@link DecisionText} and its codes. It speaks English, Italian (Lei) and Spanish (usted),
 * names no key, no id and no sender, and counts the contacts of all senders together. For example,
 * {@code PersonText.in(Language.ITALIAN, ZoneId.of("Europe/Rome")).render(decision)}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PersonText {
    private static final String ITEM = "- ";

    /** Those that have a sentence with their end; an allowance lists the contacts that fill it instead. */
    private static final Set<ReasonCode> SAYS_UNTIL = EnumSet.of(
            ReasonCode.WITHDRAWN,
            ReasonCode.QUIET_HOURS,
            ReasonCode.PAUSE,
            ReasonCode.FORGOTTEN,
            ReasonCode.SHARED_ADDRESS,
            ReasonCode.SILENCE,
            ReasonCode.ENOUGH,
            ReasonCode.HISTORY);

    private final PersonWords words;

    PersonText(PersonWords words) {
        this.words = words;
    }

    /**
     * For a person who reads a language and lives by a clock. Times that passed are cut to minutes, those from which or until which something
     * holds are rounded up.
     *
     * @param language  English, Italian or Spanish, with or without a region, not null
     * @param zone  the person's zone, or the one to say times in while theirs is not known, not null
     * @return the renderer, not null
     * @throws IllegalArgumentException if the language is another one; the message names the three
     */
    public static PersonText in(Language language, ZoneId zone) {
        return new PersonText(PersonWords.throughSender(language, Objects.requireNonNull(zone, "zone")));
    }

    /**
     * The languages that a person can be told things in.
     *
     * @return English, Italian and Spanish, not null
     */
    public static List<Language> languages() {
        return TextTable.languages().stream().map(Language::of).toList();
    }

    /**
     * Tells a decision.
     *
     * @param decision  the decision, not null
     * @return lines of text, each ended by a line feed, not null
     */
    public String render(ContactDecision decision) {
        List<String> lines = new ArrayList<>(List.of(answer(decision)));
        because(decision).forEach(line -> lines.add(ITEM + line));
        if (tellsTime(decision)) {
            lines.add(words.timesAre());
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean tellsTime(ContactDecision decision) {
        if (decision instanceof Allowed allowed) {
            return allowed.grounds().consentGivenAt().isPresent();
        }
        return !(decision instanceof Refused refused)
                || refused.reasons().stream()
                        .anyMatch(reason ->
                                reason.until().isPresent() || !reason.contacts().isEmpty());
    }

    private String answer(ContactDecision decision) {
        if (decision instanceof Later later) {
            return words.say("later", "time", words.timeOfChange(later.nextAllowedAt()));
        }
        if (decision instanceof AlreadyHandedOver already) {
            return words.say("handed-over", "time", words.time(already.at()));
        }
        return words.say(decision instanceof Allowed ? "allowed" : "refused");
    }

    /** The grounds of a yes, or all reasons of a no, one sentence or more an item. */
    List<String> because(ContactDecision decision) {
        List<String> items = new ArrayList<>();
        if (decision instanceof Allowed allowed) {
            items.add(standing(allowed.grounds()));
            allowed.grounds().room().forEach(room -> items.add(sentence(room)));
        } else if (decision instanceof Later later) {
            later.reasons().forEach(reason -> items.add(sentence(reason, later)));
            if (later.reasons().stream().noneMatch(reason -> decides(reason, later))) {
                items.add(words.say("decided-by-more"));
            }
        } else if (decision instanceof Refused refused) {
            refused.reasons().forEach(reason -> items.add(sentence(reason)));
        }
        return items;
    }

    private String sentence(Reason reason, Later later) {
        return decides(reason, later) ? sentence(reason) + " " + words.say("decides") : sentence(reason);
    }

    /** Whether an answer waits for this reason to end. */
    static boolean decides(Reason reason, Later later) {
        return reason.until().filter(later.nextAllowedAt()::equals).isPresent();
    }

    /** On what a yes stands, in a sentence. */
    String standing(Grounds grounds) {
        return grounds.consentGivenAt()
                .map(at -> words.say("grounds.consent", "day", words.day(at)))
                .or(() -> grounds.basis().map(basis -> words.say("grounds.basis", "basis", words.quoted(basis))))
                .orElseGet(() -> words.say("grounds.none"));
    }

    private String sentence(Room room) {
        return words.say(
                "room",
                "allows",
                words.allows(room.owner(), room.allowance()),
                "counted",
                words.count("counted", room.used()));
    }

    /**
     * Tells one day of a record: what was sent to the person or held back, and on what it stood.
     *
     * <p>This is for the person alone, so that it names the sender of each message.
     *
     * @param day  the day on the person's clock, not null
     * @param rows  the contacts of that day, as {@link dev.noncoercive.policies.contact.ContactHistory#rowsAsTold} gives them, in the order in
     *     which they are told, not null
     * @return lines of text, each ended by a line feed, not null
     */
    public String render(LocalDate day, List<ContactRow> rows) {
        if (rows.isEmpty()) {
            return words.say("day.nothing", "day", words.day(day)) + "\n";
        }
        List<String> lines = new ArrayList<>(List.of(words.say("day.heading", "day", words.day(day))));
        for (ContactRow row : rows) {
            lines.add(ITEM + words.clock(row.at()) + ": " + name(row));
            lines.add("  " + state(row));
            details(row).forEach(line -> lines.add("  " + line));
        }
        lines.add(words.timesAre());
        return String.join("\n", lines) + "\n";
    }

    /** What a contact is filed under, such as {@code “corner-bakery” · newsletter · e-mail · invitation}; of somebody else's, only where. */
    String name(ContactRow row) {
        if (row.isShared()) {
            return words.channel(row.labels().channel());
        }
        return words.labels(row.labels()) + " · "
                + words.say("kind." + row.labels().kind().text());
    }

    /** On what a contact stood, or when and why it was corrected, where that is kept. */
    List<String> details(ContactRow row) {
        List<String> lines = new ArrayList<>();
        row.correction()
                .ifPresent(correction -> lines.add(words.say(
                        "correction", "time", words.time(correction.at()), "why", words.quoted(correction.why()))));
        row.grounds().ifPresent(grounds -> {
            lines.add(standing(grounds));
            grounds.room().forEach(room -> lines.add(words.roomOfThen(room)));
        });
        return lines;
    }

    /** What became of a contact, in a sentence. */
    String state(ContactRow row) {
        if (row.isShared()) {
            return words.say(row.state() == ContactState.CORRECTED ? "state.shared.corrected" : "state.shared");
        }
        String key = "state." + row.state().text();
        List<String> why = row.heldFor().stream()
                .map(code -> words.say("brief." + code.text()))
                .toList();
        return why.isEmpty() ? words.say(key) : words.say(key + ".why", "why", String.join("; ", why));
    }

    /**
     * One reason in a sentence or two.
     *
     * @param reason  the reason, not null
     * @return for example {@code You paused all messages until Thursday 24 December 2026 at 00:00.}, not null
     */
    public String sentence(Reason reason) {
        String assumed = reason.assumedZone()
                .map(zone -> " " + words.say("assumed-zone", "zone", zone.getId()))
                .orElse("");
        return said(reason) + assumed;
    }

    private String said(Reason reason) {
        boolean timed = reason.until().isPresent() && SAYS_UNTIL.contains(reason.code());
        boolean sinceSign =
                reason.code() == ReasonCode.HISTORY && reason.allowance().isEmpty();
        String key = "reason." + reason.code().text() + (sinceSign ? ".sign" : "") + (timed ? ".until" : "");
        String time = reason.until().map(words::timeOfChange).orElse("");
        return switch (reason.code()) {
            case SILENCE -> words.count(key, reason.contacts().size(), "time", time);
            case ALLOWANCE, ZERO_ALLOWANCE, HISTORY ->
                words.say(
                        key,
                        "allows",
                        words.allows(reason.owner(), reason.allowance().orElseGet(Allowance::never)),
                        "counted",
                        words.count("counted", reason.contacts().size() + reason.contactsOfOthers()),
                        "times",
                        words.moments(reason.contacts(), reason.contactsOfOthers()),
                        "time",
                        time);
            default -> words.say(key, "sets", words.say("sets" + PersonWords.of(reason.owner())), "time", time);
        };
    }
}
