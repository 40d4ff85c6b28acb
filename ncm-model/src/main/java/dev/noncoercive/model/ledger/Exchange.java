package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One entry of a ledger: what passed, when, and who started it.
 *
 * <p>For example, a recipe given by the bakery in May.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "at",
    "kind",
    "initiatedBy",
    "note",
    "cost",
    "worth",
    "conditions",
    "statusOfPerson",
    "statusOfSender",
    "due",
    "promise",
    "answeredAt"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Exchange implements WithExchange {
    Exchange() {}

    /** {@return its id within the ledger, which keeping or breaking a promise refers to; empty when nothing does} */
    public abstract Optional<String> id();

    /** {@return when} */
    public abstract Instant at();

    /** {@return what passed} */
    public abstract ExchangeKind kind();

    /** {@return who started it} */
    public abstract Party initiatedBy();

    /** {@return what it was, in words} */
    public abstract Optional<String> note();

    /** {@return what it asked of the person: attention, commitment, money; empty when nothing or not known} */
    public abstract Optional<Cost> cost();

    /** {@return what a gift is worth in money, or empty when not known} */
    public abstract Optional<Money> worth();

    /** {@return what was tied to it, such as a deadline; a gift with conditions is a trade} */
    public abstract List<String> conditions();

    /** {@return what it did to the standing of the person, or empty when nobody asked} */
    public abstract Optional<StatusEffect> statusOfPerson();

    /** {@return what it did to the standing of the sender, or empty when nobody asked} */
    public abstract Optional<StatusEffect> statusOfSender();

    /** {@return by when a promise is to be kept; for promises only} */
    public abstract Optional<Instant> due();

    /** {@return the id of the promise that was kept or broken; for those only} */
    public abstract Optional<String> promise();

    /** {@return when the other side answered, or empty when it has not} */
    public abstract Optional<Instant> answeredAt();

    @Value.Check
    void check() {
        Checks.within("at", at());
        Checks.id("id", id());
        Checks.text("note", note());
        Checks.texts("conditions", conditions());
        Checks.within("due", due());
        Checks.within("answeredAt", answeredAt());
        Checks.text("promise", promise());
        if (due().isPresent() && kind() != ExchangeKind.PROMISE) {
            throw new IllegalArgumentException("due must be absent for " + kind().text() + ", only a promise is due");
        }
        if (promise().isPresent() && kind() != ExchangeKind.PROMISE_KEPT && kind() != ExchangeKind.PROMISE_BROKEN) {
            throw new IllegalArgumentException(
                    "promise must be absent for " + kind().text() + ", only promise-kept and promise-broken name one");
        }
        if (due().isPresent() && id().isEmpty()) {
            throw new IllegalArgumentException(
                    "id must be present for a promise that is due, so that keeping it can name it");
        }
        worth().ifPresent(money -> Checks.atLeast("worth", 0, money.minorUnits()));
        answeredAt().ifPresent(answer -> Checks.notAfter("at", at(), "answeredAt", answer));
    }

    /**
     * An exchange without a note.
     *
     * @param at  when, not null
     * @param kind  what passed, not null
     * @param initiatedBy  who started it, not null
     * @return the exchange, not null
     */
    public static Exchange of(Instant at, ExchangeKind kind, Party initiatedBy) {
        return builder().at(at).kind(kind).initiatedBy(initiatedBy).build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Exchange}. */
    public static final class Builder extends ImmutableExchange.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Exchange fromJson(ImmutableExchange.Json json) {
        return ImmutableExchange.fromJson(json);
    }
}
