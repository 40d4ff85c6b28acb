package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;

/** The rules that hold for a person hold for them also where somebody else at the address is asked for. */
class OtherHoldersTest {
    private static final PersonId ADA = PersonId.of("ada");
    private static final PersonId BO = PersonId.of("bo");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final NavigableSet<AddressKey> HOME = AddressKeys.with(
                    "sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
            .of(Channel.EMAIL, "home@example.org");

    private final TestClock clock = new TestClock(START);

    private ContactGate gate(RuleBook rules) {
        return ContactGate.inMemory(rules, clock);
    }

    private ConsentGiven yes(PersonId person, Allowance... allowances) {
        return ConsentGiven.builder()
                .person(person)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowances(allowances)
                .build();
    }

    private static ContactRequest to(PersonId person, String key) {
        return ContactRequest.builder()
                .person(person)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .addAllAddressKeys(HOME)
                .build();
    }

    private static List<ReasonCode> reasons(ContactDecision decision) {
        return Reason.against(decision).stream().map(Reason::code).toList();
    }

    private static RuleBook fourInThirtyDaysByDefault() {
        return RuleBook.personOnly()
                .with(AddedRule.builder()
                        .owner(RuleOwner.DEFAULT)
                        .addAllowance(Allowance.of(4, MONTH))
                        .build());
    }

    @Test
    void a_past_that_is_not_known_is_waited_for_by_the_windows_of_everybody_at_the_address() {
        Instant since = START.minus(Duration.ofDays(3));
        ContactGate gate = gate(RuleBook.personOnly().withCompleteSince(since));
        gate.record(yes(ADA), HOME);
        gate.record(yes(BO, Allowance.of(1, MONTH)), HOME);
        assertThat(gate.ask(to(ADA, "k1"))).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.nextAllowedAt()).isEqualTo(since.plus(MONTH));
            assertThat(reasons(later)).containsExactly(ReasonCode.SHARED_ADDRESS);
        });
        clock.pass(Duration.ofDays(27));
        assertThat(gate.ask(to(ADA, "k1"))).isInstanceOf(Allowed.class);
    }

    @Test
    void a_default_holds_for_nobody_there_who_states_a_number() {
        ContactGate gate = gate(fourInThirtyDaysByDefault());
        gate.record(yes(ADA, Allowance.of(10, MONTH)), HOME);
        gate.record(yes(BO, Allowance.of(10, MONTH)), HOME);
        for (int i = 0; i < 10; i++) {
            assertThat(gate.contact(to(ADA, "k" + i), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        }
        assertThat(reasons(gate.ask(to(ADA, "k10")))).containsExactly(ReasonCode.ALLOWANCE, ReasonCode.SHARED_ADDRESS);
    }

    @Test
    void a_default_holds_again_for_whoever_stated_a_number_until_their_yes_is_over() {
        ContactGate gate = gate(fourInThirtyDaysByDefault());
        gate.record(yes(ADA, Allowance.of(9, MONTH)), HOME);
        gate.record(yes(BO, Allowance.of(5, MONTH)).withValidUntil(START.plus(Duration.ofDays(2))), HOME);
        for (int i = 0; i < 5; i++) {
            gate.contact(to(ADA, "k" + i), handedOver -> {});
            clock.pass(Duration.ofHours(1));
        }
        Later later = (Later) gate.ask(to(ADA, "k5"));
        assertThat(later.nextAllowedAt())
                .as(
                        "five in Bo's own window until the end of it, and then four of the default, the second of which is a month old")
                .isEqualTo(START.plus(Duration.ofHours(1)).plus(MONTH));
        clock.pass(Duration.between(clock.instant(), later.nextAllowedAt()));
        assertThat(gate.ask(to(ADA, "k5"))).isInstanceOf(Allowed.class);
    }

    @Test
    void the_zone_that_a_sender_assumes_is_assumed_of_everybody_there() {
        ContactGate gate = gate(RuleBook.personOnly().with(BAKERY, ZoneId.of("Europe/Rome")));
        gate.record(yes(ADA), HOME);
        gate.record(yes(BO, Allowance.of(3, Window.parse("calendar-week"))), HOME);
        assertThat(gate.ask(to(BO, "k1"))).isInstanceOf(Allowed.class);
        assertThat(gate.ask(to(ADA, "k1"))).isInstanceOf(Allowed.class);
    }

    @Test
    void what_somebody_had_stopped_who_was_forgotten_is_no_word_of_who_was_there_before_and_none_of_theirs_lifts_it() {
        ContactGate gate = gate(RuleBook.personOnly());
        gate.record(yes(ADA), HOME);
        gate.record(yes(BO), HOME);
        gate.record(Stopped.builder()
                .person(ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .cause(StopCause.COMPLAINT)
                .build());
        assertThat(reasons(gate.ask(to(BO, "k1")))).containsExactly(ReasonCode.SHARED_ADDRESS);
        clock.pass(Duration.ofHours(1));
        gate.forget(ADA);
        assertThat(reasons(gate.ask(to(BO, "k1")))).containsExactly(ReasonCode.SHARED_ADDRESS);
        clock.pass(Duration.ofHours(1));
        gate.record(yes(BO), HOME);
        assertThat(reasons(gate.ask(to(BO, "k1")))).containsExactly(ReasonCode.SHARED_ADDRESS);
        clock.pass(Duration.ofHours(1));
        gate.record(yes(ADA), HOME);
        assertThat(gate.ask(to(BO, "k1"))).as("a new yes of theirs").isInstanceOf(Allowed.class);
    }

    @Test
    void in_one_dry_run_nobody_at_an_address_gets_more_than_any_allows() {
        ContactGate gate = gate(RuleBook.personOnly());
        gate.record(yes(ADA, Allowance.of(1, MONTH)), HOME);
        gate.record(yes(BO, Allowance.of(1, MONTH)), HOME);
        SegmentAnswer answer = gate.askSegment(List.of(to(BO, "k"), to(ADA, "k")), answered -> {});
        assertThat(answer.allowedNow()).containsExactly(BO);
        assertThat(answer.held()).singleElement().satisfies(held -> {
            assertThat(held.person()).isEqualTo(ADA);
            assertThat(held.until()).contains(START.plus(MONTH));
        });
        assertThat(gate.ask(to(ADA, "k"))).as("nothing is kept").isInstanceOf(Allowed.class);
    }

    @Test
    void in_one_dry_run_those_are_met_at_an_address_whom_nobody_knows_there_yet() {
        ContactGate gate = gate(RuleBook.personOnly());
        gate.record(yes(ADA, Allowance.of(1, MONTH)));
        gate.record(yes(BO, Allowance.of(9, MONTH)));
        assertThat(gate.dryRun(List.of(to(ADA, "k"), to(BO, "k"), to(BO, "k2"))).allowedNow())
                .isEqualTo(1);
        assertThat(gate.dryRun(List.of(to(BO, "k"), to(ADA, "k"))).allowedNow()).isEqualTo(1);
        assertThat(gate.ask(to(BO, "k"))).isInstanceOf(Allowed.class);
    }

    @Test
    void in_one_dry_run_a_person_gets_no_more_than_they_allow_and_each_message_once() {
        ContactGate gate = gate(RuleBook.personOnly());
        gate.record(yes(ADA, Allowance.of(1, MONTH)));
        ContactRequest first = to(ADA, "k1").withAddressKeys();
        List<ContactRequest> all =
                List.of(first, first.withKey("k2"), first, first.withKey("k3").withUsefulUntil(START.plus(MONTH)));
        DryRun run = gate.dryRun(all);
        assertThat(run.allowedNow()).isEqualTo(1);
        assertThat(run.later()).containsExactly(START.plus(MONTH));
        assertThat(run.refusedFor()).containsKey(ReasonCode.NOT_USEFUL_THEN);
        assertThat(gate.recordOf(ADA).rows()).isEmpty();
    }
}
