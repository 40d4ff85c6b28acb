package dev.noncoercive.policies.report;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.contact.RuleOwner;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says a decision in words to developers and officers: the answer, and its grounds or all its reasons, one a line, with their codes.
 *
 * <p>It is not for the person, whom {@link PersonText} tells the same in their language. For example, {@code DecisionText.in(ZoneId.of("Europe/Rome")).render(decision)}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class DecisionText {
    private static final int TIMES_MAX = 6;

    /** Contacts of a window that is no longer are of the year of the answer, or of the months before it. */
    private static final Duration WITHOUT_YEAR_MAX = Duration.ofDays(300);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE ", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM ", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu ", Locale.ENGLISH);

    private final ZoneId zone;

    private DecisionText(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * With times on the clock of a zone, to the millisecond where they are no whole minute.
     *
     * @param zone  the zone, not null
     * @return the renderer, not null
     */
    public static DecisionText in(ZoneId zone) {
        return new DecisionText(zone);
    }

    /**
     * Renders a decision.
     *
     * @param decision  the decision, not null
     * @return lines of text, each ended by a line feed, not null
     */
    public String render(ContactDecision decision) {
        List<String> lines = new ArrayList<>();
        if (decision instanceof Allowed allowed) {
            lines.add("Allowed. " + standing(allowed.grounds()));
            allowed.grounds().room().forEach(room -> lines.add(line(room)));
        } else if (decision instanceof Later later) {
            lines.add("Later: from " + time(later.nextAllowedAt()) + ".");
            later.reasons().forEach(reason -> lines.add(line(reason)));
            decider(later).ifPresent(lines::add);
        } else if (decision instanceof Refused refused) {
            lines.add("Refused: time alone does not lift it.");
            refused.reasons().forEach(reason -> lines.add(line(reason)));
        } else if (decision instanceof AlreadyHandedOver already) {
            lines.add("Already handed over on " + time(already.at()) + ": do not send again.");
        }
        return String.join("\n", lines) + "\n";
    }

    /** What decides the time, where the one reason does not say so itself. */
    private static Optional<String> decider(Later later) {
        String deciding = later.reasons().stream()
                .filter(reason -> PersonText.decides(reason, later))
                .map(reason -> reason.code().text())
                .distinct()
                .collect(Collectors.joining(", "));
        if (deciding.isEmpty()) {
            return Optional.of("  The time is that of limits that hold after these, such as quiet hours.");
        }
        return later.reasons().size() == 1 ? Optional.empty() : Optional.of("  The time is that of: " + deciding + ".");
    }

    private String standing(Grounds grounds) {
        return grounds.consentGivenAt()
                .map(at -> "The consent was given on " + time(at)
                        + grounds.noticeVersion()
                                .map(version -> ", on the notice `" + version + "`")
                                .orElse("")
                        + ".")
                .or(() -> grounds.basis().map(basis -> "It stands on: " + basis + "."))
                .orElse("It needs no consent.");
    }

    /**
     * A reason in a few words, without its code.
     *
     * @param reason  the reason, not null
     * @return for example {@code 2 of 2 in 30 days used, 3 Nov 10:15 and 17 Nov 10:05}
     */
    public String words(Reason reason) {
        return switch (reason.code()) {
            case ALLOWANCE ->
                used(counted(reason), reason.allowance().orElseGet(Allowance::never)) + ", " + contacts(reason);
            case ZERO_ALLOWANCE ->
                "none allowed"
                        + reason.allowance().map(allowance -> scope(allowance)).orElse("");
            case QUIET_HOURS ->
                "quiet" + reason.until().map(end -> " until " + on(DAY, end)).orElse("");
            case PAUSE ->
                "paused" + reason.until().map(end -> " until " + withYear(end)).orElse("");
            case NO_CONSENT -> "no consent for this sender, purpose and channel";
            case WITHDRAWN ->
                "the consent was withdrawn"
                        + reason.until()
                                .map(end -> ", do not ask before " + withYear(end))
                                .orElse("");
            case EXPIRED -> "the consent is over, or will be before the next contact is allowed";
            case CHANNEL -> "consent for this purpose, but on other channels";
            case TOPIC -> "consent for this purpose, but on other topics";
            case UNKNOWN_ZONE -> "quiet hours or a calendar allowance, but the zone is not known";
            case KEY_REUSED -> "the key was used for a request with other labels";
            case NO_PERMIT -> "no living permit: ask again";
            case NOT_USEFUL_THEN -> "of no use any more by the time it would be allowed";
            case FORGOTTEN ->
                "asked to be forgotten"
                        + reason.until()
                                .map(end -> ", held until " + withYear(end))
                                .orElse("");
            case STOPPED -> "everything was stopped, from this sender or from everybody";
            case COMPLAINT -> "a message of this sender was marked as spam";
            case DEAD_ADDRESS -> "the address does not exist any more";
            case SHARED_ADDRESS ->
                "somebody else at this address has no room for it, or stopped everything"
                        + reason.until()
                                .map(end -> ", held until " + withYear(end))
                                .orElse("");
            case SILENCE ->
                reason.contacts().size() + " without an answer"
                        + reason.until().map(end -> "").orElse(": no more until they give a sign");
            case ENOUGH ->
                "the sender has enough, so asks stop: that is success"
                        + reason.until()
                                .map(end -> ", until " + withYear(end) + " as it is read and decided now")
                                .orElse("");
            case HISTORY ->
                "past contacts are not known as far back as "
                        + reason.allowance()
                                .map(allowance -> WindowWords.of(allowance.per()))
                                .orElse("their last sign");
            case RIVAL -> "of several messages at once, another one was chosen";
        };
    }

    private String line(Reason reason) {
        String assumed =
                reason.assumedZone().map(zone -> " (assumed zone " + zone + ")").orElse("");
        return line(reason.code().text(), words(reason) + assumed, reason.owner());
    }

    private String line(Room room) {
        return line("allowance", used(room.used(), room.allowance()), room.owner());
    }

    private static String line(String code, String words, RuleOwner owner) {
        return String.format(Locale.ROOT, "  %-14s %-58s %s", code, words, owner(owner))
                .stripTrailing();
    }

    private static String owner(RuleOwner owner) {
        return switch (owner) {
            case PERSON -> "the person's own word";
            case SENDER -> "the sender's promise";
            case DEFAULT -> "the sender's default, nobody asked the person";
            case LAW -> "the law";
            case PROVIDER -> "the provider's rule";
            case GATE -> "the gate's own rule";
        };
    }

    private static String used(int used, Allowance allowance) {
        return used + " of " + allowance.atMost() + " " + WindowWords.of(allowance.per()) + scope(allowance) + " used";
    }

    private static String scope(Allowance allowance) {
        List<String> parts = new ArrayList<>();
        parts.addAll(allowance.channels().stream().map(Object::toString).toList());
        parts.addAll(allowance.purposes().stream().map(Object::toString).toList());
        parts.addAll(allowance.topics().stream().map(Object::toString).toList());
        parts.addAll(allowance.senders().stream().map(Object::toString).toList());
        return parts.isEmpty() ? "" : parts.stream().sorted().collect(Collectors.joining(", ", " (", ")"));
    }

    private static int counted(Reason reason) {
        return reason.contacts().size() + reason.contactsOfOthers();
    }

    private String contacts(Reason reason) {
        List<Instant> own = reason.contacts();
        List<String> shown = new ArrayList<>(
                own.stream().limit(TIMES_MAX).map(at -> shown(at, reason)).toList());
        if (own.size() > TIMES_MAX) {
            shown.add(own.size() - TIMES_MAX + " more");
        }
        if (reason.contactsOfOthers() > 0) {
            shown.add(reason.contactsOfOthers()
                    + (reason.contactsOfOthers() == 1 ? " of another sender" : " of other senders"));
        }
        String last = shown.remove(shown.size() - 1);
        return shown.isEmpty() ? last : String.join(", ", shown) + " and " + last;
    }

    private String shown(Instant contact, Reason reason) {
        boolean isOfLate = reason.allowance()
                .filter(allowance -> allowance.per() instanceof RollingWindow window
                        ? window.length().compareTo(WITHOUT_YEAR_MAX) <= 0
                        : allowance.per() instanceof CalendarWindow)
                .isPresent();
        return isOfLate ? on(DAY, contact) : withYear(contact);
    }

    private String withYear(Instant instant) {
        return on(DAY_OF_YEAR, instant);
    }

    private String on(DateTimeFormatter day, Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return day.format(at) + ClockTime.exact(at);
    }

    /**
     * A time as it stands in the text.
     *
     * @param instant  the time, not null
     * @return for example {@code Thu 3 Dec 2026 10:15 (Europe/Rome)}, not null
     */
    public String time(Instant instant) {
        return WEEKDAY.format(instant.atZone(zone)) + withYear(instant) + " (" + zone + ")";
    }
}
