package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.contact;
import static dev.noncoercive.store.testkit.ContractValues.everyKindOfAct;
import static dev.noncoercive.store.testkit.ContractValues.permit;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static dev.noncoercive.store.testkit.ContractValues.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.policies.contact.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link ContactStore} must keep: extend it, say how to open yours, and run it with JUnit 5 and AssertJ on the class
 * path.
 *
 * <p>It runs the published timelines, races, crashes, clocks that jump and people who change their minds. A store that passes it
 * can stand below a gate. For example, {@code class MyStoreTest extends ContactStoreContract}.
 */
public abstract class ContactStoreContract
        implements AddressContract,
                ForgettingContract,
                ReportContract,
                ClockContract,
                CorrectionContract,
                KnownPastContract,
                PermitContract,
                RivalsContract {
    /** How many senders ask at once in a race. */
    protected static final int SENDERS = 16;

    private volatile Instant now = START;
    private final InstantSource clock = () -> now;
    private ContactStore store = InMemoryContactStore.empty(clock);

    private ContactGate gate = ContactGate.on(store);

    /** For the store's own test to extend. */
    protected ContactStoreContract() {}

    /** {@return how many races are run: 20, or the system property {@code ncm.store.rounds}; more find more} */
    protected int rounds() {
        return Integer.getInteger("ncm.store.rounds", 20);
    }

    /** {@return how many simulated years are run: 3, or the system property {@code ncm.store.years}} */
    protected int years() {
        return Integer.getInteger("ncm.store.years", 3);
    }

    @BeforeEach
    void openAnEmptyStore() {
        store = openEmpty(clock);
        gate = ContactGate.on(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Stream<Timeline> timelines() {
        return Stream.of(Timelines.basics(), Timelines.random()).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("timelines")
    void every_answer_of_a_timeline_is_the_expected_one(Timeline timeline) {
        assertThat(TimelineRunner.on(this::openEmpty).run(timeline)).isEmpty();
    }

    @Test
    void simulated_years_keep_every_promise() {
        for (int seed = 0; seed < years(); seed++) {
            assertThat(Simulation.of(seed).run(this).mistakes()).isEmpty();
        }
        PersonYears.lived(getClass().getSimpleName().replace("Test", ""), years());
    }

    @Test
    void of_senders_that_ask_at_once_exactly_as_many_as_allowed_get_through() {
        for (int round = 0; round < rounds(); round++) {
            PersonId person = PersonId.of("racer-" + round);
            gate.record(consent(person, Allowance.of(3, WEEK)));
            List<Boolean> sent = AtOnce.call(
                    SENDERS,
                    sender ->
                            gate.contact(request(person, "k" + sender), handedOver -> {}) instanceof Outcome.Contacted);
            assertThat(sent).filteredOn(Boolean::booleanValue).hasSize(3);
        }
    }

    @Test
    void of_senders_that_ask_at_once_exactly_as_many_as_allowed_get_a_permit() {
        // as two processes would: a store may take turns among its own callers
        List<ContactGate> gates = List.of(gate, ContactGate.on(openAgain(clock)));
        for (int round = 0; round < rounds(); round++) {
            PersonId person = PersonId.of("asked-" + round);
            gate.record(consent(person, Allowance.of(3, WEEK)));
            List<ContactDecision> answers = AtOnce.call(
                    SENDERS, sender -> gates.get(sender % gates.size()).request(request(person, "k" + sender)));
            assertThat(answers).filteredOn(Allowed.class::isInstance).hasSize(3);
        }
    }

    @Test
    void one_key_asked_by_many_at_once_is_one_permit_and_one_contact() {
        for (int round = 0; round < rounds(); round++) {
            PersonId person = PersonId.of("same-key-" + round);
            gate.record(consent(person, Allowance.of(3, WEEK)));
            List<ContactDecision> answers = AtOnce.call(SENDERS, sender -> gate.request(request(person, "same")));
            assertThat(answers).allMatch(Allowed.class::isInstance);
            assertThat(answers).containsOnly(answers.get(0));
            List<HandOver> handOvers = AtOnce.call(SENDERS, sender -> gate.handOver(permit(answers.get(0))));
            assertThat(handOvers).filteredOn(HandOver.Go.class::isInstance).hasSize(1);
        }
    }

    @Test
    void steps_of_many_people_at_once_keep_them_apart() {
        List<Boolean> sent = AtOnce.call(SENDERS, sender -> {
            PersonId person = PersonId.of("person-" + sender);
            gate.record(consent(person, Allowance.of(1, WEEK)));
            return gate.contact(request(person, "k"), handedOver -> {}) instanceof Outcome.Contacted;
        });
        assertThat(sent).containsOnly(true);
    }

    @Test
    void a_batch_answers_as_its_requests_one_by_one() {
        for (int seed = 0; seed < rounds(); seed++) {
            BatchContract.answersAreThoseOfRequestsOneByOne(this, seed);
        }
    }

    @Test
    void what_is_only_observed_is_kept_as_such_and_changes_no_answer() {
        ObservationContract.observationsAreKeptAsSuch(store, gate);
        for (int seed = 0; seed < rounds(); seed++) {
            ObservationContract.observingChangesNoAnswer(this, seed);
        }
    }

    @Test
    void what_is_only_asked_writes_nothing() {
        ObservationContract.askingWritesNothing(store, gate, () -> pass(Duration.ofDays(1)));
    }

    @Test
    void batches_of_many_senders_at_once_keep_every_allowance() {
        for (int round = 0; round < rounds(); round++) {
            BatchContract.sendersOfBatchesKeepEveryAllowance(gate, round);
        }
    }

    @Test
    void of_a_batch_that_fails_nothing_is_kept_or_what_came_before() {
        BatchContract.ofOneThatFailsNothingIsKeptOrWhatCameBefore(store, keepsBatchesWhole());
    }

    @Test
    void an_outcome_that_nobody_knows_keeps_counting() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        assertThatThrownBy(() -> gate.contact(request(ADA, "k1"), handedOver -> {
                    throw new IllegalStateException("timeout");
                }))
                .hasMessage("timeout");
        assertThat(gate.request(request(ADA, "k1"))).isInstanceOf(AlreadyHandedOver.class);
        assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Later.class);
    }

    @Test
    void after_a_crash_between_hand_over_and_confirm_the_contact_counts() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.handOver(permit(gate.request(request(ADA, "k1"))));
        startAgain();
        assertThat(gate.request(request(ADA, "k1"))).isInstanceOf(AlreadyHandedOver.class);
        assertThat(gate.request(request(ADA, "k2")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.nextAllowedAt()).isEqualTo(START.plus(WEEK)));
    }

    @Test
    void after_a_crash_between_permit_and_hand_over_the_permit_is_the_same() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        ContactDecision before = gate.request(request(ADA, "k1"));
        startAgain();
        assertThat(gate.request(request(ADA, "k1"))).isEqualTo(before);
        assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Later.class);
        assertThat(gate.handOver(permit(before))).isInstanceOf(HandOver.Go.class);
    }

    @Test
    void a_word_of_the_person_between_permit_and_hand_over_voids_the_permit() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        ContactDecision asked = gate.request(request(ADA, "k1"));
        ContactGate.on(openAgain(clock)).record(withdrawal());
        assertThat(gate.handOver(permit(asked))).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Refused.class);
    }

    @Test
    void an_act_heard_twice_is_one_act_and_voids_nothing() {
        PersonAct act = consent(ADA, Allowance.of(1, WEEK)).withId("act-1");
        assertThat(gate.record(act)).isTrue();
        ContactDecision asked = gate.request(request(ADA, "k1"));
        assertThat(gate.record(act)).isFalse();
        startAgain();
        assertThat(gate.record(act)).isFalse();
        assertThat(gate.handOver(permit(asked))).isInstanceOf(HandOver.Go.class);
    }

    @Test
    void a_message_reported_twice_counts_once_and_one_without_an_id_counts_each_time() {
        gate.record(consent(ADA, Allowance.of(3, WEEK)));
        Contact reported = contact(START.minus(Duration.ofDays(1)));
        assertThat(gate.record(reported.withId("m1"))).isTrue();
        assertThat(gate.record(reported.withId("m1"))).isFalse();
        assertThat(gate.record(reported)).isTrue();
        assertThat(gate.record(reported)).isTrue();
        assertThat(gate.request(request(ADA, "k1"))).isInstanceOf(Later.class);
        assertThat(store.read(ADA).rows())
                .filteredOn(row -> row.state() == ContactState.ELSEWHERE)
                .hasSize(3);
    }

    @Test
    void a_late_report_counts_from_its_own_time() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.record(contact(START.minus(Duration.ofDays(3))));
        assertThat(gate.request(request(ADA, "k1")))
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.nextAllowedAt()).isEqualTo(START.plus(Duration.ofDays(4))));
    }

    @Test
    void a_clock_that_steps_back_gives_nothing_away() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        pass(Duration.ofDays(30));
        gate.contact(request(ADA, "k1"), handedOver -> {});
        pass(Duration.ofDays(-29));
        startAgain();
        assertThat(gate.request(request(ADA, "k2")))
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.nextAllowedAt()).isEqualTo(START.plus(Duration.ofDays(37))));
    }

    @Test
    void a_clock_that_jumped_ahead_holds_a_person_there_also_when_the_answer_was_no() {
        gate.record(consent(ADA, Allowance.of(0, WEEK)));
        pass(Duration.ofDays(30));
        assertThat(gate.request(request(ADA, "k1"))).isInstanceOf(Refused.class);
        pass(Duration.ofDays(-30));
        startAgain();
        assertThat(store.read(ADA).lastStep()).isEqualTo(START.plus(Duration.ofDays(30)));
    }

    @Test
    void a_step_that_keeps_no_contact_moves_the_time_of_the_person_too() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.contact(request(ADA, "k1"), handedOver -> {});
        pass(Duration.ofDays(30));
        assertThat(gate.request(request(ADA, "k1"))).isInstanceOf(AlreadyHandedOver.class);
        pass(Duration.ofDays(-30));
        startAgain();
        assertThat(store.read(ADA).lastStep()).isEqualTo(START.plus(Duration.ofDays(30)));
    }

    @Test
    void a_released_contact_gives_its_place_back_and_a_confirmed_one_never() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.handOver(permit(gate.request(request(ADA, "k1"))));
        assertThat(GateByKey.of(gate).release(request(ADA, "k1").contactKey())).isTrue();
        gate.handOver(permit(gate.request(request(ADA, "k2"))));
        assertThat(GateByKey.of(gate).confirm(request(ADA, "k2").contactKey())).isTrue();
        startAgain();
        assertThat(GateByKey.of(gate).release(request(ADA, "k2").contactKey())).isFalse();
        assertThat(gate.request(request(ADA, "k3"))).isInstanceOf(Later.class);
    }

    @Test
    void a_permit_that_was_not_used_stops_counting_when_its_time_is_over() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        ContactDecision asked = gate.request(request(ADA, "k1"));
        pass(Duration.ofHours(1));
        startAgain();
        assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Allowed.class);
        assertThat(gate.handOver(permit(asked))).isInstanceOf(HandOver.Voided.class);
    }

    @Test
    void a_key_is_remembered_for_longer_than_the_window() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.contact(request(ADA, "k1"), handedOver -> {});
        for (int i = 2; i < 50; i++) {
            pass(WEEK);
            assertThat(gate.contact(request(ADA, "k" + i), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        }
        assertThat(gate.request(request(ADA, "k1"))).isInstanceOf(AlreadyHandedOver.class);
        assertThat(gate.request(request(ADA, "k1").withTopic(Topic.of("bread"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_lifetime_is_counted_from_the_first_contact_on() {
        gate.record(consent(ADA, Allowance.of(2, Window.lifetime())));
        gate.contact(request(ADA, "k1"), handedOver -> {});
        pass(Duration.ofDays(4000));
        gate.contact(request(ADA, "k2"), handedOver -> {});
        startAgain();
        pass(Duration.ofDays(4000));
        assertThat(gate.request(request(ADA, "k3"))).isInstanceOf(Refused.class);
    }

    @Test
    void a_longer_window_stated_later_counts_what_was_sent_before() {
        gate.record(consent(ADA, Allowance.of(1, Duration.ofDays(1))));
        gate.contact(request(ADA, "k1"), handedOver -> {});
        pass(Duration.ofDays(20));
        gate.record(consent(ADA, Allowance.of(1, Duration.ofDays(30))));
        assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Later.class);
    }

    @Test
    void a_step_that_fails_keeps_nothing() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        ContactHistory before = store.read(ADA);
        assertThatThrownBy(() -> store.step(ContactStore.Scope.of(ADA), (known, time) -> {
                    throw new IllegalStateException("planned");
                }))
                .hasMessage("planned");
        assertThat(store.read(ADA).acts()).isEqualTo(before.acts());
        assertThat(gate.request(request(ADA, "k1"))).isInstanceOf(Allowed.class);
    }

    @Test
    void what_a_person_said_is_read_back_word_for_word() {
        List<PersonAct> said = everyKindOfAct();
        said.forEach(gate::record);
        startAgain();
        assertThat(store.read(ADA).acts()).isEqualTo(said);
        assertThat(store.read(BO).acts()).isEmpty();
    }

    @Test
    void what_was_sent_is_read_back() {
        gate.record(consent(ADA, Allowance.of(9, WEEK)));
        gate.contact(request(ADA, "k1").withTopic(Topic.of("bread")), handedOver -> {});
        pass(Duration.ofMillis(1));
        gate.handOver(permit(gate.request(request(ADA, "k2"))));
        pass(Duration.ofMillis(1));
        gate.request(request(ADA, "k3"));
        GateByKey.of(gate).release(request(ADA, "k3").contactKey());
        pass(Duration.ofMillis(1));
        gate.record(contact(clock.instant()).withId("m1"));
        startAgain();
        assertThat(store.read(ADA).rows())
                .extracting(ContactRow::state)
                .containsExactly(
                        ContactState.CONFIRMED, ContactState.HANDED_OVER, ContactState.ENDED, ContactState.ELSEWHERE);
        assertThat(store.read(ADA).rows())
                .extracting(ContactRow::at)
                .containsExactly(START, START.plusMillis(1), START.plusMillis(2), START.plusMillis(3));
        assertThat(store.read(ADA).rows().get(0).labels())
                .isEqualTo(request(ADA, "k1").withTopic(Topic.of("bread")).labels());
    }

    @Test
    void what_was_held_back_stands_in_the_record_and_counts_for_nothing() {
        RecordContract.holdsAndGroundsAreKept(this, keepsRecords());
    }

    @Test
    void what_was_held_back_stays_in_the_record_whatever_comes_later_under_the_same_key() {
        RecordContract.holdsStayBesideWhatComesLaterUnderTheirKey(this, keepsRecords());
    }

    @Test
    void a_permit_whose_hand_over_was_void_keeps_the_reasons() {
        RecordContract.voidHandOversKeepTheirReasons(this, keepsRecords());
    }

    @Test
    void when_and_why_a_contact_was_corrected_stands_in_the_record() {
        CorrectionContract.whenAndWhyAreKept(this, keepsRecords());
    }

    @Test
    void asking_without_reserving_changes_nothing() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        ContactHistory before = store.read(ADA);
        pass(Duration.ofHours(5));
        assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Allowed.class);
        assertThat(gate.ask(request(BO, "k1"))).isInstanceOf(Refused.class);
        assertThat(store.read(ADA).lastStep()).isEqualTo(before.lastStep());
        assertThat(store.read(ADA).rows()).isEmpty();
        assertThat(store.read(BO).lastStep()).isEqualTo(ContactHistory.empty().lastStep());
    }

    @Test
    void forgetting_erases_everything_and_keeps_the_no() {
        ConsentGiven given = consent(ADA, Allowance.of(1, WEEK));
        gate.record(given);
        ContactDecision unused = gate.request(request(ADA, "k0"));
        GateByKey.of(gate).release(request(ADA, "k0").contactKey());
        gate.contact(request(ADA, "k1"), handedOver -> {});
        pass(Duration.ofDays(1));
        gate.forget(ADA);
        startAgain();
        assertThat(store.read(ADA).acts()).isEmpty();
        assertThat(store.read(ADA).rows()).isEmpty();
        assertThat(store.read(ADA).tombstone()).isPresent();
        assertThat(gate.record(given)).as("an import brings nothing back").isFalse();
        assertThat(gate.handOver(permit(unused))).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Refused.class);
        pass(Duration.ofDays(1));
        assertThat(gate.record(given.withAt(now))).as("a new act of the person").isTrue();
        assertThat(gate.request(request(ADA, "k3")))
                .as("the contact of before still holds")
                .isInstanceOf(Later.class);
        pass(WEEK);
        assertThat(gate.request(request(ADA, "k4"))).isInstanceOf(Allowed.class);
    }

    @Test
    void whoever_is_forgotten_twice_is_held_for_the_longer_time() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.contact(request(ADA, "k1"), handedOver -> {});
        Instant held = gate.forget(ADA).heldUntil();
        pass(Duration.ofMillis(1));
        assertThat(gate.forget(ADA).heldUntil()).isEqualTo(held);
        startAgain();
        assertThat(store.read(ADA).tombstone()).hasValueSatisfying(tombstone -> {
            assertThat(tombstone.heldUntil()).isEqualTo(held);
            assertThat(tombstone.at()).isEqualTo(now);
        });
    }

    /** {@return whether all steps of a batch are kept or none; if not, those before the one that failed are} */
    protected boolean keepsBatchesWhole() {
        return true;
    }

    /** {@return whether grounds and holds are kept for the record, beyond what a decision needs} */
    protected boolean keepsRecords() {
        return true;
    }

    private void startAgain() {
        store = openAgain(clock);
        gate = ContactGate.on(store);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
