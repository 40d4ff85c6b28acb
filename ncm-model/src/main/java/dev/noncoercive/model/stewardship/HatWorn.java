package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * Who wears a hat.
 *
 * <p>People are not put in categories: a hat is for one campaign. For example, Anna makes the bread.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"hat", "by"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class HatWorn implements WithHatWorn {
    HatWorn() {}

    /** {@return which hat} */
    public abstract Hat hat();

    /** {@return who wears it, by name or role} */
    public abstract String by();

    @Value.Check
    void check() {
        Checks.text("by", by());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HatWorn}. */
    public static final class Builder extends ImmutableHatWorn.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static HatWorn fromJson(ImmutableHatWorn.Json json) {
        return ImmutableHatWorn.fromJson(json);
    }
}
