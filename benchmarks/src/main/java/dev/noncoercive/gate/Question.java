package dev.noncoercive.gate;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.policies.contact.ContactRequest;
import java.time.Duration;
import java.time.Instant;

/** The one question that is measured, and the consent it stands on. */
final class Question {
    private static final SenderId BAKERY = SenderId.of("bakery");

    private Question() {}

    static ConsentGiven consent(PersonId person, int atMost) {
        return ConsentGiven.builder()
                .person(person)
                .at(Instant.parse("2026-01-01T00:00:00Z"))
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(atMost, Duration.ofDays(30)))
                .build();
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
