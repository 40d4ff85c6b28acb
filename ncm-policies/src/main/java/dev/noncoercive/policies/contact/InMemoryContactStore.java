package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Histories in a map; the map's lock on one entry makes the steps of one person follow each other. */
final class InMemoryContactStore implements ContactStore {
    private final ConcurrentMap<PersonId, ContactHistory> histories = new ConcurrentHashMap<>();

    @Override
    public <R> R step(PersonId person, Function<ContactHistory, Step<R>> step) {
        AtomicReference<R> answer = new AtomicReference<>();
        histories.compute(person, (id, known) -> {
            Step<R> taken = step.apply(known == null ? ContactHistory.empty() : known);
            answer.set(taken.answer());
            return taken.history();
        });
        return Objects.requireNonNull(answer.get());
    }
}
