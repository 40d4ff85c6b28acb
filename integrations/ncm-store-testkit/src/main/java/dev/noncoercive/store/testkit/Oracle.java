package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.Corrected;
import dev.noncoercive.policies.contact.Permit;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An independent decision, slow and obvious: it keeps everything as it was said, asks "would it be allowed at that instant?" in the
 * plainest way, and finds the next allowed time by trying every instant at which anything changes. It shares no code with the gate.
 */
final class Oracle {
    static final String ALLOWED = "allowed";
    static final String REFUSED = "refused";
    static final String ALREADY = "already-handed-over";
    private static final Duration PERMIT_LIFE = Duration.ofHours(1);
    private static final Duration REST_AFTER_A_NO = Duration.ofDays(365);
    private static final int CALENDAR_DAYS_AHEAD = 40;
    /** Of a calendar, with its clock changes. */
    private static final Duration LONGEST_MONTH = Duration.ofDays(33);

    private static final Set<ContactKind> ON_A_CONSENT =
            EnumSet.of(ContactKind.INVITATION, ContactKind.REMINDER, ContactKind.GIFT);
    private static final Set<StopCause> ANY_STOP = EnumSet.allOf(StopCause.class);
    /** What somebody needs to have still comes, where there is an address. */
    private static final Set<StopCause> NOBODY_THERE = EnumSet.of(StopCause.DEAD_ADDRESS);

    private final OracleClock clock = new OracleClock();
    private final Map<PersonId, OraclePerson> people = new HashMap<>();
    private final RuleBook rules;
    private final OracleLimits limits;

    Oracle(RuleBook rules) {
        this.rules = rules;
        this.limits = new OracleLimits(clock, rules);
    }

    private OraclePerson stepping(PersonId id, Instant now) {
        OraclePerson person = people.computeIfAbsent(id, unknown -> new OraclePerson());
        person.last = now.isAfter(person.last) ? now : person.last;
        return person;
    }

    /** Whether it is new. Of a no of before somebody was forgotten, the gate says whether its tombstone said as much already. */
    boolean act(PersonAct act, Instant now, boolean isTakenAsNew) {
        OraclePerson person = stepping(act.person(), now);
        Instant at = act.at().isAfter(person.last) ? person.last : act.at();
        boolean fromBefore = person.forgottenAt.isPresent() && !at.isAfter(person.forgottenAt.get());
        boolean known = act.id().isPresent() && person.actIds.contains(act.id().get());
        if (known) {
            return false;
        }
        if (fromBefore) {
            boolean isNew = act.isNo() && isTakenAsNew;
            person.hearLate(act.as(Optional.empty(), act.person(), at), isNew);
            return isNew;
        }
        act.id().ifPresent(person.actIds::add);
        person.acts.add(act.as(act.id(), act.person(), at));
        person.endPermits();
        return true;
    }

    /** A report is an act of the person once, however often it comes; one that says nothing for good is none. */
    boolean signal(Signal signal, Instant now, boolean isTakenAsNew) {
        Optional<PersonAct> act = OracleSignals.act(signal);
        return act.isPresent() && act(act.get(), now, isTakenAsNew);
    }

    /** Whether it is new. Of before somebody was forgotten none is: it holds them as long as the gate says, which is no shorter than its windows. */
    boolean report(Contact contact, Instant now, Optional<Instant> heldUntil) {
        OraclePerson person = stepping(contact.person(), now);
        if (person.isFromBefore(contact.at())) {
            Instant held = heldUntil.orElse(Instant.MIN);
            boolean isTooShort = held.isBefore(person.heldUntil)
                    || limits.remembered(person, contact.kind()).stream()
                            .map(contact.at()::plus)
                            .anyMatch(end -> end.isAfter(person.last) && end.isAfter(held));
            person.heldUntil = held;
            return isTooShort;
        }
        Instant at = contact.at().isAfter(person.last) ? person.last : contact.at();
        OracleEntry entry = new OracleEntry(contact.labels(), at, Optional.empty());
        boolean known = contact.id().isPresent() && person.messages.putIfAbsent(named(contact), entry) != null;
        if (known) {
            return false;
        }
        person.elsewhere.add(entry);
        return true;
    }

