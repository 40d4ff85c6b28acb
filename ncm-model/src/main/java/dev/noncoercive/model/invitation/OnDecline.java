package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import org.immutables.value.Value;

/**
 * What happens to somebody who says no or leaves.
 *
 * <p>It is not what they miss by not stepping through. For example, nothing changes, and the recipes stay yours.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "loses"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class OnDecline implements WithOnDecline {
    OnDecline() {}

    /** {@return what happens, in words} */
    public abstract String words();

    /** {@return what they lose of what they already had, empty when nothing} */
    public abstract List<String> loses();

    @Value.Check
    void check() {
        Checks.text("words", words());
        Checks.texts("loses", loses());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OnDecline}. */
    public static final class Builder extends ImmutableOnDecline.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static OnDecline fromJson(ImmutableOnDecline.Json json) {
        return ImmutableOnDecline.fromJson(json);
    }
}
