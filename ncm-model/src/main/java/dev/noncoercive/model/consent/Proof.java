package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What bears a consent out: the record of the act, and whether the address was confirmed.
 *
 * <p>It holds no address. For example, the sign-up log of 1 November, the address typed by the person and confirmed
 * by the link an hour later.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"reference", "recordedAt", "selfTyped", "confirmedAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Proof implements WithProof {
    Proof() {}

    /** {@return where the record of the act is kept, such as a log entry} */
    public abstract String reference();

    /** {@return when it was recorded} */
    public abstract Optional<Instant> recordedAt();

    /** {@return whether the person typed the address, so that it could be somebody else's} */
    public abstract Optional<Boolean> selfTyped();

    /** {@return when the person followed the link sent to that address (confirmed opt-in)} */
    public abstract Optional<Instant> confirmedAt();

    @Value.Check
    void check() {
        Checks.text("reference", reference());
        Checks.within("recordedAt", recordedAt());
        Checks.within("confirmedAt", confirmedAt());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Proof}. */
    public static final class Builder extends ImmutableProof.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Proof fromJson(ImmutableProof.Json json) {
        return ImmutableProof.fromJson(json);
    }
}
