package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;

/** What became of one request key: its labels, its state and when it counts. */
record Booking(Permit permit, Grounds grounds, State state, Instant at) {
    /** The life of a booking. */
    enum State {
        /** A permit was given; it counts while it lives. */
        RESERVED,
        /** The permit was handed over; it counts for good. */
        HANDED_OVER,
        /** The sender says that it left. */
        CONFIRMED,
        /** Nothing left and nothing counts: void, over or released. */
        ENDED
    }

    static Booking of(Allowed allowed) {
        return new Booking(
                allowed.permit(),
                allowed.grounds(),
                State.RESERVED,
                allowed.permit().givenAt());
    }

    ContactKey key() {
        return permit.key();
    }

    ContactLabels labels() {
        return permit.labels();
    }

    /** The request that it answers. */
    ContactRequest request() {
        return ContactRequest.builder()
                .person(key().person())
                .sender(key().sender())
                .purpose(labels().purpose())
                .channel(labels().channel())
                .topic(labels().topic())
                .key(key().key())
                .build();
    }

    Booking in(State next) {
        return new Booking(permit, grounds, next, at);
    }

    Booking handedOverAt(Instant instant) {
        return new Booking(permit, grounds, State.HANDED_OVER, instant);
    }

    boolean isLivingPermitAt(Instant instant) {
        return state == State.RESERVED && instant.isBefore(permit.endsAt());
    }

    boolean isHandedOver() {
        return state == State.HANDED_OVER || state == State.CONFIRMED;
    }

    /** The contact that this booking counts as, up to where it stops counting by itself. */
    Counted counted() {
        return switch (state) {
            case RESERVED -> new Counted(labels(), at, permit.endsAt());
            case HANDED_OVER, CONFIRMED -> new Counted(labels(), at, Instant.MAX);
            case ENDED -> new Counted(labels(), at, at);
        };
    }
}
