package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BAKERY;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every store must keep of a no when somebody is forgotten; part of the {@link ContactStoreContract}.
 *
 * <p>For example, a stop to one sender by SMS, which holds until that person gives a new yes.
 */
public interface ForgettingContract extends StoreOpener {
    private static ContactRequest of(ContactKind kind, String key) {
        return ContactRequest.builder()
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .kind(kind)
                .basis(Optional.of("an order").filter(basis -> kind == ContactKind.SERVICE))
                .build();
    }

    private static Stopped stop(StopCause cause) {
        return Stopped.builder().person(ADA).at(START).cause(cause).build();
    }

    /** Every no there is, and a yes that opens the way in spite of one of them. */
    private static void saysNo(ContactGate gate) {
        gate.record(stop(StopCause.WORD).withId("s1"));
        gate.record(consent(ADA, Allowance.of(1, WEEK)).withAt(START.plusSeconds(1)));
        gate.record(stop(StopCause.DEAD_ADDRESS).withChannels(Channel.SMS));
        gate.record(stop(StopCause.COMPLAINT).withSender(SenderId.of("florist")));
        gate.record(withdrawal().withChannels(Channel.EMAIL, Channel.CALL).withAt(START.plusSeconds(2)));
        gate.record(Paused.builder()
                .person(ADA)
                .at(START)
                .until(START.plus(Duration.ofDays(9)))
                .build());
    }

    @Test
    default void what_was_said_no_to_is_read_back_after_forgetting_and_stays_whatever_else_happens() {
        Instant[] now = {START.plusSeconds(60)};
        openEmpty(() -> now[0]).close();
        ContactStore store = openAgain(() -> now[0]);
        ContactGate gate = ContactGate.on(store);
        saysNo(gate);
        Tombstone left = gate.forget(ADA);
        assertThat(left.keptNos()).hasSize(5);
        store = openAgain(() -> now[0]);
        gate = ContactGate.on(store);
        assertThat(store.read(ADA).tombstone()).contains(left);
        now[0] = now[0].plusSeconds(60);
        gate.record(Answered.builder().person(ADA).at(now[0]).sender(BAKERY).build());
        List<ContactRequest> questions = List.of(of(ContactKind.CONSENT_REQUEST, "k1"), of(ContactKind.REPLY, "k2"));
        List<ContactDecision> answers = gate.requestAll(questions);
        assertThat(answers.get(0))
                .as("asked by who was answered, it waits for the rest after a no")
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.nextAllowedAt())
                                .isEqualTo(START.plusSeconds(2).plus(Duration.ofDays(365))));
        assertThat(answers.get(1))
                .as("the yes after the stop let replies through")
                .isInstanceOf(Allowed.class);
        assertThat(gate.request(of(ContactKind.SERVICE, "k3").withChannel(Channel.SMS)))
                .as("nobody is at a dead address")
                .isInstanceOf(Refused.class);
        assertThat(gate.request(of(ContactKind.REPLY, "k4").withSender(SenderId.of("grocer"))))
                .as("the stop stands for all others")
                .isInstanceOf(Refused.class);
        assertThat(openAgain(() -> now[0]).read(ADA).tombstone()).contains(left);
    }

    @Test
    default void nothing_comes_unasked_to_who_was_forgotten_until_they_act() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            gate.record(consent(ADA, Allowance.of(1, WEEK)));
            gate.forget(ADA);
            for (ContactKind kind : ContactKind.values()) {
                assertThat(gate.ask(of(kind, "k1")) instanceof Refused)
                        .as("%s", kind)
                        .isEqualTo(kind.isUnasked());
            }
            now[0] = START.plusSeconds(60);
            gate.record(Answered.builder().person(ADA).at(now[0]).sender(BAKERY).build());
            assertThat(gate.ask(of(ContactKind.CONSENT_REQUEST, "k2"))).isInstanceOf(Allowed.class);
            assertThat(gate.ask(of(ContactKind.CONSENT_REQUEST, "k2").withSender(SenderId.of("grocer"))))
                    .as("an answer to one sender is none to another")
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    default void a_stop_to_one_sender_holds_at_the_address_under_another_id() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        NavigableSet<AddressKey> home = AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
        gate.record(stop(StopCause.WORD).withSender(BAKERY), home);
        Tombstone left = gate.forget(ADA);
        now[0] = START.plusSeconds(60);
        ContactStore store = openAgain(() -> now[0]);
        assertThat(store.read(home.first()).tombstone()).contains(left);
        gate = ContactGate.on(store);
        for (ContactRequest asked : List.of(
                of(ContactKind.REPLY, "k1"),
                of(ContactKind.REPLY, "k2").withAddressKeys(home),
                of(ContactKind.REPLY, "k3").withPerson(BO).withAddressKeys(home))) {
            assertThat(gate.request(asked))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .extracting(reason -> reason.code())
                                    .containsExactly(ReasonCode.STOPPED));
        }
        assertThat(gate.request(of(ContactKind.REPLY, "k4").withPerson(BO))).isInstanceOf(Allowed.class);
        now[0] = START.plusSeconds(120);
        gate.record(consent(ADA, Allowance.of(1, WEEK)).withAt(now[0]));
        assertThat(gate.request(of(ContactKind.REPLY, "k5").withAddressKeys(home)))
                .as("a new yes of theirs")
                .isInstanceOf(Allowed.class);
    }
}
