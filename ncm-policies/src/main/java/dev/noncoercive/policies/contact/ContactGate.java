package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The gate that every contact goes through: it keeps what people said and what was sent, and hands out permits.
 *
 * <p>A contact takes three steps: {@link #request} reserves, {@link #handOver} right before the message leaves,
 * {@link #confirm} or {@link #release(HandedOver)} after. Or one: {@link #contact}. What it never does is wait, queue or send.
 *
 * <p>For example, of two senders that ask at once for the last place in a window, one gets it.
 *
 * <p>This type is thread-safe.
 *
 * @since 0.1
 */
public final class ContactGate {
    private final ContactStore store;
    private final Steps steps;
    private final RuleBook rules;

    private ContactGate(ContactStore store, RuleBook rules) {
        this.store = Objects.requireNonNull(store, "store");
        this.steps = new Steps(store);
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * A gate on a store, by the store's clock, with no rule but each person's own word. Any number of gates, in any number of
     * processes, may stand on one shared store.
     *
     * @param store  what keeps the rows, not null
     * @return the gate, not null
     */
    public static ContactGate on(ContactStore store) {
        return on(store, RuleBook.personOnly());
    }

    /**
     * A gate on a store with rules beside each person's word.
     *
     * @param store  what keeps the rows, not null
     * @param rules  rules beside each person's word, not null
     * @return the gate, not null
     */
    public static ContactGate on(ContactStore store, RuleBook rules) {
        return new ContactGate(store, rules);
    }

    /**
     * A gate that keeps everything in memory, by the system clock, with no rule but each person's own word. What it knows ends
     * with the process.
     *
     * @return an empty gate, not null
     */
    public static ContactGate inMemory() {
        return inMemory(RuleBook.personOnly(), InstantSource.system());
    }

    /**
     * A gate that keeps everything in memory.
     *
     * @param rules  rules beside each person's word, not null
     * @param clock  the only source of time, not null
     * @return an empty gate, not null
     */
    public static ContactGate inMemory(RuleBook rules, InstantSource clock) {
        return on(InMemoryContactStore.empty(clock), rules);
    }

    /**
     * Records something a person did. Unless it is known by its id, it voids every permit for that person that is not handed
     * over, of every sender. What is dated ahead of this gate's clock has happened all the same: it acts at once.
     *
     * @param act  the act, not null
     * @return whether it was new
     */
    public boolean record(PersonAct act) {
        return record(act, Collections.emptyNavigableSet());
    }

    /**
     * Records something a person did, and at which address they are known. A stop of theirs holds there for everybody. A yes from before
     * somebody was forgotten at that address is not accepted from whoever was not known there then: it may be the same person under
     * another id.
     *
     * @param act  the act, not null
     * @param addressKeys  the keys of one address, as {@link AddressKeys} makes them, not null
     * @return whether it was new
     */
    public boolean record(PersonAct act, NavigableSet<AddressKey> addressKeys) {
        return hear(act, addressKeys) == Heard.NEW;
    }

    /**
     * Records something a person did, as {@link #record(PersonAct, NavigableSet)} does, and says what became of it. A no of before somebody was
     * forgotten is new once and stands with the others that their tombstone keeps; nothing else of then is kept.
     *
     * @param act  the act, not null
     * @param addressKeys  the keys of one address, none where it is not known, not null
     * @return whether it was new, known, or of before they were forgotten, not null
     */
    public Heard hear(PersonAct act, NavigableSet<AddressKey> addressKeys) {
        return new Hearing(act, false).in(steps, Scope.of(act.person(), rules).at(addressKeys), rules);
    }

    /**
     * Records something a person does this very moment, to whoever hears it: its time is that of this gate, and never before what was
     * heard of them last. So a no acts at once, though the clock that the yes was heard by was ahead, or this one stepped back; with
     * {@link #record(PersonAct, NavigableSet)} a no whose own time is before that of a yes is a no of before. The time in the act is
     * not read.
     *
     * @param act  the act, not null
     * @param addressKeys  the keys of one address, none where it is not known, not null
     * @return whether it was new
     */
    public boolean recordNow(PersonAct act, NavigableSet<AddressKey> addressKeys) {
        return new Hearing(act, true).in(steps, Scope.of(act.person(), rules).at(addressKeys), rules) == Heard.NEW;
    }

    /**
     * Records what the history of a consent says that the person did.
     *
     * @param consent  the record, not null
     */
    public void record(Consent consent) {
        consent.acts().forEach(this::record);
    }

    /**
     * Records a contact that happened elsewhere: it counts from its own time, or from now where its time is ahead of this gate's
     * clock. A message with an id counts once: the same id from the same sender, on the same channel and of the same time is the same.
     * Of a contact from before the person was forgotten nothing is kept: until its windows have run out, nothing unasked is sent.
     *
     * @param contact  the contact, not null
     * @return whether it was new
     */
    public boolean record(Contact contact) {
        return record(contact, Collections.emptyNavigableSet());
    }

    /**
     * Records a contact that happened elsewhere, to an address: it counts for everybody there.
     *
     * @param contact  the contact, not null
     * @param addressKeys  the keys of the address, as {@link AddressKeys} makes them, not null
     * @return whether it was new
     */
    public boolean record(Contact contact, NavigableSet<AddressKey> addressKeys) {
        return hear(contact, addressKeys) == Heard.NEW;
    }

    /**
     * Records a contact that happened elsewhere, to an address or not, and says which windows it overfills: its own, and those of contacts
     * that were made since without knowing of it.
     *
     * @param contact  the contact, not null
     * @param addressKeys  the keys of the address, as {@link AddressKeys} makes them, none where it is not known, not null
     * @return whether it was new, and what it overfills, not null
     */
    public Reported report(Contact contact, NavigableSet<AddressKey> addressKeys) {
        // without an id, each call makes a slot of its own
        String slot = MessageSlots.of(contact);
        Heard heard = Reporting.keep(steps, rules, contact, slot, addressKeys);
        return heard == Heard.NEW ? lookAt(contact.person(), slot, addressKeys) : Reported.of(heard);
    }

    private Reported lookAt(PersonId person, String slot, NavigableSet<AddressKey> addressKeys) {
        return Lateness.of(person, addressKeys, store, rules).of(slot);
    }

    /**
     * Records a contact that happened elsewhere, as {@link #record(Contact, NavigableSet)} does, and says what became of it.
     *
     * @param contact  the contact, not null
     * @param addressKeys  the keys of the address, none where it is not known, not null
     * @return whether it was new, known, or of before the person was forgotten, not null
     */
    public Heard hear(Contact contact, NavigableSet<AddressKey> addressKeys) {
        return Reporting.keep(steps, rules, contact, MessageSlots.of(contact), addressKeys);
    }

    /**
     * What {@link #report} says of a contact that is new, of one that was recorded before: with all that is known by now. For whoever
     * records a past of which a part is still to come.
     *
     * @param contact  the contact, with the id by which it is found, not null
     * @param addressKeys  the keys of the address, none where it is not known, not null
     * @return what stood against it, and what it overfills; nothing where it is not known, not null
     */
    public Reported lookAt(Contact contact, NavigableSet<AddressKey> addressKeys) {
        return lookAt(contact.person(), MessageSlots.of(contact), addressKeys);
    }

    /**
     * Records what a provider reported: a stop, a complaint, a dead address. It acts at once. The same report twice changes nothing more.
     *
     * @param signal  the report, not null
     * @return whether it stands for an act of the person that is new; false for a message that could not be delivered for now
     */
    public boolean record(Signal signal) {
        return SignalActs.of(signal).map(this::record).orElse(false);
    }

    /**
     * Asks for one contact. A yes reserves its place: the permit counts as a contact while it lives. A no is recorded too.
     *
     * @param request  the question, not null
     * @return the answer, with all reasons, not null
     */
    public ContactDecision request(ContactRequest request) {
        return steps.request(new Requesting(request, rules));
    }

    /**
     * Asks for many contacts at once, as {@link #request} would one by one, those to one person in the order of the list. On a durable store
     * it is one transaction, in the order of the ids of the people: all places are reserved, or none. Where one of them has an address key, it is
     * one transaction for each.
     *
     * @param requests  the questions, to any people, not null
     * @return the answers in the order of the questions, not null
     */
    public List<ContactDecision> requestAll(List<ContactRequest> requests) {
        return steps.requestAll(
                requests.stream().map(request -> new Requesting(request, rules)).toList());
    }

    private Scope scopeOf(ContactRequest request) {
        return new Requesting(request, rules).scope();
    }

    /**
     * What {@link #request} would answer now. Nothing is reserved, recorded or changed.
     *
     * @param request  the question, not null
     * @return the answer, not null; its permit can be handed over only where the request has one already, which it is then
     */
    public ContactDecision ask(ContactRequest request) {
        return steps.take(scopeOf(request), asking(request));
    }

    private List<Trial.Known> known(List<ContactRequest> requests) {
        return steps.takeAll(
                requests.stream().map(this::scopeOf).toList(),
                place -> (known, now) -> new StepTogether<>(known, new Trial.Known(known, now)));
    }

    private SteppingTogether<ContactDecision> asking(ContactRequest request) {
        return (known, now) -> new StepTogether<>(known, ContactRules.decide(known, request, rules, now));
    }

    /**
     * Looks on while something else decides: says what {@link #request} would answer now, and keeps that in the record as observed. It
     * gives no permit and makes nobody known at an address, and no later decision changes by it.
     *
     * @param request  the question, not null
     * @return the answer, which nothing can be handed over by, not null
     */
    public Observation observe(ContactRequest request) {
        return steps.take(scopeOf(request), new Observing(request, rules));
    }

    /**
     * What {@link #request} would answer now, for many people at once, as {@link #askSegment} does. Nothing is reserved, recorded or
     * changed.
     *
     * @param requests  the questions, of any people, not null
     * @return how many may go now, later and when, or not at all, not null
     */
    public DryRun dryRun(Collection<ContactRequest> requests) {
        return askSegment(List.copyOf(requests), answered -> {}).summary();
    }

    /**
     * What {@link #request} would answer now to each of a segment, some hundreds of people at a time: for senders that are not ours. Each
     * answer is given as if those before it that are allowed were sent, and what comes twice is answered once. Nothing is reserved, recorded
     * or changed.
     *
     * @param requests  the questions, of any people, not null
     * @param progress  what is told of each answer the how manieth it is, not null
     * @return who is allowed now, and who is held until when and why, in the order of the questions, not null
     */
    public SegmentAnswer askSegment(List<ContactRequest> requests, IntConsumer progress) {
        List<ContactRequest> each = requests.stream().distinct().toList();
        return SegmentAnswer.asked(each, this::known, new Trial(each, rules), progress);
    }

    /**
     * Of several requests to one person that compete for a place, takes the first that is allowed now, in one step: in the person's own order
     * of topics, those without one of them last, then in the order of the list. Each other one that is not allowed for itself leaves its own
     * reasons in the record, and each that would have been that a rival was chosen ({@link ReasonCode#RIVAL}).
     *
     * <p>Asked again with the same rivals, also by several callers at once, it answers for the one that was taken: with its permit while that
     * lives, and that it was handed over from then on. So leave out what was sent. A permit that was asked for alone stays as it is.
     *
     * @param requests  the rivals, all to one person, one or more, not null
     * @return the answer to the one that was taken or is allowed; where there is none, to the first in that order, not null
     * @throws IllegalArgumentException if there is none, or they are to several people
     */
    public ContactDecision choose(List<ContactRequest> requests) {
        Choosing choosing = new Choosing(requests, rules);
        return steps.take(choosing.scope(), choosing);
    }

    /**
     * Hands a permit over, right before the message leaves: asks again, leaving the permit itself out. From a
     * {@link HandOver.Go} on, the contact counts for good.
     *
     * @param permit  the permit, not null
     * @return go, or void with the decision that forbids it, not null
     * @throws IllegalStateException if the store is in a transaction that is not committed yet
     */
    public HandOver handOver(Permit permit) {
        requireKeptAtOnce();
        Scope scope = Scope.of(permit.key(), permit.labels().kind(), rules);
        return steps.take(scope.at(permit.addressKeys()), new HandingOver(permit.key(), permit::isOf, rules));
    }

    private void requireKeptAtOnce() {
        if (!store.keepsAtOnce()) {
            throw new IllegalStateException(
                    "nothing is handed over in a transaction that can be rolled back, since the message would not"
                            + " count then: request in it, and hand over by a gate on the store itself after your commit");
        }
    }

    /** Without the permit nobody knows how far back must be looked, so it is looked at everything. */
    HandOver handOver(ContactKey key) {
        requireKeptAtOnce();
        Scope scope = Scope.of(key, ContactKind.CONSENT_REQUEST, rules);
        return steps.take(scope.at(addressKeys(key)), new HandingOver(key, any -> true, rules));
    }

    /** Where the contact under a key goes, which never changes. */
    private NavigableSet<AddressKey> addressKeys(ContactKey key) {
        return store.step(
                Scope.of(key, rules),
                (history, now) -> new Step<>(
                        history,
                        history.row(key).map(ContactRow::addressKeys).orElseGet(Collections::emptyNavigableSet)));
    }

    /**
     * Confirms that a contact left. It can no longer be released. Confirming twice is confirming once.
     *
     * @param handedOver  the contact, not null
     * @return whether this very hand-over is known and was not released
     */
    public boolean confirm(HandedOver handedOver) {
        return settle(Collections.emptyNavigableSet(), Settling.confirmed(handedOver));
    }

    boolean confirm(ContactKey key) {
        return settle(Collections.emptyNavigableSet(), Settling.confirmed(key));
    }

    /**
     * Gives back the place of a hand-over that was not confirmed, on proof that nothing left. A timeout is no proof. Told again, it changes
     * nothing more, also where its key was handed over anew since.
     *
     * @param handedOver  the contact, not null
     * @return whether there was such a hand-over
     */
    public boolean release(HandedOver handedOver) {
        return settle(handedOver.addressKeys(), Settling.released(handedOver));
    }

    /**
     * Gives back the place of a permit that will not be used. What was handed over it leaves alone, and another permit of its key.
     *
     * @param permit  the permit, not null
     * @return whether it lived
     */
    public boolean release(Permit permit) {
        return settle(permit.addressKeys(), Settling.released(permit));
    }

    boolean release(ContactKey key) {
        return settle(addressKeys(key), Settling.released(key));
    }

    private boolean settle(NavigableSet<AddressKey> addressKeys, Settling settling) {
        return steps.take(Scope.of(settling.key(), rules).at(addressKeys), settling);
    }

    /**
     * Corrects the record: a contact that was recorded from elsewhere to the wrong person, or twice, counts no longer, for nobody at its
     * address. It stays in the record, with when and why it was corrected, and is not brought back when it is recorded again. What this gate
     * handed over is no mistake of recording and counts on. No word of the person changes: a consent recorded in error is withdrawn, by
     * {@link dev.noncoercive.model.consent.ConsentWithdrawn}.
     *
     * @param request  which contact, and why, not null
     * @return what became of it, not null
     */
    public Corrected correct(CorrectionRequest request) {
        return Correcting.correct(steps, rules, request);
    }

    /**
     * Erases everything about a person. What stays is a {@link Tombstone}: nothing that was said before can be brought back, each no stands
     * until a new act of theirs, nothing comes unasked before one, and a new yes waits until the windows of today have run out. The same
     * stays at every address at which the person is known, also for another id that is met there later; what they stopped there from everybody
     * stays stopped for all at it. Keep the person's word out of every copy you import from, too.
     *
     * @param person  who asked to be forgotten, not null
     * @return what stays, not null
     */
    public Tombstone forget(PersonId person) {
        Forgetting forgetting = new Forgetting(rules);
        Optional<Tombstone> left = Optional.empty();
        // somebody may be named with an address meanwhile
        while (left.isEmpty() || !store.addressesOf(person).isEmpty()) {
            left = steps.take(Scope.everythingOf(person).at(Forgetting.addresses(store, person)), forgetting);
        }
        return left.orElseThrow();
    }

    /**
     * Takes a person off an address where they are no longer: what they said no longer holds for others there. Their permits to it are void.
     * The stops of others stay, and what stays of whoever was forgotten. Who is named with the address again is known there anew.
     *
     * @param person  who left, not null
     * @param addressKeys  the keys of the address, as {@link AddressKeys} makes them, not null
     * @return whether they were known there
     */
    public boolean leave(PersonId person, NavigableSet<AddressKey> addressKeys) {
        return steps.take(Scope.of(person, rules).at(addressKeys), new Leaving(person));
    }

    /**
     * Everything that is kept about a person: what they said, what they were sent, what was held back, and on what grounds.
     *
     * @param person  whose record, not null
     * @return the record, empty where nothing is known, not null
     */
    public ContactHistory recordOf(PersonId person) {
        return store.read(person);
    }

    /**
     * Asks, hands over, lets the sender send, and confirms: the whole way of one contact.
     *
     * <p>If the sender throws {@link NothingLeftException}, the place is given back. If it throws anything else, nobody knows
     * whether the message left, so the contact keeps counting and the exception goes on. If it returns, the message left: the outcome
     * says so also where the store fails then, and whether it could be confirmed.
     *
     * @param request  the question, not null
     * @param sender  what sends, called at most once, not null
     * @return what became of it, not null
     * @throws IllegalStateException if the store is in a transaction that is not committed yet; nothing was asked then
     */
    public Outcome contact(ContactRequest request, ContactSender sender) {
        Objects.requireNonNull(sender, "sender");
        requireKeptAtOnce();
        ContactDecision decision = request(request);
        if (!(decision instanceof Allowed allowed)) {
            return Outcome.held(decision);
        }
        HandOver handOver = handOver(allowed.permit());
        if (handOver instanceof HandOver.Voided voided) {
            return Outcome.held(voided.decision());
        }
        HandedOver handedOver = ((HandOver.Go) handOver).handedOver();
        try {
            sender.send(handedOver);
        } catch (NothingLeftException e) {
            return Outcome.nothingLeft(e, release(handedOver));
        }
        return Outcome.contacted(handedOver, isConfirmed(handedOver));
    }

    /** It left, whatever the store says now, and counts as it did since it was handed over. */
    private boolean isConfirmed(HandedOver handedOver) {
        try {
            return confirm(handedOver);
        } catch (ContactStoreException e) {
            return false;
        }
    }
}
