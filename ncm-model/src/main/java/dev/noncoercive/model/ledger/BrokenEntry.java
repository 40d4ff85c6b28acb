package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * The first entry of a ledger whose seal does not hold.
 *
 * <p>What stands before it holds. For example, the entry at 3: its words are not those that were sealed.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"index", "why"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class BrokenEntry implements WithBrokenEntry {
    BrokenEntry() {}

    /** {@return its place in the ledger, from 0} */
    @JsonInclude
    public abstract int index();

    /** {@return what is wrong with it} */
    public abstract String why();

    @Value.Check
    void check() {
        Checks.atLeast("index", 0, index());
        Checks.atMost("index", Integer.MAX_VALUE, index());
        Checks.text("why", why());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BrokenEntry}. */
    public static final class Builder extends ImmutableBrokenEntry.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static BrokenEntry fromJson(ImmutableBrokenEntry.Json json) {
        return ImmutableBrokenEntry.fromJson(json);
    }
}
