package consumer;

import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.LifetimeWindow;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Window;

/** A pattern switch over a closed type, exhaustive without a default. */
public final class Windows {
    private Windows() {}

    static String words(Window window) {
        return switch (window) {
            case RollingWindow rolling -> "rolling " + rolling.length();
            case CalendarWindow calendar -> "calendar " + calendar.unit();
            case LifetimeWindow lifetime -> "lifetime";
        };
    }

    public static void main(String[] args) {
        System.out.println(words(Window.parse("P7D")));
        System.out.println(words(Window.parse("calendar-week")));
        System.out.println(words(Window.parse("lifetime")));
    }
}