    /** What was reported in error counts no longer, and is known for good. */
    Corrected correct(Contact contact, Instant now) {
        OracleEntry entry = stepping(contact.person(), now).messages.get(named(contact));
        if (entry == null || entry.over) {
            return entry == null ? Corrected.NOT_FOUND : Corrected.KNOWN;
        }
        entry.over = true;
        return Corrected.DONE;
    }

    /** All that tells one message from another. */
    private static String named(Contact contact) {
        return contact.id() + " " + contact.sender() + " " + contact.channel() + " " + contact.at();
    }

    /** {@code allowed}, {@code refused}, {@code already-handed-over}, or the instant from which it is allowed. */
    String request(ContactRequest request, Instant clockNow) {
        OraclePerson person = stepping(request.person(), clockNow);
        Instant now = person.last;
        OracleEntry own = person.keys.get(request.contactKey());
        if (own != null && !own.labels.equals(request.labels())) {
            return REFUSED;
        }
        if (own != null && own.handedOver && !own.over) {
            return ALREADY;
        }
        if (own != null && own.isLivingPermit(now)) {
            return ALLOWED;
        }
        if (isAllowedAt(person, request, now)) {
            Instant hour = now.plus(PERMIT_LIFE);
            Instant end = request.usefulUntil().filter(hour::isAfter).orElse(hour);
            person.keys.put(request.contactKey(), new OracleEntry(request.labels(), now, Optional.of(end)));
            return ALLOWED;
        }
        return boundaries(person, request, now).stream()
                .filter(at -> at.isAfter(now) && isAllowedAt(person, request, at))
                .findFirst()
                .map(Instant::toString)
                .orElse(REFUSED);
    }

    /** By the very permit that was given then. Another one that its key got since is not this one, which stays void. */
    boolean handOver(Permit permit, Instant now) {
        OracleEntry own = stepping(permit.key().person(), now).keys.get(permit.key());
        return own != null && own.at.equals(permit.givenAt()) && handOver(permit.key(), now);
    }

    boolean handOver(ContactKey key, Instant clockNow) {
        OraclePerson person = stepping(key.person(), clockNow);
        OracleEntry own = person.keys.get(key);
        if (own == null || !own.isLivingPermit(person.last)) {
            return false;
        }
        if (!isAllowedAt(person, askedAgain(key, own), person.last)) {
            own.over = true;
            return false;
        }
        own.handedOver = true;
        own.at = person.last;
        own.ends = Optional.empty();
        return true;
    }

    private static ContactRequest askedAgain(ContactKey key, OracleEntry own) {
        return ContactRequest.builder()
                .person(key.person())
                .sender(key.sender())
                .purpose(own.labels.purpose())
                .channel(own.labels.channel())
                .topic(own.labels.topic())
                .kind(own.kind())
                .basis(own.kind() == ContactKind.SERVICE ? Optional.of("as stated") : Optional.empty())
                .key(key.key())
                .build();
    }

    boolean confirm(ContactKey key, Instant now) {
        OracleEntry own = stepping(key.person(), now).keys.get(key);
        if (own == null || !own.handedOver || own.over) {
            return false;
        }
        own.confirmed = true;
        return true;
    }

    boolean release(ContactKey key, Instant now) {
        OraclePerson person = stepping(key.person(), now);
        OracleEntry own = person.keys.get(key);
        boolean open =
                own != null && !own.over && !own.confirmed && (own.handedOver || own.isLivingPermit(person.last));
        if (own != null && open) {
            own.over = true;
        }
        return open;
    }

