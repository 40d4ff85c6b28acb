package dev.noncoercive.cli;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;

/** The person's own zone, to say times on their clock. */
final class PersonZone {
    private PersonZone() {}

    /** Out of the acts of one person; UTC where they named none. */
    static ZoneId of(Collection<PersonAct> acts) {
        return acts.stream()
                .filter(PreferencesSet.class::isInstance)
                .max(Comparator.comparing(PersonAct::at))
                .flatMap(act -> ((PreferencesSet) act).preferences().zone())
                .orElse(ZoneId.of("UTC"));
    }
}
