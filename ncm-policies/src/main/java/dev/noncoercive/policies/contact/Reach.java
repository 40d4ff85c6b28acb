package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.LifetimeWindow;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.contact.ContactKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How far back a contact can still count: a coarse bound, never too short. */
final class Reach {
    /** Longer than any such stretch of the calendar, with its clock changes and dates that a zone skipped. */
    private static final Duration LONGEST_DAY = Duration.ofDays(3);

    private static final Duration LONGEST_WEEK = Duration.ofDays(9);
    private static final Duration LONGEST_MONTH = Duration.ofDays(33);

    /** Longer than the years in which acts and contacts can lie. */
    static final Duration A_LIFETIME = Duration.ofDays(366L * 10_000);

    private Reach() {}

    /** A little further back than a contact can count, so that {@link Cap} alone decides at the edge. */
    static Duration of(Allowance allowance) {
        if (allowance.per() instanceof RollingWindow rolling) {
            return rolling.length().plusSeconds(1);
        }
        return allowance.per() instanceof CalendarWindow calendar ? of(calendar) : A_LIFETIME;
    }

    private static Duration of(CalendarWindow calendar) {
        Duration gap = calendar.minGap().orElse(Duration.ZERO).plusSeconds(1);
        return longer(gap, of(calendar.unit()));
    }

    private static Duration of(CalendarUnit unit) {
        return switch (unit) {
            case DAY -> LONGEST_DAY;
            case WEEK -> LONGEST_WEEK;
            case MONTH -> LONGEST_MONTH;
        };
    }

    static Duration of(RuleBook rules) {
        // what was not answered counts however long ago it was
        return rules.silence().isPresent() ? A_LIFETIME : ofCaps(rules);
    }

    /** Questions for consent have a limit for life. */
    static Duration of(ContactKind kind, RuleBook rules) {
        return kind == ContactKind.CONSENT_REQUEST ? A_LIFETIME : of(rules);
    }

    private static Duration ofCaps(RuleBook rules) {
        Duration reach = Duration.ZERO;
        for (AddedRule rule : rules.rules()) {
            reach = longer(reach, of(rule.allowances()));
        }
        return reach;
    }

    /** Of everything the person ever said: an act heard late can bring back what seemed replaced. */
    static Duration ofActs(ActRun acts) {
        Duration reach = Duration.ZERO;
        for (Said said : acts.said()) {
            reach = longer(reach, of(allowances(said.wording())));
        }
        return reach;
    }

    /** The same for a contact of a kind. */
    static Duration untilForgotten(ContactKind kind, Duration windows) {
        return kind == ContactKind.CONSENT_REQUEST ? longer(windows, ConsentRequests.remembered()) : windows;
    }

    /** How long a contact is remembered by a tombstone: the longest window that ends. A lifetime is not carried over. */
    static Duration untilForgotten(ActRun acts, RuleBook rules) {
        return Stream.concat(
                        acts.said().stream().map(said -> allowances(said.wording())),
                        rules.rules().stream().map(AddedRule::allowances))
                .flatMap(List::stream)
                .filter(allowance -> !(allowance.per() instanceof LifetimeWindow))
                .map(Reach::of)
                .reduce(Duration.ZERO, Reach::longer);
    }

    private static List<Allowance> allowances(PersonAct act) {
        if (act instanceof ConsentGiven given) {
            return given.allowances();
        }
        return act instanceof PreferencesSet set ? set.preferences().allowances() : List.of();
    }

    private static Duration of(List<Allowance> allowances) {
        Duration reach = Duration.ZERO;
        for (Allowance allowance : allowances) {
            reach = longer(reach, of(allowance));
        }
        return reach;
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
