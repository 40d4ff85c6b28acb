package dev.noncoercive.model.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The outcome of one check: which policies were asked, and every failure and open question they saw.
 *
 * <p>It holds no PASS one by one; {@link #runs} says what passed. For example, judged 5 of 13, one failure.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"subject", "at", "catalogue", "runs", "findings"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Report implements WithReport {
    Report() {}

    /** {@return what was checked, such as a file name} */
    public abstract String subject();

    /** {@return the instant for which it was judged} */
    public abstract Instant at();

    /** {@return the version of the policy catalogue} */
    public abstract String catalogue();

    /** {@return each policy asked, in the order of the catalogue} */
    public abstract List<PolicyRun> runs();

    /** {@return failures and open questions, in order of place} */
    public abstract List<Finding> findings();

    /**
     * The policies that gave a verdict at all.
     *
     * @return how many said pass or fail
     */
    @JsonIgnore
    public long judged() {
        return count(Verdict.PASS) + count(Verdict.FAIL);
    }

    /**
     * The policies with this outcome.
     *
     * @param verdict  the outcome, not null
     * @return how many
     */
    public long count(Verdict verdict) {
        return runs().stream().filter(run -> run.verdict() == verdict).count();
    }

    /**
     * The failures.
     *
     * @return findings with the verdict FAIL, in order of place
     */
    public List<Finding> failures() {
        return findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .collect(Collectors.toList());
    }

    /**
     * Words that no policy could judge, because of their language.
     *
     * @return by place, in order, why they were not judged
     */
    public SortedMap<String, String> unjudgedWords() {
        SortedMap<String, String> words = new TreeMap<>();
        findings().stream()
                .filter(finding -> finding.verdict() == Verdict.UNKNOWN
                        && finding.missing().contains("language"))
                .forEach(finding -> finding.message().ifPresent(why -> words.put(finding.location(), why)));
        return words;
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Report}. */
    public static final class Builder extends ImmutableReport.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Report fromJson(ImmutableReport.Json json) {
        return ImmutableReport.fromJson(json);
    }
}
