package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A no names everything that holds a contact back, not only what was found first. */
class AllReasonsProperties {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Allowance ONE_A_WEEK = Allowance.of(1, Duration.ofDays(7));
    private static final Allowance ONE_A_MONTH = Allowance.of(1, Duration.ofDays(30));

    @Property
    void promise_7_a_no_names_all_that_holds(
            @ForAll boolean allowance,
            @ForAll boolean law,
            @ForAll boolean pastUnknown,
            @ForAll boolean quiet,
            @ForAll boolean paused) {
        List<ReasonCode> expected = new ArrayList<>();
        RuleBook rules = RuleBook.personOnly();
        if (allowance) {
            expected.add(ReasonCode.ALLOWANCE);
        }
        if (law) {
            expected.add(ReasonCode.ALLOWANCE);
            rules = rules.with(AddedRule.builder()
                    .owner(RuleOwner.LAW)
                    .addAllowance(ONE_A_MONTH)
                    .build());
        }
        if (pastUnknown) {
            rules = rules.withCompleteSince(NOW.minus(Duration.ofDays(1)));
            expected.addAll(expected.stream().map(code -> ReasonCode.HISTORY).toList());
        }
        if (quiet) {
            expected.add(ReasonCode.QUIET_HOURS);
        }
        if (paused) {
            expected.add(ReasonCode.PAUSE);
        }
        ContactDecision decision = person(allowance, quiet, paused).decide(rules, NOW);
        assertThat(Reason.against(decision)).extracting(Reason::code).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Ada got a message two days ago. */
    private static Scenario person(boolean allowance, boolean quiet, boolean paused) {
        Scenario silent = Scenario.silent(NOW, List.of(2));
        List<PersonAct> acts = new ArrayList<>();
        for (PersonAct act : silent.acts()) {
            acts.add(allowance ? ((ConsentGiven) act).withAllowances(ONE_A_WEEK) : act);
        }
        Preferences.Builder word = Preferences.builder().zone(ZoneOffset.UTC);
        if (quiet) {
            word.addQuietHours(QuietHours.daily(LocalTime.of(8, 0), LocalTime.of(10, 0)));
        }
        Instant said = NOW.minus(Duration.ofDays(1));
        acts.add(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(said)
                .preferences(word.build())
                .build());
        if (paused) {
            acts.add(Paused.builder()
                    .person(Scenario.ADA)
                    .at(said)
                    .until(NOW.plus(Duration.ofDays(1)))
                    .build());
        }
        return new Scenario(acts, silent.contacts(), silent.request(), NOW);
    }
}
