package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.ContactStore.Stepping;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The steps of many people in one transaction, in order of people, some thousand at a time. */
final class Batch<R> {
    private static final int AT_ONCE = 1_000;

    private final List<Scope> scopes;
    private final IntFunction<Stepping<R>> steppings;
    private final Map<Integer, R> answers = new HashMap<>();
    private boolean changed;

    private Batch(List<Scope> scopes, IntFunction<Stepping<R>> steppings) {
        this.scopes = scopes;
        this.steppings = steppings;
    }

    static <R> Batch<R> of(List<Scope> scopes, IntFunction<Stepping<R>> steppings) {
        return new Batch<>(scopes, steppings);
    }

    List<R> run(Link link, Database database, Optional<InstantSource> clock) throws SQLException {
        List<Integer> waiting = Scope.inOrderOfPeople(scopes);
        while (!waiting.isEmpty()) {
            List<Integer> first = firstOfEach(waiting);
            for (int from = 0; from < first.size(); from += AT_ONCE) {
                take(first.subList(from, Math.min(first.size(), from + AT_ONCE)), link, database, clock);
            }
            waiting = waiting.stream()
                    .filter(place -> !answers.containsKey(place))
                    .toList();
        }
        return IntStream.range(0, scopes.size())
                .mapToObj(place -> Objects.requireNonNull(answers.get(place)))
                .toList();
    }

    /** What comes first for each person; the rest must see what came of it. */
    private List<Integer> firstOfEach(List<Integer> waiting) {
        Set<String> met = new HashSet<>();
        return waiting.stream()
                .filter(place -> met.add(scopes.get(place).person().value()))
                .toList();
    }

    private void take(List<Integer> places, Link link, Database database, Optional<InstantSource> clock)
            throws SQLException {
        List<Scope> asked = places.stream().map(scopes::get).toList();
        List<Database.Known> known = database.holdAll(link, asked);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            Database.Known one = known.get(i);
            Step<R> taken = steppings.apply(places.get(i)).take(one.history(), JdbcContactStore.now(clock, one));
            answers.put(places.get(i), taken.answer());
            if (!JdbcContactStore.isSame(taken.history(), one.history())) {
                changes.add(Change.between(asked.get(i).person().value(), one, taken.history()));
            }
        }
        database.saveAll(link, changes);
        changed |= !changes.isEmpty();
    }

    /** Whether a step so far gave back anything but what it was given. */
    boolean changedSomething() {
        return changed;
    }
}
