package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What passed between a sender and a person in a time, counted and added up.
 *
 * <p>It is the sender's mirror: it never says what a person owes. For example, six gifts, one ask of half an hour,
 * one promise kept, since August.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"counts", "attentionAsked", "moneyAsked", "giftsWorth"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Balance implements WithBalance {
    Balance() {}

    /** {@return how many exchanges of each kind, without those of which there were none} */
    public abstract Map<ExchangeKind, Integer> counts();

    /** {@return the time that asks and trades took of the person, as far as known} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Duration attentionAsked();

    /** {@return the money that asks and trades took of the person, one amount a currency, in order of its code} */
    public abstract List<Money> moneyAsked();

    /** {@return what the gifts were worth, one amount a currency, in order of its code} */
    public abstract List<Money> giftsWorth();

    @Value.Check
    void check() {
        Checks.length("attentionAsked", attentionAsked());
    }

    /**
     * How many exchanges of a kind.
     *
     * @param kind  the kind, not null
     * @return the number, 0 or more
     */
    public int count(ExchangeKind kind) {
        return counts().getOrDefault(kind, 0);
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Balance}. */
    public static final class Builder extends ImmutableBalance.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Balance fromJson(ImmutableBalance.Json json) {
        return ImmutableBalance.fromJson(json);
    }
}
