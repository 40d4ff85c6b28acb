package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What each kind of contact is bound to, against second opinions that are slow and obvious. */
class KindsProperties {
    private static final RuleBook PERSON_ONLY = RuleBook.personOnly();
    private static final Duration DAY = Duration.ofDays(1);

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Provide
    Arbitrary<Scenario> questions() {
        return Scenario.any()
                .map(scenario -> scenario.of(ContactKind.CONSENT_REQUEST))
                .flatMap(KindsProperties::asked);
    }

    /** With up to four questions for consent of the same sender in the past. */
    private static Arbitrary<Scenario> asked(Scenario scenario) {
        return Arbitraries.longs().between(0, 90L * 24 * 60).list().ofMaxSize(4).map(minutes -> {
            List<Contact> contacts = new ArrayList<>(scenario.contacts());
            minutes.forEach(ago -> contacts.add(scenario.contactAt(scenario.at().minus(Duration.ofMinutes(ago)))));
            return new Scenario(scenario.acts(), contacts, scenario.request(), scenario.at());
        });
    }

    @Property(tries = 500)
    void a_question_for_consent_comes_at_most_once_in_thirty_days_and_twice_in_a_life(
            @ForAll("questions") Scenario scenario) {
        List<Instant> asked = scenario.contacts().stream()
                .filter(contact -> contact.kind() == ContactKind.CONSENT_REQUEST
                        && contact.sender().equals(scenario.request().sender()))
                .map(contact -> contact.at())
                .toList();
        long lately = asked.stream()
                .filter(at -> at.plus(Duration.ofDays(30)).isAfter(scenario.at()))
                .count();
        if (scenario.decide(PERSON_ONLY, scenario.at()) instanceof Allowed) {
            assertThat(lately).isZero();
            assertThat(asked).hasSizeLessThan(2);
        }
    }

    @Property(tries = 500)
    void a_no_is_not_asked_again_for_a_year(
            @ForAll("scenarios") Scenario any, @ForAll @IntRange(min = 200, max = 400) int days) {
        Scenario scenario =
                new Scenario(any.acts(), List.of(), any.request(), any.at()).of(ContactKind.CONSENT_REQUEST);
        Instant at = scenario.at();
        ContactHistory history = scenario.history()
                .with(ConsentWithdrawn.builder()
                        .person(Scenario.ADA)
                        .at(at)
                        .sender(scenario.request().sender())
                        .purpose(scenario.request().purpose())
                        .build());
        boolean newYes = scenario.acts().stream()
                .anyMatch(act -> act instanceof ConsentGiven && act.at().isAfter(at));
        ContactDecision decision =
                ContactRules.decide(history, scenario.request(), PERSON_ONLY, at.plus(DAY.multipliedBy(days)));
        if (!newYes && days < 365) {
            assertThat(decision).isNotInstanceOf(Allowed.class);
        }
    }

