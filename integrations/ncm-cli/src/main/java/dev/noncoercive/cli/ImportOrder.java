package dev.noncoercive.cli;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order in which acts are taken over, so that wherever an import breaks off, and whoever asks meanwhile, nothing is allowed that is not
 * allowed in the end: person by person, everything else before what they agreed to, and of either the latest first. What counts in
 * the end does not depend on the order.
 */
final class ImportOrder {
    private ImportOrder() {}

    /** Acts dated ahead of an instant are taken as of it, so those stay in the order in which they stand. */
    static List<Addressed<PersonAct>> of(List<Addressed<PersonAct>> acts, Instant now) {
        Comparator<Addressed<PersonAct>> yesLast = Comparator.comparing(act -> act.what() instanceof ConsentGiven);
        Comparator<Addressed<PersonAct>> latestFirst = Comparator.comparing(
                act -> act.what().at().isAfter(now) ? now : act.what().at(), Comparator.reverseOrder());
        return byPerson(acts).stream()
                .flatMap(ofOne -> ofOne.stream().sorted(yesLast.thenComparing(latestFirst)))
                .toList();
    }

    private static Collection<List<Addressed<PersonAct>>> byPerson(List<Addressed<PersonAct>> acts) {
        return acts.stream()
                .collect(Collectors.groupingBy(act -> act.what().person(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
