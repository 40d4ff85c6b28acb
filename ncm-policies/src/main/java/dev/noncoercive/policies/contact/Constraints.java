package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that applies to one request beside the bare yes: caps, quiet hours, pauses and silence, combined with AND. */
final class Constraints {
    /** Longer than the longest run of quiet that a weekly pattern can leave and still open once. */
    private static final Duration QUIET_SEARCH_MAX = Duration.ofDays(400);

    private final List<Cap> caps;
    private final List<Quiet> quiet;
    private final List<Hold> holds;
    private final Optional<Unanswered> silence;
    private final Optional<Enough> enough;
    private final Optional<Instant> completeSince;
    private final Optional<Instant> wholeSince;
    private final Optional<ZoneId> zone;
    /** The zone that the sender assumes, where the person's is not known. */
    private final Optional<ZoneId> assumed;

    private final OtherHolders others;

    private record Quiet(RuleOwner owner, QuietHours hours) {}

    private record Hold(ReasonCode code, Instant until) {
        Reason reason() {
            return ImmutableReason.builder()
                    .code(code)
                    .owner(RuleOwner.PERSON)
                    .until(until)
                    .build();
        }
    }

    Constraints(
            ContactRequest request,
            Optional<Yes> given,
            PersonWord word,
            Household known,
            OtherHolders others,
            RuleBook rules,
            Instant at) {
        Preferences preferences = word.preferences();
        RowRun contacts = known.history()
                .rowRun()
                .without(request.contactKey().slot(), request.contactKey().slotHash());
        this.others = others;
        this.caps = Caps.over(contacts, request, given, preferences, rules, at);
        this.quiet = quiet(request, preferences, rules);
        this.holds = request.kind().isUnasked() ? holds(request, word, known) : List.of();
        this.completeSince = completeSince(known, rules);
        this.wholeSince = known.history().wholeSince();
        this.silence = rules.silence().isEmpty()
                ? Optional.empty()
                : Silences.about(request, word, caps, contacts, rules, at)
                        .map(unanswered -> unanswered.knownSince(ContactHistory.later(completeSince, wholeSince)));
        this.enough = Enough.about(request, rules);
        this.assumed = preferences.zone().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(rules.assumedZones().get(request.sender()));
        this.zone = preferences.zone().isPresent() ? preferences.zone() : assumed;
    }

    /** As the store and the rules know it, the later of both. */
    static Optional<Instant> completeSince(Household known, RuleBook rules) {
        return ContactHistory.later(
                known.history().completeSince(), rules.completeSince().map(Milliseconds::up));
    }

    private static List<Quiet> quiet(ContactRequest request, Preferences preferences, RuleBook rules) {
        if (!request.kind().isUnasked()) {
            // what the person is waiting for comes by night, too
            return List.of();
        }
        List<Quiet> quiet = new ArrayList<>(0);
        for (QuietHours hours : preferences.quietHours()) {
            quiet.add(new Quiet(RuleOwner.PERSON, hours));
        }
        for (AddedRule rule : rules.rules()) {
            if (rule.holdsFor(request.kind()) && rule.isQuietOn(request.channel())) {
                rule.quietHours().forEach(hours -> quiet.add(new Quiet(rule.owner(), hours)));
            }
        }
        return quiet;
    }

    private static List<Hold> holds(ContactRequest request, PersonWord word, Household known) {
        List<Hold> holds = new ArrayList<>(0);
        hold(ReasonCode.PAUSE, word.pausedUntil(), holds);
        hold(ReasonCode.FORGOTTEN, known.heldUntil(), holds);
        hold(ReasonCode.WITHDRAWN, ConsentRequests.restAfterNo(request, word), holds);
        return holds;
    }

    private static void hold(ReasonCode code, Optional<Instant> end, List<Hold> holds) {
        if (end.isPresent()) {
            holds.add(new Hold(code, end.get()));
        }
    }

    /** What time alone does not lift. */
    void addFinalReasons(Instant at, List<Reason> reasons) {
        if (enough.isPresent() && enough.get().endFrom(at).isEmpty()) {
            reasons.add(enough.get().reason(at));
        }
        for (Cap cap : caps) {
            if (cap.isZero()) {
                reasons.add(zero(cap));
            }
        }
        if (zone.isEmpty() && needsZone()) {
            Stream.concat(
                            quiet.stream().map(Quiet::owner),
                            caps.stream().filter(Cap::needsZone).map(Cap::owner))
                    .distinct()
                    .map(owner -> Reason.of(ReasonCode.UNKNOWN_ZONE, owner))
                    .forEach(reasons::add);
        }
    }

