package dev.noncoercive.cli;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.policies.report.WindowWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Allowances as {@code --at-most 2/P30D}, as often as there are some. */
final class AllowanceOptions {
    @Option(
            names = "--at-most",
            paramLabel = "N/WINDOW",
            description =
                    "how often at most: 2/P30D, 1/calendar-week, 10/lifetime; may be repeated, and all hold together")
    private List<String> allowances = new ArrayList<>();

    AllowanceOptions() {}

    List<Allowance> all() throws InputException {
        List<Allowance> all = new ArrayList<>();
        for (String text : allowances) {
            all.add(allowance(text));
        }
        return all;
    }

    private static Allowance allowance(String text) throws InputException {
        int slash = text.indexOf('/');
        String number = slash < 0 ? text : text.substring(0, slash);
        if (slash < 0 || !AtMost.isWhole(number)) {
            throw new InputException("--at-most must be such as `2/P30D`, but was `" + text + "`");
        }
        int atMost = AtMost.within(number)
                .orElseThrow(() -> new InputException(
                        "--at-most must be " + AtMost.BOUNDS + " in a window, but was `" + text + "`"));
        String window = text.substring(slash + 1);
        return Allowance.of(atMost, Window.parse(window.startsWith("p") ? window.toUpperCase(Locale.ROOT) : window));
    }

    String words() throws InputException {
        return all().stream()
                .map(allowance -> ", at most " + allowance.atMost() + " " + WindowWords.of(allowance.per()))
                .collect(Collectors.joining());
    }
}