    /** A yes to something else opens the way that a stop closed, and no more than that. */
    @Property(tries = 100)
    void a_stop_after_a_no_does_not_end_its_rest(
            @ForAll("scenarios") Scenario any, @ForAll @IntRange(min = 3, max = 364) int days) {
        Scenario asked = new Scenario(List.of(), List.of(), any.request(), any.at()).of(ContactKind.CONSENT_REQUEST);
        Instant at = asked.at();
        ContactHistory history = ContactHistory.empty()
                .with(ConsentWithdrawn.builder()
                        .person(Scenario.ADA)
                        .at(at)
                        .sender(asked.request().sender())
                        .purpose(asked.request().purpose())
                        .build())
                .with(Stopped.builder()
                        .person(Scenario.ADA)
                        .at(at.plus(DAY))
                        .cause(StopCause.WORD)
                        .build())
                .with(ConsentGiven.builder()
                        .person(Scenario.ADA)
                        .at(at.plus(DAY.multipliedBy(2)))
                        .sender(asked.request().sender())
                        .purpose(Purpose.of("something-else"))
                        .addChannel(asked.request().channel())
                        .build());
        assertThat(ContactRules.decide(history, asked.request(), PERSON_ONLY, at.plus(DAY.multipliedBy(days))))
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.nextAllowedAt()).isEqualTo(at.plus(DAY.multipliedBy(365))));
    }

    @Property(tries = 500)
    void what_the_person_waits_for_is_held_by_nothing_they_set_for_the_rest(@ForAll("scenarios") Scenario scenario) {
        List<Stopped> stops = stopsSinceTheLastYes(scenario);
        boolean deadAddress = stops.stream().anyMatch(stop -> stop.cause() == StopCause.DEAD_ADDRESS);
        ContactDecision service = scenario.of(ContactKind.SERVICE).decide(PERSON_ONLY, scenario.at());
        assertThat(service instanceof Allowed).isNotEqualTo(deadAddress);
        ContactDecision reply = scenario.of(ContactKind.REPLY).decide(PERSON_ONLY, scenario.at());
        assertThat(reply instanceof Allowed).isEqualTo(stops.isEmpty());
    }

    /** The stops for the sender and channel of a scenario that no later yes to that sender lifts. */
    private static List<Stopped> stopsSinceTheLastYes(Scenario scenario) {
        ContactRequest request = scenario.request();
        List<PersonAct> known = scenario.acts().stream()
                .filter(act -> !act.at().isAfter(scenario.at()))
                .toList();
        return known.stream()
                .filter(Stopped.class::isInstance)
                .map(Stopped.class::cast)
                .filter(stop -> stop.sender().map(request.sender()::equals).orElse(true)
                        && (stop.channels().isEmpty() || stop.channels().contains(request.channel())))
                .filter(stop -> known.stream()
                        .noneMatch(act -> act instanceof ConsentGiven given
                                && given.sender().equals(request.sender())
                                && given.channels().contains(request.channel())
                                && given.at().isAfter(stop.at())))
                .toList();
    }

    @Property(tries = 500)
    void service_messages_count_in_a_budget_of_their_own(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 4) int most) {
        Allowance budget = Allowance.of(most, DAY.multipliedBy(7));
        RuleBook rules = PERSON_ONLY.with(AddedRule.builder()
                .owner(RuleOwner.SENDER)
                .addKind(ContactKind.SERVICE)
                .addAllowance(budget)
                .build());
        Scenario service = scenario.of(ContactKind.SERVICE);
        long counted = scenario.contacts().stream()
                .filter(contact -> contact.kind() == ContactKind.SERVICE
                        && contact.at().plus(DAY.multipliedBy(7)).isAfter(scenario.at()))
                .count();
        if (service.decide(rules, scenario.at()) instanceof Allowed) {
            assertThat(counted).isLessThan(most);
        } else if (service.decide(PERSON_ONLY, scenario.at()) instanceof Allowed) {
            assertThat(counted).isGreaterThanOrEqualTo(most);
        }
        // it binds no other kind
        assertThat(scenario.decide(rules, scenario.at())).isEqualTo(scenario.decide(PERSON_ONLY, scenario.at()));
    }

    @Property(tries = 500)
    void promise_5_an_answer_of_the_person_permits_nothing_by_itself(@ForAll("scenarios") Scenario scenario) {
        ContactHistory answered = scenario.history()
                .with(Answered.builder()
                        .person(Scenario.ADA)
                        .at(scenario.at())
                        .sender(scenario.request().sender())
                        .build());
        for (ContactKind kind : ContactKind.values()) {
            Scenario asked = scenario.of(kind);
            assertThat(ContactRules.decide(answered, asked.request(), PERSON_ONLY, scenario.at()) instanceof Allowed)
                    .isEqualTo(asked.decide(PERSON_ONLY, scenario.at()) instanceof Allowed);
        }
    }

    @Property(tries = 500)
    void promise_5_an_answer_of_the_person_lifts_no_stop(
            @ForAll("scenarios") Scenario any, @ForAll StopCause cause, @ForAll boolean ofAllSenders) {
        SenderId sender = any.request().sender();
        ContactHistory stopped = any.settled()
                .history()
                .with(Stopped.builder()
                        .person(Scenario.ADA)
                        .at(any.at())
                        .sender(Optional.of(sender).filter(one -> !ofAllSenders))
                        .cause(cause)
                        .build());
        Instant later = any.at().plusSeconds(1);
        ContactHistory answered = stopped.with(
                Answered.builder().person(Scenario.ADA).at(later).sender(sender).build());
        for (ContactKind kind : ContactKind.values()) {
            ContactRequest request = any.of(kind).request();
            ContactDecision decision = ContactRules.decide(answered, request, PERSON_ONLY, later);
            assertThat(decision).isEqualTo(ContactRules.decide(stopped, request, PERSON_ONLY, later));
            if (kind != ContactKind.SERVICE || cause == StopCause.DEAD_ADDRESS) {
                assertThat(decision).isNotInstanceOf(Allowed.class);
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> daysAgo() {
        return Arbitraries.integers().between(0, 120).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<SilenceRule> silences() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 5))
                .as((days, most) -> SilenceRule.of(DAY.multipliedBy(days), most));
    }

    @Property(tries = 500)
    void promise_5_silence_slows_what_nobody_asked_for_and_then_stops_it(
            @ForAll("daysAgo") List<Integer> daysAgo,
            @ForAll("silences") SilenceRule rule,
            @ForAll @IntRange(max = 120) int answeredDaysAgo) {
        Instant now = Instant.parse("2026-11-03T09:15:00Z");
        Scenario silent = Scenario.silent(now, daysAgo);
        Instant answer = now.minus(DAY.multipliedBy(answeredDaysAgo));
        ContactHistory history = silent.history()
                .with(Answered.builder()
                        .person(Scenario.ADA)
                        .at(answer)
                        .sender(silent.request().sender())
                        .build());
        List<Instant> unanswered = silent.contacts().stream()
                .map(contact -> contact.at())
                .filter(at -> at.isAfter(answer))
                .sorted()
                .toList();
        ContactDecision decision = ContactRules.decide(history, silent.request(), PERSON_ONLY.with(rule), now);
        if (unanswered.isEmpty()) {
            assertThat(decision).isInstanceOf(Allowed.class);
        } else if (unanswered.size() >= rule.atMost()) {
            assertThat(decision).isInstanceOf(Refused.class);
        } else {
            Duration wait = rule.firstWait();
            for (int doubled = 1; doubled < unanswered.size(); doubled++) {
                wait = wait.plus(wait);
            }
            Instant free = unanswered.get(unanswered.size() - 1).plus(wait);
            assertThat(decision instanceof Allowed).isEqualTo(!free.isAfter(now));
            if (decision instanceof Later later) {
                assertThat(later.nextAllowedAt()).isEqualTo(free);
            }
        }
    }

    @Property(tries = 500)
    void silence_leaves_alone_what_a_person_subscribed_to(
            @ForAll("daysAgo") List<Integer> daysAgo, @ForAll("silences") SilenceRule rule) {
        Instant now = Instant.parse("2026-11-03T09:15:00Z");
        Scenario silent = Scenario.silent(now, daysAgo);
        ContactHistory subscribed = silent.history()
                .with(PreferencesSet.builder()
                        .person(Scenario.ADA)
                        .at(now.minus(Duration.ofDays(200)))
                        .preferences(Preferences.none().withAllowances(Allowance.of(1000, DAY)))
                        .build());
        assertThat(ContactRules.decide(subscribed, silent.request(), PERSON_ONLY.with(rule), now))
                .isInstanceOf(Allowed.class);
    }

    @Provide
    Arbitrary<AddedRule> rules() {
        return Scenario.rules();
    }

    @Property(tries = 500)
    void promise_6_next_allowed_at_is_exact_for_every_kind_and_rule(
            @ForAll("scenarios") Scenario any,
            @ForAll ContactKind kind,
            @ForAll("rules") AddedRule rule,
            @ForAll("silences") SilenceRule silence,
            @ForAll @IntRange(max = 90) int daysKnown) {
        Scenario scenario = any.of(kind).settled();
        RuleBook rules = PERSON_ONLY
                .with(rule)
                .with(silence)
                .withCompleteSince(scenario.at().minus(DAY.multipliedBy(daysKnown)));
        if (scenario.decide(rules, scenario.at()) instanceof Later later) {
            assertThat(scenario.decide(rules, later.nextAllowedAt())).isInstanceOf(Allowed.class);
            assertThat(scenario.decide(rules, later.nextAllowedAt().minusMillis(1)))
                    .isNotInstanceOf(Allowed.class);
        }
    }
}
