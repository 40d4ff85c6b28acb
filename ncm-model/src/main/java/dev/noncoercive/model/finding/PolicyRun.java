package dev.noncoercive.model.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.immutables.value.Value;

/**
 * That a policy was asked, and the worst verdict it gave. For example, judged with one failure.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"policy", "version", "verdict"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PolicyRun implements WithPolicyRun {
    PolicyRun() {}

    /** {@return the id of the policy} */
    public abstract String policy();

    /** {@return its version} */
    public abstract int version();

    /** {@return FAIL if any failed, else UNKNOWN, PASS or NOT_APPLICABLE} */
    public abstract Verdict verdict();

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PolicyRun}. */
    public static final class Builder extends ImmutablePolicyRun.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static PolicyRun fromJson(ImmutablePolicyRun.Json json) {
        return ImmutablePolicyRun.fromJson(json);
    }
}
