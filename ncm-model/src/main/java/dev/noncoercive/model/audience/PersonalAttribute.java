package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something kept about each person, what it is needed for and for how long.
 *
 * <p>It is the kind of data, not a value of it. For example, the topic somebody subscribed to, needed to send just
 * that.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"name", "origin", "neededFor", "sensitive", "keptFor"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PersonalAttribute implements WithPersonalAttribute {
    PersonalAttribute() {}

    /** {@return what is kept} */
    public abstract String name();

    /** {@return how it is known} */
    public abstract AttributeOrigin origin();

    /** {@return what it is needed for} */
    public abstract Optional<String> neededFor();

    /** {@return whether it tells of health, belief, sexuality, debt or the like} */
    public abstract Optional<Boolean> sensitive();

    /** {@return how long it is kept} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> keptFor();

    @Value.Check
    void check() {
        Checks.text("name", name());
        Checks.text("neededFor", neededFor());
        Checks.length("keptFor", keptFor());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PersonalAttribute}. */
    public static final class Builder extends ImmutablePersonalAttribute.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static PersonalAttribute fromJson(ImmutablePersonalAttribute.Json json) {
        return ImmutablePersonalAttribute.fromJson(json);
    }
}
