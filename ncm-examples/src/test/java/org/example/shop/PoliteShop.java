package org.example.shop;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.HandedOver;
import java.time.Duration;

/** Asks the gate, and lets a message leave only where the permit is at hand. */
final class PoliteShop implements AutoCloseable {
    private static final Duration LEAD_TIME = Duration.ofDays(2);

    private final Mailer mailer;

    PoliteShop(Mailer mailer) {
        this.mailer = mailer;
    }

    void write(ContactGate gate, ContactRequest request) {
        gate.contact(request, handedOver -> mailer.send("Bread from Tuesday, in " + LEAD_TIME.toDays() + " days"));
    }

    void deliver(HandedOver permit) {
        mailer.send("Bread, for " + permit);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