    private boolean needsZone() {
        boolean needed = !quiet.isEmpty();
        for (Cap cap : caps) {
            needed |= cap.needsZone();
        }
        return needed;
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
        List<Reason> reasons = new ArrayList<>(0);
        for (Cap cap : caps) {
            add(cap.reason(at, zone()), cap, reasons);
        }
        for (Cap cap : caps) {
            add(
                    cap.knownSince(completeSince, wholeSince).flatMap(since -> cap.reasonBefore(at, zone(), since)),
                    cap,
                    reasons);
        }
        addQuietReasons(at, reasons);
        for (Hold hold : holds) {
            if (at.isBefore(hold.until())) {
                reasons.add(hold.reason());
            }
        }
        if (silence.isPresent()) {
            reasons.addAll(silence.get().reasons(at));
        }
        addEnough(at, reasons);
        if (others.holdAt(at)) {
            reasons.add(others.reason(at));
        }
        return reasons;
    }

    private void add(Optional<Reason> reason, Cap cap, List<Reason> reasons) {
        if (reason.isPresent()) {
            reasons.add(cap.needsZone() ? reason.get().withAssumedZone(assumed) : reason.get());
        }
    }

    private void addQuietReasons(Instant at, List<Reason> reasons) {
        for (Quiet one : quiet) {
            one.hours()
                    .endIfQuiet(at, zone())
                    .ifPresent(end -> reasons.add(ImmutableReason.builder()
                            .code(ReasonCode.QUIET_HOURS)
                            .owner(one.owner())
                            .until(end)
                            .assumedZone(assumed)
                            .build()));
        }
    }

    /** Where it is reached now, or will be by the time at which all else leaves room. */
    private void addEnough(Instant at, List<Reason> reasons) {
        if (enough.isPresent()) {
            Optional<Instant> reached = Optional.of(at)
                    .filter(enough.get()::isReachedAt)
                    .or(() -> besidesEnough(at).filter(enough.get()::isReachedAt));
            reached.map(enough.get()::reason).ifPresent(reasons::add);
        }
    }

    /** The first instant, not before {@code at}, at which nothing here holds a contact back, or empty when there is none. */
    Optional<Instant> freeFrom(Instant at) {
        Optional<Instant> free = besidesEnough(at);
        // what is enough may begin and end again, while all else that holds back ends once
        while (enough.isPresent() && free.filter(enough.get()::isReachedAt).isPresent()) {
            free = free.flatMap(enough.get()::endFrom).flatMap(this::afterQuiet);
        }
        return free;
    }

    private Optional<Instant> besidesEnough(Instant at) {
        // with nothing else happening, each of these holds back until an instant and never after
        Instant free = others.freeFrom(at);
        for (Hold hold : holds) {
            free = Milliseconds.later(free, hold.until());
        }
        for (Cap cap : caps) {
            free = Milliseconds.later(free, cap.freeFrom(at, zone()));
        }
        for (Cap cap : caps) {
            Optional<Instant> since = cap.knownSince(completeSince, wholeSince);
            free = since.isPresent() ? Milliseconds.later(free, cap.knownFrom(at, zone(), since.get())) : free;
        }
        if (silence.isPresent()) {
            free = Milliseconds.later(free, silence.get().freeFrom(at));
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
        // what others there stated may end in it, so that a default begins to hold for them
        Instant room = others.freeFrom(at);
        Instant last = room.isAfter(at) ? room : Instant.MIN;
        for (Quiet one : quiet) {
            last = Milliseconds.later(last, one.hours().endIfQuiet(at, zone()).orElse(Instant.MIN));
        }
        return last.equals(Instant.MIN) ? Optional.empty() : Optional.of(last);
    }

    /** The allowances that leave room at an instant. */
    List<Room> room(Instant at) {
        List<Room> room = new ArrayList<>(caps.size());
        for (Cap cap : caps) {
            room.add(Room.of(cap.owner(), cap.allowance(), cap.filled(at, zone())));
        }
        return room;
    }

    /** The person's zone; where nothing needs one, any does. */
    private ZoneId zone() {
        return zone.orElse(ZoneOffset.UTC);
    }
}
