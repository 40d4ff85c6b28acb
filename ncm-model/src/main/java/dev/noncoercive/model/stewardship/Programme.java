package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Care that goes on: its owner, its budget and what was done.
 *
 * <p>A loose action is no programme. For example, bread for the school, owned by Clara, apart from sales and in step
 * with them.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"name", "owner", "apartFromSales", "coordinatesWith", "budget", "since", "until", "actions"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Programme implements WithProgramme {
    Programme() {}

    /** {@return its name} */
    public abstract String name();

    /** {@return who owns it, by name or role} */
    public abstract Optional<String> owner();

    /** {@return whether the owner stands apart from sales} */
    @JsonInclude
    public abstract boolean apartFromSales();

    /** {@return with whom it keeps in step} */
    public abstract Optional<String> coordinatesWith();

    /** {@return what is spent on it} */
    public abstract Optional<Budget> budget();

    /** {@return since when} */
    public abstract Instant since();

    /** {@return until when, or empty when it goes on} */
    public abstract Optional<Instant> until();

    /** {@return what was done} */
    public abstract List<CareAction> actions();

    @Value.Check
    void check() {
        Checks.text("name", name());
        Checks.text("owner", owner());
        Checks.text("coordinatesWith", coordinatesWith());
        Checks.within("since", since());
        Checks.within("until", until());
        until().ifPresent(end -> Checks.notAfter("since", since(), "until", end));
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Programme}. */
    public static final class Builder extends ImmutableProgramme.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Programme fromJson(ImmutableProgramme.Json json) {
        return ImmutableProgramme.fromJson(json);
    }
}
