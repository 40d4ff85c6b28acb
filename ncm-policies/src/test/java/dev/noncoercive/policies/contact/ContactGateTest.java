package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases that were once wrong, or that a sentence of the documentation names. */
class ContactGateTest {
    private static final PersonId ADA = PersonId.of("ada");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00.000600Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final TestClock clock = new TestClock(NOW);
    private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);

    private void give(Allowance... allowances) {
        gate.record(ConsentGiven.builder()
                .person(ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowances(allowances)
                .build());
    }

    private static ConsentWithdrawn withdrawal(Instant at) {
        return ConsentWithdrawn.builder()
                .person(ADA)
                .at(at)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .build();
    }

    private static Contact contact(String id, Instant at) {
        return Contact.builder()
                .id(id)
                .person(ADA)
                .at(at)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .build();
    }

    private static ContactRequest request(String key) {
        return ContactRequest.builder()
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .build();
    }

    private ReasonCode onlyReason(ContactDecision decision) {
        List<Reason> reasons = decision instanceof Later later ? later.reasons() : ((Refused) decision).reasons();
        assertThat(reasons).hasSize(1);
        return reasons.get(0).code();
    }

    @Test
    void what_happens_within_this_very_millisecond_has_happened() {
        give(Allowance.of(1, WEEK));
        assertThat(gate.request(request("k1"))).isInstanceOf(Allowed.class);
        gate.record(contact("m1", clock.instant()));
        assertThat(gate.request(request("k2"))).isInstanceOf(Later.class);
        gate.record(withdrawal(clock.instant()));
        assertThat(onlyReason(gate.request(request("k3")))).isEqualTo(ReasonCode.WITHDRAWN);
    }

    @Test
    void a_pause_of_microseconds_ends_at_the_next_millisecond() {
        give();
        gate.record(Paused.builder()
                .person(ADA)
                .at(clock.instant())
                .until(clock.instant().plusNanos(1_000_500))
                .build());
        Later later = (Later) gate.request(request("k1"));
        clock.pass(Duration.between(clock.instant(), later.nextAllowedAt()));
        assertThat(gate.request(request("k1"))).isInstanceOf(Allowed.class);
    }

    @Test
    void a_no_from_a_clock_that_is_ahead_acts_at_once() {
        give();
        gate.record(withdrawal(clock.instant().plus(Duration.ofMinutes(10))));
        assertThat(onlyReason(gate.request(request("k1")))).isEqualTo(ReasonCode.WITHDRAWN);
    }

    @Test
    void a_contact_from_a_clock_that_is_ahead_counts_at_once() {
        give(Allowance.of(1, WEEK));
        gate.record(contact("m1", clock.instant().plusSeconds(5)));
        assertThat(gate.request(request("k1"))).isInstanceOf(Later.class);
    }

    @Test
    void a_message_reported_twice_counts_once() {
        give(Allowance.of(2, WEEK));
        assertThat(gate.record(contact("m1", clock.instant()))).isTrue();
        assertThat(gate.record(contact("m1", clock.instant()))).isFalse();
        assertThat(gate.request(request("k1"))).isInstanceOf(Allowed.class);
    }

    @Test
    void nobody_renews_what_the_person_withdrew() {
        Instant given = NOW.minus(Duration.ofDays(3));
        Consent consent = Consent.builder()
                .givenAt(given)
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addHistory(
                        ConsentEvent.of(ConsentState.WITHDRAWN, given.plusSeconds(1)),
                        ConsentEvent.of(ConsentState.RENEWED, given.plusSeconds(2)))
                .build();
        gate.record(consent);
        assertThat(consent.stateAt(NOW)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(onlyReason(gate.request(request("k1")))).isEqualTo(ReasonCode.WITHDRAWN);
    }

    @Test
    void a_record_heard_again_voids_no_permit() {
        Consent consent = Consent.builder()
                .givenAt(NOW.minusSeconds(60))
                .id("c1")
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .build();
        gate.record(consent);
        Allowed allowed = (Allowed) gate.request(request("k1"));
        gate.record(consent);
        assertThat(gate.handOver(allowed.permit())).isInstanceOf(HandOver.Go.class);
    }

    @Test
    void asked_again_a_living_permit_is_the_same_permit_whatever_was_heard_since() {
        give(Allowance.of(1, WEEK));
        ContactDecision first = gate.request(request("k1"));
        clock.pass(Duration.ofMinutes(20));
        gate.record(contact("late", clock.instant().minus(Duration.ofMinutes(30))));
        assertThat(gate.request(request("k1"))).isEqualTo(first);
        assertThat(((HandOver.Voided) gate.handOver(request("k1").contactKey())).decision())
                .isInstanceOf(Later.class);
    }

    @Test
    void a_void_hand_over_says_what_stands_against_it() {
        give();
        gate.request(request("k1"));
        assertThat(gate.handOver(request("k1").contactKey())).isInstanceOf(HandOver.Go.class);
        assertThat(voided("k1")).isInstanceOf(AlreadyHandedOver.class);
        assertThat(onlyReason(voided("never asked"))).isEqualTo(ReasonCode.NO_PERMIT);
        gate.request(request("k2"));
        gate.record(withdrawal(clock.instant()));
        assertThat(onlyReason(voided("k2"))).isEqualTo(ReasonCode.WITHDRAWN);
    }

    private ContactDecision voided(String key) {
        return ((HandOver.Voided) gate.handOver(request(key).contactKey())).decision();
    }

    @Test
    void a_message_that_is_of_no_use_by_then_is_refused_and_says_so() {
        give(Allowance.of(1, WEEK));
        gate.contact(request("k1"), handedOver -> {});
        ContactRequest until = request("k2").withUsefulUntil(clock.instant().plus(WEEK));
        assertThat(((Refused) gate.request(until)).reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_USEFUL_THEN, ReasonCode.ALLOWANCE);
        assertThat(gate.request(until.withUsefulUntil(clock.instant().plus(WEEK).plusMillis(1))))
                .isInstanceOf(Later.class);
        assertThat(onlyReason(gate.request(
                        request("k3").withUsefulUntil(clock.instant().minus(WEEK)))))
                .isEqualTo(ReasonCode.NOT_USEFUL_THEN);
    }

    @Test
    void a_permit_does_not_outlive_the_use_of_its_message() {
        give(Allowance.of(1, WEEK));
        Allowed allowed = (Allowed)
                gate.request(request("k1").withUsefulUntil(clock.instant().plus(Duration.ofMinutes(10))));
        clock.pass(Duration.ofMinutes(10));
        assertThat(gate.handOver(allowed.permit())).isInstanceOf(HandOver.Voided.class);
    }

    @Test
    void of_rivals_the_first_that_is_allowed_takes_the_place() {
        give(Allowance.of(1, WEEK));
        ContactRequest notHers = request("k1").withChannel(Channel.SMS);
        ContactDecision chosen = gate.choose(List.of(notHers, request("k2"), request("k3")));
        assertThat(((Allowed) chosen).permit().key().key()).isEqualTo("k2");
        assertThat(gate.choose(List.of(request("k4"), request("k5")))).isInstanceOf(Later.class);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> gate.choose(List.of(request("k6"), request("k7").withPerson(PersonId.of("bo")))))
                .withMessage("requests must be one or more, to one person");
    }

    @Test
    void of_rivals_the_topic_that_the_person_put_first_goes_first() {
        give(Allowance.of(1, WEEK));
        gate.record(PreferencesSet.builder()
                .person(ADA)
                .at(clock.instant())
                .preferences(Preferences.none().withTopicOrder(Topic.of("events"), Topic.of("bread")))
                .build());
        ContactDecision chosen = gate.choose(List.of(
                request("k1"),
                request("k2").withTopic(Topic.of("bread")),
                request("k3").withTopic(Topic.of("events"))));
        assertThat(((Allowed) chosen).permit().key().key()).isEqualTo("k3");
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() {
        give(Allowance.of(1, WEEK));
        gate.contact(request("k1"), handedOver -> {});
        DryRun run = gate.dryRun(List.of(
                request("k1"), request("k2"), request("k3"), request("k4").withPerson(PersonId.of("bo"))));
        assertThat(run.allowedNow()).isZero();
        assertThat(run.alreadyHandedOver()).isEqualTo(1);
        assertThat(run.laterByDay(ZoneOffset.UTC)).isEqualTo(Map.of(LocalDate.of(2026, 11, 29), 2));
        assertThat(run.refused()).isEqualTo(1);
        assertThat(run.refusedFor()).isEqualTo(Map.of(ReasonCode.NO_CONSENT, 1));
        assertThat(gate.recordOf(PersonId.of("bo")).rows()).isEmpty();
    }

    @Test
    void every_legal_instant_gets_an_answer() {
        give();
        gate.record(Paused.builder()
                .person(ADA)
                .at(TimeBounds.EARLIEST)
                .until(TimeBounds.LATEST)
                .build());
        assertThat(gate.request(request("k1"))).isInstanceOf(Later.class);
        ContactHistory history = ContactHistory.empty();
        assertThat(ContactRules.decide(history, request("k1"), RuleBook.personOnly(), Instant.MAX))
                .isInstanceOf(Refused.class);
        assertThat(ContactRules.decide(history, request("k1"), RuleBook.personOnly(), Instant.MIN))
                .isInstanceOf(Refused.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withdrawal(Instant.MAX))
                .withMessageStartingWith("at must be in the years 1 to 9999, but was");
    }

    @Test
    void an_exception_of_unknown_outcome_keeps_the_contact_and_a_known_one_gives_it_back() {
        give(Allowance.of(1, WEEK));
        assertThat(gate.contact(request("k1"), handedOver -> {
                    throw new NothingLeftException("rejected");
                }))
                .isInstanceOf(Outcome.NothingLeft.class);
        assertThatThrownBy(() -> gate.contact(request("k2"), handedOver -> {
                    throw new IllegalStateException("timeout");
                }))
                .hasMessage("timeout");
        assertThat(gate.contact(request("k3"), handedOver -> {})).isInstanceOf(Outcome.Held.class);
    }

    @Test
    void a_message_that_left_is_told_as_such_though_the_store_fails_then() {
        boolean[] fails = {false};
        ContactGate failing = ContactGate.inMemory(RuleBook.personOnly(), () -> {
            if (fails[0]) {
                throw new ContactStoreException("the disk is full", new IllegalStateException());
            }
            return clock.instant();
        });
        failing.record(consent());
        assertThat(failing.contact(request("k1"), handedOver -> fails[0] = true))
                .isInstanceOfSatisfying(
                        Outcome.Contacted.class,
                        contacted -> assertThat(contacted.isConfirmed()).isFalse());
        fails[0] = false;
        assertThat(failing.request(request("k1"))).isInstanceOf(AlreadyHandedOver.class);
    }

    @Test
    void a_place_that_was_confirmed_is_not_told_as_given_back() {
        give(Allowance.of(2, WEEK));
        assertThat(gate.contact(request("k1"), handedOver -> {
                    throw new NothingLeftException("rejected");
                }))
                .isInstanceOfSatisfying(
                        Outcome.NothingLeft.class,
                        nothing -> assertThat(nothing.isGivenBack()).isTrue());
        assertThat(gate.contact(request("k2"), handedOver -> {
                    gate.confirm(handedOver);
                    throw new NothingLeftException("rejected");
                }))
                .isInstanceOfSatisfying(
                        Outcome.NothingLeft.class,
                        nothing -> assertThat(nothing.isGivenBack()).isFalse());
    }

    @Test
    void a_past_known_since_parts_of_a_millisecond_is_known_since_the_next() {
        RuleBook rules = RuleBook.personOnly().withCompleteSince(NOW.plusNanos(1));
        ContactGate open = ContactGate.inMemory(rules, clock);
        open.record(consent());
        Later later = (Later) open.ask(request("k1"));
        clock.pass(Duration.between(clock.instant(), later.nextAllowedAt()).minusMillis(1));
        assertThat(open.ask(request("k1"))).isInstanceOf(Later.class);
        clock.pass(Duration.ofMillis(1));
        assertThat(open.ask(request("k1"))).isInstanceOf(Allowed.class);
    }

    @Test
    void the_last_moment_of_a_day_is_its_end() {
        give();
        gate.record(PreferencesSet.builder()
                .person(ADA)
                .at(clock.instant())
                .preferences(Preferences.builder()
                        .zone(ZoneOffset.UTC)
                        .addQuietHours(QuietHours.daily(LocalTime.of(8, 0), LocalTime.MAX))
                        .build())
                .build());
        assertThat(gate.ask(request("k1")))
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.nextAllowedAt()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z")));
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-11-22T23:59:59.999999999Z")));
        assertThat(gate.ask(request("k1"))).isInstanceOf(Later.class);
    }

    private void statesLaterAndWaits(ConsentGiven first, Window window) {
        TestClock days = new TestClock(NOW);
        ContactGate open = ContactGate.inMemory(RuleBook.personOnly(), days);
        open.record(first);
        for (int i = 0; i < 6; i++) {
            assertThat(open.contact(request("k" + i), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
            days.pass(Duration.ofDays(100));
        }
        assertThat(open.ask(request("k9"))).isInstanceOf(Allowed.class);
        open.record(first.withAt(days.instant()).withAllowances(Allowance.of(6, window)));
        assertThat(onlyReason(open.request(request("k9")))).isEqualTo(ReasonCode.HISTORY);
    }

    @Test
    void whoever_states_a_longer_allowance_than_the_past_that_is_kept_waits() {
        ConsentGiven plain = consent().withAllowances(Allowance.of(1, Duration.ofDays(1)));
        statesLaterAndWaits(plain, Window.rolling(Duration.ofDays(1_000)));
        statesLaterAndWaits(plain, Window.lifetime());
        statesLaterAndWaits(plain.withValidUntil(TimeBounds.LATEST), Window.rolling(Duration.ofDays(1_000)));
    }

    @Test
    void a_gate_that_reaches_further_back_waits_for_those_whose_past_is_gone_and_for_nobody_else() {
        TestClock days = new TestClock(NOW);
        InMemoryContactStore store = InMemoryContactStore.empty(days);
        ContactGate open = ContactGate.on(store);
        open.record(consent().withAllowances(Allowance.of(1, Duration.ofDays(1))));
        open.record(consent().withPerson(PersonId.of("bo")));
        for (int i = 0; i < 6; i++) {
            assertThat(open.contact(request("k" + i), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
            days.pass(Duration.ofDays(100));
        }
        ContactGate longer = ContactGate.on(
                store,
                RuleBook.personOnly()
                        .with(AddedRule.builder()
                                .owner(RuleOwner.SENDER)
                                .addAllowance(Allowance.of(6, Duration.ofDays(1_000)))
                                .build()));
        assertThat(onlyReason(longer.request(request("k9")))).isEqualTo(ReasonCode.HISTORY);
        assertThat(longer.request(request("k9").withPerson(PersonId.of("bo")))).isInstanceOf(Allowed.class);
        days.pass(Duration.ofDays(1_000));
        assertThat(longer.request(request("k9"))).isInstanceOf(Allowed.class);
    }

    @Test
    void whoever_states_a_longer_allowance_and_lost_nothing_is_counted_exactly() {
        give(Allowance.of(1, Duration.ofDays(1)));
        gate.contact(request("k1"), handedOver -> {});
        clock.pass(Duration.ofDays(30));
        give(Allowance.of(2, Window.lifetime()));
        assertThat(gate.contact(request("k2"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        assertThat(onlyReason(gate.request(request("k3")))).isEqualTo(ReasonCode.ALLOWANCE);
    }

    @Test
    void a_wait_of_parts_of_a_millisecond_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SilenceRule.of(Duration.ofMinutes(1).plusNanos(500), 3))
                .withMessage("firstWait must be whole milliseconds, but was PT1M0.0000005S");
    }

    private ConsentGiven consent() {
        return ConsentGiven.builder()
                .person(ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(1, WEEK))
                .build();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a null checker does
    void without_a_sender_nothing_is_taken() {
        give(Allowance.of(1, WEEK));
        assertThatNullPointerException()
                .isThrownBy(() -> gate.contact(request("k1"), null))
                .withMessage("sender");
        assertThat(gate.contact(request("k2"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
    }

    @Test
    void a_service_permit_whose_grounds_are_gone_is_void_and_breaks_nothing() {
        ContactRequest service = ContactRequest.builder()
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .kind(ContactKind.SERVICE)
                .basis("order 1177")
                .key("order")
                .build();
        ContactDecision decision = gate.request(service);
        gate.record(withdrawal(clock.instant()));
        assertThat(gate.handOver(((Allowed) decision).permit())).isInstanceOf(HandOver.Voided.class);
    }
}
