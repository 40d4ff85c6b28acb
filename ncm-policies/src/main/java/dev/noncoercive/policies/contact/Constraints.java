package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that applies to one request beside the bare yes: caps, quiet hours and a pause, combined with AND. */
final class Constraints {
    /** Longer than the longest run of quiet that a weekly pattern can leave and still open once. */
    private static final Duration QUIET_SEARCH_MAX = Duration.ofDays(400);

    private final List<Cap> caps;
    private final List<Quiet> quiet;
    private final Optional<Instant> pausedUntil;
    private final Optional<Instant> forgottenUntil;
    private final Optional<ZoneId> zone;

    private record Quiet(RuleOwner owner, QuietHours hours) {}

    Constraints(
            ContactRequest request,
            ConsentGiven given,
            PersonWord word,
            List<ContactRow> contacts,
            Optional<Tombstone> tombstone,
            RuleBook rules,
            Instant at) {
        Preferences preferences = word.preferences();
        this.forgottenUntil = tombstone.map(Tombstone::heldUntil);
        this.caps = caps(request, given, preferences, contacts, rules, at);
        this.quiet = quiet(preferences, rules);
        this.pausedUntil = word.pausedUntil();
        this.zone = preferences.zone();
    }

    private static List<Cap> caps(
            ContactRequest request,
            ConsentGiven given,
            Preferences preferences,
            List<ContactRow> contacts,
            RuleBook rules,
            Instant at) {
        List<Cap> caps = new ArrayList<>();
        given.allowances()
                .forEach(allowance -> caps.add(new Cap(RuleOwner.PERSON, allowance, contacts)
                        .counting(
                                contact -> contact.labels().sender().equals(given.sender())
                                        && contact.labels().purpose().equals(given.purpose())
                                        && given.channels()
                                                .contains(contact.labels().channel()),
                                at)));
        preferences
                .allowances()
                .forEach(allowance ->
                        caps.add(new Cap(RuleOwner.PERSON, allowance, contacts).counting(any -> true, at)));
        rules.rules()
                .forEach(rule -> rule.allowances()
                        .forEach(allowance ->
                                caps.add(new Cap(rule.owner(), allowance, contacts).counting(any -> true, at))));
        return caps.stream()
                .filter(cap -> cap.allowance().covers(request.labels()))
                .toList();
    }

    private static List<Quiet> quiet(Preferences preferences, RuleBook rules) {
        List<Quiet> quiet = new ArrayList<>();
        preferences.quietHours().forEach(hours -> quiet.add(new Quiet(RuleOwner.PERSON, hours)));
        rules.rules().forEach(rule -> rule.quietHours().forEach(hours -> quiet.add(new Quiet(rule.owner(), hours))));
        return quiet;
    }

    /** What time alone does not lift. */
    List<Reason> finalReasons() {
        List<Reason> reasons = new ArrayList<>();
        caps.stream().filter(Cap::isZero).map(Constraints::zero).forEach(reasons::add);
        if (zone.isEmpty()) {
            Stream.concat(
                            quiet.stream().map(Quiet::owner),
                            caps.stream().filter(Cap::needsZone).map(Cap::owner))
                    .distinct()
                    .map(owner -> Reason.of(ReasonCode.UNKNOWN_ZONE, owner))
                    .forEach(reasons::add);
        }
        return reasons;
    }

    private static Reason zero(Cap cap) {
        return ImmutableReason.builder()
                .code(ReasonCode.ZERO_ALLOWANCE)
                .owner(cap.owner())
                .allowance(cap.allowance())
                .build();
    }

    /** What holds a contact back at an instant and passes by itself. */
    List<Reason> waitingReasons(Instant at) {
        List<Reason> reasons = new ArrayList<>();
        for (Cap cap : caps) {
            Instant free = cap.freeFrom(at, zone());
            if (free.isAfter(at)) {
                reasons.add(ImmutableReason.builder()
                        .code(ReasonCode.ALLOWANCE)
                        .owner(cap.owner())
                        .allowance(cap.allowance())
                        .addAllContacts(cap.filling(at, zone()))
                        .until(Optional.of(free).filter(instant -> instant.isBefore(Instant.MAX)))
                        .build());
            }
        }
        quietReasons(at).forEach(reasons::add);
        pausedUntil
                .filter(at::isBefore)
                .map(end -> until(ReasonCode.PAUSE, end))
                .ifPresent(reasons::add);
        forgottenUntil
                .filter(at::isBefore)
                .map(end -> until(ReasonCode.FORGOTTEN, end))
                .ifPresent(reasons::add);
        return reasons;
    }

    private static Reason until(ReasonCode code, Instant end) {
        return ImmutableReason.builder()
                .code(code)
                .owner(RuleOwner.PERSON)
                .until(end)
                .build();
    }

    private List<Reason> quietReasons(Instant at) {
        List<Reason> reasons = new ArrayList<>();
        for (Quiet one : quiet) {
            one.hours()
                    .endIfQuiet(at, zone())
                    .ifPresent(end -> reasons.add(ImmutableReason.builder()
                            .code(ReasonCode.QUIET_HOURS)
                            .owner(one.owner())
                            .until(end)
                            .build()));
        }
        return reasons;
    }

    /** The first instant, not before {@code at}, at which nothing here holds a contact back, or empty when there is none. */
    Optional<Instant> freeFrom(Instant at) {
        Instant free = Stream.of(pausedUntil, forgottenUntil)
                .flatMap(Optional::stream)
                .reduce(at, (one, other) -> one.isAfter(other) ? one : other);
        for (Cap cap : caps) {
            // with nothing else happening, contacts only stop counting: once free, a cap stays free
            Instant capFree = cap.freeFrom(at, zone());
            free = capFree.isAfter(free) ? capFree : free;
        }
        return free.equals(Instant.MAX) ? Optional.empty() : afterQuiet(free);
    }

    private Optional<Instant> afterQuiet(Instant at) {
        Instant searchEnd = at.plus(QUIET_SEARCH_MAX);
        Instant free = at;
        while (free.isBefore(searchEnd)) {
            Optional<Instant> end = quietEnd(free);
            if (end.isEmpty()) {
                return Optional.of(free);
            }
            free = end.get();
        }
        return Optional.empty();
    }

    private Optional<Instant> quietEnd(Instant at) {
        return quiet.stream()
                .flatMap(one -> one.hours().endIfQuiet(at, zone()).stream())
                .max(Comparator.naturalOrder());
    }

    /** The allowances that leave room at an instant. */
    List<Room> room(Instant at) {
        return caps.stream()
                .map(cap -> Room.of(
                        cap.owner(), cap.allowance(), cap.filling(at, zone()).size()))
                .toList();
    }

    /** The person's zone; where nothing needs one, any does. */
    private ZoneId zone() {
        return zone.orElse(ZoneOffset.UTC);
    }
}
