package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.permit;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every store must keep where several messages to one person compete for a place; part of the {@link ContactStoreContract}.
 *
 * <p>For example, of sixteen callers that choose at once from the same messages, all get the permit of one.
 */
public interface RivalsContract extends StoreOpener {
    private static int rounds() {
        return Integer.getInteger("ncm.store.rounds", 20) / 2;
    }

    private static NavigableSet<AddressKey> address(String text) {
        return AddressContract.KEYS.of(Channel.EMAIL, text);
    }

    private static List<ContactRequest> rivals(PersonId person, String... keys) {
        return List.of(keys).stream().map(key -> request(person, key)).toList();
    }

    /** The same messages, in another order. */
    private static List<ContactRequest> shuffled(List<ContactRequest> rivals, int seed) {
        List<ContactRequest> shuffled = new ArrayList<>(rivals);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static NavigableSet<String> keysIn(List<ContactDecision> answers) {
        NavigableSet<String> keys = new TreeSet<>();
        answers.stream()
                .filter(Allowed.class::isInstance)
                .forEach(answer -> keys.add(permit(answer).key().key()));
        return keys;
    }

    private static List<ContactRow> rows(ContactGate gate, PersonId person, ContactState state) {
        return gate.recordOf(person).rows().stream()
                .filter(row -> row.state() == state)
                .toList();
    }

    /** What was held back, with its key, as far as the store keeps it. */
    private static List<String> holds(ContactGate gate, PersonId person) {
        return rows(gate, person, ContactState.HELD).stream()
                .map(row -> row.reference() + " " + row.heldFor())
                .sorted()
                .toList();
    }

    /** Whether a no is kept for the record at all. */
    private static boolean keepsHolds(ContactGate gate) {
        PersonId nobody = PersonId.of("nobody-agreed");
        gate.request(request(nobody, "k1"));
        return !rows(gate, nobody, ContactState.HELD).isEmpty();
    }

    private static void assertHeld(ContactGate gate, PersonId person, String... holds) {
        assertThat(holds(gate, person)).isEqualTo(keepsHolds(gate) ? List.of(holds) : List.of());
    }

    @Test
    default void of_callers_that_choose_at_once_from_the_same_rivals_all_get_the_same_one() {
        try (ContactStore one = openEmpty(() -> START);
                ContactStore other = openAgain(() -> START)) {
            List<ContactGate> gates = List.of(ContactGate.on(one), ContactGate.on(other));
            for (int round = 0; round < rounds(); round++) {
                PersonId person = PersonId.of("chosen-for-" + round);
                boolean isAtAnAddress = round % 2 == 0;
                NavigableSet<AddressKey> home = address("box-" + round + "@example.org");
                List<ContactRequest> rivals = rivals(person, "k1", "k2", "k3").stream()
                        .map(rival -> isAtAnAddress ? rival.withAddressKeys(home) : rival)
                        .toList();
                gates.get(0).record(consent(person, Allowance.of(9, WEEK)));
                List<ContactDecision> answers = AtOnce.call(
                        ContactStoreContract.SENDERS,
                        sender -> gates.get(sender % 2).choose(shuffled(rivals, sender)));
                assertThat(answers).allMatch(Allowed.class::isInstance);
                assertThat(keysIn(answers)).hasSize(1);
                assertThat(rows(gates.get(0), person, ContactState.RESERVED)).hasSize(1);
                assertHeld(
                        gates.get(0),
                        person,
                        List.of("k1", "k2", "k3").stream()
                                .filter(key -> !key.equals(keysIn(answers).first()))
                                .map(key -> "bakery/" + key + " [RIVAL]")
                                .toArray(String[]::new));
            }
        }
    }

    @Test
    default void of_callers_that_choose_at_once_from_rivals_of_their_own_each_takes_one_place_or_none() {
        try (ContactStore one = openEmpty(() -> START);
                ContactStore other = openAgain(() -> START)) {
            List<ContactGate> gates = List.of(ContactGate.on(one), ContactGate.on(other));
            for (int round = 0; round < rounds(); round++) {
                PersonId person = PersonId.of("wanted-by-many-" + round);
                gates.get(0).record(consent(person, Allowance.of(3, WEEK)));
                List<ContactDecision> answers = AtOnce.call(
                        ContactStoreContract.SENDERS,
                        sender -> gates.get(sender % 2).choose(rivals(person, "a" + sender, "b" + sender)));
                assertThat(keysIn(answers)).hasSize(3).allMatch(key -> key.startsWith("a"));
                assertHeld(
                        gates.get(0),
                        person,
                        IntStream.range(0, ContactStoreContract.SENDERS)
                                .boxed()
                                .flatMap(sender -> keysIn(answers).contains("a" + sender)
                                        ? List.of("bakery/b" + sender + " [RIVAL]").stream()
                                        : List.of(
                                                "bakery/a" + sender + " [ALLOWANCE]",
                                                "bakery/b" + sender + " [ALLOWANCE]")
                                                .stream())
                                .sorted()
                                .toArray(String[]::new));
            }
        }
    }

    @Test
    default void choosing_again_answers_for_the_one_that_was_chosen_however_long_ago() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            gate.record(consent(ADA, Allowance.of(1, WEEK)));
            gate.record(consent(ADA, Allowance.of(1, WEEK)).withChannels(Channel.SMS));
            ContactRequest notAllowed = request(ADA, "k0").withChannel(Channel.of("letter"));
            ContactDecision first = gate.choose(List.of(request(ADA, "k2"), notAllowed, request(ADA, "k1")));
            assertThat(permit(first).key().key()).isEqualTo("k2");
            now[0] = now[0].plusSeconds(60);
            assertThat(gate.choose(List.of(request(ADA, "k1"), notAllowed, request(ADA, "k2"))))
                    .isEqualTo(first);
            String[] held = {"bakery/k0 [CHANNEL]", "bakery/k1 [RIVAL]"};
            assertHeld(gate, ADA, held);
            assertThat(gate.handOver(permit(first))).isInstanceOf(HandOver.Go.class);
            assertThat(gate.choose(List.of(request(ADA, "k1"), notAllowed, request(ADA, "k2"))))
                    .isInstanceOf(AlreadyHandedOver.class);
            assertHeld(gate, ADA, held);
            now[0] = now[0].plus(Duration.ofDays(390));
            assertThat(gate.choose(List.of(request(ADA, "k1"), notAllowed, request(ADA, "k2"))))
                    .isInstanceOf(AlreadyHandedOver.class);
        }
    }

    @Test
    default void each_rival_is_held_for_who_is_at_its_own_address() {
        try (ContactStore store = openEmpty(() -> START)) {
            ContactGate gate = ContactGate.on(store);
            NavigableSet<AddressKey> home = address("home@example.org");
            NavigableSet<AddressKey> work = address("work@example.org");
            gate.record(consent(ADA, Allowance.of(9, WEEK)));
            gate.record(
                    Stopped.builder().person(BO).at(START).cause(StopCause.WORD).build(), home);
            ContactRequest atHome = request(ADA, "k1").withAddressKeys(home);
            assertThat(gate.choose(List.of(atHome, request(ADA, "k2").withAddressKeys(home))))
                    .isInstanceOf(Refused.class);
            ContactDecision chosen =
                    gate.choose(List.of(atHome, request(ADA, "k3").withAddressKeys(work), request(ADA, "k4")));
            assertThat(permit(chosen).key().key()).isEqualTo("k3");
            assertThat(permit(chosen).addressKeys()).isEqualTo(work);
            assertThat(store.read(work.first()).holders()).containsOnlyKeys(ADA);
            assertThat(store.read(home.first()).holders()).containsOnlyKeys(ADA, BO);
            assertThat(gate.recordOf(BO).rows()).isEmpty();
            assertHeld(
                    gate,
                    ADA,
                    "bakery/k1 [" + ReasonCode.SHARED_ADDRESS + "]",
                    "bakery/k2 [" + ReasonCode.SHARED_ADDRESS + "]",
                    "bakery/k4 [RIVAL]");
            assertThat(gate.handOver(permit(chosen))).isInstanceOf(HandOver.Go.class);
        }
    }
}
