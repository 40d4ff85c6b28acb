package dev.noncoercive.model.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * A word that spoke for a finding that a score made, and by how much.
 *
 * <p>It tells why the score was high; it is no finding of its own, and the word may be harmless elsewhere. For example,
 * "disappointed" may be 30 percent of what spoke for a finding.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"span", "words", "percent"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Contribution implements WithContribution {
    Contribution() {}

    /** {@return where the word stands, in the same text as the words of the finding} */
    public abstract Span span();

    /** {@return the word as it stands there} */
    public abstract String words();

    /** {@return its part of all that spoke for the finding, from 1 to 100} */
    public abstract int percent();

    @Value.Check
    void check() {
        Checks.atLeast("percent", 1, percent());
        Checks.atMost("percent", 100, percent());
    }

    /**
     * A contribution.
     *
     * @param span  where the word stands, not null
     * @param words  the word, not null
     * @param percent  its part of all that spoke for the finding, from 1 to 100
     * @return the contribution, not null
     * @throws IllegalArgumentException if the percent is none
     */
    public static Contribution of(Span span, String words, int percent) {
        return builder().span(span).words(words).percent(percent).build();
    }

    /**
     * A builder; everything is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Contribution}. */
    public static final class Builder extends ImmutableContribution.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Contribution fromJson(ImmutableContribution.Json json) {
        return ImmutableContribution.fromJson(json);
    }
}
