package dev.noncoercive.receipts;

import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** What every format needs of a consent, and what it leaves out. */
final class Kept {
    private static final Map<String, Predicate<Consent>> SAYS = says();

    private Kept() {}

    private static Map<String, Predicate<Consent>> says() {
        Map<String, Predicate<Consent>> says = new LinkedHashMap<>();
        put(says, "channels", Consent::channels);
        put(says, "topics", Consent::topics);
        put(says, "allowances", Consent::allowances);
        says.put("notice", consent -> consent.notice().isPresent());
        says.put("basis", consent -> consent.basis().isPresent());
        says.put("defaultState", consent -> consent.defaultState().isPresent());
        put(says, "conditionalOn", Consent::conditionalOn);
        put(says, "bundledWith", Consent::bundledWith);
        says.put("proof", consent -> consent.proof().isPresent());
        says.put("source", consent -> consent.source().isPresent());
        says.put("ageBand", consent -> consent.ageBand().isPresent());
        says.put("parentalAuthority", consent -> consent.parentalAuthority().isPresent());
        says.put("lastOwnAct", consent -> consent.lastOwnAct().isPresent());
        says.put("rest", consent -> consent.rest().isPresent());
        says.put("giving", consent -> consent.giving().isPresent());
        says.put("withdrawing", consent -> consent.withdrawing().isPresent());
        return says;
    }

    private static void put(
            Map<String, Predicate<Consent>> says, String name, Function<Consent, Collection<?>> attribute) {
        says.put(name, consent -> !attribute.apply(consent).isEmpty());
    }

    /** What a consent says beyond what every format carries, without what this one carries as well. */
    static NavigableSet<String> losses(Consent consent, Set<String> carried) {
        NavigableSet<String> losses = new TreeSet<>();
        SAYS.forEach((name, says) -> {
            if (!carried.contains(name) && says.test(consent)) {
                losses.add(name);
            }
        });
        return losses;
    }

    static String id(Consent consent) {
        return consent.id()
                .orElseThrow(
                        () -> new IllegalArgumentException("consent must have an id to have a receipt, but has none"));
    }

    /** When the person said yes last. */
    static Instant givenAt(Consent consent) {
        return lastYes(consent.history())
                .orElseThrow(() -> new IllegalArgumentException("consent must have been given to have a receipt"));
    }

    static Optional<Instant> lastYes(Collection<ConsentEvent> events) {
        return events.stream()
                .filter(event -> event.state().permitsContact())
                .map(ConsentEvent::at)
                .max(Comparator.naturalOrder());
    }
}
