package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where the address of a person came from, and when.
 *
 * <p>It holds no address. For example, from the person, on 1 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"kind", "acquiredAt", "vouchedBy"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class AddressSource implements WithAddressSource {
    AddressSource() {}

    /** {@return how it came} */
    public abstract SourceKind kind();

    /** {@return when it came, or empty when nobody knows} */
    public abstract Optional<Instant> acquiredAt();

    /** {@return who vouches for it} */
    public abstract Optional<String> vouchedBy();

    @Value.Check
    void check() {
        Checks.within("acquiredAt", acquiredAt());
        Checks.text("vouchedBy", vouchedBy());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AddressSource}. */
    public static final class Builder extends ImmutableAddressSource.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static AddressSource fromJson(ImmutableAddressSource.Json json) {
        return ImmutableAddressSource.fromJson(json);
    }
}
