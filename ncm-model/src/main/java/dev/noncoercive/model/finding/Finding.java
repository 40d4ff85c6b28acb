package dev.noncoercive.model.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a policy saw at one place: a verdict with reason and help.
 *
 * <p>It suggests, it never scolds, and it is no legal opinion. For example, a deadline without a reason at
 * {@code /invitations/0/deadline}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "policy",
    "policyVersion",
    "verdict",
    "severity",
    "location",
    "span",
    "words",
    "quote",
    "title",
    "message",
    "because",
    "help",
    "principles",
    "related",
    "darkPattern",
    "rule",
    "category",
    "needs",
    "contributions",
    "missing"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Finding implements WithFinding {
    Finding() {}

    /** {@return the stable id of the policy, such as {@code ncm.invitation.deadline-has-reason}} */
    public abstract String policy();

    /** {@return the version of the policy} */
    public abstract int policyVersion();

    /** {@return what it says} */
    public abstract Verdict verdict();

    /** {@return how loud it is when the verdict is FAIL} */
    public abstract Severity severity();

    /** {@return the place as a JSON Pointer in the document, empty for the whole} */
    public abstract String location();

    /** {@return the stretch of the text at that place} */
    public abstract Optional<Span> span();

    /** {@return the words concerned, as they stand there} */
    public abstract Optional<String> words();

    /** {@return the line that the words stand in, or empty} */
    public abstract Optional<String> quote();

    /** {@return what it is, in a few words} */
    public abstract String title();

    /** {@return what was seen} */
    public abstract Optional<String> message();

    /** {@return why it matters} */
    public abstract String because();

    /** {@return how to mend it} */
    public abstract Optional<String> help();

    /** {@return the ideas it stands on} */
    @Value.NaturalOrder
    public abstract NavigableSet<Principle> principles();

    /** {@return laws and standards named as related, never as a verdict} */
    public abstract List<String> related();

    /** {@return the id of the dark pattern, or empty} */
    public abstract Optional<String> darkPattern();

    /** {@return the rule for words that took them, such as {@code en.scarcity.only-n-left}, or empty} */
    public abstract Optional<String> rule();

    /** {@return the kind of pressure of these words, such as {@code scarcity}, or empty} */
    public abstract Optional<String> category();

    /** {@return the fact that would tell whether these words are true, such as {@code stock}, {@code none} if no fact would, or empty} */
    public abstract Optional<String> needs();

    /** {@return the words that spoke for it, the strongest first, where a score decided; otherwise empty} */
    public abstract List<Contribution> contributions();

    /** {@return the evidence that is missing, when UNKNOWN} */
    @Value.NaturalOrder
    public abstract NavigableSet<String> missing();

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Finding}. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Finding fromJson(ImmutableFinding.Json json) {
        return ImmutableFinding.fromJson(json);
    }
}
