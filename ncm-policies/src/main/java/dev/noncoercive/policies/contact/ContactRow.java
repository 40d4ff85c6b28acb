package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One contact as a store keeps it: a request that got a permit and what became of it, or a contact that happened elsewhere.
 *
 * <p>It is no permission: a row handed to {@link ContactHistory} can only count, and what a store never kept cannot be handed
 * over. For example, {@code corner-bakery/newsletter-2026-11}, handed over on 3 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class ContactRow implements WithContactRow {
    static final char AFTER_SENDER = '/';

    private static final ContactRow ASKED = builder()
            .slot("-")
            .labels(ContactLabels.builder()
                    .sender(SenderId.of("nobody"))
                    .purpose(Purpose.NEWSLETTER)
                    .channel(Channel.EMAIL)
                    .build())
            .state(ContactState.HELD)
            .at(Instant.EPOCH)
            .build();

    ContactRow() {}

    /**
     * What tells it from every other row of the same person: sender and key of the request, or time, sender, channel and id of a message
     * sent elsewhere; a hash where it was sent to somebody else at a shared address. What was held back or only observed has one of its own,
     * with a mark before that of the request. Stores take it as it is, 1 to 400 characters.
     *
     * @return the slot, such as {@code corner-bakery/newsletter-2026-11}
     */
    public abstract String slot();

    /** {@return what it is filed under, frozen when it was asked for} */
    public abstract ContactLabels labels();

    /** {@return the keys of the address it goes to, none where that is not known; frozen as the labels are} */
    @Value.NaturalOrder
    public abstract NavigableSet<AddressKey> addressKeys();

    /** {@return where it is in its life} */
    public abstract ContactState state();

    /** {@return from when it counts: the time of the request, then that of the hand-over, cut to milliseconds} */
    public abstract Instant at();

    /** {@return when a reserved one stops counting by itself; empty otherwise} */
    public abstract Optional<Instant> endsAt();

    /** {@return on what the yes stood; empty where the gate gave none or the store keeps none} */
    public abstract Optional<Grounds> grounds();

    /**
     * {@return why it was held back, or ended before it left; as {@link ContactHistory#rowsAsTold} tells it, also what stood against a contact
     * that happened elsewhere; empty otherwise}
     */
    @Value.NaturalOrder
    public abstract NavigableSet<ReasonCode> heldFor();

    /** {@return when and why it was found to be recorded in error; empty otherwise, and where the store keeps none} */
    public abstract Optional<Correction> correction();

    /**
     * A builder; slot, labels, state and time are mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ContactRow}. */
    public static final class Builder extends ImmutableContactRow.Builder {
        Builder() {}
    }

    /** The slot of the same contact in the history of another holder of the address: it does not say whose it is. */
    static String sharedSlot(PersonId person, String slot) {
        return Slots.SHARED + Slots.digest(person.value() + '\n' + Slots.hash(slot));
    }

    /**
     * Whether it was sent to somebody else at an address that is the person's too, so that it counts for both.
     *
     * @return true for the row of somebody else
     */
    public boolean isShared() {
        return slot().charAt(0) == Slots.SHARED;
    }

    /**
     * What its sender knows it by. Several rows have one reference, where a request was held, or only observed, before it was sent.
     *
     * @return sender and key of the request, or what else the slot tells, not null
     */
    public String reference() {
        return switch (state()) {
            case HELD, ENDED -> Holds.asked(slot());
            case OBSERVED -> Observing.asked(slot());
            case ELSEWHERE, CORRECTED -> isShared() ? slot() : MessageSlots.told(slot());
            default -> slot();
        };
    }

    /** As another holder of the address counts it. */
    ContactRow sharedFrom(PersonId person) {
        return asShared(sharedSlot(person, slot()));
    }

    ContactRow asShared(String slot) {
        return builder()
                .slot(slot)
                .labels(labels())
                .addAllAddressKeys(addressKeys())
                .state(state())
                .at(at())
                .endsAt(endsAt())
                .build();
    }

    static ContactRow of(Contact contact, String slot) {
        return builder()
                .slot(slot)
                .labels(contact.labels())
                .state(ContactState.ELSEWHERE)
                .at(Milliseconds.down(contact.at()))
                .build();
    }

    /** A place that is taken; it is made from one that is there, whose empty sets it shares. */
    static ContactRow of(Allowed allowed) {
        Permit permit = allowed.permit();
        return asked(permit.key(), permit.labels(), permit.addressKeys(), permit.givenAt())
                .withState(ContactState.RESERVED)
                .withEndsAt(permit.endsAt())
                .withGrounds(allowed.grounds());
    }

    /** A request that got a no: asked for, and why it was held. */
    static ContactRow held(ContactRequest request, Instant at, List<Reason> reasons) {
        return asked(request.contactKey(), request.labels(), request.addressKeys(), at)
                .withHeldFor(reasons.stream().map(Reason::code).toList());
    }

    private static ContactRow asked(
            ContactKey key, ContactLabels labels, NavigableSet<AddressKey> addressKeys, Instant at) {
        ContactRow asked = ASKED.withLabels(labels).withSlot(key.slot()).withAt(at);
        return addressKeys.isEmpty() ? asked : asked.withAddressKeys(addressKeys);
    }

    ContactRow endedFor(List<Reason> reasons) {
        return in(ContactState.ENDED)
                .withHeldFor(reasons.stream().map(Reason::code).toList());
    }

    ContactRow corrected(Correction correction) {
        return in(ContactState.CORRECTED).withCorrection(correction);
    }

    /** Whether a request is not for this contact: it goes elsewhere, or is filed under something else. */
    boolean isOtherThan(ContactRequest request) {
        boolean sameAddress = addressKeys().equals(request.addressKeys())
                || !Collections.disjoint(addressKeys(), request.addressKeys());
        return !sameAddress || !labels().equals(request.labels());
    }

    ContactRow in(ContactState next) {
        return withState(next).withEndsAt(Optional.empty());
    }

    ContactRow handedOverAt(Instant instant) {
        return in(ContactState.HANDED_OVER).withAt(instant);
    }

    /** Whether it is a permit, and not that of somebody else at the address. */
    boolean isPermitOfOwn() {
        return state() == ContactState.RESERVED && !isShared();
    }

    boolean isLivingPermitAt(Instant instant) {
        return state() == ContactState.RESERVED && instant.isBefore(endsAt().orElse(at()));
    }

    /** The end of the half-open stretch, from {@link #at}, in which it exists for allowances at all. */
    Instant until() {
        if (state().isContact()) {
            return Instant.MAX;
        }
        return state() == ContactState.RESERVED ? endsAt().orElse(at()) : at();
    }
}
