package dev.noncoercive.policies;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.Subjects.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs one policy. One that throws, or gives back what it may not, gives a failure of its own and never a pass. */
final class Judging {
    private Judging() {}

    static <T> List<Finding> of(Policy<T> policy, Subjects subjects, CheckContext context) {
        List<Finding> seen = new ArrayList<>();
        List<Located<T>> parts = subjects.ofKind(policy.subject());
        for (Located<T> part : parts) {
            for (Finding finding : checked(policy, part.subject(), context)) {
                seen.add(finding.withLocation(part.pointer() + finding.location()));
            }
        }
        if (parts.isEmpty()) {
            Subjects.missing(policy.subject())
                    .ifPresent(missing -> seen.add(policy.info().unknown("", missing)));
        }
        return seen;
    }

    private static <T> List<Finding> checked(Policy<T> policy, T subject, CheckContext context) {
        try {
            return ownFindings(policy.info(), policy.check(subject, context));
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return List.of(broken(policy.info(), thrown(e)));
        }
    }

    private static List<Finding> ownFindings(PolicyInfo info, List<Finding> findings) {
        if (Objects.isNull(findings) || findings.stream().anyMatch(Objects::isNull)) {
            return List.of(broken(info, "it gave back null"));
        }
        return findings.stream()
                .filter(finding -> !finding.policy().equals(info.id()))
                .findFirst()
                .map(other -> List.of(broken(info, "it gave back a finding of `" + other.policy() + "`")))
                .orElse(findings);
    }

    /** What was thrown and where; what it says may hold what nobody should read in a report. */
    private static String thrown(Throwable thrown) {
        StackTraceElement[] at = thrown.getStackTrace();
        return thrown.getClass().getName() + (at.length == 0 ? "" : " at " + at[0]);
    }

    private static Finding broken(PolicyInfo info, String what) {
        return info.fail("", PolicySet.POLICY_FAILED + what).withSeverity(Severity.ERROR);
    }

    /** Whether a finding says that its policy could not judge: nothing makes that less loud. */
    static boolean isBroken(Finding finding) {
        return finding.message()
                .filter(message -> message.startsWith(PolicySet.POLICY_FAILED))
                .isPresent();
    }
}
