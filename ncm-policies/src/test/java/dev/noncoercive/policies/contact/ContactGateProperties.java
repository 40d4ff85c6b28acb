package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

/** The promises of the gate, kept over sequences of steps. Their numbers are those of docs/promises.md. */
class ContactGateProperties {
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private TestClock clock = new TestClock(START);
    private ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);

    /** One instance of this class serves all tries of a property. */
    @BeforeTry
    void everyTryHasItsOwnGate() {
        clock = new TestClock(START);
        gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
    }

    /** What a sender may try next, after a wait. */
    enum Move {
        SEND,
        ASK_ONLY,
        SEND_AND_CONFIRM,
        SEND_AND_FAIL,
        HAND_OVER_OLDEST,
        GIVE_AGAIN
    }

    record Try(Duration pause, Move move) {}

    @Provide
    Arbitrary<Try> tries() {
        return Combinators.combine(
                        waits(),
                        Arbitraries.frequency(
                                Tuple.of(6, Move.SEND),
                                Tuple.of(2, Move.ASK_ONLY),
                                Tuple.of(2, Move.SEND_AND_CONFIRM),
                                Tuple.of(2, Move.SEND_AND_FAIL),
                                Tuple.of(2, Move.HAND_OVER_OLDEST),
                                Tuple.of(1, Move.GIVE_AGAIN)))
                .as(Try::new);
    }

    /** Waits that meet the end of a window exactly, or miss it by a millisecond, are the ones that tell >= from >. */
    @Provide
    Arbitrary<Duration> waits() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.of(0, 1, 6, 12, 24)),
                                Tuple.of(1, Arbitraries.integers().between(0, 48))),
                        Arbitraries.of(0, 0, 0, -1, 1))
                .as((hours, millis) -> Duration.ofHours(hours).plusMillis(hours == 0 ? 0 : millis));
    }

    @Property
    void promise_2_no_window_ever_holds_more_than_allowed(
            @ForAll @IntRange(max = 3) int atMost,
            @ForAll @IntRange(min = 1, max = 24) int windowHours,
            @ForAll @Size(max = 30) List<@From("tries") Try> tries) {
        Allowance allowance = Allowance.of(atMost, Duration.ofHours(windowHours));
        give(allowance);
        List<Instant> left = play(tries, allowance);
        assertThat(left)
                .allSatisfy(at ->
                        assertThat(countInWindowEndingAt(at, left, allowance)).isLessThanOrEqualTo(atMost));
    }

    /** The other half of exact: as soon as the window has room, the contact is allowed. */
    @Property
    void promise_2_a_contact_is_held_no_longer_than_the_window(
            @ForAll @IntRange(min = 1, max = 3) int atMost,
            @ForAll @IntRange(min = 1, max = 24) int windowHours,
            @ForAll @Size(max = 15) List<@From("waits") Duration> waits) {
        Allowance allowance = Allowance.of(atMost, Duration.ofHours(windowHours));
        give(allowance);
        List<Instant> left = new ArrayList<>();
        for (int i = 0; i < waits.size(); i++) {
            clock.pass(waits.get(i));
            long used = countInWindowEndingAt(clock.instant(), left, allowance);
            boolean room = used < atMost;
            if (gate.request(request("k" + i)) instanceof Allowed allowed) {
                assertThat(allowed.grounds().room().get(0).used()).isEqualTo((int) used);
            }
            boolean sent = gate.contact(request("k" + i), handedOver -> {}) instanceof Outcome.Contacted;
            assertThat(sent).isEqualTo(room);
            if (sent) {
                left.add(clock.instant());
            }
        }
    }

    /** Contacts in (t - W, t], counted the slow and obvious way. */
    private static long countInWindowEndingAt(Instant at, List<Instant> contacts, Allowance allowance) {
        Instant startExclusive = at.minus(((RollingWindow) allowance.per()).length());
        return contacts.stream()
                .filter(contact -> contact.isAfter(startExclusive) && !contact.isAfter(at))
                .count();
    }

    private List<Instant> play(List<Try> tries, Allowance allowance) {
        List<Instant> left = new ArrayList<>();
        List<ContactKey> permits = new ArrayList<>();
        for (int i = 0; i < tries.size(); i++) {
            clock.pass(tries.get(i).pause());
            switch (tries.get(i).move()) {
                case SEND -> send("k" + i, left);
                case SEND_AND_CONFIRM -> {
                    if (send("k" + i, left)) {
                        gate.confirm(key("k" + i));
                        assertThat(gate.release(key("k" + i))).isFalse();
                    }
                }
                case SEND_AND_FAIL -> {
                    if (send("k" + i, left)) {
                        gate.release(key("k" + i));
                        left.remove(left.size() - 1);
                    }
                }
                case ASK_ONLY -> {
                    if (gate.request(request("k" + i)) instanceof Allowed allowed) {
                        permits.add(allowed.permit().key());
                    }
                }
                case HAND_OVER_OLDEST -> {
                    if (!permits.isEmpty() && gate.handOver(permits.remove(0)) instanceof HandOver.Go) {
                        left.add(clock.instant());
                    }
                }
                case GIVE_AGAIN -> give(allowance);
            }
        }
        return left;
    }

    private boolean send(String key, List<Instant> left) {
        boolean go = gate.request(request(key)) instanceof Allowed allowed
                && gate.handOver(allowed.permit().key()) instanceof HandOver.Go;
        if (go) {
            left.add(clock.instant());
        }
        return go;
    }

    @Property(tries = 30)
    void promise_2_holds_for_senders_that_ask_at_once(@ForAll @IntRange(max = 3) int atMost) throws Exception {
        give(Allowance.of(atMost, Duration.ofDays(7)));
        int senders = 8;
        ExecutorService pool = Executors.newFixedThreadPool(senders);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> sent = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            String key = "k" + i;
            sent.add(pool.submit(() -> {
                start.await();
                return gate.contact(request(key), handedOver -> {}) instanceof Outcome.Contacted;
            }));
        }
        start.countDown();
        int count = 0;
        for (Future<Boolean> one : sent) {
            count += one.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(count).isEqualTo(atMost);
    }

    @Property
    void promise_4_a_withdrawal_voids_unspent_permits(@ForAll @IntRange(max = 59) int minutes) {
        give(Allowance.of(3, Duration.ofDays(7)));
        assertThat(gate.request(request("k1"))).isInstanceOf(Allowed.class);
        clock.pass(Duration.ofMinutes(minutes));
        withdraw();
        assertThat(gate.handOver(key("k1"))).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.request(request("k1"))).isInstanceOf(Refused.class);
    }

    @Property
    void promise_4_any_word_of_the_person_voids_unspent_permits(@ForAll ConsentGiven again) {
        give(Allowance.of(1, Duration.ofDays(7)));
        assertThat(gate.request(request("k1"))).isInstanceOf(Allowed.class);
        gate.record(aboutAnotherSender(again));
        assertThat(gate.handOver(key("k1"))).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.request(request("k2"))).isInstanceOf(Allowed.class);
    }

    @Property
    void promise_4_whatever_the_person_says_voids_unspent_permits(@ForAll PersonAct word) {
        give(Allowance.of(1, Duration.ofDays(7)));
        assertThat(gate.request(request("k1"))).isInstanceOf(Allowed.class);
        gate.record(word.as(Optional.empty(), Scenario.ADA, clock.instant()));
        assertThat(gate.handOver(key("k1"))).isInstanceOf(HandOver.Voided.class);
    }

    /** A word of Ada's that leaves the bakery's newsletter as it is. */
    private static PersonAct aboutAnotherSender(ConsentGiven act) {
        return act.withPerson(Scenario.ADA).withSender(SenderId.of("florist"));
    }

    @Property
    void promise_9_asking_twice_is_asking_once(
            @ForAll @IntRange(min = 1, max = 3) int atMost, @ForAll @IntRange(min = 2, max = 6) int times) {
        give(Allowance.of(atMost, Duration.ofDays(7)));
        ContactDecision first = gate.request(request("same"));
        for (int i = 0; i < times; i++) {
            clock.pass(Duration.ofMinutes(5));
            assertThat(gate.request(request("same"))).isEqualTo(first);
        }
        assertThat(gate.handOver(key("same"))).isInstanceOf(HandOver.Go.class);
        assertThat(gate.request(request("same"))).isInstanceOf(AlreadyHandedOver.class);
        for (int i = 1; i < atMost; i++) {
            assertThat(gate.contact(request("other" + i), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        }
        assertThat(gate.request(request("one too many"))).isInstanceOf(Later.class);
    }

    @Property
    void a_clock_that_jumps_back_gives_nothing_away(@ForAll @IntRange(min = 1, max = 1000) int hoursBack) {
        give(Allowance.of(1, Duration.ofDays(7)));
        passHours(2000);
        assertThat(gate.contact(request("k1"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        Instant sent = clock.instant();
        passHours(-hoursBack);
        assertThat(gate.request(request("k2")))
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.nextAllowedAt()).isEqualTo(sent.plus(Duration.ofDays(7))));
    }

    private void passHours(int hours) {
        clock.pass(Duration.ofHours(hours));
    }

    private void give(Allowance allowance) {
        gate.record(ConsentGiven.builder()
                .person(Scenario.ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(allowance)
                .build());
    }

    private void withdraw() {
        gate.record(ConsentWithdrawn.builder()
                .person(Scenario.ADA)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .build());
    }

    private static ContactRequest request(String key) {
        return ContactRequest.builder()
                .person(Scenario.ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .build();
    }

    private static ContactKey key(String key) {
        return request(key).contactKey();
    }
}
