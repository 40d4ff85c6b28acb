package dev.noncoercive.policies.contact;

import java.util.Objects;

/**
 * Takes the later steps of a contact by its bare key: for conformance runners, tests of a store, and an operator's command line.
 *
 * <p>It is not the way for a program that sends: that carries the {@link Permit}, as {@link SignedPermits signed text} if it has
 * to go through a queue. Whoever knows a key could otherwise confirm or release what somebody else handed over.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class GateByKey {
    private final ContactGate gate;

    private GateByKey(ContactGate gate) {
        this.gate = Objects.requireNonNull(gate, "gate");
    }

    /**
     * The steps of a gate by key.
     *
     * @param gate  the gate, not null
     * @return its steps, not null
     */
    public static GateByKey of(ContactGate gate) {
        return new GateByKey(gate);
    }

    /**
     * As {@link ContactGate#handOver(Permit)}.
     *
     * @param key  the contact, as in the request, not null
     * @return go, or void with the decision that forbids it, not null
     */
    public HandOver handOver(ContactKey key) {
        return gate.handOver(key);
    }

    /**
     * As {@link ContactGate#confirm(HandedOver)}.
     *
     * @param key  the contact, as in the request, not null
     * @return whether it was handed over
     */
    public boolean confirm(ContactKey key) {
        return gate.confirm(key);
    }

    /**
     * As {@link ContactGate#release(HandedOver)} and {@link ContactGate#release(Permit)}.
     *
     * @param key  the contact, as in the request, not null
     * @return whether there was a living permit, or a hand-over that was not confirmed
     */
    public boolean release(ContactKey key) {
        return gate.release(key);
    }
}
