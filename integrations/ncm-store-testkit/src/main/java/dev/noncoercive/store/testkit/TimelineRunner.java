package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.HandOver;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs timelines against a gate, each against a new one, and lists the steps whose answer differs.
 *
 * <p>For example, {@code new TimelineRunner(clock -> ContactGate.inMemory(RuleBook.personOnly(), clock))}.
 */
public final class TimelineRunner {
    private static final Set<String> QUESTIONS = Set.of("request", "hand-over", "confirm", "release");

    private final Function<InstantSource, ContactGate> newGate;

    /**
     * A runner.
     *
     * @param newGate  makes an empty gate that takes its time from the clock it is given, not null
     */
    public TimelineRunner(Function<InstantSource, ContactGate> newGate) {
        this.newGate = newGate;
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
        ContactGate gate = newGate.apply(now::get);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < timeline.steps().size(); i++) {
            TimelineStep step = timeline.steps().get(i);
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
            if (QUESTIONS.contains(step.action())) {
                needed("expect", step.expect());
            }
            return answer(gate, step);
        } catch (IllegalArgumentException | NullPointerException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Answer> answer(ContactGate gate, TimelineStep step) {
        return switch (step.action()) {
            case "request" -> Optional.of(Answer.of(gate.request(StepTranslation.request(step))));
            case "hand-over" -> Optional.of(gate.handOver(key(step)) instanceof HandOver.Go ? Answer.GO : Answer.VOID);
            case "confirm" -> Optional.of(gate.confirm(key(step)) ? Answer.DONE : Answer.VOID);
            case "release" -> Optional.of(gate.release(key(step)) ? Answer.DONE : Answer.VOID);
            default -> {
                gate.record(StepTranslation.act(step));
                if (step.expect() != null) {
                    throw new IllegalArgumentException("an act of the person has no `expect`");
                }
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
