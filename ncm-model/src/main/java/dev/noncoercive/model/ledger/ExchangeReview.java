package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The five questions about an exchange, answered by the sender.
 *
 * <p>It is outside the hash chain: it is thought about later. For example, the bakery led; it kept the standing of
 * both; nobody had to move; it strengthens the bread evenings; a question back would make it better.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"exchange", "at", "by", "ledBy", "standing", "position", "cycle", "strengthens"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ExchangeReview implements WithExchangeReview {
    ExchangeReview() {}

    /** {@return the id of the exchange, or empty for the whole ledger} */
    public abstract Optional<String> exchange();

    /** {@return when it was answered} */
    public abstract Instant at();

    /** {@return who answered, by role or name} */
    public abstract String by();

    /** {@return who was in charge of the exchange} */
    public abstract Party ledBy();

    /** {@return does it change or keep our standing} */
    public abstract String standing();

    /** {@return do we ask others to change position, or help them keep it} */
    public abstract String position();

    /** {@return a cycle strengthened by respect, or a one-way transfer} */
    public abstract String cycle();

    /** {@return which other exchange does it reinforce, and how would both rather have it} */
    public abstract String strengthens();

    @Value.Check
    void check() {
        Checks.text("exchange", exchange());
        Checks.within("at", at());
        Checks.text("by", by());
        Checks.text("standing", standing());
        Checks.text("position", position());
        Checks.text("cycle", cycle());
        Checks.text("strengthens", strengthens());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExchangeReview}. */
    public static final class Builder extends ImmutableExchangeReview.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ExchangeReview fromJson(ImmutableExchangeReview.Json json) {
        return ImmutableExchangeReview.fromJson(json);
    }
}
