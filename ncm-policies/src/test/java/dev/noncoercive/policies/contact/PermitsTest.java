package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A permit and a hand-over are each good for themselves alone, however often their key is asked for. */
class PermitsTest {
    private static final PersonId ADA = PersonId.of("ada");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);

    PermitsTest() {
        gate.record(ConsentGiven.builder()
                .person(ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(1, MONTH))
                .build());
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

    /** The permit that is given now, a minute after what was before. */
    private Permit permit(String key) {
        clock.pass(MINUTE);
        return ((Allowed) gate.request(request(key))).permit();
    }

    private HandedOver handedOver(Permit permit) {
        clock.pass(MINUTE);
        return ((HandOver.Go) gate.handOver(permit)).handedOver();
    }

    private void changePreferences() {
        clock.pass(MINUTE);
        gate.record(PreferencesSet.builder()
                .person(ADA)
                .at(clock.instant())
                .preferences(Preferences.none())
                .build());
    }

    private void assertNoPermit(HandOver handOver) {
        assertThat(((HandOver.Voided) handOver).decision())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::code)
                                .containsExactly(ReasonCode.NO_PERMIT));
    }

    @Test
    void a_key_that_no_store_can_keep_as_it_is_is_refused() {
        for (String key : List.of("k\ud800", "\udc00k", "k\udc00", "k\u0000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> gate.request(request(key)))
                    .withMessage("key must hold neither half a character (a lone surrogate) nor the character U+0000");
        }
    }

    @Test
    void who_gives_a_permit_back_that_was_handed_over_gives_nothing_back() {
        Permit permit = permit("k1");
        HandedOver leaving = handedOver(permit);
        assertThat(((HandOver.Voided) gate.handOver(permit)).decision()).isInstanceOf(AlreadyHandedOver.class);
        assertThat(gate.release(permit)).isFalse();
        assertThat(gate.confirm(leaving)).isTrue();
        assertThat(gate.request(request("k2"))).isInstanceOf(Later.class);
    }

    @Test
    void a_retry_of_a_release_leaves_the_next_hand_over_of_the_key_alone() {
        HandedOver first = handedOver(permit("k1"));
        assertThat(gate.release(first)).isTrue();
        HandedOver second = handedOver(permit("k1"));
        assertThat(gate.release(first)).isFalse();
        assertThat(gate.confirm(first)).isFalse();
        assertThat(gate.confirm(second)).isTrue();
        assertThat(gate.request(request("k2"))).isInstanceOf(Later.class);
    }

    @Test
    void a_void_permit_stays_void_when_its_key_is_asked_again() {
        SignedPermits signed = SignedPermits.with("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
        String queued = signed.write(permit("k1"));
        changePreferences();
        Permit again = permit("k1");
        assertThat(gate.release(signed.read(queued))).isFalse();
        assertNoPermit(gate.handOver(signed.read(queued)));
        assertThat(gate.handOver(signed.read(signed.write(again)))).isInstanceOf(HandOver.Go.class);
    }

    @Test
    void a_permit_that_ended_stays_ended_when_its_key_is_asked_again() {
        Permit old = permit("k1");
        clock.pass(Duration.ofHours(2));
        Permit again = permit("k1");
        assertThat(gate.release(old)).isFalse();
        assertNoPermit(gate.handOver(old));
        assertThat(gate.request(request("k2"))).isInstanceOf(Later.class);
        assertThat(gate.release(again)).isTrue();
        assertThat(gate.request(request("k2"))).isInstanceOf(Allowed.class);
    }

    @Test
    void a_sender_that_returns_has_sent_whatever_became_of_the_record_meanwhile() {
        clock.pass(MINUTE);
        assertThat(gate.contact(request("k1"), handedOver -> gate.forget(ADA)))
                .isInstanceOfSatisfying(
                        Outcome.Contacted.class,
                        sent -> assertThat(sent.isConfirmed()).isFalse());
        PermitsTest other = new PermitsTest();
        other.clock.pass(MINUTE);
        assertThat(other.gate.contact(request("k1"), handedOver -> {}))
                .isInstanceOfSatisfying(
                        Outcome.Contacted.class,
                        sent -> assertThat(sent.isConfirmed()).isTrue());
    }

    @Test
    void under_a_living_permit_a_message_of_shorter_use_ends_it_earlier() {
        Permit first = permit("k1");
        Instant useful = first.givenAt().plus(Duration.ofMinutes(20));
        ContactRequest shorter = request("k1").withUsefulUntil(useful);
        assertThat(((Allowed) gate.ask(shorter)).permit().endsAt()).isEqualTo(useful);
        Permit second = ((Allowed) gate.request(shorter)).permit();
        assertThat(second).isEqualTo(((Allowed) gate.request(request("k1"))).permit());
        assertThat(second.givenAt()).isEqualTo(first.givenAt());
        assertThat(second.endsAt()).isEqualTo(useful);
        clock.pass(Duration.ofMinutes(20));
        assertThat(gate.handOver(first)).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.handOver(second)).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.request(request("k2"))).isInstanceOf(Allowed.class);
    }

    @Test
    void a_permit_in_a_queue_is_good_until_the_earlier_end_that_its_key_got_since() {
        Permit first = permit("k1");
        gate.request(request("k1").withUsefulUntil(first.givenAt().plus(Duration.ofMinutes(20))));
        clock.pass(Duration.ofMinutes(19));
        assertThat(gate.handOver(first)).isInstanceOf(HandOver.Go.class);
    }

    @Test
    void under_a_living_permit_a_message_of_no_use_any_more_is_refused() {
        Permit permit = permit("k1");
        assertThat(gate.request(request("k1").withUsefulUntil(permit.givenAt())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::code)
                                .contains(ReasonCode.NOT_USEFUL_THEN));
        assertThat(gate.handOver(permit)).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.request(request("k2"))).isInstanceOf(Allowed.class);
    }

    @Test
    void a_life_that_is_no_whole_millisecond_gives_a_permit_that_can_be_handed_over() {
        Duration life = Duration.ofMinutes(5).plusNanos(1_500);
        ContactGate odd = ContactGate.on(
                InMemoryContactStore.empty(clock), RuleBook.personOnly().with(BAKERY, life));
        odd.record(ConsentGiven.builder()
                .person(ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .build());
        assertThat(odd.handOver(((Allowed) odd.request(request("k1"))).permit()))
                .isInstanceOf(HandOver.Go.class);
    }

    @Test
    void quiet_hours_never_hold_a_reply_or_a_service_message() {
        AddedRule quiet = AddedRule.builder()
                .owner(RuleOwner.LAW)
                .addKinds(ContactKind.INVITATION, ContactKind.SERVICE, ContactKind.REPLY)
                .addQuietHours(QuietHours.daily(LocalTime.of(8, 0), LocalTime.of(20, 0)))
                .build();
        RuleBook rules = RuleBook.personOnly().with(quiet).with(BAKERY, ZoneOffset.UTC);
        ContactHistory history = gate.recordOf(ADA);
        assertThat(ContactRules.decide(history, request("k1"), rules, clock.instant()))
                .isInstanceOf(Later.class);
        ContactRequest reply = request("k1").withKind(ContactKind.REPLY);
        assertThat(ContactRules.decide(history, reply, rules, clock.instant())).isInstanceOf(Allowed.class);
        ContactRequest service = ContactRequest.builder()
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .kind(ContactKind.SERVICE)
                .basis("order 1177")
                .key("k1")
                .build();
        assertThat(ContactRules.decide(history, service, rules, clock.instant()))
                .isInstanceOf(Allowed.class);
    }
}
