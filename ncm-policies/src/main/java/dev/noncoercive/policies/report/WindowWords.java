package dev.noncoercive.policies.report;

import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;

/** Windows in words: {@code in 30 days}, {@code in a calendar month}, {@code ever}. */
public final class WindowWords {
    private WindowWords() {}

    /**
     * A window in words.
     *
     * @param window  the window, not null
     * @return for example {@code in 30 days}
     */
    public static String of(Window window) {
        if (window instanceof RollingWindow rolling) {
            return "in " + length(rolling.length());
        }
        return window instanceof CalendarWindow calendar ? of(calendar) : "ever";
    }

    private static String of(CalendarWindow calendar) {
        String unit = calendar.unit().name().toLowerCase(Locale.ROOT);
        String from = calendar.firstDay() == DayOfWeek.MONDAY
                ? ""
                : " from " + calendar.firstDay().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String apart = calendar.minGap()
                .map(gap -> " and at least " + length(gap) + " apart")
                .orElse("");
        return "in a calendar " + unit + from + apart;
    }

    private static String length(Duration length) {
        if (length.equals(Duration.ofDays(length.toDays()))) {
            return length.toDays() == 1 ? "a day" : length.toDays() + " days";
        }
        return length.equals(Duration.ofHours(length.toHours())) ? length.toHours() + " hours" : length.toString();
    }
}