    /** Forgets the person; when they are held until is the gate's to say: no earlier than any window of then ends, and for nothing else. */
    boolean forget(PersonId id, Instant now, Instant heldUntil) {
        OraclePerson person = stepping(id, now);
        List<OracleEntry> counting = person.entries().stream()
                .filter(entry -> entry.existsAt(person.last))
                .toList();
        boolean longEnough = counting.stream()
                .allMatch(entry -> limits.remembered(person, entry.kind()).stream()
                        .noneMatch(length -> entry.at.plus(length).isAfter(heldUntil)));
        boolean held = heldUntil.isAfter(person.last) && heldUntil.isAfter(person.heldUntil);
        boolean tooLong = held
                && counting.stream()
                        .noneMatch(entry -> Stream.concat(
                                        limits.statedWindows(person).stream(), Stream.of(LONGEST_MONTH))
                                .anyMatch(length ->
                                        !entry.at.plus(length).plusSeconds(1).isBefore(heldUntil)));
        boolean shorter = heldUntil.isBefore(person.heldUntil);
        people.put(id, person.forgotten(heldUntil));
        return longEnough && !tooLong && !shorter;
    }

    private boolean isAllowedAt(OraclePerson person, ContactRequest request, Instant at) {
        Optional<ConsentGiven> given =
                ON_A_CONSENT.contains(request.kind()) ? person.consent(request.labels()) : Optional.empty();
        boolean spoken = ON_A_CONSENT.contains(request.kind())
                ? given.isPresent() && covers(given.get(), request, at)
                : !person.isStopped(request.labels(), request.kind() == ContactKind.SERVICE ? NOBODY_THERE : ANY_STOP);
        boolean useful = request.usefulUntil().isEmpty()
                || at.isBefore(request.usefulUntil().get());
        return spoken && useful && isAwake(person, request, at) && limits.areKept(person, request, given, at);
    }

    private static boolean covers(ConsentGiven given, ContactRequest request, Instant at) {
        boolean valid =
                given.validUntil().isEmpty() || at.isBefore(given.validUntil().get());
        boolean topic = given.topics().isEmpty()
                || (request.topic().isPresent()
                        && given.topics().contains(request.topic().get()));
        return valid && topic;
    }

    /** Nothing holds the person as a whole. What they wait for comes all the same. */
    private static boolean isAwake(OraclePerson person, ContactRequest request, Instant at) {
        if (!OracleLimits.UNASKED.contains(request.kind())) {
            return true;
        }
        boolean rested = request.kind() != ContactKind.CONSENT_REQUEST
                || person.withdrawnAt(request.labels())
                        .map(no -> !at.isBefore(no.plus(REST_AFTER_A_NO)))
                        .orElse(true);
        boolean opened = request.kind() != ContactKind.CONSENT_REQUEST || !person.isClosedTo(request.sender());
        return rested && opened && !at.isBefore(person.pausedUntil()) && !at.isBefore(person.heldUntil);
    }

    /** Every instant at which an answer can turn into a yes, in order. */
    private NavigableSet<Instant> boundaries(OraclePerson person, ContactRequest request, Instant now) {
        NavigableSet<Instant> waits = new TreeSet<>(List.of(now, person.pausedUntil(), person.heldUntil));
        person.withdrawals().map(no -> no.plus(REST_AFTER_A_NO)).forEach(waits::add);
        List<Duration> lengths = limits.waits(person);
        for (OracleEntry entry : person.entries()) {
            entry.ends.ifPresent(waits::add);
            lengths.forEach(length -> waits.add(entry.at.plus(length)));
        }
        waits.removeIf(instant -> instant.isBefore(now));
        NavigableSet<Instant> all = new TreeSet<>(waits);
        Optional<ZoneId> zone = OracleLimits.zone(person, request, rules);
        if (zone.isPresent()) {
            LocalDate today = LocalDate.ofInstant(now, zone.get());
            for (int day = 1; day <= CALENDAR_DAYS_AHEAD; day++) {
                waits.add(clock.startOfDay(today.plusDays(day), zone.get()));
            }
            all.addAll(waits);
            for (QuietHours hours : limits.quietHours(person, request)) {
                waits.forEach(instant -> all.addAll(clock.ends(hours, instant, zone.get())));
            }
        }
        return all;
    }
}
