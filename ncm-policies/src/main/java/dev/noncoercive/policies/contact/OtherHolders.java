package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the other holders of an address said that limits a contact to it. What exactly they said is not told. */
final class OtherHolders {
    private final ContactRequest request;
    private final RuleBook rules;
    private final Instant at;
    private final Optional<Instant> completeSince;
    private final List<Span> holds = new ArrayList<>(0);
    private boolean stopped;

    /** The half-open stretch in which an allowance of somebody else leaves no room; it has no end where there is none. */
    private record Span(Instant start, Instant end) {
        boolean holds(Instant instant) {
            return !instant.isBefore(start) && instant.isBefore(end);
        }
    }

    OtherHolders(Household known, ContactRequest request, RuleBook rules, Instant at) {
        this.request = request;
        this.rules = rules;
        this.at = at;
        this.completeSince = Constraints.completeSince(known, rules);
        if (!known.others().isEmpty()) {
            String slot =
                    ContactRow.sharedSlot(known.person(), request.contactKey().slot());
            known.others().values().forEach(history -> add(known, history, slot));
        }
        for (Stopped stop : known.stopsLeft(request.labels())) {
            // to other senders or elsewhere, it says nothing of this contact
            stopped |= new PersonWord(ActRun.inOrder(List.of(stop)))
                    .stopForAll(request.labels())
                    .filter(this::stops)
                    .isPresent();
        }
    }

    private void add(Household known, ContactHistory history, String slot) {
        PersonWord word = new PersonWord(known.wordOf(history, at, request.labels()));
        stopped |= word.stopForAll(request.labels()).filter(this::stops).isPresent();
        RowRun contacts = history.rowRun().without(slot);
        Optional<Yes> given = word.about(request.labels())
                .flatMap(Yes::of)
                .filter(yes -> request.kind().needsConsent() && !yes.isOverAt(at));
        Instant end = given.flatMap(Yes::validUntil).orElse(Instant.MAX);
        List<Cap> stated = given.map(yes -> Caps.over(contacts, request, yes.wording(), at))
                .orElse(List.of());
        Optional<Instant> since = history.wholeSince();
        stated.forEach(cap -> hold(cap, word, since, at, end));
        Caps.over(contacts, request, Optional.empty(), word.preferences(), rules, at)
                // a default waits until what they stated is over
                .forEach(cap -> hold(
                        cap,
                        word,
                        since,
                        stated.isEmpty() || cap.owner() != RuleOwner.DEFAULT ? at : end,
                        Instant.MAX));
    }

    /** For as long as an allowance is in force. */
    private void hold(Cap cap, PersonWord word, Optional<Instant> wholeSince, Instant start, Instant end) {
        Optional<ZoneId> zone = word.preferences()
                .zone()
                .or(() -> Optional.ofNullable(rules.assumedZones().get(request.sender())));
        Instant free = cap.isZero() || (cap.needsZone() && zone.isEmpty())
                ? Instant.MAX
                : freeFrom(cap, wholeSince, zone.orElse(ZoneOffset.UTC));
        Span span = new Span(start, Milliseconds.sooner(free, end));
        if (span.start().isBefore(span.end())) {
            holds.add(span);
        }
    }

    private Instant freeFrom(Cap cap, Optional<Instant> wholeSince, ZoneId zone) {
        Instant free = cap.freeFrom(at, zone);
        return cap.knownSince(completeSince, wholeSince)
                .map(since -> Milliseconds.later(free, cap.knownFrom(at, zone, since)))
                .orElse(free);
    }

    /** What somebody needs to have still comes, where there is an address. */
    private boolean stops(Stopped stop) {
        return request.kind() != ContactKind.SERVICE || stop.cause() == StopCause.DEAD_ADDRESS;
    }

    /** Whether it speaks for everybody at the address: nothing from anybody, a complaint, or nobody there. */
    static boolean isForAll(Stopped stop) {
        return stop.sender().isEmpty() || stop.cause() != StopCause.WORD;
    }

    boolean haveStopped() {
        return stopped;
    }

    /** The first instant, not before another, at which all of them leave room; {@link Instant#MAX} when there is none. */
    Instant freeFrom(Instant instant) {
        Instant free = instant;
        Optional<Span> next = holding(free);
        while (next.isPresent()) {
            free = next.get().end();
            next = holding(free);
        }
        return free;
    }

    private Optional<Span> holding(Instant instant) {
        for (Span span : holds) {
            if (span.holds(instant)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    boolean holdAt(Instant instant) {
        return holding(instant).isPresent();
    }

    /** Why a contact waits for them at an instant at which they hold it. */
    Reason reason(Instant at) {
        return ImmutableReason.builder()
                .code(ReasonCode.SHARED_ADDRESS)
                .owner(RuleOwner.PERSON)
                .until(Optional.of(freeFrom(at)).filter(instant -> instant.isBefore(Instant.MAX)))
                .build();
    }
}
