package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is behind an invitation: what it is, what it costs, for whom it is and for whom not, and how to step through.
 *
 * <p>For example, a bread course for people who like to wait, and not for people who want to learn cakes.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "what",
    "forWhom",
    "notForWhom",
    "limitations",
    "terms",
    "priceHistory",
    "discount",
    "howTo",
    "evergreen",
    "evergreenTerms"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Door implements WithDoor {
    Door() {}

    /** {@return what it is} */
    public abstract String what();

    /** {@return whom it suits} */
    public abstract List<String> forWhom();

    /** {@return whom it does not suit, or an honest limit} */
    public abstract List<String> notForWhom();

    /** {@return what it does not do or is not, said before it is asked} */
    public abstract List<String> limitations();

    /** {@return price, commitment, renewal, data use and next step} */
    public abstract Optional<Terms> terms();

    /** {@return what it cost before, oldest first} */
    public abstract List<PricePoint> priceHistory();

    /** {@return the reduction that is announced, or empty when none is} */
    public abstract Optional<Discount> discount();

    /** {@return how to step through} */
    public abstract Optional<String> howTo();

    /** {@return where the door stays open later} */
    public abstract Optional<URI> evergreen();

    /** {@return what is different later, and why; empty when the terms stay the same} */
    public abstract Optional<String> evergreenTerms();

    @Value.Check
    void check() {
        Checks.text("what", what());
        Checks.texts("forWhom", forWhom());
        Checks.texts("notForWhom", notForWhom());
        Checks.texts("limitations", limitations());
        Checks.text("howTo", howTo());
        Checks.text("evergreenTerms", evergreenTerms());
        for (int i = 1; i < priceHistory().size(); i++) {
            Checks.notAfter(
                    "priceHistory[" + (i - 1) + "].from",
                    priceHistory().get(i - 1).from(),
                    "priceHistory[" + i + "].from",
                    priceHistory().get(i).from());
        }
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Door}. */
    public static final class Builder extends ImmutableDoor.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Door fromJson(ImmutableDoor.Json json) {
        return ImmutableDoor.fromJson(json);
    }
}
