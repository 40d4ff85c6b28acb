package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import org.immutables.value.Value;

/**
 * What connects people with the sender beyond the thing: interests, what moves them, an initiative.
 *
 * <p>It is told by people and about the audience as a whole, never inferred about one person. For example, people who
 * love slow food, moved by their grandmothers' kitchens, at the village bread day.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"interests", "movedBy", "initiatives"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PersonalConnection implements WithPersonalConnection {
    PersonalConnection() {}

    /** {@return what interests them} */
    public abstract List<String> interests();

    /** {@return what moves them} */
    public abstract List<String> movedBy();

    /** {@return what is done together} */
    public abstract List<String> initiatives();

    @Value.Check
    void check() {
        Checks.texts("interests", interests());
        Checks.texts("movedBy", movedBy());
        Checks.texts("initiatives", initiatives());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PersonalConnection}. */
    public static final class Builder extends ImmutablePersonalConnection.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static PersonalConnection fromJson(ImmutablePersonalConnection.Json json) {
        return ImmutablePersonalConnection.fromJson(json);
    }
}
