package dev.noncoercive.policies.profile;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.policies.contact.AddedRule;
import dev.noncoercive.policies.contact.RuleOwner;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the hours and caps of a profile as rules. Hours in a profile say when; rules say when not. */
final class ContactLimits {
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private static final String UNLESS_STATED = "unless-stated";
    private static final String ALL_CHANNELS = "*";

    private ContactLimits() {}

    /** A stretch of a day; an end at midnight is that of the next day. */
    private record Stretch(LocalTime from, LocalTime to) {
        static Stretch parse(String text) {
            String[] ends = text.split("-", -1);
            require(ends.length == 2, "hours such as `10:00-13:00`", text);
            Stretch stretch = new Stretch(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
            boolean inOrder =
                    stretch.to().equals(LocalTime.MIDNIGHT) || stretch.from().isBefore(stretch.to());
            require(inOrder, "hours that end after they begin", text);
            return stretch;
        }
    }

    static List<AddedRule> hours(List<String> items, RuleOwner owner) {
        Map<Channel, Map<DayOfWeek, List<Stretch>>> allowed = new TreeMap<>();
        for (String item : items) {
            List<String> parts = List.of(item.split(" +", -1));
            require(parts.size() >= 3, "a channel, days and hours such as `call MON-FRI 09:00-20:00`", item);
            Map<DayOfWeek, List<Stretch>> week =
                    allowed.computeIfAbsent(Channel.of(parts.get(0)), channel -> new EnumMap<>(DayOfWeek.class));
            for (DayOfWeek day : days(parts.get(1))) {
                List<Stretch> stretches = week.computeIfAbsent(day, unnamed -> new ArrayList<>());
                parts.subList(2, parts.size()).stream().map(Stretch::parse).forEach(stretches::add);
            }
        }
        return allowed.entrySet().stream()
                .map(channel -> AddedRule.builder()
                        .owner(owner)
                        .addQuietOn(channel.getKey())
                        .addAllQuietHours(quiet(channel.getValue()))
                        .build())
                .toList();
    }

    private static List<DayOfWeek> days(String text) {
        String[] ends = text.split("-", -1);
        int first = DAYS.indexOf(ends[0]);
        int last = DAYS.indexOf(ends[ends.length - 1]);
        require(ends.length <= 2 && first >= 0 && last >= first, "days such as `SAT` or `MON-FRI`", text);
        return Arrays.asList(DayOfWeek.values()).subList(first, last + 1);
    }

    /** What each day leaves over. */
    private static List<QuietHours> quiet(Map<DayOfWeek, List<Stretch>> week) {
        List<QuietHours> quiet = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            LocalTime from = LocalTime.MIDNIGHT;
            boolean over = false;
            for (Stretch stretch : week.getOrDefault(day, List.of())) {
                require(!over && !stretch.from().isBefore(from), "hours in order of time", stretch.toString());
                if (from.isBefore(stretch.from())) {
                    quiet.add(hours(day, from, stretch.from()));
                }
                from = stretch.to();
                over = from.equals(LocalTime.MIDNIGHT);
            }
            if (!over) {
                quiet.add(hours(day, from, LocalTime.MIDNIGHT));
            }
        }
        return quiet;
    }

    private static QuietHours hours(DayOfWeek day, LocalTime from, LocalTime to) {
        return QuietHours.builder().from(from).to(to).addDay(day).build();
    }

    static List<AddedRule> caps(List<String> items, RuleOwner owner) {
        return items.stream().map(item -> cap(item, owner)).toList();
    }

    private static AddedRule cap(String item, RuleOwner owner) {
        String[] parts = item.split(" +", -1);
        boolean isDefault = parts.length == 4 && parts[3].equals(UNLESS_STATED);
        require(
                parts.length == 3 || isDefault,
                "a channel (`" + ALL_CHANNELS
                        + "` for all together), a number and a window such as `call 4 P30D`, and `" + UNLESS_STATED
                        + "` where the person's own word replaces it",
                item);
        Allowance onAll = Allowance.of(Integer.parseInt(parts[1]), Window.parse(parts[2]));
        return AddedRule.builder()
                .owner(isDefault ? RuleOwner.DEFAULT : owner)
                .addAllowance(parts[0].equals(ALL_CHANNELS) ? onAll : onAll.withChannels(Channel.of(parts[0])))
                .build();
    }

    private static void require(boolean holds, String expected, String actual) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + expected + ", but was `" + actual + "`");
        }
    }
}
