package dev.noncoercive.examples;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.report.DecisionText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;

/** The sample of the README: two contacts are welcome, the third is told when. */
final class FirstContact {
    private FirstContact() {}

    public static void main(String[] args) {
        run(InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z")), System.out::print);
    }

    static void run(InstantSource clock, Consumer<String> print) {
        // spotless:off
        // readme: begin
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
        gate.record(Consent.builder()
                .person(PersonId.of("ada")).sender(SenderId.of("corner-bakery")).purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL).addAllowance(Allowance.of(2, Duration.ofDays(30)))
                .givenAt(Instant.parse("2026-11-01T09:00:00Z")).build());

        for (String key : new String[] {"bread", "rolls", "cakes"}) {
            ContactRequest request = ContactRequest.builder()
                    .person(PersonId.of("ada")).sender(SenderId.of("corner-bakery")).purpose(Purpose.NEWSLETTER)
                    .channel(Channel.EMAIL).key(key).build();
            Outcome outcome = gate.contact(request, handedOver -> print.accept("sent " + handedOver.key().key() + "\n"));
            if (outcome instanceof Outcome.Held held) {
                print.accept(DecisionText.in(ZoneId.of("Europe/Rome")).render(held.decision()));
            }
        }
        // readme: end
        // spotless:on
    }
}
