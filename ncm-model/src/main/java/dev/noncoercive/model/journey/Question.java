package dev.noncoercive.model.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A question asked to understand somebody's world, and the answer in their own words.
 *
 * <p>A question nobody answered has not been asked. For example, "What do you bake at home?", answered two days
 * later.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "askedAt", "answer", "answeredAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Question implements WithQuestion {
    Question() {}

    /** {@return the question} */
    public abstract String words();

    /** {@return when it was asked} */
    public abstract Instant askedAt();

    /** {@return the answer in the person's own words} */
    public abstract Optional<String> answer();

    /** {@return when it was answered} */
    public abstract Optional<Instant> answeredAt();

    @Value.Check
    void check() {
        Checks.text("words", words());
        Checks.within("askedAt", askedAt());
        Checks.text("answer", answer());
        Checks.within("answeredAt", answeredAt());
        if (answer().isPresent() != answeredAt().isPresent()) {
            throw new IllegalArgumentException("answer and answeredAt must both be present or both be absent");
        }
        answeredAt().ifPresent(answered -> Checks.notAfter("askedAt", askedAt(), "answeredAt", answered));
    }

    /**
     * Whether it had been answered by an instant.
     *
     * @param at  the instant, not null
     * @return true when an answer was there
     */
    public boolean answeredBy(Instant at) {
        return answeredAt().filter(answered -> !answered.isAfter(at)).isPresent();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Question}. */
    public static final class Builder extends ImmutableQuestion.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Question fromJson(ImmutableQuestion.Json json) {
        return ImmutableQuestion.fromJson(json);
    }
}
