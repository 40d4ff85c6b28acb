package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * No yes was asked: the address came with a sale, or with support of a charity, under four conditions that must all hold.
 *
 * <p>Where law knows it, it is for few channels only, and seldom for charities; a policy judges that. For example, the receipt of a bread
 * course, for letters about other courses of the same bakery.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"ground", "sale", "sameSender", "similar", "objectionAtCollection", "objectionEachTime"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class SoftOptIn extends Basis implements WithSoftOptIn {
    SoftOptIn() {}

    /** {@return with what the address came, a sale when not said} */
    @Value.Default
    public SoftOptInGround ground() {
        return SoftOptInGround.SALE;
    }

    /** {@return the reference of the sale, or of the support, with which the person gave the address} */
    public abstract String sale();

    /** {@return whether the sender is the seller or the charity itself, and not another body} */
    @JsonInclude
    public abstract boolean sameSender();

    /** {@return whether only the sender's own similar goods, or the charity's own purpose, are written about} */
    @JsonInclude
    public abstract boolean similar();

    /** {@return whether a no was offered, free and easy, when the address was given} */
    @JsonInclude
    public abstract boolean objectionAtCollection();

    /** {@return whether a no is offered, free and easy, in each message} */
    @JsonInclude
    public abstract boolean objectionEachTime();

    @Value.Check
    void check() {
        Checks.text("sale", sale());
    }

    /**
     * Whether the four conditions are met as stated: the same sender, own similar things, a no offered then and each time.
     *
     * @return true when all of them hold
     */
    @JsonIgnore
    public boolean isComplete() {
        return sameSender() && similar() && objectionAtCollection() && objectionEachTime();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SoftOptIn}. */
    public static final class Builder extends ImmutableSoftOptIn.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static SoftOptIn fromJson(ImmutableSoftOptIn.Json json) {
        return ImmutableSoftOptIn.fromJson(json);
    }
}
