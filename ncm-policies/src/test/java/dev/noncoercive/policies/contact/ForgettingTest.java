package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when somebody who was forgotten is held: as long as what was sent to them would have counted, and no longer. */
class ForgettingTest {
    private static final PersonId ADA = PersonId.of("ada");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LIFE_OF_A_PERMIT = Duration.ofHours(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);

    @BeforeEach
    void ada_allows_one_a_week() {
        gate.record(ConsentGiven.builder()
                .person(ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(1, WEEK))
                .build());
    }

    private Instant heldUntil() {
        return gate.forget(ADA).heldUntil();
    }

    private ContactRequest request() {
        return ContactRequest.builder()
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key("k1")
                .build();
    }

    @Test
    void a_permit_that_ended_unused_holds_nobody() {
        assertThat(gate.request(request())).isInstanceOf(Allowed.class);
        clock.pass(LIFE_OF_A_PERMIT);
        assertThat(heldUntil()).isEqualTo(clock.instant());
    }

    @Test
    void a_permit_that_lives_holds_as_a_contact_does() {
        Instant asked = clock.instant();
        assertThat(gate.request(request())).isInstanceOf(Allowed.class);
        clock.pass(LIFE_OF_A_PERMIT.minusMillis(1));
        assertThat(heldUntil()).isBetween(asked.plus(WEEK), asked.plus(WEEK).plusSeconds(1));
    }

    @Test
    void a_contact_holds_until_its_window_is_over() {
        Instant sent = clock.instant();
        gate.contact(request(), handedOver -> {});
        clock.pass(Duration.ofDays(2));
        assertThat(heldUntil()).isBetween(sent.plus(WEEK), sent.plus(WEEK).plusSeconds(1));
    }

    @Test
    void a_contact_that_was_released_holds_nobody() {
        gate.contact(request(), handedOver -> {
            throw new NothingLeftException("rejected");
        });
        assertThat(heldUntil()).isEqualTo(clock.instant());
    }

    @Test
    void a_question_for_consent_holds_as_long_as_the_next_one_would_have_waited() {
        Instant sent = clock.instant();
        gate.contact(request().withKind(ContactKind.CONSENT_REQUEST), handedOver -> {});
        clock.pass(Duration.ofDays(2));
        Duration thirty = Duration.ofDays(30);
        assertThat(heldUntil()).isBetween(sent.plus(thirty), sent.plus(thirty).plusSeconds(1));
        clock.pass(Duration.ofMillis(1));
        gate.record(Answered.builder()
                .person(ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .build());
        assertThat(gate.ask(request().withKey("k2").withKind(ContactKind.CONSENT_REQUEST)))
                .isInstanceOf(Later.class);
    }

    @Test
    void the_windows_of_rules_hold_too() {
        Instant sent = clock.instant();
        AddedRule law = AddedRule.builder()
                .owner(RuleOwner.LAW)
                .addAllowance(Allowance.of(3, Duration.ofDays(40)))
                .build();
        InMemoryContactStore store = InMemoryContactStore.empty(clock);
        ContactGate underLaw = ContactGate.on(store, RuleBook.personOnly().with(law));
        underLaw.record(Contact.builder()
                .person(ADA)
                .at(sent)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .build());
        Duration forty = Duration.ofDays(40);
        assertThat(underLaw.forget(ADA).heldUntil())
                .isBetween(sent.plus(forty), sent.plus(forty).plusSeconds(1));
    }
}
