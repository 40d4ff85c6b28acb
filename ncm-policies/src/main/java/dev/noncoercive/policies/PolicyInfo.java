package dev.noncoercive.policies;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is constant about a policy, and the start of its findings.
 *
 * <p>For example, {@code info.fail("/deadline")} is a failure at the deadline with title, reason and help filled in.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class PolicyInfo {
    PolicyInfo() {}

    /** {@return the stable id, such as {@code ncm.invitation.deadline-has-reason}} */
    public abstract String id();

    /** {@return the short alias, such as {@code I03}} */
    public abstract String code();

    /** {@return the version of the rule, from 1} */
    public abstract int version();

    /** {@return how loud a failure is at most} */
    public abstract Severity severity();

    /** {@return the ideas it stands on, one or more} */
    public abstract Set<Principle> principles();

    /** {@return laws and standards that are related, never a verdict} */
    public abstract List<String> related();

    /** {@return the day on which {@link #related()} was looked at last, or empty when nobody says} */
    public abstract Optional<LocalDate> relatedAsOf();

    /** {@return {@link #related()} in one line with its day, such as {@code RFC 5322 (as of 2026-11-22)}, or empty} */
    public Optional<String> relatedText() {
        String asOf = relatedAsOf().map(day -> " (as of " + day + ")").orElse("");
        return Optional.of(String.join("; ", related()) + asOf)
                .filter(text -> !related().isEmpty());
    }

    /** {@return the id of the dark pattern that a failure is, or empty} */
    public abstract Optional<String> darkPattern();

    /** {@return what a failure is, in a few words} */
    public abstract String title();

    /** {@return why it matters} */
    public abstract String because();

    /** {@return how to mend it} */
    public abstract String help();

    /**
     * A builder; all but collections and the dark pattern is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PolicyInfo}. */
    public static final class Builder extends ImmutablePolicyInfo.Builder {
        Builder() {}
    }

    /**
     * A failure.
     *
     * @param location  a JSON Pointer relative to the subject, empty for the subject itself, not null
     * @param message  what was seen, not null
     * @return the finding, not null
     */
    public Finding fail(String location, String message) {
        return fail(location).withMessage(message);
    }

    /**
     * A failure of which there is no more to say than why it matters.
     *
     * @param location  a JSON Pointer relative to the subject, empty for the subject itself, not null
     * @return the finding, not null
     */
    public Finding fail(String location) {
        return finding(Verdict.FAIL, location, Set.of());
    }

    /**
     * It holds.
     *
     * @return the finding, not null
     */
    public Finding pass() {
        return finding(Verdict.PASS, "", Set.of());
    }

    /**
     * It cannot be said.
     *
     * @param location  a JSON Pointer relative to the subject, not null
     * @param missing  the evidence that would let it be said, such as {@code consents}
     * @return the finding, not null
     */
    public Finding unknown(String location, String... missing) {
        return finding(Verdict.UNKNOWN, location, Set.of(missing));
    }

    private Finding finding(Verdict verdict, String location, Set<String> missing) {
        return Finding.builder()
                .policy(id())
                .policyVersion(version())
                .verdict(verdict)
                .severity(severity())
                .location(location)
                .title(title())
                .because(because())
                .help(help())
                .addAllPrinciples(principles())
                .addAllRelated(related())
                .darkPattern(darkPattern())
                .addAllMissing(missing)
                .build();
    }
}
