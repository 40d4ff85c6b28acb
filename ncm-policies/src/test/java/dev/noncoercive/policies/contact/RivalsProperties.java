package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Several messages want the one place that is left: the person's own order of topics says which takes it. */
class RivalsProperties {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final AddressKeys KEYS =
            AddressKeys.with("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8));

    /** A message: its topic, if any, and whether it is on a channel that the person said yes to. */
    record Rival(Optional<Topic> topic, boolean welcome) {}

    @Provide
    Arbitrary<Topic> topics() {
        return Arbitraries.of("bread", "cakes", "events", "rolls").map(Topic::of);
    }

    @Provide
    Arbitrary<Rival> rivals() {
        return Combinators.combine(topics().optional(0.8), Arbitraries.of(true, true, false))
                .as(Rival::new);
    }

    @Provide
    Arbitrary<List<Topic>> orders() {
        return topics().list().uniqueElements().ofMaxSize(4);
    }

    @Property(tries = 500)
    void of_rivals_the_first_in_the_persons_own_order_that_is_allowed_takes_the_place(
            @ForAll("orders") List<Topic> order, @ForAll @Size(min = 1, max = 6) List<@From("rivals") Rival> rivals) {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), new TestClock(NOW));
        gate.record(yes(Channel.EMAIL, 1));
        gate.record(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(NOW)
                .preferences(Preferences.none().withTopicOrder(order))
                .build());
        ContactDecision chosen = gate.choose(requests(rivals));
        assertThat(chosen instanceof Allowed allowed ? allowed.permit().key().key() : "none")
                .isEqualTo(first(order, rivals));
    }

    /** Those that were held at first, and get a yes by the time it is asked again, are not sent beside the one that was chosen. */
    @Property(tries = 500)
    void promise_9_choosing_again_is_choosing_once(
            @ForAll @Size(min = 1, max = 5) List<@From("rivals") Rival> rivals,
            @ForAll @IntRange(max = 4) int handedOverAt,
            @ForAll @IntRange(max = 19) int minutesBetween) {
        TestClock clock = new TestClock(NOW);
        ContactGate gate = ContactGate.inMemory(quietBySmsForAWhile(), clock);
        gate.record(yes(Channel.EMAIL, 9));
        gate.record(yes(Channel.SMS, 9));
        Set<String> chosen = new HashSet<>();
        boolean isHandedOver = false;
        for (int time = 0; time < 4; time++) {
            ContactDecision decision = gate.choose(requests(rivals));
            assertThat(decision instanceof AlreadyHandedOver).isEqualTo(isHandedOver);
            if (decision instanceof Allowed allowed) {
                chosen.add(allowed.permit().key().key());
                isHandedOver = time >= handedOverAt && gate.handOver(allowed.permit()) instanceof HandOver.Go;
            }
            clock.pass(Duration.ofMinutes(minutesBetween));
        }
        assertThat(chosen).hasSizeLessThanOrEqualTo(1);
        assertThat(gate.recordOf(Scenario.ADA).rows()).hasSameSizeAs(chosen);
    }

    @Property(tries = 100)
    void a_rival_whose_place_was_given_back_is_a_rival_again(
            @ForAll @Size(min = 2, max = 5) List<@From("rivals") Rival> rivals) {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), new TestClock(NOW));
        gate.record(yes(Channel.EMAIL, 1));
        if (gate.choose(requests(rivals)) instanceof Allowed allowed) {
            gate.release(((HandOver.Go) gate.handOver(allowed.permit())).handedOver());
            assertThat(gate.choose(requests(rivals)))
                    .isInstanceOfSatisfying(
                            Allowed.class,
                            again -> assertThat(again.permit().key())
                                    .isEqualTo(allowed.permit().key()));
        }
    }

    /** Whoever loses is told why: held for itself, or since another one was chosen. Asked again, nothing is told twice. */
    @Property(tries = 300)
    void promise_12_every_rival_leaves_one_row(@ForAll @Size(min = 1, max = 6) List<@From("rivals") Rival> rivals) {
        Choosing choosing = new Choosing(requests(rivals), RuleBook.personOnly());
        ContactHistory known = ContactHistory.kept(List.of(yes(Channel.EMAIL, 1)), List.of(), NOW);
        StepTogether<ContactDecision> chosen = choosing.take(Household.alone(Scenario.ADA, known), NOW);
        StepTogether<ContactDecision> again = choosing.take(chosen.household(), NOW.plusSeconds(60));
        List<String> told = new ArrayList<>();
        boolean isTaken = false;
        for (int i = 0; i < rivals.size(); i++) {
            boolean welcome = rivals.get(i).welcome();
            told.add(
                    "corner-bakery/k" + i + (welcome ? isTaken ? " held [RIVAL]" : " reserved []" : " held [CHANNEL]"));
            isTaken = isTaken || welcome;
        }
        assertThat(chosen.answer()).isInstanceOf(isTaken ? Allowed.class : Refused.class);
        assertThat(again.answer()).isEqualTo(chosen.answer());
        for (StepTogether<ContactDecision> taken : List.of(chosen, again)) {
            assertThat(taken.household().history().rows())
                    .extracting(row -> row.reference() + " " + row.state().text() + " " + row.heldFor())
                    .containsExactlyInAnyOrderElementsOf(told);
        }
    }

    /** A stop of somebody else at one address is none at another. */
    @Property(tries = 300)
    void of_rivals_to_several_addresses_each_is_judged_by_its_own(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> addresses) {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), new TestClock(NOW));
        gate.record(yes(Channel.EMAIL, 9));
        gate.record(
                Stopped.builder()
                        .person(PersonId.of("bo"))
                        .at(NOW)
                        .cause(StopCause.WORD)
                        .build(),
                keys(1));
        List<ContactRequest> rivals = new ArrayList<>();
        for (int address : addresses) {
            ContactRequest plain = Scenario.silent(NOW, List.of()).request().withKey("k" + rivals.size());
            rivals.add(address == 0 ? plain : plain.withAddressKeys(keys(address)));
        }
        ContactDecision chosen = gate.choose(rivals);
        int first = 0;
        while (first < addresses.size() && addresses.get(first) == 1) {
            first++;
        }
        assertThat(chosen instanceof Allowed allowed ? allowed.permit().key().key() : "none")
                .isEqualTo(first < addresses.size() ? "k" + first : "none");
        assertThat(gate.recordOf(PersonId.of("bo")).rows()).isEmpty();
    }

    private static NavigableSet<AddressKey> keys(int address) {
        return KEYS.of(Channel.EMAIL, "box-" + address + "@example.org");
    }

    private static RuleBook quietBySmsForAWhile() {
        return RuleBook.personOnly()
                .with(AddedRule.builder()
                        .owner(RuleOwner.LAW)
                        .addQuietHours(QuietHours.daily(LocalTime.of(0, 0), LocalTime.of(9, 25)))
                        .addQuietOn(Channel.SMS)
                        .build())
                .with(SenderId.of("corner-bakery"), ZoneOffset.UTC);
    }

    private static List<ContactRequest> requests(List<Rival> rivals) {
        List<ContactRequest> requests = new ArrayList<>();
        for (Rival rival : rivals) {
            requests.add(Scenario.silent(NOW, List.of())
                    .request()
                    .withTopic(rival.topic())
                    .withChannel(rival.welcome() ? Channel.EMAIL : Channel.SMS)
                    .withKey("k" + requests.size()));
        }
        return requests;
    }

    /** Topic by topic, then whoever has none of them, each time from the top of the list. */
    private static String first(List<Topic> order, List<Rival> rivals) {
        for (Topic topic : order) {
            for (int i = 0; i < rivals.size(); i++) {
                if (rivals.get(i).welcome() && rivals.get(i).topic().equals(Optional.of(topic))) {
                    return "k" + i;
                }
            }
        }
        for (int i = 0; i < rivals.size(); i++) {
            if (rivals.get(i).welcome()) {
                return "k" + i;
            }
        }
        return "none";
    }

    private static ConsentGiven yes(Channel channel, int atMost) {
        ConsentGiven given =
                (ConsentGiven) Scenario.silent(NOW, List.of()).acts().get(0);
        return given.withChannels(channel).withAllowances(Allowance.of(atMost, Duration.ofDays(7)));
    }
}
