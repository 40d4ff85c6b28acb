package dev.noncoercive.store.testkit;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.AddedRule;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.RuleOwner;
import dev.noncoercive.policies.contact.SilenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What beside a bare yes or no limits one request in the eyes of the {@link Oracle}: how often, at what hours, after what silence. */
final class OracleLimits {
    /** What nobody waits for: allowances, hours and pauses hold for these, and they count in them. */
    static final Set<ContactKind> UNASKED =
            EnumSet.of(ContactKind.INVITATION, ContactKind.REMINDER, ContactKind.GIFT, ContactKind.CONSENT_REQUEST);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofDays(30);
    private static final List<Allowance> OF_QUESTIONS =
            List.of(Allowance.of(1, BETWEEN_QUESTIONS), Allowance.of(2, Window.parse("lifetime")));

    private final OracleClock clock;
    private final RuleBook rules;
    private final OraclePast past;

    /** How often at most, and whatever counts in it. */
    private record Limit(Allowance allowance, Predicate<OracleEntry> counts) {}

    OracleLimits(OracleClock clock, RuleBook rules, OraclePast past) {
        this.clock = clock;
        this.rules = rules;
        this.past = past;
    }

    boolean areKept(OraclePerson person, ContactRequest request, Optional<ConsentGiven> given, Instant at) {
        return leaveRoom(person, person.keys.get(request.contactKey()), request, given, at)
                && isLoud(quietHours(person, request), zone(person, request), at)
                && !isHeldBySilence(person, request, given, at);
    }

    /** Whether what somebody allows, at an address that is theirs too, bears one more there; it is not counted twice. */
    boolean leaveRoom(
            OraclePerson person,
            @Nullable OracleEntry asked,
            ContactRequest request,
            Optional<ConsentGiven> given,
            Instant at) {
        Optional<ZoneId> zone = zone(person, request);
        OracleEntry copy = person.ofOthers.get(asked);
        List<OracleEntry> others = person.entries().stream()
                .filter(entry -> entry != asked && entry != copy)
                .toList();
        return limits(person, request, given).stream()
                .filter(limit -> limit.allowance().covers(request.labels()))
                .allMatch(limit -> past.isKnown(limit.allowance(), zone, at) && keeps(others, limit, zone, at));
    }

    /** The clock of the person, or the one on which the sender says that they take people to be. */
    static Optional<ZoneId> zone(OraclePerson person, ContactRequest request, RuleBook rules) {
        return person.preferences()
                .zone()
                .or(() -> Optional.ofNullable(rules.assumedZones().get(request.sender())));
    }

    private Optional<ZoneId> zone(OraclePerson person, ContactRequest request) {
        return zone(person, request, rules);
    }

    /** All that was or may yet be sent to this very person, but what the request itself stands for. */
    private static List<OracleEntry> others(OraclePerson person, ContactRequest request) {
        OracleEntry own = person.keys.get(request.contactKey());
        return person.own().stream().filter(entry -> entry != own).toList();
    }

    private List<Limit> limits(OraclePerson person, ContactRequest request, Optional<ConsentGiven> given) {
        List<Limit> limits = new ArrayList<>();
        given.ifPresent(consent -> consent.allowances()
                .forEach(allowance -> limits.add(new Limit(allowance, entry -> isUnder(consent, entry)))));
        if (UNASKED.contains(request.kind())) {
            person.preferences()
                    .allowances()
                    .forEach(allowance -> limits.add(new Limit(allowance, entry -> UNASKED.contains(entry.kind()))));
        }
        boolean isSaid = given.isPresent()
                && given.get().allowances().stream().anyMatch(allowance -> allowance.covers(request.labels()));
        for (AddedRule rule : rulesFor(request)) {
            if (rule.owner() == RuleOwner.DEFAULT && isSaid) {
                continue; // nobody needs a default for what was said
            }
            rule.allowances()
                    .forEach(allowance -> limits.add(new Limit(allowance, entry -> isFor(rule, entry.kind()))));
        }
        if (request.kind() == ContactKind.CONSENT_REQUEST) {
            OF_QUESTIONS.forEach(allowance -> limits.add(new Limit(
                    allowance,
                    entry -> entry.kind() == ContactKind.CONSENT_REQUEST
                            && entry.labels.sender().equals(request.sender()))));
        }
        return limits;
    }

    private static boolean isUnder(ConsentGiven consent, OracleEntry entry) {
        return UNASKED.contains(entry.kind())
                && entry.labels.sender().equals(consent.sender())
                && entry.labels.purpose().equals(consent.purpose())
                && consent.channels().contains(entry.labels.channel());
    }

    private List<AddedRule> rulesFor(ContactRequest request) {
        return rules.rules().stream()
                .filter(rule -> isFor(rule, request.kind()))
                .toList();
    }

    private static boolean isFor(AddedRule rule, ContactKind kind) {
        return rule.kinds().isEmpty() ? UNASKED.contains(kind) : rule.kinds().contains(kind);
    }

