package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** A yes that is told by counting is that of the decision function, and leaves the same record. */
class PlainStepProperties {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    /** What happens next: some time passes, somebody asks, and what becomes of the permit. */
    record Turn(Duration pause, String key, int move) {}

    @Provide
    Arbitrary<Scenario> anybody() {
        return Scenario.any();
    }

    @Provide
    Arbitrary<Scenario> plainPeople() {
        Arbitrary<Allowance> rolling = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 40))
                .as((atMost, days) -> Allowance.of(atMost, Duration.ofDays(days)));
        Arbitrary<List<Allowance>> allowances = rolling.list().ofMaxSize(3);
        return Scenario.any().flatMap(any -> allowances.map(said -> plain(any, said)));
    }

    private static Scenario plain(Scenario any, List<Allowance> allowances) {
        ContactRequest request = any.request();
        PersonAct yes = ConsentGiven.builder()
                .person(Scenario.ADA)
                .at(START.minus(Duration.ofDays(1)))
                .sender(request.sender())
                .purpose(request.purpose())
                .addChannel(request.channel())
                .addAllAllowances(allowances)
                .build();
        return new Scenario(List.of(yes), any.contacts(), request, any.at());
    }

    @Provide
    Arbitrary<Turn> turns() {
        Arbitrary<Duration> pauses =
                Arbitraries.of(0L, 7L, 59L, 60L, 61L, 1_440L, 14_400L, 288_000L).map(Duration::ofMinutes);
        return Combinators.combine(
                        pauses,
                        Arbitraries.integers().between(1, 9).map(number -> "k" + number),
                        Arbitraries.integers().between(0, 4))
                .as(Turn::new);
    }

    @Property(tries = 400)
    void a_plain_yes_is_that_of_any_other_store(
            @ForAll("plainPeople") Scenario person, @ForAll @Size(max = 14) List<@From("turns") Turn> turns) {
        int plain = plainAnswersAlike(person, RuleBook.personOnly(), turns);
        Statistics.label("plain")
                .collect(plain > 1)
                .coverage(told -> told.check(true).percentage(share -> share > 50));
    }

    @Property(tries = 400)
    void whoever_said_whatever_is_answered_as_by_any_other_store(
            @ForAll("anybody") Scenario person,
            @ForAll @Size(max = 8) List<@From("turns") Turn> turns,
            @ForAll("rules") Optional<AddedRule> rule) {
        int plain = plainAnswersAlike(person, rules(rule), turns);
        Statistics.label("plain")
                .collect(plain > 0)
                .coverage(told -> told.check(true).percentage(share -> share > 2));
    }

    private static RuleBook rules(Optional<AddedRule> rule) {
        return rule.map(one -> RuleBook.personOnly().with(one)).orElseGet(RuleBook::personOnly);
    }

    @Provide
    Arbitrary<Optional<AddedRule>> rules() {
        return Scenario.rules().optional(0.5);
    }

    /** How many of the answers were told by counting. */
    private static int plainAnswersAlike(Scenario person, RuleBook rules, List<Turn> turns) {
        TestClock clock = new TestClock(START);
        InMemoryContactStore counting = InMemoryContactStore.empty(clock);
        InMemoryContactStore deciding = InMemoryContactStore.empty(clock);
        counting.restore(Scenario.ADA, person.history());
        deciding.restore(Scenario.ADA, person.history());
        int plain = 0;
        for (Turn turn : turns) {
            clock.pass(turn.pause());
            ContactRequest request = person.request().withKey(turn.key());
            Requesting step = new Requesting(request, rules);
            Optional<ContactDecision> told = counting.allowPlainly(step);
            plain += told.isPresent() ? 1 : 0;
            ContactDecision answer = told.orElseGet(() -> decided(counting, step));
            assertThat(answer).isEqualTo(decided(deciding, step));
            assertAlike(counting, deciding);
            move(ContactGate.on(counting, rules), request, turn.move());
            move(ContactGate.on(deciding, rules), request, turn.move());
        }
        return plain;
    }

    private static ContactDecision decided(ContactStore store, Requesting requesting) {
        return store.step(requesting.scope(), (history, now) -> {
            ContactStore.StepTogether<ContactDecision> taken =
                    requesting.take(Household.alone(Scenario.ADA, history), now);
            return new Step<>(taken.household().history(), taken.answer());
        });
    }

    private static void assertAlike(ContactStore one, ContactStore other) {
        ContactHistory of = one.read(Scenario.ADA);
        ContactHistory as = other.read(Scenario.ADA);
        assertThat(of.rows()).isEqualTo(as.rows());
        assertThat(of.acts()).isEqualTo(as.acts());
        assertThat(of.lastStep()).isEqualTo(as.lastStep());
    }

    private static void move(ContactGate gate, ContactRequest request, int move) {
        if (move > 0) {
            gate.handOver(request.contactKey());
        }
        if (move == 2) {
            gate.confirm(request.contactKey());
        }
        if (move == 3) {
            gate.release(request.contactKey());
        }
    }

    @Example
    void however_many_contacts_there_were_they_fill_the_window() {
        InMemoryContactStore store = InMemoryContactStore.empty(new TestClock(START));
        Scenario person = plain(Scenario.silent(START, List.of()), List.of(Allowance.of(2, Duration.ofDays(400))));
        List<ContactRow> rows = new ArrayList<>();
        for (int i = 0; i < 1 << 15; i++) {
            rows.add(ContactRow.of(person.contactAt(START.minusSeconds(1)), "+" + i));
        }
        store.restore(Scenario.ADA, ContactHistory.kept(person.acts(), rows, START));
        assertThat(store.allowPlainly(new Requesting(person.request(), RuleBook.personOnly())))
                .isEmpty();
    }

    @Example
    void a_request_that_is_of_no_use_any_more_is_decided() {
        InMemoryContactStore store = InMemoryContactStore.empty(new TestClock(START));
        Scenario person = Scenario.silent(START, List.of());
        store.restore(Scenario.ADA, person.history());
        ContactRequest late = person.request().withUsefulUntil(START);
        assertThat(store.allowPlainly(new Requesting(late, RuleBook.personOnly())))
                .isEmpty();
        ContactRequest soon = person.request().withUsefulUntil(START.plusSeconds(1));
        assertThat(store.allowPlainly(new Requesting(soon, RuleBook.personOnly())))
                .contains(ContactRules.decide(person.history(), soon, RuleBook.personOnly(), START));
    }
}
