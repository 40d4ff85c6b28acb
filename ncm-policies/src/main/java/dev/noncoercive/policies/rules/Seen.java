package dev.noncoercive.policies.rules;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.profile.Parameter;
import dev.noncoercive.policies.profile.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one rule saw of one thing. A failure outweighs an open question, and that a pass; a rule that says nothing does not
 * apply.
 */
final class Seen {
    private final StandardPolicy<?> policy;
    private final CheckContext context;
    private final List<Finding> failures = new ArrayList<>();
    private final List<Finding> open = new ArrayList<>();
    private boolean held;

    Seen(StandardPolicy<?> policy, CheckContext context) {
        this.policy = policy;
        this.context = context;
    }

    List<Finding> findings() {
        if (!failures.isEmpty() || !open.isEmpty()) {
            return failures.isEmpty() ? open : failures;
        }
        return held ? List.of(policy.info().pass()) : List.of();
    }

    Instant at() {
        return context.at();
    }

    Campaign campaign() {
        return context.campaign();
    }

    CheckContext context() {
        return context;
    }

    StandardPolicy<?> policy() {
        return policy;
    }

    void pass() {
        held = true;
    }

    /** It holds, as far as words can say; those in other languages leave it open. */
    void passIfJudged(Invitation invitation) {
        List<Finding> unjudged = InvitationWords.of(invitation, context).unjudged(policy);
        open.addAll(unjudged);
        held |= unjudged.isEmpty();
    }

    void fail(String location, String key, Object... values) {
        failures.add(policy.fail(location, key, values));
    }

    void fail(Severity severity, String location, String key, Object... values) {
        failures.add(policy.fail(location, key, values).withSeverity(severity));
    }

    void add(List<Finding> more) {
        failures.addAll(more);
    }

    void add(Finding failure) {
        failures.add(failure);
    }

    void unknown(String location, String... missing) {
        open.add(policy.info().unknown(location, missing));
    }

    /** It holds, or it fails here. */
    void check(boolean holds, String location, String key, Object... values) {
        if (holds) {
            held = true;
        } else {
            fail(location, key, values);
        }
    }

    /** Something that must be there to judge. */
    <T> Optional<T> need(Optional<T> part, String location, String missing) {
        if (part.isEmpty()) {
            unknown(location, missing);
        }
        return part;
    }

    List<Row> rows(Parameter parameter) {
        return context.profile().rows(parameter, context.at());
    }

    /** Each row of a parameter holds; a failure that only unverified rows know is information. */
    void limit(Parameter parameter, Predicate<Row> holds, String location, String key, Object... values) {
        limit(List.of(parameter), holds, location, key, values);
    }

    /** Each row of some parameters holds; one failure tells of all that do not. */
    void limit(List<Parameter> parameters, Predicate<Row> holds, String location, String key, Object... values) {
        List<Row> broken = parameters.stream()
                .flatMap(parameter -> rows(parameter).stream())
                .filter(holds.negate())
                .toList();
        if (broken.isEmpty()) {
            held = true;
            return;
        }
        boolean reliable = broken.stream().anyMatch(row -> row.mark().isReliable());
        Row first = broken.stream()
                .filter(row -> row.mark().isReliable())
                .findFirst()
                .orElse(broken.get(0));
        Object[] all =
                Stream.concat(Stream.of(values), Stream.of(first.value())).toArray();
        Finding failure = policy.fail(location, key, all);
        failures.add((reliable ? failure : failure.withSeverity(Severity.INFO))
                .withRelated(Stream.concat(
                                failure.related().stream(),
                                broken.stream().map(row -> row.profile() + ": " + row.source()))
                        .toList()));
    }

    /** The end of a time after an instant. */
    Instant after(Row row, Instant start) {
        return row.after(start, context.calendar());
    }
}
