package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people in a {@link SimulatedWorld} allow: how often, when and where. */
final class WorldWords {
    private static final List<String> ZONES =
            List.of("Europe/Rome", "America/New_York", "Pacific/Chatham", "Africa/Cairo", "Asia/Kolkata");
    private static final List<String> WINDOWS = List.of(
            "PT36H",
            "P3D",
            "P7D",
            "P7D",
            "P30D",
            "PT1H",
            "calendar-day",
            "calendar-week",
            "calendar-week-from-sunday-gap-PT30H",
            "calendar-month",
            "lifetime");

    private final WorldDice dice;

    WorldWords(WorldDice dice) {
        this.dice = dice;
    }

    List<Channel> channels() {
        int roll = dice.roll();
        if (roll < 45) {
            return List.of(Channel.EMAIL);
        }
        return roll < 90 ? List.of(Channel.EMAIL, Channel.SMS) : List.of(Channel.SMS);
    }

    List<Allowance> allowances() {
        List<Allowance> allowances = new ArrayList<>();
        while (allowances.size() < 3 && dice.chance(60)) {
            allowances.add(allowance());
        }
        return allowances;
    }

    private Allowance allowance() {
        Allowance.Builder allowance = Allowance.builder()
                .atMost(dice.chance(2) ? 0 : 1 + dice.below(4))
                .per(Window.parse(dice.oneOf(WINDOWS)));
        if (dice.chance(20)) {
            allowance.addChannel(dice.oneOf(WorldLabels.CHANNELS));
        }
        if (dice.chance(10)) {
            allowance.addTopic(dice.oneOf(WorldLabels.TOPICS));
        }
        if (dice.chance(10)) {
            allowance.addSender(dice.oneOf(WorldLabels.SENDERS));
        }
        if (dice.chance(5)) {
            allowance.addPurpose(dice.oneOf(WorldLabels.PURPOSES));
        }
        return allowance.build();
    }

    Preferences preferences() {
        Preferences.Builder preferences = Preferences.builder()
                .zone(dice.chance(90) ? Optional.of(ZoneId.of(dice.oneOf(ZONES))) : Optional.empty());
        if (dice.chance(60)) {
            preferences.addQuietHours(QuietHours.daily(quarter(20), quarter(6)));
        }
        if (dice.chance(30)) {
            preferences.addQuietHours(QuietHours.builder()
                    .from(quarter(0))
                    .to(quarter(2))
                    .addDay(dice.chance(50) ? DayOfWeek.SUNDAY : DayOfWeek.SATURDAY)
                    .build());
        }
        if (dice.chance(30)) {
            preferences.addAllowance(allowance());
        }
        return preferences.addAllTopicOrder(topicsFirst()).build();
    }

    /** What somebody would rather hear about: nothing, or one or more of what there is. */
    private List<Topic> topicsFirst() {
        List<Topic> topics =
                dice.shuffled(WorldLabels.TOPICS.stream().distinct().toList());
        return topics.subList(0, dice.below(topics.size() + 1));
    }

    private LocalTime quarter(int hour) {
        return LocalTime.of(hour, 0).plusMinutes(15L * dice.below(12));
    }
}
