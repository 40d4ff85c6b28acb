package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;

/** What became of one request key: its labels, its state and when it counts. */
record Booking(ContactKey key, ContactLabels labels, State state, Instant at, Instant permitEndsAt) {
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

    Booking in(State next) {
        return new Booking(key, labels, next, at, permitEndsAt);
    }

    Booking handedOverAt(Instant instant) {
        return new Booking(key, labels, State.HANDED_OVER, instant, permitEndsAt);
    }

    boolean isLivingPermitAt(Instant instant) {
        return state == State.RESERVED && instant.isBefore(permitEndsAt);
    }

    boolean isHandedOver() {
        return state == State.HANDED_OVER || state == State.CONFIRMED;
    }

    /** The contact that this booking counts as, up to where it stops counting by itself. */
    Counted counted() {
        return switch (state) {
            case RESERVED -> new Counted(labels, at, permitEndsAt);
            case HANDED_OVER, CONFIRMED -> new Counted(labels, at, Instant.MAX);
            case ENDED -> new Counted(labels, at, at);
        };
    }
}
