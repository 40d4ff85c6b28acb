package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.contact;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.Heard;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.policies.contact.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;

/**
 * What every store must keep of contacts that happened elsewhere; part of the {@link ContactStoreContract}.
 *
 * <p>For example, the mail {@code 1} of one sender and the mail {@code 1} of another, which are two.
 */
public interface ReportContract extends StoreOpener {
    @Test
    default void a_message_id_that_several_messages_have_hides_none_of_them() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        Contact first = contact(START.minus(Duration.ofDays(200))).withId("weekly");
        List<Contact> messages = List.of(
                first,
                first.withSender(SenderId.of("florist")),
                first.withChannel(Channel.SMS),
                first.withAt(START.minus(Duration.ofDays(9))),
                first.withAt(START.minus(Duration.ofDays(2))));
        ContactStore store = openAgain(() -> now[0]);
        assertThat(messages).allMatch(ContactGate.on(store)::record);
        assertThat(store.read(ADA).rows()).hasSize(messages.size());
        now[0] = START.plus(Duration.ofDays(300));
        store = openAgain(() -> now[0]);
        assertThat(messages).noneMatch(ContactGate.on(store)::record);
        assertThat(store.read(ADA).rows()).hasSize(messages.size());
    }

    @Test
    default void a_message_dated_ahead_of_the_clock_is_the_same_when_it_is_reported_again() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        Contact ahead = contact(START.plusSeconds(60)).withId("m1");
        ContactStore store = openAgain(() -> now[0]);
        assertThat(ContactGate.on(store).record(ahead)).isTrue();
        for (int day = 0; day < 300; day += 100) {
            now[0] = START.plus(Duration.ofDays(day));
            assertThat(ContactGate.on(store).record(ahead)).isFalse();
        }
        assertThat(store.read(ADA).rows()).hasSize(1);
    }

    @Test
    default void a_question_to_whoever_was_forgotten_that_is_reported_long_after_counts_for_life_for_others_there() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        leavesBoAlone(now);
        now[0] = START.plus(Duration.ofDays(500));
        reportTwice(contact(START).withKind(ContactKind.CONSENT_REQUEST), () -> now[0]);
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        ContactRequest question = toBo("k1").withKind(ContactKind.CONSENT_REQUEST);
        assertThat(gate.contact(question, handedOver -> {})).as("the second").isInstanceOf(Outcome.Contacted.class);
        assertThat(gate.ask(question.withKey("k2"))).as("a third in a life").isInstanceOf(Refused.class);
    }

    @Test
    default void a_contact_to_whoever_was_forgotten_counts_for_others_there_also_in_a_window_that_they_state_later() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        leavesBoAlone(now);
        now[0] = START.plus(Duration.ofDays(20));
        reportTwice(contact(START), () -> now[0]);
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(consent(BO, Allowance.of(1, Duration.ofDays(30))).withAt(now[0]));
        assertThat(gate.ask(toBo("k1")))
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.nextAllowedAt()).isEqualTo(START.plus(Duration.ofDays(30))));
    }

    @Test
    default void what_is_said_now_follows_all_that_was_heard_though_the_clock_stepped_back() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.recordNow(consent(ADA, Allowance.of(1, WEEK)), home())).isTrue();
        assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Allowed.class);
        now[0] = START.minus(Duration.ofDays(300));
        assertThat(gate.recordNow(ContractValues.withdrawal().withAt(now[0]), home()))
                .isTrue();
        assertThat(gate.ask(request(ADA, "k1"))).as("a no").isInstanceOf(Refused.class);
        assertThat(gate.recordNow(consent(ADA, Allowance.of(1, WEEK)), home())).isTrue();
        assertThat(gate.ask(request(ADA, "k1"))).as("a yes after it").isInstanceOf(Allowed.class);
        now[0] = START.plus(Duration.ofDays(1));
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.recordNow(ContractValues.withdrawal().withAt(START.minus(WEEK)), home()))
                .isTrue();
        assertThat(gate.ask(request(ADA, "k1"))).as("a no").isInstanceOf(Refused.class);
    }

    @Test
    default void a_past_may_come_in_any_order_and_is_looked_at_when_it_is_there() {
        openEmpty(() -> START).close();
        ContactGate gate = ContactGate.on(openAgain(() -> START));
        Contact second = contact(START.minus(Duration.ofDays(1))).withId("m2");
        Contact first = contact(START.minus(Duration.ofDays(2))).withId("m1");
        assertThat(gate.hear(second, home())).isEqualTo(Heard.NEW);
        assertThat(gate.hear(first, home())).isEqualTo(Heard.NEW);
        assertThat(gate.hear(first, home())).isEqualTo(Heard.KNOWN);
        gate.record(consent(ADA, Allowance.of(1, WEEK)).withAt(START.minus(WEEK)), home());
        assertThat(gate.lookAt(first, home()).against()).isEmpty();
        assertThat(gate.lookAt(second, home()).against()).isNotEmpty();
        assertThat(gate.lookAt(second.withId("m3"), home()).isFlagged()).isFalse();
    }

    private static NavigableSet<AddressKey> home() {
        return AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
    }

    private static ContactRequest toBo(String key) {
        return request(BO, key).withAddressKeys(home());
    }

    /** Ada and Bo are at one address, and Ada is forgotten. */
    private void leavesBoAlone(Instant[] now) {
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(consent(ADA, Allowance.of(3, WEEK)), home());
        gate.record(consent(BO, Allowance.of(3, WEEK)), home());
        now[0] = now[0].plusSeconds(60);
        gate.forget(ADA);
    }

    /** While Ada is away and again when she is back; Bo, who counts nothing else, counts it once. */
    private void reportTwice(Contact ofBefore, InstantSource clock) {
        for (int run = 0; run < 2; run++) {
            ContactGate gate = ContactGate.on(openAgain(clock));
            assertThat(gate.record(ofBefore, home())).isFalse();
            assertThat(openAgain(clock).read(BO).rows()).hasSize(1);
            gate.record(consent(ADA, Allowance.of(3, WEEK)).withAt(clock.instant()), home());
        }
    }
}
