package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.contact;
import static dev.noncoercive.store.testkit.ContractValues.permit;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import dev.noncoercive.policies.contact.AddressRow;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.HandedOver;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.Tombstone;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;

/**
 * What every store must keep where several people have one address; part of the {@link ContactStoreContract}.
 *
 * <p>For example, of two people at one mailbox who are written to at once, no more letters arrive than either allowed.
 */
public interface AddressContract extends StoreOpener {
    /** The keys of one mailbox, by the first secret. */
    AddressKeys KEYS = AddressKeys.with("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8));

    /** The keys when the secret has changed. */
    AddressKeys ROTATED = AddressKeys.with("another secret, of which the bytes differ".getBytes(StandardCharsets.UTF_8))
            .alsoWith("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8));

    /** What Bo allows where two contacts of two weeks are counted. */
    Allowance TWICE = Allowance.of(2, WEEK.multipliedBy(4));

    private static NavigableSet<AddressKey> home(AddressKeys keys) {
        return keys.of(Channel.EMAIL, "home@example.org");
    }

    private static ContactRequest home(PersonId person, String key) {
        return request(person, key).withAddressKeys(home(KEYS));
    }

    private static void join(ContactGate gate, PersonId person, int atMost) {
        gate.record(consent(person, Allowance.of(atMost, WEEK)), home(KEYS));
    }

    /** {@return how many races are run at addresses: half of {@code ncm.store.rounds}, or 10} */
    private static int rounds() {
        return Integer.getInteger("ncm.store.rounds", 20) / 2;
    }

    @Test
    default void people_at_one_address_who_are_written_to_at_once_get_no_more_than_any_allowed() {
        try (ContactStore store = openEmpty(() -> START)) {
            ContactGate gate = ContactGate.on(store);
            for (int round = 0; round < rounds(); round++) {
                NavigableSet<AddressKey> mailbox = KEYS.of(Channel.EMAIL, "box-" + round + "@example.org");
                List<PersonId> people = List.of(PersonId.of("one-" + round), PersonId.of("two-" + round));
                gate.record(consent(people.get(0), Allowance.of(2, WEEK)), mailbox);
                gate.record(consent(people.get(1), Allowance.of(3, WEEK)), mailbox);
                List<Boolean> sent = AtOnce.call(
                        ContactStoreContract.SENDERS,
                        sender -> gate.contact(
                                        request(people.get(sender % 2), "k" + sender)
                                                .withAddressKeys(mailbox),
                                        handedOver -> {})
                                instanceof Outcome.Contacted);
                assertThat(sent).filteredOn(Boolean::booleanValue).hasSize(2);
            }
        }
    }

    @Test
    default void who_comes_back_counts_what_became_meanwhile_of_what_they_counted() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            join(gate, ADA, 9);
            join(gate, BO, 1);
            ContactDecision asked = gate.request(home(ADA, "k1"));
            assertThat(gate.leave(BO, home(KEYS))).isTrue();
            HandedOver sent = ((HandOver.Go) gate.handOver(permit(asked))).handedOver();
            now[0] = now[0].plus(Duration.ofHours(2));
            comesBack(gate, now[0]);
            assertThat(gate.request(home(ADA, "k2")))
                    .isInstanceOfSatisfying(
                            Later.class,
                            later -> assertThat(later.nextAllowedAt()).isEqualTo(START.plus(WEEK)));
            assertThat(gate.leave(BO, home(KEYS))).isTrue();
            assertThat(gate.release(sent)).isTrue();
            comesBack(gate, now[0]);
            assertThat(gate.request(home(ADA, "k2"))).isInstanceOf(Allowed.class);
        }
    }

