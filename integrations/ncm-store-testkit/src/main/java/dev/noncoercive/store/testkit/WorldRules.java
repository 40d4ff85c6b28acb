package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.enough.AtEnough;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Measure;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.policies.contact.AddedRule;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.RuleOwner;
import dev.noncoercive.policies.contact.SilenceRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The rules beside the person's word in a {@link SimulatedWorld}: none in two of five worlds. */
final class WorldRules {
    private static final List<String> WINDOWS = List.of("P1D", "P7D", "P30D", "calendar-week", "calendar-month");

    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private final WorldDice dice;

    private WorldRules(WorldDice dice) {
        this.dice = dice;
    }

    static RuleBook drawnWith(WorldDice dice) {
        return dice.chance(40) ? RuleBook.personOnly() : new WorldRules(dice).some();
    }

    private RuleBook some() {
        RuleBook rules = RuleBook.personOnly();
        if (dice.chance(60)) {
            rules = rules.with(law());
        }
        if (dice.chance(50)) {
            rules = rules.with(hoursOfSender());
        }
        if (dice.chance(35)) {
            rules = rules.with(budgetOfService());
        }
        if (dice.chance(75)) {
            // so short that the third and the fourth are met, too
            rules = rules.with(SilenceRule.of(Duration.ofHours(1L + dice.below(36)), 2 + dice.below(4)));
        }
        if (dice.chance(40)) {
            rules = rules.with(dice.oneOf(WorldLabels.SENDERS), ZoneId.of("Europe/Rome"));
        }
        if (dice.chance(40)) {
            rules = rules.with(whereNobodySaidHowOften());
        }
        if (dice.chance(40)) {
            rules = rules.with(dice.oneOf(WorldLabels.SENDERS), enough());
        }
        return rules.withCompleteSince(pastKnownSince(dice));
    }

    /** In most worlds nothing was ever sent from elsewhere; in some, what was is known from about the beginning on. */
    static Optional<Instant> pastKnownSince(WorldDice dice) {
        return dice.chance(85)
                ? Optional.empty()
                : Optional.of(YEAR.minus(Duration.ofDays(10)).plus(dice.wait(Duration.ofDays(5))));
    }

    private AddedRule whereNobodySaidHowOften() {
        Allowance.Builder cap = Allowance.builder().atMost(1 + dice.below(2)).per(Window.parse(dice.oneOf(WINDOWS)));
        if (dice.chance(40)) {
            cap.addChannel(dice.oneOf(WorldLabels.CHANNELS));
        }
        return AddedRule.builder()
                .owner(RuleOwner.DEFAULT)
                .addAllowance(cap.build())
                .build();
    }

    /**
     * Read now and then in the year, below and above what is enough; what was read counts for all time or for some weeks. In some worlds the
     * owner moves the threshold, too, and a raise waits.
     */
    private EnoughThreshold enough() {
        EnoughThreshold.Builder threshold = EnoughThreshold.builder()
                .measure(Measure.CUSTOMERS)
                .limit(10)
                .atEnough(AtEnough.REST)
                .waitingTime(Duration.ofDays(dice.below(60)))
                .period(dice.chance(50) ? Optional.of(Period.ofDays(14 + dice.below(60))) : Optional.empty());
        for (int reading = 0; reading < 6; reading++) {
            threshold.addReading(Reading.of(8 + dice.below(4), YEAR.plus(Duration.ofDays(dice.below(365)))));
        }
        return moved(threshold.build());
    }

    private EnoughThreshold moved(EnoughThreshold threshold) {
        EnoughThreshold moved = threshold;
        Instant at = YEAR;
        for (int change = dice.below(3); change > 0; change--) {
            at = at.plus(Duration.ofDays(1 + dice.below(150)));
            moved = moved.changedTo(8 + dice.below(4), "so decided", at);
        }
        return moved;
    }

    /** At most so many from everybody together, on one channel or on all. */
    private AddedRule law() {
        Allowance.Builder cap = Allowance.builder().atMost(2 + dice.below(4)).per(Window.parse(dice.oneOf(WINDOWS)));
        if (dice.chance(40)) {
            cap.addChannel(dice.oneOf(WorldLabels.CHANNELS));
        }
        return AddedRule.builder()
                .owner(RuleOwner.LAW)
                .addAllowance(cap.build())
                .build();
    }

    /** At night, and in some worlds all Sunday; for messages to a telephone alone, or for all. */
    private AddedRule hoursOfSender() {
        AddedRule.Builder rule = AddedRule.builder()
                .owner(RuleOwner.SENDER)
                .addQuietHours(QuietHours.daily(LocalTime.of(21, 30), LocalTime.of(8, 0)));
        if (dice.chance(50)) {
            rule.addQuietHours(QuietHours.builder()
                    .from(LocalTime.MIDNIGHT)
                    .to(LocalTime.MIDNIGHT)
                    .addDay(DayOfWeek.SUNDAY)
                    .build());
        }
        if (dice.chance(60)) {
            rule.addQuietOn(Channel.SMS);
        }
        return rule.build();
    }

    private AddedRule budgetOfService() {
        return AddedRule.builder()
                .owner(RuleOwner.SENDER)
                .addKind(ContactKind.SERVICE)
                .addAllowance(Allowance.of(1 + dice.below(2), Duration.ofDays(7)))
                .build();
    }
}
