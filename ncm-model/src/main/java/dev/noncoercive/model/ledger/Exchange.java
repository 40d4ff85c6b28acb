package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
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
@JsonPropertyOrder({"at", "kind", "initiatedBy", "note"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Exchange implements WithExchange {
    Exchange() {}

    /** {@return when} */
    public abstract Instant at();

    /** {@return what passed} */
    public abstract ExchangeKind kind();

    /** {@return who started it} */
    public abstract Party initiatedBy();

    /** {@return what it was, in words} */
    public abstract Optional<String> note();

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
