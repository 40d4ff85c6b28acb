package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who wears which hat, who approved, and who answers for what machines decide.
 *
 * <p>For example, Anna makes, Bruno speaks and listens, the care team approved.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"hats", "approvals", "signature", "seedRecipients", "automations", "decisions"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Stewardship implements WithStewardship {
    Stewardship() {}

    /** {@return who makes, speaks and listens} */
    public abstract List<HatWorn> hats();

    /** {@return who agreed before it spoke} */
    public abstract List<Approval> approvals();

    /** {@return who got it first and signed} */
    public abstract Optional<GoldenRuleSignature> signature();

    /** {@return who got it first} */
    public abstract List<PersonId> seedRecipients();

    /** {@return what machines decide} */
    public abstract List<Automation> automations();

    /** {@return what was decided, and on what} */
    public abstract List<Decision> decisions();

    /**
     * Whether anybody wears a hat.
     *
     * @param hat  which hat, not null
     * @return whether somebody is named
     */
    public boolean isWorn(Hat hat) {
        return hats().stream().anyMatch(worn -> worn.hat() == hat);
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Stewardship}. */
    public static final class Builder extends ImmutableStewardship.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Stewardship fromJson(ImmutableStewardship.Json json) {
        return ImmutableStewardship.fromJson(json);
    }
}
