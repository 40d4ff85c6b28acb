package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.RollingWindow;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How far back a contact can still count: a coarse bound, never too short. */
final class Reach {
    /** Longer than any month with its clock changes. */
    private static final Duration LONGEST_CALENDAR = Duration.ofDays(33);

    /** Longer than the years in which acts and contacts can lie. */
    static final Duration A_LIFETIME = Duration.ofDays(366L * 10_000);

    private Reach() {}

    /** A little further back than a contact can count, so that {@link Cap} alone decides at the edge. */
    static Duration of(Allowance allowance) {
        if (allowance.per() instanceof RollingWindow rolling) {
            return rolling.length().plusSeconds(1);
        }
        return allowance.per() instanceof CalendarWindow ? LONGEST_CALENDAR : A_LIFETIME;
    }

    static Duration of(RuleBook rules) {
        return rules.rules().stream().map(rule -> of(rule.allowances())).reduce(Duration.ZERO, Reach::longer);
    }

    /** Of everything the person ever said: an act heard late can bring back what seemed replaced. */
    static Duration ofActs(Collection<PersonAct> acts) {
        return acts.stream().map(Reach::of).reduce(Duration.ZERO, Reach::longer);
    }

    private static Duration of(PersonAct act) {
        if (act instanceof ConsentGiven given) {
            return of(given.allowances());
        }
        return act instanceof PreferencesSet set ? of(set.preferences().allowances()) : Duration.ZERO;
    }

    private static Duration of(List<Allowance> allowances) {
        return allowances.stream().map(Reach::of).reduce(Duration.ZERO, Reach::longer);
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
