package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.testkit.ContactArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The promises of the pure decision. Their numbers are those of docs/promises.md. */
class ContactRulesProperties {
    private static final RuleBook PERSON_ONLY = RuleBook.personOnly();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any().withoutEdgeCases();
    }

    @Provide
    Arbitrary<AddedRule> rules() {
        return Scenario.rules().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return ContactArbitraries.instants();
    }

    @Property
    void promise_1_nothing_is_allowed_without_a_yes_that_stands(@ForAll("scenarios") Scenario scenario) {
        if (scenario.decide(PERSON_ONLY, scenario.at()) instanceof Allowed) {
            assertThat(standingYes(scenario)).isPresent();
        }
    }

    @Property
    void promise_1_a_yes_does_not_stand_at_the_instant_at_which_it_ends(@ForAll("scenarios") Scenario scenario) {
        Instant end = scenario.at();
        List<PersonAct> ending = scenario.acts().stream()
                .map(act -> act instanceof ConsentGiven given ? given.withValidUntil(end) : act)
                .toList();
        Scenario ended = new Scenario(ending, scenario.contacts(), scenario.request(), end);
        assertThat(ended.decide(PERSON_ONLY, end)).isInstanceOf(Refused.class);
    }

    /** A second opinion: the last word by time, the no last at one instant, then the one heard later. */
    private static Optional<PersonAct> standingYes(Scenario scenario) {
        ContactRequest request = scenario.request();
        return scenario.acts().stream()
                .filter(act -> !act.at().isAfter(scenario.at()))
                .filter(act -> speaksOf(act, request))
                .reduce((known, next) -> isBefore(next, known) ? known : next)
                .filter(act -> act instanceof ConsentGiven given
                        && given.validUntil()
                                .map(end -> end.isAfter(scenario.at()))
                                .orElse(true)
                        && (given.topics().isEmpty()
                                || request.topic().map(given.topics()::contains).orElse(false)));
    }

    private static boolean isBefore(PersonAct one, PersonAct other) {
        return Comparator.comparing(PersonAct::at)
                        .thenComparing(act -> !(act instanceof ConsentGiven))
                        .compare(one, other)
                < 0;
    }

    private static boolean speaksOf(PersonAct act, ContactRequest request) {
        if (act instanceof ConsentGiven given) {
            return given.sender().equals(request.sender())
                    && given.purpose().equals(request.purpose())
                    && given.channels().contains(request.channel());
        }
        if (act instanceof Stopped stop) {
            return stop.sender().map(request.sender()::equals).orElse(true)
                    && (stop.channels().isEmpty() || stop.channels().contains(request.channel()));
        }
        return act instanceof ConsentWithdrawn no
                && no.sender().equals(request.sender())
                && no.purpose().equals(request.purpose())
                && (no.channels().isEmpty() || no.channels().contains(request.channel()));
    }

    @Property
    void promise_3_a_rule_more_never_loosens(
            @ForAll("scenarios") Scenario scenario, @ForAll("rules") AddedRule one, @ForAll("rules") AddedRule two) {
        RuleBook fewer = PERSON_ONLY.with(one);
        assertNotLooser(scenario.decide(PERSON_ONLY, scenario.at()), scenario.decide(fewer, scenario.at()));
        ContactDecision both = scenario.decide(fewer.with(two), scenario.at());
        assertNotLooser(scenario.decide(fewer, scenario.at()), both);
        assertNotLooser(scenario.decide(PERSON_ONLY.with(two), scenario.at()), both);
    }

    @Property
    void promise_3_a_rule_holds_beside_whatever_the_person_said(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = 3) int atMost,
            @ForAll @IntRange(min = 1, max = 720) int hours) {
        Duration window = Duration.ofHours(hours);
        RuleBook rules = PERSON_ONLY.with(AddedRule.builder()
                .owner(RuleOwner.LAW)
                .addAllowance(Allowance.of(atMost, window))
                .build());
        long counted = scenario.contacts().stream()
                .filter(contact -> contact.kind().isUnasked())
                .filter(contact -> contact.at().plus(window).isAfter(scenario.at()))
                .count();
        if (scenario.decide(rules, scenario.at()) instanceof Allowed) {
            assertThat(counted).isLessThan(atMost);
        }
    }

    @Property
    void promise_3_an_allowance_more_never_loosens(
            @ForAll("scenarios") Scenario scenario, @ForAll Allowance allowance, @ForAll @IntRange(max = 5) int which) {
        List<PersonAct> tighter = new ArrayList<>(scenario.acts());
        int index = which % tighter.size();
        if (tighter.get(index) instanceof ConsentGiven given) {
            List<Allowance> more = new ArrayList<>(given.allowances());
            more.add(allowance);
            tighter.set(index, given.withAllowances(more));
        }
        Scenario tightened = new Scenario(tighter, scenario.contacts(), scenario.request(), scenario.at());
        assertNotLooser(scenario.decide(PERSON_ONLY, scenario.at()), tightened.decide(PERSON_ONLY, scenario.at()));
    }

    private static void assertNotLooser(ContactDecision before, ContactDecision after) {
        if (!(before instanceof Allowed)) {
            assertThat(after).isNotInstanceOf(Allowed.class);
        }
        if (before instanceof Later was && after instanceof Later is) {
            assertThat(is.nextAllowedAt()).isAfterOrEqualTo(was.nextAllowedAt());
        }
        if (before instanceof Refused) {
            assertThat(after).isInstanceOf(Refused.class);
        }
    }

    @Property
    void promise_4_a_withdrawal_acts_at_once_and_stays(
            @ForAll("scenarios") Scenario scenario, @ForAll("instants") Instant later) {
        Instant now = scenario.at();
        ContactHistory history = scenario.history()
                .with(ConsentWithdrawn.builder()
                        .person(Scenario.ADA)
                        .at(now)
                        .sender(scenario.request().sender())
                        .purpose(scenario.request().purpose())
                        .build());
        boolean newYes = scenario.acts().stream()
                .anyMatch(act -> act instanceof ConsentGiven && act.at().isAfter(now));
        Instant then = later.isBefore(now) ? now : later;
        assertThat(ContactRules.decide(history, scenario.request(), PERSON_ONLY, now))
                .isInstanceOf(Refused.class);
        if (!newYes) {
            assertThat(ContactRules.decide(history, scenario.request(), PERSON_ONLY, then))
                    .isInstanceOf(Refused.class);
        }
    }

    @Property(tries = 2000)
    void promise_6_next_allowed_at_is_exact(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 999) int permille) {
        Scenario settled = new Scenario(
                scenario.acts().stream()
                        .filter(act -> !act.at().isAfter(scenario.at()))
                        .toList(),
                scenario.contacts(),
                scenario.request(),
                scenario.at());
        if (settled.decide(PERSON_ONLY, settled.at()) instanceof Later later) {
            Instant next = later.nextAllowedAt();
            assertThat(settled.decide(PERSON_ONLY, next)).isInstanceOf(Allowed.class);
            Duration wait = Duration.between(settled.at(), next);
            Instant earlier = settled.at().plus(wait.multipliedBy(permille).dividedBy(1000));
            assertThat(settled.decide(PERSON_ONLY, earlier)).isNotInstanceOf(Allowed.class);
            assertThat(settled.decide(PERSON_ONLY, next.minusMillis(1))).isNotInstanceOf(Allowed.class);
        }
    }

    /** The other half of exact: what time alone lifts is not refused. */
    @Property
    void promise_6_what_is_refused_is_not_allowed_at_any_later_instant(
            @ForAll("scenarios") Scenario any, @ForAll @IntRange(min = 1, max = 2000) int minutes) {
        Scenario scenario = any.settled();
        if (scenario.decide(PERSON_ONLY, scenario.at()) instanceof Refused) {
            for (int step = 1; step <= 40; step++) {
                Instant later = scenario.at().plus(Duration.ofMinutes((long) step * minutes));
                assertThat(scenario.decide(PERSON_ONLY, later)).isNotInstanceOf(Allowed.class);
            }
        }
    }

    @Property
    void promise_7_every_answer_has_reasons_or_grounds(@ForAll("scenarios") Scenario scenario) {
        ContactDecision decision = scenario.decide(PERSON_ONLY, scenario.at());
        if (decision instanceof Allowed allowed) {
            assertThat(allowed.grounds().room())
                    .allMatch(room -> room.used() < room.allowance().atMost());
        } else if (decision instanceof Later later) {
            assertThat(later.reasons()).isNotEmpty();
        } else if (decision instanceof Refused refused) {
            assertThat(refused.reasons()).isNotEmpty();
        }
    }

    @Property
    void promise_15_the_order_of_hearing_does_not_matter(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        boolean clash = scenario.acts().stream()
                        .map(act -> act.at() + " " + act.isNo())
                        .distinct()
                        .count()
                < scenario.acts().size();
        if (clash) {
            return; // two words of one kind at one instant: the one heard later holds
        }
        List<PersonAct> shuffled = new ArrayList<>(scenario.acts());
        Collections.shuffle(shuffled, random);
        Scenario other = new Scenario(shuffled, scenario.contacts(), scenario.request(), scenario.at());
        assertThat(other.decide(PERSON_ONLY, scenario.at())).isEqualTo(scenario.decide(PERSON_ONLY, scenario.at()));
    }

    @Property(tries = 200)
    void promise_15_the_machine_does_not_matter(@ForAll("scenarios") Scenario scenario, @ForAll("places") Place place) {
        ContactDecision here = scenario.decide(PERSON_ONLY, scenario.at());
        assertThat(place.in(() -> scenario.decide(PERSON_ONLY, scenario.at()))).isEqualTo(here);
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(
                new Place("tr-TR", "Pacific/Chatham"), new Place("ar-EG", "America/New_York"), new Place("en", "UTC"));
    }

    /** Another machine: another default locale and time zone. */
    record Place(String language, String zone) {
        <T> T in(Supplier<T> work) {
            Locale locale = Locale.getDefault();
            TimeZone timeZone = TimeZone.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                return work.get();
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(timeZone);
            }
        }
    }
}