    private static boolean keeps(List<OracleEntry> others, Limit limit, Optional<ZoneId> zone, Instant at) {
        Allowance allowance = limit.allowance();
        if (allowance.per() instanceof CalendarWindow && zone.isEmpty()) {
            return false;
        }
        List<OracleEntry> counted = others.stream()
                .filter(entry -> limit.counts().test(entry) && allowance.covers(entry.labels) && entry.existsAt(at))
                .toList();
        long count = counted.stream()
                .filter(entry -> isInWindow(allowance, entry.at, at, zone))
                .count();
        boolean tooClose = counted.stream()
                .anyMatch(
                        entry -> at.isBefore(entry.at.plus(gap(allowance.per()).orElse(Duration.ZERO))));
        return count < allowance.atMost() && !tooClose;
    }

    private static Optional<Duration> gap(Window window) {
        return window instanceof CalendarWindow calendar ? calendar.minGap() : Optional.empty();
    }

    private static boolean isInWindow(Allowance allowance, Instant contact, Instant at, Optional<ZoneId> zone) {
        if (allowance.per() instanceof RollingWindow rolling) {
            return at.isBefore(contact.plus(rolling.length()));
        }
        return !(allowance.per() instanceof CalendarWindow calendar)
                || (zone.isPresent() && OracleClock.isSame(calendar, contact, at, zone.get()));
    }

    private boolean isLoud(List<QuietHours> quiet, Optional<ZoneId> zone, Instant at) {
        return quiet.isEmpty()
                || (zone.isPresent() && quiet.stream().noneMatch(hours -> clock.isQuiet(hours, at, zone.get())));
    }

    List<QuietHours> quietHours(OraclePerson person, ContactRequest request) {
        List<QuietHours> quiet = new ArrayList<>();
        if (UNASKED.contains(request.kind())) {
            quiet.addAll(person.preferences().quietHours());
        }
        for (AddedRule rule : rulesFor(request)) {
            if (rule.quietOn().isEmpty() || rule.quietOn().contains(request.channel())) {
                quiet.addAll(rule.quietHours());
            }
        }
        return quiet;
    }

    /** After each message that nobody asked for and nobody answered the wait is twice as long, and then there is no next one. */
    private boolean isHeldBySilence(
            OraclePerson person, ContactRequest request, Optional<ConsentGiven> given, Instant at) {
        if (rules.silence().isEmpty() || isSubscribed(person, request, given)) {
            return false;
        }
        Instant sign = person.lastSignTo(request.sender());
        List<Instant> unanswered = others(person, request).stream()
                .filter(entry -> entry.kind() == request.kind()
                        && entry.labels.sender().equals(request.sender())
                        && entry.labels.purpose().equals(request.purpose()))
                .filter(entry -> entry.existsAt(at) && entry.at.isAfter(sign))
                .map(entry -> entry.at)
                .sorted()
                .toList();
        SilenceRule rule = rules.silence().get();
        Optional<Instant> unknownBefore = past.sinceAfter(sign);
        // of before, so many are assumed as leave the wait an end, the last of them when nothing more is missing
        int count = unanswered.size() + (unknownBefore.isEmpty() ? 0 : Math.max(1, rule.atMost() - 1));
        Optional<Instant> latest =
                Stream.concat(unanswered.stream(), unknownBefore.stream()).max(Instant::compareTo);
        return latest.isPresent()
                && (count >= rule.atMost() || at.isBefore(latest.get().plus(waitAfter(rule, count))));
    }

    private static Duration waitAfter(SilenceRule rule, int unanswered) {
        Duration wait = rule.firstWait();
        for (int i = 1; i < unanswered; i++) {
            wait = wait.plus(wait);
        }
        return wait;
    }

    /** What a person waits for, or limited by a word of their own, does not slow down. */
    private static boolean isSubscribed(OraclePerson person, ContactRequest request, Optional<ConsentGiven> given) {
        if (request.kind() == ContactKind.CONSENT_REQUEST || request.kind() == ContactKind.REMINDER) {
            return false;
        }
        return !UNASKED.contains(request.kind())
                || Stream.concat(
                                given.stream().flatMap(consent -> consent.allowances().stream()),
                                person.preferences().allowances().stream())
                        .anyMatch(allowance -> allowance.covers(request.labels()));
    }

    /** The lengths of all windows that the person ever stated, or the rules have. */
    List<Duration> statedWindows(OraclePerson person) {
        return Stream.concat(person.everAllowed(), rules.rules().stream().flatMap(rule -> rule.allowances().stream()))
                .flatMap(allowance -> allowance.per() instanceof RollingWindow rolling
                        ? Stream.of(rolling.length())
                        : gap(allowance.per()).stream())
                .distinct()
                .toList();
    }

    /** After how long from a contact an answer can turn into a yes. */
    List<Duration> waits(OraclePerson person) {
        List<Duration> waits = new ArrayList<>(statedWindows(person));
        waits.add(BETWEEN_QUESTIONS);
        rules.silence().ifPresent(rule -> {
            for (int unanswered = 1; unanswered < rule.atMost(); unanswered++) {
                waits.add(waitAfter(rule, unanswered));
            }
        });
        return waits;
    }

    /** How long a contact of a kind is to be remembered by what is left of a person. */
    List<Duration> remembered(OraclePerson person, ContactKind kind) {
        List<Duration> remembered = new ArrayList<>(statedWindows(person));
        if (kind == ContactKind.CONSENT_REQUEST) {
            remembered.add(BETWEEN_QUESTIONS);
        }
        return remembered;
    }
}
