package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.testkit.ContactArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a sender may state for itself: a default where nobody asked the person, a zone that it assumes, how long its permits live. */
class SenderRulesProperties {
    private static final RuleBook PERSON_ONLY = RuleBook.personOnly();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Rome", "America/New_York", "Asia/Kolkata", "Pacific/Chatham")
                .map(ZoneId::of);
    }

    @Property(tries = 500)
    void promise_3_a_default_holds_just_where_the_consent_states_no_allowance(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = 2) int atMost,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Allowance allowance = Allowance.of(atMost, Duration.ofDays(days));
        ContactDecision byDefault =
                scenario.decide(PERSON_ONLY.with(rule(RuleOwner.DEFAULT, allowance)), scenario.at());
        ContactDecision byPromise = scenario.decide(PERSON_ONLY.with(rule(RuleOwner.SENDER, allowance)), scenario.at());
        ContactDecision byPerson = scenario.decide(PERSON_ONLY, scenario.at());
        if (statesAnAllowance(scenario)) {
            assertThat(byDefault).isEqualTo(byPerson);
        } else {
            assertThat(shape(byDefault)).isEqualTo(shape(byPromise));
        }
    }

    @Provide
    Arbitrary<AddedRule> rules() {
        return Scenario.rules();
    }

    @Property(tries = 1000)
    void promise_3_an_allowance_more_in_the_overall_word_never_loosens(
            @ForAll("scenarios") Scenario scenario, @ForAll("rules") AddedRule rule, @ForAll Allowance allowance) {
        RuleBook rules = PERSON_ONLY.with(rule);
        ContactDecision before = saying(scenario, Preferences.none()).decide(rules, scenario.at());
        ContactDecision after =
                saying(scenario, Preferences.none().withAllowances(allowance)).decide(rules, scenario.at());
        if (!(before instanceof Allowed)) {
            assertThat(after).isNotInstanceOf(Allowed.class);
        }
        if (before instanceof Later was && after instanceof Later is) {
            assertThat(is.nextAllowedAt()).isAfterOrEqualTo(was.nextAllowedAt());
        }
    }

    /** With an overall word instead of any other. */
    private static Scenario saying(Scenario scenario, Preferences word) {
        List<PersonAct> acts = new ArrayList<>(scenario.acts().stream()
                .filter(act -> !(act instanceof PreferencesSet))
                .toList());
        acts.add(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(TimeBounds.EARLIEST)
                .preferences(word.withZone(ZoneId.of("Europe/Rome")))
                .build());
        return new Scenario(acts, scenario.contacts(), scenario.request(), scenario.at());
    }

    private static AddedRule rule(RuleOwner owner, Allowance allowance) {
        return AddedRule.builder().owner(owner).addAllowance(allowance).build();
    }

    /** Whether an allowance that covers the request stands in the consent in force. */
    private static boolean statesAnAllowance(Scenario scenario) {
        PersonWord word = new PersonWord(scenario.history().actsUpTo(scenario.at()));
        return word.about(scenario.request().labels()).flatMap(Yes::of).stream()
                .flatMap(yes -> yes.wording().allowances().stream())
                .anyMatch(allowance -> allowance.covers(scenario.request().labels()));
    }

    /** The answer without whose rules they are. */
    private static String shape(ContactDecision decision) {
        String when = decision instanceof Later later ? later.nextAllowedAt().toString() : "";
        return decision.getClass().getSimpleName()
                + when
                + Reason.against(decision).stream()
                        .map(reason -> reason.code() + " " + reason.until())
                        .toList();
    }

    @Example
    void a_default_is_shown_as_such_in_the_yes_and_in_the_no() {
        Instant now = Instant.parse("2026-11-22T09:00:00Z");
        RuleBook rules = PERSON_ONLY.with(rule(RuleOwner.DEFAULT, Allowance.of(2, Duration.ofDays(30))));
        Allowed yes = (Allowed) Scenario.silent(now, List.of(3)).decide(rules, now);
        assertThat(yes.grounds().room())
                .containsExactly(Room.of(RuleOwner.DEFAULT, Allowance.of(2, Duration.ofDays(30)), 1));
        Later no = (Later) Scenario.silent(now, List.of(3, 9)).decide(rules, now);
        assertThat(no.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.ALLOWANCE);
            assertThat(reason.owner()).isEqualTo(RuleOwner.DEFAULT);
        });
        assertThat(no.nextAllowedAt()).isEqualTo(now.plus(Duration.ofDays(21)));
    }

    @Property(tries = 500)
    void an_assumed_zone_counts_as_the_persons_where_theirs_is_not_known_and_is_told(
            @ForAll("scenarios") Scenario any, @ForAll("zones") ZoneId zone, @ForAll("zones") ZoneId another) {
        Scenario unknown = withZone(any, Optional.empty());
        Scenario known = withZone(any, Optional.of(zone));
        RuleBook assuming = PERSON_ONLY.with(unknown.request().sender(), zone);
        ContactDecision assumed = unknown.decide(assuming, unknown.at());
        assertThat(shape(assumed)).isEqualTo(shape(known.decide(PERSON_ONLY, known.at())));
        Scenario elsewhere = withZone(any, Optional.of(another));
        assertThat(elsewhere.decide(assuming, any.at())).isEqualTo(elsewhere.decide(PERSON_ONLY, any.at()));
        assertThat(Reason.against(assumed)).noneMatch(reason -> reason.code() == ReasonCode.UNKNOWN_ZONE);
        assertThat(Reason.against(assumed))
                .filteredOn(SenderRulesProperties::goesByTheClock)
                .allMatch(reason -> reason.assumedZone().equals(Optional.of(zone)));
        assertThat(unknown.decide(PERSON_ONLY.with(SenderId.of("another-sender"), zone), unknown.at()))
                .isEqualTo(unknown.decide(PERSON_ONLY, unknown.at()));
    }

    @Provide
    Arbitrary<Preferences> preferences() {
        return ContactArbitraries.preferences();
    }

    @Property(tries = 500)
    void promise_8_with_an_unknown_zone_nothing_is_allowed_that_some_zone_would_forbid(
            @ForAll("preferences") Preferences word, @ForAll("zones") ZoneId zone, @ForAll Instant at) {
        Scenario silent = Scenario.silent(at, List.of());
        List<PersonAct> acts = new ArrayList<>(silent.acts());
        acts.add(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(at.minus(Duration.ofDays(1)))
                .preferences(word)
                .build());
        Scenario any = new Scenario(acts, List.of(), silent.request(), at);
        ContactDecision unknown = withZone(any, Optional.empty()).decide(PERSON_ONLY, at);
        if (unknown instanceof Allowed) {
            assertThat(withZone(any, Optional.of(zone)).decide(PERSON_ONLY, at)).isInstanceOf(Allowed.class);
        }
        if (!word.quietHours().isEmpty()) {
            assertThat(Reason.against(unknown)).extracting(Reason::code).contains(ReasonCode.UNKNOWN_ZONE);
        }
    }

    private static boolean goesByTheClock(Reason reason) {
        boolean isHeldByCalendar = reason.code() == ReasonCode.ALLOWANCE
                && reason.allowance()
                        .filter(allowance -> allowance.per() instanceof CalendarWindow)
                        .isPresent();
        return isHeldByCalendar || reason.code() == ReasonCode.QUIET_HOURS;
    }

    private static Scenario withZone(Scenario scenario, Optional<ZoneId> zone) {
        List<PersonAct> acts = new ArrayList<>(List.of(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(TimeBounds.EARLIEST)
                .preferences(Preferences.none().withZone(zone))
                .build()));
        for (PersonAct act : scenario.acts()) {
            acts.add(
                    act instanceof PreferencesSet set
                            ? set.withPreferences(set.preferences().withZone(zone))
                            : act);
        }
        return new Scenario(acts, scenario.contacts(), scenario.request(), scenario.at());
    }

    @Property(tries = 200)
    void a_permit_lives_as_long_as_its_sender_says(@ForAll @IntRange(min = 1, max = 7 * 24 * 60) int minutes) {
        Instant start = Instant.parse("2026-11-22T09:00:00Z");
        Duration life = Duration.ofMinutes(minutes);
        AtomicReference<Instant> now = new AtomicReference<>(start);
        InstantSource clock = now::get;
        Scenario person = Scenario.silent(start, List.of());
        RuleBook rules = PERSON_ONLY.with(person.request().sender(), life);
        for (boolean late : new boolean[] {false, true}) {
            now.set(start);
            ContactGate gate = ContactGate.inMemory(rules, clock);
            person.acts().forEach(gate::record);
            Permit permit = ((Allowed) gate.request(person.request())).permit();
            assertThat(permit.endsAt()).isEqualTo(start.plus(life));
            now.set(late ? permit.endsAt() : permit.endsAt().minusMillis(1));
            assertThat(gate.handOver(permit) instanceof HandOver.Go).isNotEqualTo(late);
        }
    }

    @Example
    void a_life_of_a_permit_out_of_bounds_is_refused() {
        SenderId bakery = SenderId.of("corner-bakery");
        for (Duration wrong : List.of(
                Duration.ZERO, Duration.ofSeconds(59), Duration.ofDays(7).plusMillis(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PERSON_ONLY.with(bakery, wrong))
                    .withMessageContaining("permitLives must be PT1M to PT168H");
        }
    }
}
