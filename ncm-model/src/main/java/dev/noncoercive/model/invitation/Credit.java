package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whose work is shown, and with what leave.
 *
 * <p>For example, a photograph of the oven by its maker, with permission.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"work", "author", "licence"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Credit implements WithCredit {
    Credit() {}

    /** {@return what it is} */
    public abstract String work();

    /** {@return whose it is} */
    public abstract String author();

    /** {@return under what licence or leave} */
    public abstract Optional<String> licence();

    @Value.Check
    void check() {
        Checks.text("work", work());
        Checks.text("author", author());
        Checks.text("licence", licence());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Credit}. */
    public static final class Builder extends ImmutableCredit.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Credit fromJson(ImmutableCredit.Json json) {
        return ImmutableCredit.fromJson(json);
    }
}