    @Test
    default void a_permit_that_lapsed_long_ago_moves_nobody_in_time_when_its_person_acts_or_moves_out() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            join(gate, ADA, 9);
            join(gate, BO, 9);
            assertThat(gate.request(home(ADA, "k1"))).isInstanceOf(Allowed.class);
            now[0] = START.plus(Duration.ofHours(3));
            gate.record(answer(now[0]));
            // the clock steps back, and Bo is written to as it says
            now[0] = START.plus(Duration.ofHours(2));
            assertThat(sentAt(gate, request(BO, "k1"))).isEqualTo(now[0]);
            assertThat(gate.request(home(ADA, "k2"))).isInstanceOf(Allowed.class);
            now[0] = START.plus(Duration.ofHours(9));
            gate.leave(ADA, home(KEYS));
            now[0] = START.plus(Duration.ofHours(8));
            assertThat(sentAt(gate, request(BO, "k2"))).isEqualTo(now[0]);
            now[0] = START.plus(Duration.ofHours(9));
            gate.record(answer(now[0]), home(KEYS));
            now[0] = START.plus(Duration.ofHours(8));
            assertThat(sentAt(gate, request(BO, "k3"))).isEqualTo(now[0]);
        }
    }

    private static Instant sentAt(ContactGate gate, ContactRequest request) {
        return ((HandOver.Go) gate.handOver(permit(gate.request(request))))
                .handedOver()
                .at();
    }

    private static void comesBack(ContactGate gate, Instant now) {
        gate.record(
                Answered.builder()
                        .person(BO)
                        .at(now)
                        .sender(ContractValues.BAKERY)
                        .build(),
                home(KEYS));
    }

    @Test
    default void who_left_an_address_holds_nobody_there_and_the_stops_of_others_stay() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            join(gate, ADA, 2);
            join(gate, BO, 1);
            gate.contact(home(ADA, "k1"), handedOver -> {});
            assertThat(gate.ask(home(ADA, "k2"))).isInstanceOf(Later.class);
            assertThat(gate.leave(BO, home(KEYS))).isTrue();
            assertThat(gate.leave(BO, home(KEYS))).isFalse();
            assertThat(store.addressesOf(BO)).isEmpty();
            Allowed allowed = (Allowed) gate.request(home(ADA, "k2"));
            now[0] = now[0].plusSeconds(60);
            gate.leave(ADA, home(KEYS));
            assertThat(gate.handOver(allowed.permit())).isInstanceOf(HandOver.Voided.class);
            assertThat(store.read(home(KEYS).first()).holders()).isEmpty();
            assertThat(store.read(BO).rows()).hasSize(1);
        }
    }

    /** Bo is in the middle: what reaches either of two mailboxes reaches Bo. */
    @Test
    default void who_has_two_addresses_gets_no_more_than_allowed_at_both_and_without_an_address() {
        try (ContactStore store = openEmpty(() -> START)) {
            ContactGate gate = ContactGate.on(store);
            for (int round = 0; round < rounds(); round++) {
                NavigableSet<AddressKey> home = KEYS.of(Channel.EMAIL, "home-" + round + "@example.org");
                NavigableSet<AddressKey> office = KEYS.of(Channel.EMAIL, "office-" + round + "@example.org");
                PersonId ada = PersonId.of("ada-" + round);
                PersonId bo = PersonId.of("bo-" + round);
                PersonId cy = PersonId.of("cy-" + round);
                gate.record(consent(ada, Allowance.of(9, WEEK)), home);
                gate.record(consent(cy, Allowance.of(9, WEEK)), office);
                gate.record(consent(bo, Allowance.of(2, WEEK)), home);
                gate.record(consent(bo, Allowance.of(2, WEEK)), office);
                List<Boolean> sent = AtOnce.call(ContactStoreContract.SENDERS, sender -> {
                    ContactRequest toBo = request(bo, "k" + sender);
                    ContactRequest asked = switch (sender % 3) {
                        case 0 -> request(ada, "k" + sender).withAddressKeys(home);
                        case 1 -> request(cy, "k" + sender).withAddressKeys(office);
                        default -> toBo;
                    };
                    return gate.contact(asked, handedOver -> {}) instanceof Outcome.Contacted;
                });
                assertThat(sent).filteredOn(Boolean::booleanValue).hasSize(2);
            }
        }
    }

    @Test
    default void a_contact_to_an_address_counts_for_others_there_also_after_a_restart() {
        openEmpty(() -> START).close();
        ContactStore store = openAgain(() -> START);
        ContactGate gate = ContactGate.on(store);
        join(gate, ADA, 1);
        gate.contact(home(ADA, "k1"), handedOver -> {});
        // Bo is met there for the first time after it
        gate.record(consent(BO, Allowance.of(1, WEEK)));
        ContactStore again = openAgain(() -> START);
        assertThat(ContactGate.on(again).request(home(BO, "k1")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.nextAllowedAt()).isEqualTo(START.plus(WEEK)));
        assertThat(ContactGate.on(again).request(request(BO, "k2"))).isInstanceOf(Later.class);
        assertThat(again.addressesOf(BO)).isEqualTo(home(KEYS));
        assertThat(again.read(home(KEYS).first()).holders()).containsOnlyKeys(ADA, BO);
        ContactRow row = again.read(ADA).rows().get(0);
        assertThat(row.addressKeys()).isEqualTo(home(KEYS));
        again.close();
    }

    @Test
    default void a_report_from_elsewhere_to_an_address_counts_for_all_there() {
        try (ContactStore store = openEmpty(() -> START)) {
            ContactGate gate = ContactGate.on(store);
            join(gate, ADA, 3);
            join(gate, BO, 1);
            assertThat(gate.record(contact(START).withId("m1"), home(KEYS))).isTrue();
            assertThat(gate.record(contact(START).withId("m1"), home(KEYS))).isFalse();
            assertThat(gate.request(request(BO, "k1"))).isInstanceOf(Later.class);
            assertThat(gate.request(home(ADA, "k1")))
                    .isInstanceOfSatisfying(
                            Later.class,
                            later -> assertThat(later.reasons())
                                    .extracting(reason -> reason.code())
                                    .containsExactly(ReasonCode.SHARED_ADDRESS));
            assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Allowed.class);
        }
    }

    @Test
    default void what_was_released_or_never_used_counts_for_nobody_there() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            join(gate, ADA, 2);
            join(gate, BO, 1);
            Allowed asked = (Allowed) gate.request(home(ADA, "k1"));
            assertThat(gate.request(request(BO, "k1"))).isInstanceOf(Later.class);
            assertThat(gate.handOver(asked.permit())).isInstanceOf(HandOver.Go.class);
            assertThat(gate.request(request(BO, "k1"))).isInstanceOf(Later.class);
            assertThat(GateByKey.of(gate).release(asked.permit().key())).isTrue();
            assertThat(gate.request(request(BO, "k1"))).isInstanceOf(Allowed.class);
            now[0] = START.plus(Duration.ofHours(1));
            assertThat(gate.request(home(ADA, "k2"))).isInstanceOf(Allowed.class);
            now[0] = START.plus(Duration.ofHours(2));
            assertThat(gate.request(request(BO, "k2"))).isInstanceOf(Allowed.class);
        }
    }

    @Test
    default void a_stop_of_one_voids_the_permits_of_the_other_and_survives_forgetting_and_a_new_secret() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        join(gate, ADA, 5);
        join(gate, BO, 5);
        ContactDecision asked = gate.request(home(ADA, "k1"));
        gate.record(Stopped.builder().person(BO).at(START).cause(StopCause.WORD).build());
        assertThat(gate.handOver(((Allowed) asked).permit())).isInstanceOf(HandOver.Voided.class);
        now[0] = START.plusSeconds(60);
        gate.forget(BO);
        gate = ContactGate.on(openAgain(() -> now[0]));
        ContactRequest later = request(ADA, "k2").withAddressKeys(home(ROTATED));
        assertThat(gate.request(later)).isInstanceOf(Refused.class);
        now[0] = START.plus(WEEK);
        gate.record(consent(ADA, Allowance.of(1, WEEK)).withAt(now[0]));
        assertThat(gate.request(later)).as("a new yes of who is there").isInstanceOf(Refused.class);
        gate.record(consent(BO, Allowance.of(1, WEEK)).withAt(now[0]), home(ROTATED));
        assertThat(gate.request(later)).as("a new yes of theirs").isInstanceOf(Allowed.class);
    }

    @Test
    default void who_comes_back_to_an_address_counts_there_with_all_that_was_sent_to_it() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            gate.record(consent(ADA, Allowance.of(1, Duration.ofDays(1))), home(KEYS));
            gate.contact(home(ADA, "k1"), handedOver -> {});
            now[0] = START.plusSeconds(60);
            gate.leave(ADA, home(KEYS));
            now[0] = START.plus(Duration.ofDays(1));
            gate.record(consent(BO, Allowance.of(1, Duration.ofDays(60))), home(KEYS));
            for (int day = 10; day < 30; day += 10) {
                now[0] = START.plus(Duration.ofDays(day));
                gate.record(answer(now[0]));
            }
            now[0] = now[0].plusSeconds(60);
            gate.record(answer(now[0]), home(KEYS));
            assertThat(gate.ask(home(BO, "k1")))
                    .isInstanceOfSatisfying(
                            Later.class,
                            later -> assertThat(later.nextAllowedAt()).isEqualTo(START.plus(Duration.ofDays(60))));
        }
    }

    private static Answered answer(Instant at) {
        return Answered.builder()
                .person(ADA)
                .at(at)
                .sender(ContractValues.BAKERY)
                .build();
    }

    @Test
    default void forgetting_keeps_the_no_at_the_address_for_another_id() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactStore store = openAgain(() -> now[0]);
        ContactGate gate = ContactGate.on(store);
        join(gate, ADA, 1);
        gate.contact(home(ADA, "k1"), handedOver -> {});
        Tombstone left = gate.forget(ADA);
        store = openAgain(() -> now[0]);
        gate = ContactGate.on(store);
        assertThat(store.addressesOf(ADA)).isEmpty();
        AddressRow row = store.read(home(KEYS).first());
        assertThat(row.holders()).isEmpty();
        assertThat(row.tombstone()).contains(left);
        ConsentGiven given = consent(BO, Allowance.of(1, WEEK));
        assertThat(gate.record(given, home(ROTATED)))
                .as("an import under a new id")
                .isFalse();
        gate.record(given);
        assertThat(gate.request(request(BO, "k1").withAddressKeys(home(ROTATED))))
                .isInstanceOf(Refused.class);
        now[0] = START.plus(Duration.ofDays(1));
        gate.record(given.withAt(now[0]));
        assertThat(gate.request(home(BO, "k2"))).isInstanceOf(Later.class);
        now[0] = START.plus(WEEK).plusSeconds(1);
        assertThat(gate.request(home(BO, "k3"))).isInstanceOf(Allowed.class);
    }

    @Test
    default void nothing_leads_back_where_whoever_is_forgotten_was_before_and_nothing_of_them_stays_there() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        join(gate, ADA, 9);
        gate.record(consent(BO, TWICE), home(KEYS));
        gate.contact(home(ADA, "k1"), handedOver -> {});
        gate.leave(ADA, home(KEYS));
        ContactStore store = openAgain(() -> now[0]);
        String before = store.read(BO).rows().get(0).slot();
        ContactGate.on(store).forget(ADA);
        store = openAgain(() -> now[0]);
        assertThat(store.read(BO).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.slot()).isNotEqualTo(before));
        assertThat(store.read(home(KEYS).first()).tombstones()).isEmpty();
        now[0] = START.plus(WEEK).plusSeconds(1);
        assertThat(thirdAfterReturn(ContactGate.on(store), now[0])).isInstanceOf(Later.class);
    }

    @Test
    default void what_goes_to_an_address_while_somebody_is_being_forgotten_leads_back_to_nobody() {
        try (ContactStore store = openEmpty(() -> START)) {
            ContactGate gate = ContactGate.on(store);
            gate.record(consent(ADA, Allowance.of(9, WEEK)));
            gate.record(consent(BO, TWICE), home(KEYS));
            List<String> slots = new ArrayList<>();
            ContactStore raced = new MeanwhileStore(store, () -> {
                gate.contact(home(ADA, "k1"), handedOver -> {});
                gate.leave(ADA, home(KEYS));
                slots.add(store.read(BO).rows().get(0).slot());
            });
            ContactGate.on(raced).forget(ADA);
            assertThat(slots).hasSize(1);
            assertThat(store.read(BO).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(slots).doesNotContain(row.slot()));
        }
    }

    @Test
    default void who_was_away_when_somebody_was_forgotten_counts_what_came_before_beside_another_under_its_key() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            join(gate, ADA, 9);
            gate.record(consent(BO, TWICE), home(KEYS));
            gate.contact(home(ADA, "k1"), handedOver -> {});
            gate.leave(BO, home(KEYS));
            gate.forget(ADA);
            now[0] = START.plus(WEEK).plusSeconds(1);
            gate.record(consent(BO, TWICE).withAt(now[0]), home(KEYS));
            assertThat(thirdAfterReturn(gate, now[0])).isInstanceOf(Later.class);
        }
    }

    /** Ada is back and is sent a second contact there, under the key of the first; then somebody writes to Bo. */
    private static ContactDecision thirdAfterReturn(ContactGate gate, Instant now) {
        gate.record(consent(ADA, Allowance.of(9, WEEK)).withAt(now), home(KEYS));
        assertThat(gate.contact(home(ADA, "k1"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        return gate.request(home(BO, "k2"));
    }

    @Test
    default void asking_at_an_address_changes_nothing() {
        try (ContactStore store = openEmpty(() -> START)) {
            ContactGate gate = ContactGate.on(store);
            join(gate, ADA, 1);
            assertThat(gate.ask(home(BO, "k1"))).isInstanceOf(Refused.class);
            assertThat(store.addressesOf(BO)).isEmpty();
            assertThat(store.read(home(KEYS).first()).holders()).containsOnlyKeys(ADA);
        }
    }
}
