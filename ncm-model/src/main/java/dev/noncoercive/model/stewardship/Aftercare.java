package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * What is done for somebody after a sale that sells nothing.
 *
 * <p>For example, two weeks later a call whether the bread rose.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"what", "after", "asksNothing"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Aftercare implements WithAftercare {
    Aftercare() {}

    /** {@return what is done} */
    public abstract String what();

    /** {@return how long after the sale, at most 3,660 days} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Duration after();

    /** {@return whether it asks for nothing} */
    @JsonInclude
    public abstract boolean asksNothing();

    @Value.Check
    void check() {
        Checks.text("what", what());
        Checks.length("after", after());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Aftercare}. */
    public static final class Builder extends ImmutableAftercare.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Aftercare fromJson(ImmutableAftercare.Json json) {
        return ImmutableAftercare.fromJson(json);
    }
}
