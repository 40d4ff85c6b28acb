package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BAKERY;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.contact;
import static dev.noncoercive.store.testkit.ContractValues.permit;
import static dev.noncoercive.store.testkit.ContractValues.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.Heard;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
    private static PersonId cy() {
        return PersonId.of("cy");
    }

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

    @Test
    default void a_no_of_before_that_is_heard_of_after_forgetting_stands_and_takes_nothing_else_away() {
        Instant[] now = {START.plusSeconds(60)};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(consent(ADA, Allowance.of(3, WEEK)));
        gate.forget(ADA);
        now[0] = START.plusSeconds(120);
        gate.record(consent(ADA, Allowance.of(3, WEEK)).withAt(now[0]));
        gate.contact(of(ContactKind.INVITATION, "k1"), handedOver -> {});
        ContactDecision asked = gate.request(of(ContactKind.INVITATION, "k2"));
        Stopped late = stop(StopCause.DEAD_ADDRESS).withId("s9").withChannels(Channel.SMS);
        assertThat(gate.record(late)).isTrue();
        assertThat(gate.record(late)).isFalse();
        ContactStore store = openAgain(() -> now[0]);
        gate = ContactGate.on(store);
        assertThat(gate.record(late)).as("kept once, without its id").isFalse();
        assertThat(store.read(ADA).acts()).hasSize(1);
        assertThat(store.read(ADA).rows()).hasSize(2);
        assertThat(store.read(ADA).tombstone())
                .hasValueSatisfying(left -> assertThat(left.keptNos()).hasSize(1));
        assertThat(gate.handOver(permit(asked))).as("it voids permits").isInstanceOf(HandOver.Voided.class);
        assertThat(gate.request(of(ContactKind.INVITATION, "k3"))).isInstanceOf(Allowed.class);
        assertThat(gate.request(of(ContactKind.SERVICE, "k4").withChannel(Channel.SMS)))
                .as("nobody is at a dead address")
                .isInstanceOf(Refused.class);
    }

    @Test
    default void a_late_no_holds_at_the_address_for_all_who_are_there_and_makes_nobody_known_again() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactStore store = openAgain(() -> now[0]);
        ContactGate gate = ContactGate.on(store);
        NavigableSet<AddressKey> home = AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
        gate.record(consent(ADA, Allowance.of(3, WEEK)), home);
        gate.record(consent(BO, Allowance.of(3, WEEK)), home);
        gate.forget(BO);
        now[0] = START.plusSeconds(60);
        Stopped late = stop(StopCause.WORD).withPerson(BO).withAt(START.minusSeconds(60));
        assertThat(gate.record(late, home)).isTrue();
        assertThat(gate.record(late, home)).isFalse();
        assertThat(gate.record(consent(BO, Allowance.of(3, WEEK)), home)).isFalse();
        assertThat(store.addressesOf(BO)).isEmpty();
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.request(of(ContactKind.INVITATION, "k1").withAddressKeys(home)))
                .as("Ada's, at the address that Bo stopped from everybody")
                .isInstanceOf(Refused.class);
        assertThat(gate.request(of(ContactKind.REPLY, "k2").withPerson(BO))).isInstanceOf(Refused.class);
    }

    @Test
    default void what_is_left_under_two_keys_of_an_address_stays_one_however_often_somebody_is_written_to_there() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactStore store = openAgain(() -> now[0]);
        ContactGate gate = ContactGate.on(store);
        NavigableSet<AddressKey> home = AddressContract.ROTATED.of(Channel.EMAIL, "home@example.org");
        gate.record(stop(StopCause.WORD), home);
        now[0] = START.plusSeconds(1);
        gate.record(consent(ADA, Allowance.of(3, WEEK)).withAt(now[0]), home);
        now[0] = START.plusSeconds(2);
        gate.forget(ADA);
        for (int i = 0; i < 10; i++) {
            gate.request(of(ContactKind.INVITATION, "k" + i).withPerson(BO).withAddressKeys(home));
        }
        assertThat(home)
                .hasSize(2)
                .allSatisfy(key -> assertThat(store.read(key).tombstones())
                        .singleElement()
                        .satisfies(left -> assertThat(left.keptNos()).hasSize(1)));
    }

    @Test
    default void a_complaint_about_one_sender_that_is_left_at_an_address_holds_that_sender_and_no_other_there() {
        Instant[] now = {START};
        try (ContactStore store = openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            NavigableSet<AddressKey> home = AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
            SenderId florist = SenderId.of("florist");
            gate.record(consent(BO, Allowance.of(3, WEEK)), home);
            now[0] = START.plusSeconds(60);
            gate.record(stop(StopCause.COMPLAINT).withSender(florist), home);
            gate.record(stop(StopCause.DEAD_ADDRESS).withChannels(Channel.SMS), home);
            gate.forget(ADA);
            ContactRequest toBo = of(ContactKind.REPLY, "k1").withPerson(BO).withAddressKeys(home);
            assertThat(gate.ask(toBo.withSender(florist))).isInstanceOf(Refused.class);
            assertThat(gate.ask(toBo.withChannel(Channel.SMS))).isInstanceOf(Refused.class);
            assertThat(gate.ask(toBo)).isInstanceOf(Allowed.class);
        }
    }

    private static NavigableSet<AddressKey> home() {
        return AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
    }

    private static ContactRequest reply(PersonId person, String key) {
        return of(ContactKind.REPLY, key).withPerson(person).withAddressKeys(home());
    }

    private static void joins(ContactGate gate, PersonId person, Instant at) {
        gate.record(consent(person, Allowance.of(3, WEEK)).withAt(at), home());
    }

    @Test
    default void who_came_after_somebody_was_forgotten_may_be_they_also_once_another_is_forgotten_there() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        joins(gate, cy(), now[0]);
        gate.record(stop(StopCause.WORD).withSender(BAKERY), home());
        now[0] = START.plusSeconds(60);
        gate.forget(ADA);
        now[0] = START.plusSeconds(120);
        assertThat(gate.request(reply(BO, "k1"))).as("Bo may be Ada").isInstanceOf(Refused.class);
        now[0] = START.plusSeconds(180);
        gate.forget(cy());
        now[0] = START.plusSeconds(240);
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.request(reply(BO, "k2"))).as("and still may").isInstanceOf(Refused.class);
        joins(gate, BO, now[0]);
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.request(reply(BO, "k3"))).as("a new yes of theirs").isInstanceOf(Allowed.class);
    }

    @Test
    default void of_equal_stops_at_an_address_each_is_lifted_only_by_who_said_it() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        joins(gate, cy(), now[0]);
        for (PersonId leaving : List.of(ADA, BO)) {
            gate.record(stop(StopCause.WORD).withPerson(leaving).withAt(now[0]), home());
            now[0] = now[0].plusSeconds(60);
            gate.forget(leaving);
            now[0] = now[0].plusSeconds(60);
        }
        joins(gate, ADA, now[0]);
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.ask(reply(cy(), "k1"))).as("Bo's stands").isInstanceOf(Refused.class);
        joins(gate, BO, now[0]);
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.ask(reply(cy(), "k2"))).as("neither stands").isInstanceOf(Allowed.class);
    }

    @Test
    default void the_stop_of_who_came_back_is_not_lifted_by_who_may_be_another_that_said_the_same() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(stop(StopCause.WORD).withPerson(BO));
        gate.record(stop(StopCause.WORD), home());
        now[0] = START.plusSeconds(60);
        gate.forget(BO);
        gate.forget(ADA);
        now[0] = START.plusSeconds(120);
        gate.record(Answered.builder().person(BO).at(now[0]).sender(BAKERY).build(), home());
        joins(gate, cy(), now[0]);
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.ask(reply(cy(), "k1")))
                .as("Cy may be Ada, who left the same here, and is not Bo")
                .isInstanceOf(Refused.class);
        joins(gate, BO, now[0]);
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.ask(reply(cy(), "k2"))).as("a new yes of Bo's").isInstanceOf(Allowed.class);
    }

    @Test
    default void what_was_left_at_an_address_says_no_more_of_who_comes_back_than_they_themselves() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(stop(StopCause.WORD), home());
        now[0] = START.plusSeconds(60);
        gate.forget(ADA);
        now[0] = START.plusSeconds(120);
        gate.record(consent(ADA, Allowance.of(3, WEEK)).withAt(now[0]));
        now[0] = START.plusSeconds(180);
        gate.forget(ADA);
        now[0] = START.plusSeconds(240);
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.ask(reply(ADA, "k1")))
                .as("their yes lifted it for the bakery")
                .isInstanceOf(Allowed.class);
        assertThat(gate.ask(reply(ADA, "k1").withSender(SenderId.of("grocer")))).isInstanceOf(Refused.class);
        assertThat(gate.ask(reply(BO, "k1")))
                .as("of somebody else nobody knows")
                .isInstanceOf(Refused.class);
    }

    @Test
    default void of_the_pauses_that_somebody_may_have_said_the_longest_holds() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        Duration longest = Duration.ofDays(9);
        for (Duration pause : List.of(longest, Duration.ofDays(2))) {
            PersonId leaving = pause.equals(longest) ? ADA : BO;
            joins(gate, leaving, now[0]);
            gate.record(Paused.builder()
                    .person(leaving)
                    .at(now[0])
                    .until(START.plus(pause))
                    .build());
            now[0] = now[0].plusSeconds(60);
            gate.forget(leaving);
            now[0] = now[0].plusSeconds(60);
        }
        joins(gate, cy(), now[0]);
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(gate.ask(reply(cy(), "k1").withKind(ContactKind.INVITATION)))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.nextAllowedAt()).isEqualTo(START.plus(longest)));
    }

    @Test
    default void a_stop_of_the_very_millisecond_of_forgetting_or_of_a_clock_that_was_ahead_is_heard() {
        Instant[] now = {START.plusSeconds(3600)};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(consent(ADA, Allowance.of(3, WEEK)));
        gate.forget(ADA);
        assertThat(gate.record(stop(StopCause.COMPLAINT).withSender(BAKERY).withAt(now[0])))
                .isTrue();
        now[0] = START.plusSeconds(600);
        assertThat(gate.record(stop(StopCause.WORD).withAt(now[0]))).isTrue();
        now[0] = START.plusSeconds(4000);
        assertThat(gate.request(of(ContactKind.REPLY, "k1").withSender(SenderId.of("grocer"))))
                .isInstanceOf(Refused.class);
        assertThat(gate.request(of(ContactKind.REPLY, "k2"))).isInstanceOf(Refused.class);
    }

    @Test
    default void a_report_of_before_brings_no_contact_back_and_holds_as_long_as_it_would_count() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactStore store = openAgain(() -> now[0]);
        ContactGate gate = ContactGate.on(store);
        NavigableSet<AddressKey> nowhere = Collections.emptyNavigableSet();
        Contact known = contact(START.minus(Duration.ofDays(2))).withId("m1");
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.record(known);
        Tombstone left = gate.forget(ADA);
        now[0] = START.plusSeconds(60);
        assertThat(gate.report(known, nowhere).heard()).isEqualTo(Heard.FORGOTTEN);
        assertThat(store.read(ADA).rows()).isEmpty();
        assertThat(store.read(ADA).tombstone()).as("it was held for it already").contains(left);
        gate.record(consent(ADA, Allowance.of(1, WEEK)).withAt(now[0]));
        Contact unknown = contact(START.minusSeconds(60)).withId("m2");
        for (int run = 0; run < 2; run++) {
            gate = ContactGate.on(openAgain(() -> now[0]));
            assertThat(gate.report(unknown, nowhere).isNew()).isFalse();
        }
        store = openAgain(() -> now[0]);
        assertThat(store.read(ADA).rows()).isEmpty();
        assertThat(store.read(ADA).acts()).as("what was said since stays").hasSize(1);
        assertThat(store.read(ADA).tombstone())
                .hasValueSatisfying(held -> assertThat(held.heldUntil())
                        .isBetween(
                                unknown.at().plus(WEEK), unknown.at().plus(WEEK).plusSeconds(1)));
        assertThat(ContactGate.on(store).request(of(ContactKind.INVITATION, "k1")))
                .isInstanceOf(Later.class);
    }

    @Test
    default void others_at_the_address_count_what_went_to_whoever_is_forgotten_and_nothing_leads_back() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactStore store = openAgain(() -> now[0]);
        ContactGate gate = ContactGate.on(store);
        NavigableSet<AddressKey> home = AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
        gate.record(consent(ADA, Allowance.of(9, WEEK)), home);
        gate.record(consent(BO, Allowance.of(3, WEEK)), home);
        Contact reported = contact(START).withId("m1");
        gate.record(reported, home);
        gate.contact(of(ContactKind.INVITATION, "k1").withAddressKeys(home), handedOver -> {});
        List<String> before = slots(store.read(BO));
        now[0] = START.plusSeconds(30);
        gate.forget(ADA);
        now[0] = START.plusSeconds(60);
        store = openAgain(() -> now[0]);
        gate = ContactGate.on(store);
        assertThat(slots(store.read(BO))).hasSize(2).doesNotContainAnyElementsOf(before);
        for (int run = 0; run < 2; run++) {
            assertThat(gate.record(reported, home)).isFalse();
            assertThat(gate.record(contact(START.minusSeconds(60)).withId("m2"), home))
                    .isFalse();
            store = openAgain(() -> now[0]);
            gate = ContactGate.on(store);
            assertThat(store.read(BO).rows()).as("of Ada's three, each once").hasSize(3);
            assertThat(store.addressesOf(ADA)).isEmpty();
        }
        assertThat(gate.request(of(ContactKind.INVITATION, "k2").withPerson(BO).withAddressKeys(home)))
                .isInstanceOf(Later.class);
    }

    /** In the order of time; those of the contacts to somebody else. */
    private static List<String> slots(ContactHistory history) {
        return history.rows().stream().map(ContactRow::slot).toList();
    }
}
