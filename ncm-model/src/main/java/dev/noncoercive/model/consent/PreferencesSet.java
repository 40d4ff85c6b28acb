package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The person set their overall preferences, which replaces those before and leaves a pause as it is.
 *
 * <p>For example, Ada moves to Lisbon and changes her zone.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"id", "person", "at", "preferences"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class PreferencesSet extends PersonAct implements WithPreferencesSet {
    PreferencesSet() {}

    /** {@return the id under which the act is known; the same id twice is the same act} */
    @Override
    public abstract Optional<String> id();

    /** {@return who acted} */
    @Override
    public abstract PersonId person();

    /** {@return when the person acted, not when it was heard of} */
    @Override
    public abstract Instant at();

    /** {@return the preferences from then on} */
    public abstract Preferences preferences();

    @Value.Check
    void check() {
        Checks.id("id", id());
        Checks.within("at", at());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PreferencesSet}. */
    public static final class Builder extends ImmutablePreferencesSet.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static PreferencesSet fromJson(ImmutablePreferencesSet.Json json) {
        return ImmutablePreferencesSet.fromJson(json);
    }
}
