package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.internal.Checks;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person's overall word, over all senders and purposes: how often at most, when not, in which zone and
 * language, and what first.
 *
 * <p>It permits nothing; a {@link Consent} does. For example, at most four contacts in thirty days from anybody, and none
 * between 22:00 and 08:00 in Rome.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"zone", "language", "quietHours", "allowances", "topicOrder"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Preferences implements WithPreferences {
    /** The most allowances that one act can state. */
    static final int ALLOWANCES_MAX = 50;

    /** The most quiet hours that can add up: four stretches on each day of the week. */
    private static final int QUIET_HOURS_MAX = 28;

    private static final int TOPICS_MAX = 1_000;

    Preferences() {}

    /** {@return the zone of the person's clock, or empty when unknown} */
    public abstract Optional<ZoneId> zone();

    /** {@return the language in which the person wants to be spoken to, or empty when unknown} */
    public abstract Optional<Language> language();

    /** {@return the hours in which nothing is sent; they add up} */
    public abstract List<QuietHours> quietHours();

    /** {@return how often at most, all of which hold together} */
    public abstract List<Allowance> allowances();

    /** {@return what the person would rather hear about, first things first; topics not named come after} */
    public abstract List<Topic> topicOrder();

    @Value.Check
    void check() {
        Checks.notMoreThan("quietHours", QUIET_HOURS_MAX, quietHours());
        Checks.notMoreThan("allowances", ALLOWANCES_MAX, allowances());
        Checks.notMoreThan("topicOrder", TOPICS_MAX, topicOrder());
        Checks.distinct("topicOrder", topicOrder());
    }

    /**
     * Nothing said.
     *
     * @return preferences without zone, quiet hours or allowances, not null
     */
    public static Preferences none() {
        return builder().build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Preferences}. */
    public static final class Builder extends ImmutablePreferences.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Preferences fromJson(ImmutablePreferences.Json json) {
        return ImmutablePreferences.fromJson(json);
    }
}
