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
    private final List<Limit> limits = new ArrayList<>(0);
    private boolean stopped;

    /** An allowance that counts the contact for somebody else, for as long as it is in force. */
    private record Limit(Cap cap, Optional<ZoneId> zone, Optional<Instant> end) {
        Instant freeFrom(Instant at) {
            boolean never = cap.isZero() || (cap.needsZone() && zone.isEmpty());
            Instant free = never ? Instant.MAX : cap.freeFrom(at, zone.orElse(ZoneOffset.UTC));
            return end.filter(free::isAfter).orElse(free);
        }
    }

    OtherHolders(Household known, ContactRequest request, RuleBook rules, Instant at) {
        this.request = request;
        if (!known.others().isEmpty()) {
            String slot =
                    ContactRow.sharedSlot(known.person(), request.contactKey().slot());
            known.others().values().forEach(history -> add(known, history, slot, rules, at));
        }
    }

    private void add(Household known, ContactHistory history, String slot, RuleBook rules, Instant at) {
        PersonWord word = new PersonWord(known.wordOf(history, at, request.labels()));
        stopped |= word.stopForAll(request.labels()).filter(this::stops).isPresent();
        Optional<Yes> given = word.about(request.labels())
                .flatMap(Yes::of)
                .filter(yes -> request.kind().needsConsent() && !yes.isOverAt(at));
        RowRun contacts = history.rowRun().without(slot);
        addLimits(
                Caps.over(contacts, request, Optional.empty(), word.preferences(), rules, at), word, Optional.empty());
        given.ifPresent(yes -> addLimits(Caps.over(contacts, request, yes.wording(), at), word, yes.validUntil()));
    }

    private void addLimits(List<Cap> caps, PersonWord word, Optional<Instant> end) {
        caps.forEach(cap -> limits.add(new Limit(cap, word.preferences().zone(), end)));
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

    /** The first instant, not before {@code at}, at which all of them leave room; {@link Instant#MAX} when there is none. */
    Instant freeFrom(Instant at) {
        Instant free = at;
        for (Limit limit : limits) {
            free = Milliseconds.later(free, limit.freeFrom(at));
        }
        return free;
    }

    Optional<Reason> reason(Instant at) {
        Instant free = freeFrom(at);
        return free.isAfter(at)
                ? Optional.of(ImmutableReason.builder()
                        .code(ReasonCode.SHARED_ADDRESS)
                        .owner(RuleOwner.PERSON)
                        .until(Optional.of(free).filter(instant -> instant.isBefore(Instant.MAX)))
                        .build())
                : Optional.empty();
    }
}
