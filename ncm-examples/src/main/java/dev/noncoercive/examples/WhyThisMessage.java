package dev.noncoercive.examples;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.report.FooterLine;
import dev.noncoercive.policies.report.PersonText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;

/** The sample of the page about explanations: what stands at the foot of a message, and what a person is told when none comes. */
final class WhyThisMessage {
    private WhyThisMessage() {}

    public static void main(String[] args) {
        run(InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z")), System.out::print);
    }

    static void run(InstantSource clock, Consumer<String> print) {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
        gate.record(Consent.builder()
                .person(PersonId.of("ada"))
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(1, Duration.ofDays(30)))
                .givenAt(Instant.parse("2026-11-01T09:00:00Z"))
                .build());
        for (String key : new String[] {"bread", "rolls"}) {
            ContactRequest request = ContactRequest.builder()
                    .person(PersonId.of("ada"))
                    .sender(SenderId.of("corner-bakery"))
                    .purpose(Purpose.NEWSLETTER)
                    .channel(Channel.EMAIL)
                    .key(key)
                    .build();
            // spotless:off
            // page: begin
            ZoneId zone = ZoneId.of("Europe/Rome");
            ContactDecision decision = gate.request(request);
            if (decision instanceof Allowed allowed) {
                URI link = URI.create("https://bakery.example/your-word");
                print.accept(FooterLine.in(Language.ENGLISH, zone).of(allowed.grounds(), "The Corner Bakery", link) + "\n\n");
            } else {
                print.accept(PersonText.in(Language.ITALIAN, zone).render(decision));
            }
            // page: end
            // spotless:on
            gate.contact(request, handedOver -> {});
        }
    }
}
