package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.Corrected;
import dev.noncoercive.policies.contact.Permit;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final OracleHouse house = new OracleHouse();
    private final RuleBook rules;
    private final OraclePast past;
    private final OracleLimits limits;

    Oracle(RuleBook rules, Optional<Instant> storeKnowsSince) {
        this.rules = rules;
        this.past = new OraclePast(rules, storeKnowsSince);
        this.limits = new OracleLimits(clock, rules, past);
    }

    /** Whether it is new. Of a no of before somebody was forgotten, the gate says whether its tombstone said as much already. */
    boolean act(PersonAct act, NavigableSet<AddressKey> addresses, Instant now, boolean isTakenAsNew) {
        OraclePerson person = house.stepping(act.person(), addresses, now);
        Instant at = act.at().isAfter(person.last) ? person.last : act.at();
        boolean fromBefore = person.isFromBefore(at);
        if (!fromBefore) {
            // what was said before they were forgotten makes nobody known again
            house.meeting(act.person(), addresses, now);
        }
        boolean known = act.id().isPresent() && person.actIds.contains(act.id().get());
        if (known) {
            return false;
        }
        if (fromBefore) {
            boolean isNew = act.isNo() && isTakenAsNew;
            hearLate(person, act.as(Optional.empty(), act.person(), at), addresses, now, isNew);
            return isNew;
        }
        if (act instanceof ConsentGiven && isForgotten(act.person(), at, addresses)) {
            return false;
        }
        act.id().ifPresent(person.actIds::add);
        person.acts.add(act.as(act.id(), act.person(), at));
        endPermits(act.person(), person, addresses, now);
        return true;
    }

    /** Here and where it was named: there, it holds for others, and for whoever may be the same. */
    private void hearLate(
            OraclePerson person, PersonAct act, NavigableSet<AddressKey> addresses, Instant now, boolean isNew) {
        person.hearLate(act, isNew);
        if (isNew) {
            house.leaveBehind(act.person(), person.withNothingBut(act), addresses);
            endPermits(act.person(), person, addresses, now);
        }
    }

    /** Whether a yes is of before somebody was forgotten there, and of who may be they. */
    private boolean isForgotten(PersonId id, Instant at, NavigableSet<AddressKey> addresses) {
        return house.whoTheyMayBe(id, addresses).stream().anyMatch(left -> !at.isAfter(left.at));
    }

    /** Wherever they go. */
    private void endPermits(PersonId id, OraclePerson person, NavigableSet<AddressKey> addresses, Instant now) {
        List<OracleEntry> ended = person.livingPermits();
        person.endPermits();
        NavigableSet<AddressKey> elsewhere = new TreeSet<>();
        ended.forEach(permit -> elsewhere.addAll(permit.addresses));
        elsewhere.removeAll(addresses);
        house.stepping(id, elsewhere, now);
        ended.forEach(permit -> house.share(id, permit));
    }

    /** A report is an act of the person once, however often it comes; one that says nothing for good is none. */
    boolean signal(Signal signal, Instant now, boolean isTakenAsNew) {
        Optional<PersonAct> act = OracleSignals.act(signal);
        return act.isPresent() && act(act.get(), new TreeSet<>(), now, isTakenAsNew);
    }

    /** Whether it is new. Of before somebody was forgotten none is: it holds them as long as the gate says, which is no shorter than its windows. */
    boolean report(Contact contact, NavigableSet<AddressKey> addresses, Instant now, Optional<Instant> heldUntil) {
        OraclePerson person = house.stepping(contact.person(), addresses, now);
        if (person.isFromBefore(contact.at())) {
            Instant held = heldUntil.orElse(Instant.MIN);
            house.shareOfForgotten(
                    contact.person(), new OracleEntry(contact.labels(), addresses, contact.at(), Optional.empty()));
            if (held.isAfter(person.heldUntil)) {
                house.holdAtLeastUntil(held, addresses);
            }
            boolean isTooShort = held.isBefore(person.heldUntil)
                    || limits.remembered(person, contact.kind()).stream()
                            .map(contact.at()::plus)
                            .anyMatch(end -> end.isAfter(person.last) && end.isAfter(held));
            person.heldUntil = held;
            return isTooShort;
        }
        house.meeting(contact.person(), addresses, now);
        Instant at = contact.at().isAfter(person.last) ? person.last : contact.at();
        OracleEntry entry = new OracleEntry(contact.labels(), addresses, at, Optional.empty());
        boolean known = contact.id().isPresent() && person.messages.putIfAbsent(named(contact), entry) != null;
        if (known) {
            return false;
        }
        person.elsewhere.add(entry);
        house.share(contact.person(), entry);
        return true;
    }

    /** What was reported in error counts no longer, and is known for good. */
    Corrected correct(Contact contact, Instant now) {
        OracleEntry entry = house.person(contact.person()).messages.get(named(contact));
        if (entry == null || entry.over) {
            return entry == null ? Corrected.NOT_FOUND : Corrected.KNOWN;
        }
        house.stepping(contact.person(), entry.addresses, now);
        entry.over = true;
        house.share(contact.person(), entry);
        return Corrected.DONE;
    }

    /** All that tells one message from another. */
    private static String named(Contact contact) {
        return contact.id() + " " + contact.sender() + " " + contact.channel() + " " + contact.at();
    }

    /** {@code allowed}, {@code refused}, {@code already-handed-over}, or the instant from which it is allowed. */
    String request(ContactRequest request, Instant clockNow) {
        OraclePerson person = house.meeting(request.person(), request.addressKeys(), clockNow);
        String answer = answer(person, request);
        if (answer.equals(ALLOWED) && !person.hasPermit(request)) {
            reserve(person, request);
        }
        return answer;
    }

    private void reserve(OraclePerson person, ContactRequest request) {
        Instant hour = person.last.plus(PERMIT_LIFE);
        Instant end = request.usefulUntil().filter(hour::isAfter).orElse(hour);
        OracleEntry permit = new OracleEntry(request.labels(), request.addressKeys(), person.last, Optional.of(end));
        person.keys.put(request.contactKey(), permit);
        house.share(request.person(), permit);
    }

    private String answer(OraclePerson person, ContactRequest request) {
        Instant now = person.last;
        OracleEntry own = person.keys.get(request.contactKey());
        if (own != null && !own.isOf(request)) {
            return REFUSED;
        }
        if (person.isGone(request)) {
            return ALREADY;
        }
        if (person.hasPermit(request)) {
            return ALLOWED;
        }
        if (isAllowedAt(person, request, now)) {
            return ALLOWED;
        }
        return boundaries(person, request, now).stream()
                .filter(at -> at.isAfter(now) && isAllowedAt(person, request, at))
                .findFirst()
                .map(Instant::toString)
                .orElse(REFUSED);
    }

    /** Who of rivals for one place gets it: all at one instant, each asked in their order until one may go. */
    OracleChoice choose(List<ContactRequest> rivals, Instant clockNow) {
        NavigableSet<AddressKey> addresses = new TreeSet<>();
        rivals.forEach(rival -> addresses.addAll(rival.addressKeys()));
        OraclePerson person = house.stepping(rivals.get(0).person(), addresses, clockNow);
        List<ContactRequest> inOrder = OracleChoice.inOrder(rivals, person);
        OracleChoice choice = OracleChoice.ofNone();
        for (ContactRequest rival : inOrder) {
            choice = choice.isTaken()
                    ? losing(rival, choice)
                    : choice.answering(rival, request(rival, person.last), person);
        }
        return choice;
    }

    /** It would go for itself, or not, if what was chosen were not there; what has a place of its own already keeps it. */
    private OracleChoice losing(ContactRequest lost, OracleChoice choice) {
        Instant now = house.person(lost.person()).last;
        OraclePerson person = house.meeting(lost.person(), lost.addressKeys(), now);
        if (person.isGone(lost) || person.hasPermit(lost)) {
            return choice;
        }
        String alone = house.without(choice.taken(), () -> answer(person, lost));
        return choice.losing(lost, alone.equals(ALLOWED));
    }

    /** By the very permit that was given then. Another one that its key got since is not this one, which stays void. */
    boolean handOver(Permit permit, Instant now) {
        OracleEntry own = house.stepping(permit.key().person(), permit.addressKeys(), now)
                .keys
                .get(permit.key());
        return own != null && own.at.equals(permit.givenAt()) && handOver(permit.key(), now);
    }

    boolean handOver(ContactKey key, Instant clockNow) {
        OracleEntry own = house.person(key.person()).keys.get(key);
        OraclePerson person = house.stepping(key.person(), addresses(own), clockNow);
        if (own == null || !own.isLivingPermit(person.last)) {
            return false;
        }
        ContactRequest again = askedAgain(key, own);
        if (!isAllowedAt(person, again, person.last)) {
            own.over = true;
            house.share(key.person(), own);
            return false;
        }
        own.handedOver = true;
        own.at = person.last;
        own.ends = Optional.empty();
        house.share(key.person(), own);
        return true;
    }

    private static NavigableSet<AddressKey> addresses(@Nullable OracleEntry entry) {
        return entry == null ? new TreeSet<>() : entry.addresses;
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
                .addAllAddressKeys(own.addresses)
                .build();
    }

    boolean confirm(ContactKey key, Instant now) {
        OracleEntry own = house.stepping(key.person(), List.of(), now).keys.get(key);
        if (own == null || !own.handedOver || own.over) {
            return false;
        }
        own.confirmed = true;
        return true;
    }

    boolean release(ContactKey key, Instant now) {
        OracleEntry own = house.person(key.person()).keys.get(key);
        OraclePerson person = house.stepping(key.person(), addresses(own), now);
        boolean open =
                own != null && !own.over && !own.confirmed && (own.handedOver || own.isLivingPermit(person.last));
        if (own != null && open) {
            own.over = true;
            house.share(key.person(), own);
        }
        return open;
    }

    /** Who is at an address no longer is not known there, and their permits to it are void. */
    boolean leave(PersonId id, NavigableSet<AddressKey> addresses, Instant now) {
        return house.leave(id, addresses, now);
    }

    /** Forgets the person; when they are held until is the gate's to say: no earlier than any window of then ends, and for nothing else. */
    boolean forget(PersonId id, Instant now, Instant heldUntil) {
        NavigableSet<AddressKey> addresses = house.addressesOf(id);
        OraclePerson person = house.stepping(id, addresses, now);
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
        person.livingPermits().forEach(permit -> {
            permit.over = true;
            house.share(id, permit);
        });
        house.forget(id, person.forgotten(heldUntil), addresses);
        return longEnough && !tooLong && !shorter;
    }

    private boolean isAllowedAt(OraclePerson known, ContactRequest request, Instant at) {
        OraclePerson person = known.maybe(house.whoTheyMayBe(request.person(), request.addressKeys()));
        Optional<ConsentGiven> given =
                ON_A_CONSENT.contains(request.kind()) ? person.consent(request.labels()) : Optional.empty();
        boolean spoken = ON_A_CONSENT.contains(request.kind())
                ? given.isPresent() && covers(given.get(), request, at)
                : !person.isStopped(request.labels(), stopping(request));
        boolean useful = request.usefulUntil().isEmpty()
                || at.isBefore(request.usefulUntil().get());
        return spoken
                && useful
                && !OracleEnough.stops(request, rules, at)
                && isAwake(person, request, at)
                && limits.areKept(person, request, given, at)
                && !isStoppedByWhoIsGone(request)
                && others(request).stream().allMatch(other -> leavesRoom(other, person, request, at));
    }

    /** By who was forgotten there and is somebody else: unless they are known there again, and their own word is heard. */
    private boolean isStoppedByWhoIsGone(ContactRequest request) {
        Map<PersonId, OraclePerson> there = house.others(request.person(), request.addressKeys());
        return house.whoTheyAreNot(request.person(), request.addressKeys()).stream()
                .filter(left -> !there.containsKey(left.id))
                .anyMatch(left -> left.gone.isStoppedForAll(request.labels(), stopping(request)));
    }

    private static Set<StopCause> stopping(ContactRequest request) {
        return request.kind() == ContactKind.SERVICE ? NOBODY_THERE : ANY_STOP;
    }

    /** Everybody else there; of one whom the person may be, what was said before is heard as the person's own. */
    private Collection<OraclePerson> others(ContactRequest request) {
        Map<PersonId, OraclePerson> others = house.others(request.person(), request.addressKeys());
        house.whoTheyMayBe(request.person(), request.addressKeys())
                .forEach(left -> others.computeIfPresent(left.id, (id, other) -> other.without(left)));
        return others.values();
    }

    /** Whether somebody else at the address stopped nothing for everybody, and their allowances bear one more there. */
    private boolean leavesRoom(OraclePerson other, OraclePerson person, ContactRequest request, Instant at) {
        Optional<ConsentGiven> given = ON_A_CONSENT.contains(request.kind())
                ? other.consent(request.labels())
                        .filter(yes -> yes.validUntil().isEmpty()
                                || at.isBefore(yes.validUntil().get()))
                : Optional.empty();
        return !other.isStoppedForAll(request.labels(), stopping(request))
                && limits.leaveRoom(other, person.keys.get(request.contactKey()), request, given, at);
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
    private NavigableSet<Instant> boundaries(OraclePerson known, ContactRequest request, Instant now) {
        OraclePerson person = known.maybe(house.whoTheyMayBe(request.person(), request.addressKeys()));
        NavigableSet<Instant> waits = new TreeSet<>(List.of(now, person.pausedUntil(), person.heldUntil));
        person.withdrawals().map(no -> no.plus(REST_AFTER_A_NO)).forEach(waits::add);
        waitsOf(person, request, now, waits);
        for (OraclePerson other : others(request)) {
            waitsOf(other, request, now, waits);
            other.consent(request.labels()).flatMap(ConsentGiven::validUntil).ifPresent(waits::add);
        }
        waits.addAll(OracleEnough.changes(request, rules));
        waits.removeIf(instant -> instant.isBefore(now));
        NavigableSet<Instant> all = new TreeSet<>(waits);
        OracleLimits.zone(person, request, rules).ifPresent(zone -> {
            for (QuietHours hours : limits.quietHours(person, request)) {
                waits.forEach(instant -> all.addAll(clock.ends(hours, instant, zone)));
            }
        });
        return all;
    }

    private void waitsOf(OraclePerson person, ContactRequest request, Instant now, NavigableSet<Instant> waits) {
        List<Duration> lengths = limits.waits(person);
        for (OracleEntry entry : person.entries()) {
            entry.ends.ifPresent(waits::add);
            lengths.forEach(length -> waits.add(entry.at.plus(length)));
        }
        past.since().ifPresent(since -> lengths.forEach(length -> waits.add(since.plus(length))));
        OracleLimits.zone(person, request, rules).ifPresent(zone -> {
            LocalDate today = LocalDate.ofInstant(now, zone);
            for (int day = 1; day <= CALENDAR_DAYS_AHEAD; day++) {
                waits.add(clock.startOfDay(today.plusDays(day), zone));
            }
        });
    }
}
