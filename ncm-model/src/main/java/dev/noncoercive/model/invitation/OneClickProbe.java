package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a test of the one-click way out found.
 *
 * <p>It holds no address of a person. For example, a POST was answered with 200, without redirect or login, and a GET
 * changed nothing.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"at", "status", "redirected", "contextNeeded", "changedByGet", "opaque", "worksUntil"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class OneClickProbe implements WithOneClickProbe {
    OneClickProbe() {}

    /** {@return when it was tested} */
    public abstract Instant at();

    /** {@return the HTTP status of the answer to the POST, 100 to 599} */
    @JsonInclude
    public abstract int status();

    /** {@return whether it led elsewhere first} */
    @JsonInclude
    public abstract boolean redirected();

    /** {@return whether it needed a cookie, a login or a page} */
    @JsonInclude
    public abstract boolean contextNeeded();

    /** {@return whether a mere GET already signed the person out} */
    @JsonInclude
    public abstract boolean changedByGet();

    /** {@return whether the address holds a part that cannot be guessed} */
    @JsonInclude
    public abstract boolean opaque();

    /** {@return until when it is kept working} */
    public abstract Optional<Instant> worksUntil();

    @Value.Check
    void check() {
        Checks.within("at", at());
        Checks.atLeast("status", 100, status());
        Checks.atMost("status", 599, status());
        Checks.within("worksUntil", worksUntil());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OneClickProbe}. */
    public static final class Builder extends ImmutableOneClickProbe.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static OneClickProbe fromJson(ImmutableOneClickProbe.Json json) {
        return ImmutableOneClickProbe.fromJson(json);
    }
}
