package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;

/** What a contact that is heard of late is judged by: what was said and sent up to its own time, by everybody it reaches. */
class LateContactsTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId BO = PersonId.of("bo");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final NavigableSet<AddressKey> HOME = AddressKeys.with(
                    "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
            .of(Channel.EMAIL, "home@example.org");

    private final TestClock clock = new TestClock(START);

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static ConsentGiven consent(PersonId person) {
        return ConsentGiven.builder()
                .person(person)
                .at(START)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .build();
    }

    private static Contact contact(PersonId person, Instant at) {
        return Contact.builder()
                .person(person)
                .at(at)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .build();
    }

    @Test
    void what_was_not_answered_after_it_is_no_silence_before_it() {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly().with(SilenceRule.standard()), clock);
        gate.record(consent(Scenario.ADA));
        clock.pass(Duration.ofDays(20));
        NavigableSet<AddressKey> nowhere = Collections.emptyNavigableSet();
        assertThat(gate.report(contact(Scenario.ADA, day(10)), nowhere).against())
                .isEmpty();
        assertThat(gate.report(contact(Scenario.ADA, day(2)), nowhere).against())
                .as("that of day 10 was not sent yet")
                .isEmpty();
        assertThat(gate.report(contact(Scenario.ADA, day(4)), nowhere).against())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.SILENCE);
    }

    @Test
    void a_permit_that_had_ended_by_then_is_no_silence() {
        ContactHistory history = ContactHistory.empty()
                .with(consent(Scenario.ADA))
                .with(ContactRow.of(contact(Scenario.ADA, day(1)), "bakery/k1")
                        .withState(ContactState.RESERVED)
                        .withEndsAt(day(1).plusSeconds(3600)));
        ContactRequest request = ContactRequest.askingFor(contact(Scenario.ADA, day(2)), "k2");
        assertThat(ContactRules.reasonsAgainst(
                        history, request, RuleBook.personOnly().with(SilenceRule.standard()), day(2)))
                .isEmpty();
    }

    @Test
    void a_late_contact_to_a_shared_address_is_judged_by_the_limits_of_all_who_are_there() {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
        gate.record(consent(Scenario.ADA), HOME);
        gate.record(consent(BO).withAllowances(Allowance.of(1, Duration.ofDays(7))), HOME);
        clock.pass(Duration.ofDays(5));
        ContactRequest toBo =
                ContactRequest.askingFor(contact(BO, day(5)), "k1").withAddressKeys(HOME);
        assertThat(gate.contact(toBo, handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        clock.pass(Duration.ofDays(1));
        Reported before = gate.report(contact(Scenario.ADA, day(3)), HOME);
        assertThat(before.against()).as("Bo's week was free then").isEmpty();
        assertThat(before.overfilled()).isEmpty();
        assertThat(before.othersOverfilled()).isTrue();
        assertThat(before.isFlagged()).isTrue();
        Reported after = gate.report(contact(Scenario.ADA, day(6)), HOME);
        assertThat(after.against()).extracting(Reason::code).containsExactly(ReasonCode.SHARED_ADDRESS);
        assertThat(after.against().get(0).contacts()).as("when is not told").isEmpty();
    }
}
