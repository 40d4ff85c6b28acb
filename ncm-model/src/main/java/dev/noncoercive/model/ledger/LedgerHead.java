package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * The length and the last seal of a ledger, kept apart from it, so that a shortened or rewritten one is found.
 *
 * <p>It tells nothing of what the entries say. For example, 12 entries, and the seal of the twelfth.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"length", "seal"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class LedgerHead implements WithLedgerHead {
    LedgerHead() {}

    /** {@return the number of entries, 0 or more} */
    @JsonInclude
    public abstract int length();

    /** {@return the seal of the last of them, 64 hexadecimal digits in lower case} */
    public abstract String seal();

    @Value.Check
    void check() {
        Checks.atLeast("length", 0, length());
        Checks.atMost("length", Integer.MAX_VALUE, length());
        Checks.text("seal", seal());
        Checks.sha256("seal", seal());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LedgerHead}. */
    public static final class Builder extends ImmutableLedgerHead.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static LedgerHead fromJson(ImmutableLedgerHead.Json json) {
        return ImmutableLedgerHead.fromJson(json);
    }
}
