package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What passed between one sender and one person, oldest first. It only grows.
 *
 * <p>It is the sender's mirror: it never says what a person owes. For example, a gift in May, a gift in June, an ask in July.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"sender", "person", "exchanges"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ReciprocityLedger implements WithReciprocityLedger {
    ReciprocityLedger() {}

    /** {@return whose mirror it is} */
    public abstract SenderId sender();

    /** {@return the other side, by a keyed id} */
    public abstract PersonId person();

    /** {@return the entries, oldest first} */
    public abstract List<Exchange> exchanges();

    @Value.Check
    void check() {
        for (int i = 1; i < exchanges().size(); i++) {
            Checks.notAfter(
                    "exchanges[" + (i - 1) + "].at",
                    exchanges().get(i - 1).at(),
                    "exchanges[" + i + "].at",
                    exchanges().get(i).at());
        }
    }

    /**
     * An empty ledger.
     *
     * @param sender  whose mirror it is, not null
     * @param person  the other side, not null
     * @return the ledger, not null
     */
    public static ReciprocityLedger of(SenderId sender, PersonId person) {
        return builder().sender(sender).person(person).build();
    }

    /**
     * This ledger with one more entry at its end.
     *
     * @param exchange  not earlier than the last entry, not null
     * @return the longer ledger, not null
     * @throws IllegalArgumentException if the exchange is earlier than the last entry
     */
    public ReciprocityLedger recorded(Exchange exchange) {
        return withExchanges(
                Stream.concat(exchanges().stream(), Stream.of(exchange)).collect(Collectors.toList()));
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ReciprocityLedger}. */
    public static final class Builder extends ImmutableReciprocityLedger.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ReciprocityLedger fromJson(ImmutableReciprocityLedger.Json json) {
        return ImmutableReciprocityLedger.fromJson(json);
    }
}
