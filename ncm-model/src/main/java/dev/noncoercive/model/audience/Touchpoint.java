package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Evidence;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A place where people talk about the thing or meet it, which the sender does not control.
 *
 * <p>For example, the queue on Saturday morning, listened to.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"name", "listening", "influenceTarget"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Touchpoint implements WithTouchpoint {
    Touchpoint() {}

    /** {@return what it is} */
    public abstract String name();

    /** {@return what shows that somebody listens there} */
    public abstract List<Evidence> listening();

    /** {@return a target for influencing it, which there should not be} */
    public abstract Optional<String> influenceTarget();

    @Value.Check
    void check() {
        Checks.text("name", name());
        Checks.text("influenceTarget", influenceTarget());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Touchpoint}. */
    public static final class Builder extends ImmutableTouchpoint.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Touchpoint fromJson(ImmutableTouchpoint.Json json) {
        return ImmutableTouchpoint.fromJson(json);
    }
}
