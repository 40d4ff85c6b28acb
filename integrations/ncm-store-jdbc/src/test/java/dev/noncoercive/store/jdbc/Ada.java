package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStore;
import java.time.Duration;
import java.time.Instant;

/** The person of these tests, who subscribed to the bakery's newsletter. */
final class Ada {
    static final PersonId ID = PersonId.of("ada");
    private static final SenderId BAKERY = SenderId.of("bakery");

    private Ada() {}

    /** She allows so many contacts in seven days. */
    static void gives(ContactStore store, int atMost) {
        gives(store, ID, atMost);
    }

    /** She allows so many contacts and no more. */
    static void givesInALife(ContactStore store, int atMost) {
        gives(store, ID, Allowance.of(atMost, Window.lifetime()));
    }

    static void gives(ContactStore store, PersonId person, int atMost) {
        gives(store, person, Allowance.of(atMost, Duration.ofDays(7)));
    }

    private static void gives(ContactStore store, PersonId person, Allowance allowance) {
        ContactGate.on(store).record(consent(person, allowance));
    }

    static ConsentGiven consent(PersonId person, Allowance allowance) {
        return ConsentGiven.builder()
                .person(person)
                .at(Instant.parse("2026-11-01T09:00:00Z"))
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(allowance)
                .build();
    }

    static ContactRequest request(String key) {
        return request(ID, key);
    }

    static ContactRequest request(PersonId person, String key) {
        return ContactRequest.builder()
                .person(person)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .build();
    }
}
