package dev.noncoercive.model.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.ledger.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The way from making a thing to closing where it fits, step by step, with the questions asked on it.
 *
 * <p>It is no funnel: going back is always open, and not closing is no failure. For example, the bread course: made,
 * put into words and tried on three people, shared, people came, they were asked and answered, they learned what it
 * takes, and those it suits said yes.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"need", "triedOn", "steps", "questions", "fit", "closeBegunBy"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Journey implements WithJourney {
    Journey() {}

    /** {@return the need that the thing answers, as named when it was made} */
    public abstract Optional<String> need();

    /** {@return on how many people the words were tried before they went to many, 0 or more} */
    public abstract Optional<Integer> triedOn();

    /** {@return the steps taken, oldest first} */
    public abstract List<StepTaken> steps();

    /** {@return the questions asked to understand} */
    public abstract List<Question> questions();

    /** {@return how well it suits, or empty when not assessed} */
    public abstract Optional<Fit> fit();

    /** {@return who starts the close; somebody who comes to buy is served} */
    public abstract Optional<Party> closeBegunBy();

    @Value.Check
    void check() {
        Checks.text("need", need());
        triedOn().ifPresent(value -> {
            Checks.atLeast("triedOn", 0, value);
            Checks.atMost("triedOn", Integer.MAX_VALUE, value);
        });
        if (!steps().isEmpty() && steps().get(0).step() != Step.MAKE) {
            throw Checks.invalid("steps[0]", "be make", steps().get(0).step().text());
        }
        for (int i = 1; i < steps().size(); i++) {
            checkStep(i);
        }
    }

    private void checkStep(int i) {
        StepTaken before = steps().get(i - 1);
        StepTaken step = steps().get(i);
        Checks.notAfter("steps[" + (i - 1) + "].at", before.at(), "steps[" + i + "].at", step.at());
        if (!step.step().canFollow(before.step())) {
            throw Checks.invalid(
                    "steps[" + i + "]",
                    "be the step after " + before.step().text() + ", or an earlier one",
                    step.step().text());
        }
    }

    /**
     * This journey after one more step: the next one, or an earlier one again.
     *
     * @param step  the step, not null
     * @param at  when, not before the last step, not null
     * @return the longer journey, not null
     * @throws IllegalArgumentException if the step leaves one out, or is earlier in time than the last
     */
    public Journey taken(Step step, Instant at) {
        StepTaken taken = StepTaken.builder().step(step).at(at).build();
        return withSteps(Stream.concat(steps().stream(), Stream.of(taken)).collect(Collectors.toList()));
    }

    /**
     * The step that the journey stands at.
     *
     * @param at  the instant, not null
     * @return the last step taken by then, or empty before the first
     */
    public Optional<Step> stepAt(Instant at) {
        return steps().stream()
                .filter(taken -> !taken.at().isAfter(at))
                .reduce((first, second) -> second)
                .map(StepTaken::step);
    }

    /**
     * Whether somebody's world was asked about and the answer heard by an instant.
     *
     * @param at  the instant, not null
     * @return true when at least one question had been answered
     */
    public boolean attunedBy(Instant at) {
        return questions().stream().anyMatch(question -> question.answeredBy(at));
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Journey}. */
    public static final class Builder extends ImmutableJourney.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Journey fromJson(ImmutableJourney.Json json) {
        return ImmutableJourney.fromJson(json);
    }
}
