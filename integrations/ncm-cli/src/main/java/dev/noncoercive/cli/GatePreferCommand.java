package dev.noncoercive.cli;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate prefer}: the person's overall word. */
@Command(
        name = "prefer",
        description =
                "Records a person's overall word: zone, quiet hours, how often in all. It replaces the one before.",
        mixinStandardHelpOptions = true)
final class GatePreferCommand extends GateActCommand {
    @Option(names = "--zone", description = "whose clock quiet hours and calendar windows go by, such as Europe/Rome")
    private @Nullable ZoneId zone;

    @Option(names = "--quiet", paramLabel = "FROM-TO", description = "such as 22:00-08:00; may be repeated")
    private List<String> quiet = new ArrayList<>();

    @Mixin
    private AllowanceOptions allowances = new AllowanceOptions();

    private String words = "";

    GatePreferCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    PersonAct act() throws InputException {
        Preferences.Builder preferences = Preferences.builder().zone(Optional.ofNullable(zone));
        for (String hours : quiet) {
            preferences.addQuietHours(quietHours(hours));
        }
        preferences.addAllAllowances(allowances.all());
        words = (zone == null ? "" : ", clock of " + zone)
                + (quiet.isEmpty() ? "" : ", quiet " + String.join(" and ", quiet))
                + allowances.words();
        return PreferencesSet.builder()
                .id(id())
                .person(person())
                .at(at())
                .preferences(preferences.build())
                .build();
    }

    private static QuietHours quietHours(String text) throws InputException {
        int dash = text.indexOf('-');
        try {
            return QuietHours.daily(
                    LocalTime.parse(text.substring(0, Math.max(dash, 0))), LocalTime.parse(text.substring(dash + 1)));
        } catch (DateTimeException e) {
            throw new InputException("--quiet must be such as `22:00-08:00`, but was `" + text + "`");
        }
    }

    @Override
    String said() {
        return "preferences of " + person() + (words.isEmpty() ? ": none" : words);
    }
}
