package dev.noncoercive.policies.contact;

import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.ContactStore.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The gate that every contact goes through: it keeps what people said and what was sent, and hands out permits.
 *
 * <p>A contact takes three steps: {@link #request} reserves, {@link #handOver} right before the message leaves,
 * {@link #confirm} or {@link #release} after. Or one: {@link #contact}. What it never does is wait, queue or send.
 *
 * <p>For example, of two senders that ask at once for the last place in a window, one gets it.
 *
 * <p>This type is thread-safe.
 *
 * @since 0.1
 */
public final class ContactGate {
    private final ContactStore store;
    private final RuleBook rules;
    private final InstantSource clock;

    private ContactGate(ContactStore store, RuleBook rules, InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
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
        return new ContactGate(new InMemoryContactStore(), rules, clock);
    }

    /**
     * Records something a person did. Unless it is known by its id, it voids every permit for that person that is not handed
     * over, of every sender. What is dated ahead of this gate's clock has happened all the same: it acts at once.
     *
     * @param act  the act, not null
     * @return whether it was new
     */
    public boolean record(PersonAct act) {
        Instant now = now();
        return store.step(act.person(), history -> {
            ContactHistory stepped = history.steppingAt(now);
            ContactHistory longer = stepped.with(Milliseconds.of(act, stepped.lastStep()));
            return new Step<>(longer, longer != stepped);
        });
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
     * clock. A message id that is known counts once.
     *
     * @param contact  the contact, not null
     * @return whether it was new
     */
    public boolean record(Contact contact) {
        Instant now = now();
        return store.step(contact.person(), history -> {
            ContactHistory stepped = history.steppingAt(now);
            boolean ahead = contact.at().isAfter(stepped.lastStep());
            ContactHistory longer = stepped.with(ahead ? contact.withAt(stepped.lastStep()) : contact);
            return new Step<>(longer, longer != stepped);
        });
    }

    /**
     * Asks for one contact. A yes reserves its place: the permit counts as a contact while it lives.
     *
     * @param request  the question, not null
     * @return the answer, with all reasons, not null
     */
    public ContactDecision request(ContactRequest request) {
        Instant now = now();
        return store.step(request.person(), history -> {
            ContactHistory stepped = history.steppingAt(now);
            ContactDecision decision = ContactRules.decide(stepped, request, rules, stepped.lastStep());
            return new Step<>(
                    decision instanceof Allowed allowed ? stepped.with(Booking.of(allowed)) : stepped, decision);
        });
    }

    /**
     * Hands a permit over, right before the message leaves: asks again, leaving the permit itself out. From a
     * {@link HandOver.Go} on, the contact counts for good.
     *
     * @param key  the contact, as in the request and the permit, not null
     * @return go, or void with the decision that forbids it, not null
     */
    public HandOver handOver(ContactKey key) {
        Instant now = now();
        return store.step(key.person(), history -> {
            ContactHistory stepped = history.steppingAt(now);
            Optional<Booking> booking = stepped.booking(key);
            return booking.isPresent() && booking.get().isLivingPermitAt(stepped.lastStep())
                    ? handOver(stepped, booking.get())
                    : new Step<>(stepped, HandOver.voided(whyThereIsNoPermit(stepped, booking)));
        });
    }

    /** What stands against the contact now; where nothing does, that a new permit must be asked for. */
    private ContactDecision whyThereIsNoPermit(ContactHistory history, Optional<Booking> booking) {
        return booking.map(known -> ContactRules.decide(history, known.request(), rules, history.lastStep()))
                .filter(decision -> !(decision instanceof Allowed))
                .orElseGet(() -> Refused.of(ReasonCode.NO_PERMIT, RuleOwner.GATE));
    }

    /**
     * Hands over the permit of a decision. See {@link #handOver(ContactKey)}.
     *
     * @param permit  the permit, not null
     * @return go, or void with the decision that forbids it, not null
     */
    public HandOver handOver(Permit permit) {
        return handOver(permit.key());
    }

    private Step<HandOver> handOver(ContactHistory history, Booking booking) {
        Instant at = history.lastStep();
        ContactDecision decision = ContactRules.decideHandOver(history, booking.request(), rules, at);
        if (!(decision instanceof Allowed)) {
            return new Step<>(history.with(booking.in(Booking.State.ENDED)), HandOver.voided(decision));
        }
        HandedOver handedOver = ImmutableHandedOver.builder()
                .key(booking.key())
                .labels(booking.labels())
                .at(at)
                .build();
        return new Step<>(history.with(booking.handedOverAt(at)), HandOver.go(handedOver));
    }

    /**
     * Confirms that a contact left. It can no longer be released. Confirming twice is confirming once.
     *
     * @param key  the contact, not null
     * @return whether it was handed over
     */
    public boolean confirm(ContactKey key) {
        return settle(key, Booking.State.CONFIRMED, (booking, at) -> booking.isHandedOver());
    }

    /**
     * Gives a place back, on proof that nothing left: a living permit, or a hand-over that was not confirmed. A timeout is no
     * proof.
     *
     * @param key  the contact, not null
     * @return whether there was such a permit or hand-over
     */
    public boolean release(ContactKey key) {
        return settle(
                key,
                Booking.State.ENDED,
                (booking, at) -> booking.state() == Booking.State.HANDED_OVER || booking.isLivingPermitAt(at));
    }

    private boolean settle(ContactKey key, Booking.State next, BiPredicate<Booking, Instant> isOpen) {
        Instant now = now();
        return store.step(key.person(), history -> {
            ContactHistory stepped = history.steppingAt(now);
            Optional<Booking> open = stepped.booking(key).filter(booking -> isOpen.test(booking, stepped.lastStep()));
            return new Step<>(
                    open.map(booking -> stepped.with(booking.in(next))).orElse(stepped), open.isPresent());
        });
    }

    /**
     * Asks, hands over, lets the sender send, and confirms: the whole way of one contact.
     *
     * <p>If the sender throws {@link NothingLeftException}, the place is given back. If it throws anything else, nobody knows
     * whether the message left, so the contact keeps counting and the exception goes on.
     *
     * @param request  the question, not null
     * @param sender  what sends, called at most once, not null
     * @return what became of it, not null
     */
    public Outcome contact(ContactRequest request, ContactSender sender) {
        Objects.requireNonNull(sender, "sender");
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
            release(handedOver.key());
            return Outcome.nothingLeft(e);
        }
        return confirm(handedOver.key())
                ? Outcome.contacted(handedOver)
                : Outcome.nothingLeft(new NothingLeftException("the sender released it"));
    }

    private Instant now() {
        return Milliseconds.down(TimeBounds.clamp(clock.instant()));
    }
}
