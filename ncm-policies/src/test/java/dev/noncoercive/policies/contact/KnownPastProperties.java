package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.testkit.ContactArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Where the past is known from some instant on, nothing is allowed that a contact of before could forbid. */
class KnownPastProperties {
    private static final RuleBook PERSON_ONLY = RuleBook.personOnly();
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_TRIED = 40;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Provide
    Arbitrary<Window> windows() {
        return ContactArbitraries.windows();
    }

    @Provide
    Arbitrary<Duration> known() {
        int day = 24 * 60;
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.integers().between(0, 4 * day)),
                        Tuple.of(1, Arbitraries.integers().between(0, 45 * day)))
                .map(Duration::ofMinutes);
    }

    /** A person who allows one contact a window, to whom nothing is known to be sent. */
    private static Scenario personOf(Window window, Instant at, ZoneId zone) {
        Scenario silent = Scenario.silent(at, List.of());
        List<PersonAct> acts = new ArrayList<>(List.of(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(at.minus(Duration.ofDays(300)))
                .preferences(Preferences.none().withZone(zone))
                .build()));
        silent.acts().forEach(act -> acts.add(((ConsentGiven) act).withAllowances(Allowance.of(1, window))));
        return new Scenario(acts, List.of(), silent.request(), at);
    }

    private static ContactDecision withAContact(Scenario scenario, Instant contact, Instant at) {
        return ContactRules.decide(
                scenario.history().with(scenario.contactAt(contact)), scenario.request(), PERSON_ONLY, at);
    }

    @Property(tries = 500)
    void promise_8_a_window_waits_until_the_known_past_covers_it_and_no_longer(
            @ForAll("windows") Window window,
            @ForAll Instant at,
            @ForAll("zones") ZoneId zone,
            @ForAll("known") Duration known) {
        Scenario scenario = personOf(window, at, zone);
        Instant since = at.minus(known);
        ContactDecision decision = scenario.decide(PERSON_ONLY.withCompleteSince(since), at);
        Instant free = decision instanceof Later later ? later.nextAllowedAt() : at;
        if (!(decision instanceof Refused)) {
            for (int hours = 0; hours < 24 * DAYS_TRIED; hours += 6) {
                Instant unknown = since.minusMillis(1).minus(Duration.ofHours(hours));
                assertThat(withAContact(scenario, unknown, free)).isInstanceOf(Allowed.class);
            }
        }
        if (decision instanceof Later) {
            assertThat(withAContact(scenario, since.minusMillis(1), free.minusMillis(2)))
                    .as("what it waits for")
                    .isNotInstanceOf(Allowed.class);
        }
        boolean endsNever = window.equals(Window.lifetime());
        assertThat(decision instanceof Refused).isEqualTo(endsNever);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return ContactArbitraries.zones();
    }

    @Property(tries = 500)
    void promise_8_what_the_record_does_not_reach_is_not_allowed(
            @ForAll("scenarios") Scenario any, @ForAll @IntRange(max = 90) int daysKnown) {
        Scenario scenario = any.settled();
        Instant since = scenario.at().minus(DAY.multipliedBy(daysKnown));
        RuleBook rules = PERSON_ONLY.withCompleteSince(since);
        ContactDecision decision = scenario.decide(rules, scenario.at());
        if (decision instanceof Allowed) {
            assertThatNothingOfBeforeMatters(scenario, rules, since, scenario.at());
        }
        if (decision instanceof Later later) {
            assertThat(scenario.decide(rules, later.nextAllowedAt().minusMillis(1)))
                    .isNotInstanceOf(Allowed.class);
            assertThatNothingOfBeforeMatters(scenario, rules, since, later.nextAllowedAt());
        }
    }

    /** Contacts of before the record, wherever they were, would not change the answer. */
    private static void assertThatNothingOfBeforeMatters(Scenario scenario, RuleBook rules, Instant since, Instant at) {
        Allowed allowed = (Allowed) scenario.decide(rules, at);
        ContactHistory worse = scenario.history()
                .with(scenario.contactAt(since.minusMillis(1)))
                .with(scenario.contactAt(since.minus(Duration.ofDays(3))))
                .with(scenario.contactAt(since.minus(Duration.ofDays(40))));
        assertThat(allowed.grounds().room())
                .allSatisfy(room ->
                        assertThat(room.used()).isLessThan(room.allowance().atMost()));
        assertThat(ContactRules.decide(worse, scenario.request(), PERSON_ONLY, at))
                .isInstanceOf(Allowed.class);
    }

    /** Of messages nobody asked for, those before the past is known may have gone unanswered, all but the one that would end it. */
    @Property(tries = 500)
    void promise_8_silence_waits_for_what_may_have_gone_unanswered_before_the_past_is_known(
            @ForAll Instant at,
            @ForAll @IntRange(min = 0, max = 60) int knownDays,
            @ForAll @IntRange(min = 1, max = 6) int atMost,
            @ForAll @IntRange(min = 1, max = 20) int waitDays) {
        Scenario silent = Scenario.silent(at, List.of());
        SilenceRule rule = SilenceRule.of(Duration.ofDays(waitDays), atMost);
        RuleBook rules = PERSON_ONLY.with(rule);
        Instant since = at.minus(Duration.ofDays(knownDays));
        ContactDecision decision = silent.decide(rules.withCompleteSince(since), at);
        int unknown = Math.max(1, atMost - 1);
        ContactHistory history = silent.history();
        for (int i = 1; i <= unknown; i++) {
            history = history.with(silent.contactAt(since.minusMillis(i)));
        }
        ContactDecision expected = ContactRules.decide(history, silent.request(), rules, at);
        assertThat(decision.getClass()).isEqualTo(expected.getClass());
        if (decision instanceof Later later) {
            assertThat(later.nextAllowedAt())
                    .isEqualTo(((Later) expected).nextAllowedAt().plusMillis(1));
        }
        if (!(decision instanceof Allowed)) {
            assertThat(Reason.against(decision)).extracting(Reason::code).containsExactly(ReasonCode.HISTORY);
        }
        assertThat(silent.decide(rules.withCompleteSince(at.minus(Duration.ofDays(300))), at))
                .as("a past that is known from their last sign on")
                .isInstanceOf(Allowed.class);
    }
}
