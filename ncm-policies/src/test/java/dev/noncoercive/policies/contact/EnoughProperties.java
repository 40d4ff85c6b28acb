package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.enough.AtEnough;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Measure;
import dev.noncoercive.model.enough.Reached;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.enough.ThresholdChange;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Asks stop while a sender has enough, and the time at which that ends is told where it is known. */
class EnoughProperties {
    private static final Set<ContactKind> ASKS =
            EnumSet.of(ContactKind.INVITATION, ContactKind.REMINDER, ContactKind.CONSENT_REQUEST);

    /** A scenario, and what is enough for its sender. */
    record Asking(Scenario scenario, EnoughThreshold enough) {
        ContactDecision decide(AddedRule rule, Instant instant) {
            RuleBook rules =
                    RuleBook.personOnly().with(rule).with(scenario.request().sender(), enough);
            return scenario.decide(rules, instant);
        }
    }

    @Provide
    Arbitrary<Asking> askings() {
        return Scenario.any()
                .map(Scenario::settled)
                .flatMap(scenario -> thresholds(scenario.at()).map(enough -> new Asking(scenario, enough)));
    }

    /** An enough that changes before, at and after an instant, by what is read, by what is decided and by readings that grow old. */
    private static Arbitrary<EnoughThreshold> thresholds(Instant around) {
        Arbitrary<List<Reading>> readings = Combinators.combine(levels(), instants(around))
                .as(Reading::of)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<ThresholdChange>> changes = Combinators.combine(
                        levels(), instants(around), Arbitraries.integers().between(0, 60))
                .as(EnoughProperties::change)
                .list()
                .ofMaxSize(3)
                .map(EnoughProperties::inOrder);
        Arbitrary<Optional<Period>> period =
                Arbitraries.integers().between(1, 40).map(Period::ofDays).optional(0.5);
        return Combinators.combine(readings, changes, period).as(EnoughProperties::threshold);
    }

    private static Arbitrary<Long> levels() {
        return Arbitraries.longs().between(6, 14);
    }

    /** Some of them between two milliseconds. */
    private static Arbitrary<Instant> instants(Instant around) {
        int most = 60 * 24 * 60;
        return Arbitraries.integers()
                .between(-most, most)
                .map(minutes -> around.plus(Duration.ofMinutes(minutes)).plusNanos(Math.floorMod(minutes, 3)));
    }

    private static EnoughThreshold threshold(
            List<Reading> readings, List<ThresholdChange> changes, Optional<Period> period) {
        return EnoughThreshold.builder()
                .measure(Measure.CUSTOMERS)
                .limit(10)
                .atEnough(AtEnough.REST)
                .addAllReadings(readings)
                .addAllHistory(changes)
                .period(period)
                .build();
    }

    private static ThresholdChange change(long limit, Instant at, int days) {
        return ThresholdChange.builder()
                .limit(limit)
                .at(at)
                .from(at.plus(Duration.ofDays(days)))
                .reason("so decided")
                .build();
    }

    private static List<ThresholdChange> inOrder(List<ThresholdChange> changes) {
        return changes.stream()
                .sorted(Comparator.comparing(ThresholdChange::at))
                .toList();
    }

    @Provide
    Arbitrary<AddedRule> rules() {
        return Scenario.rules();
    }

    @Property(tries = 2000)
    void promise_6_next_allowed_at_is_exact_where_enough_ends(
            @ForAll("askings") Asking asking,
            @ForAll("rules") AddedRule rule,
            @ForAll @Size(max = 6) List<@IntRange(max = 130 * 24 * 60) Integer> minutes) {
        Instant at = asking.scenario().at();
        ContactDecision decision = asking.decide(rule, at);
        Instant next = decision instanceof Later later ? later.nextAllowedAt() : Instant.MAX;
        if (decision instanceof Later) {
            assertThat(asking.decide(rule, next)).isInstanceOf(Allowed.class);
            assertThat(asking.decide(rule, next.minusMillis(1))).isNotInstanceOf(Allowed.class);
        }
        if (!(decision instanceof Allowed)) {
            minutes.stream()
                    .map(ahead -> at.plus(Duration.ofMinutes(ahead)))
                    .filter(next::isAfter)
                    .forEach(before -> assertThat(asking.decide(rule, before)).isNotInstanceOf(Allowed.class));
        }
    }

    @Property(tries = 1000)
    void promise_11_asks_stop_while_there_is_enough_and_nothing_else_does(
            @ForAll("askings") Asking asking, @ForAll("rules") AddedRule rule, @ForAll ContactKind kind) {
        Scenario scenario = asking.scenario().of(kind);
        boolean isEnough = ASKS.contains(kind) && asking.enough().reachedBy(scenario.at()) == Reached.YES;
        ContactDecision with = new Asking(scenario, asking.enough()).decide(rule, scenario.at());
        ContactDecision without = scenario.decide(RuleBook.personOnly().with(rule), scenario.at());
        assertThat(scenario.decide(
                        RuleBook.personOnly().with(rule).with(SenderId.of("nobody"), asking.enough()), scenario.at()))
                .as("with what is enough for another sender")
                .isEqualTo(without);
        assertThat(with instanceof Allowed).isEqualTo(without instanceof Allowed && !isEnough);
        if (!ASKS.contains(kind)) {
            assertThat(with).isEqualTo(without);
        } else if (isEnough && without instanceof Allowed) {
            assertThat(reasons(with)).extracting(Reason::code).containsAnyOf(ReasonCode.ENOUGH, ReasonCode.EXPIRED);
        }
    }

    private static List<Reason> reasons(ContactDecision decision) {
        if (decision instanceof Later later) {
            return later.reasons();
        }
        return decision instanceof Refused refused ? refused.reasons() : List.of();
    }
}
