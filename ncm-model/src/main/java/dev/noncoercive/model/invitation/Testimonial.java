package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody said about the thing, shown to others.
 *
 * <p>Nobody is invented. For example, "I waited two days for this bread, gladly", said by a person of the course, who
 * agreed to be quoted.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "by", "saidAt", "agreedAt", "verified", "interest"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Testimonial implements WithTestimonial {
    Testimonial() {}

    /** {@return what was said} */
    public abstract String words();

    /** {@return who said it, by an opaque id} */
    public abstract Optional<PersonId> by();

    /** {@return when} */
    public abstract Optional<Instant> saidAt();

    /** {@return when they agreed to be quoted} */
    public abstract Optional<Instant> agreedAt();

    /** {@return what shows that they used the thing} */
    public abstract Optional<Evidence> verified();

    /** {@return what they had from saying it} */
    public abstract Interest interest();

    @Value.Check
    void check() {
        Checks.text("words", words());
        Checks.within("saidAt", saidAt());
        Checks.within("agreedAt", agreedAt());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Testimonial}. */
    public static final class Builder extends ImmutableTestimonial.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Testimonial fromJson(ImmutableTestimonial.Json json) {
        return ImmutableTestimonial.fromJson(json);
    }
}
