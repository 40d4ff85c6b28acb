package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs timelines against a gate, each on a store of its own, and lists the steps whose answer differs.
 *
 * <p>For example, {@code TimelineRunner.on(InMemoryContactStore::empty)}.
 */
public final class TimelineRunner {
    private final Function<InstantSource, ContactStore> newStore;
    private final String people;

    private TimelineRunner(Function<InstantSource, ContactStore> newStore, String people) {
        this.newStore = newStore;
        this.people = people;
    }

    /**
     * A runner on stores that are empty.
     *
     * @param newStore  opens an empty store that takes its time from the clock it is given; it is closed after the timeline, not null
     * @return the runner, not null
     */
    public static TimelineRunner on(Function<InstantSource, ContactStore> newStore) {
        return on(newStore, "");
    }

    /**
     * A runner on a store that may know other people.
     *
     * @param newStore  opens the store, with the clock it is given; it is closed after the timeline, not null
     * @param people  what the names of the people of a timeline start with, so that they are new there, not null
     * @return the runner, not null
     */
    public static TimelineRunner on(Function<InstantSource, ContactStore> newStore, String people) {
        return new TimelineRunner(newStore, people);
    }

    /**
     * Runs one timeline.
     *
     * @param timeline  the timeline, not null
     * @return the steps whose answer differs, in order
     * @throws IllegalArgumentException if a step is not one that timelines can have, naming it
     */
    public List<Difference> run(Timeline timeline) {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        try (ContactStore store = newStore.apply(now::get)) {
            return run(timeline, ContactGate.on(store), now);
        }
    }

    private List<Difference> run(Timeline timeline, ContactGate gate, AtomicReference<Instant> now) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < timeline.steps().size(); i++) {
            TimelineStep step = timeline.steps().get(i).withPeopleNamed(people);
            Optional<Answer> actual = take(gate, now, step, timeline.name() + ", step " + (i + 1));
            if (actual.isPresent() && !actual.get().equals(step.expect())) {
                differences.add(new Difference(
                        timeline.name(),
                        i + 1,
                        step.action() + " at " + step.at(),
                        String.valueOf(step.expect()),
                        actual.get().text()));
            }
        }
        return differences;
    }

    private static Optional<Answer> take(
            ContactGate gate, AtomicReference<Instant> now, TimelineStep step, String where) {
        try {
            now.set(step.at());
            StepFields.check(step);
            return answer(gate, step);
        } catch (IllegalArgumentException | NullPointerException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Answer> answer(ContactGate gate, TimelineStep step) {
        return switch (step.action()) {
            case "request" -> Optional.of(Answer.of(gate.request(StepTranslation.request(step))));
            case "hand-over" ->
                Optional.of(GateByKey.of(gate).handOver(key(step)) instanceof HandOver.Go ? Answer.GO : Answer.VOID);
            case "confirm" -> Optional.of(GateByKey.of(gate).confirm(key(step)) ? Answer.DONE : Answer.VOID);
            case "release" -> Optional.of(GateByKey.of(gate).release(key(step)) ? Answer.DONE : Answer.VOID);
            default -> {
                gate.record(StepTranslation.act(step));
                yield Optional.empty();
            }
        };
    }

    private static ContactKey key(TimelineStep step) {
        return ContactKey.of(
                PersonId.of(step.person()), SenderId.of(needed("sender", step.sender())), needed("key", step.key()));
    }

    static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("`" + field + "` is missing");
        }
        return value;
    }
}
