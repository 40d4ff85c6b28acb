package dev.noncoercive.policies.trial;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tries a policy of your own on examples, in a test.
 *
 * <p>It also finds what examples would not: texts that are missing, an id that belongs to ncm, a policy that throws or that says
 * something else when asked again. For example,
 * {@code PolicyTrial.of(new NoShouting(), at).fails(loud, "/invitations/0/messages/0/subject").passes(calm)}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PolicyTrial {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+){1,5}");
    private static final String OURS = "ncm.";

    private final PolicySet alone;
    private final Instant at;

    private PolicyTrial(PolicySet alone, Instant at) {
        this.alone = alone;
        this.at = at;
    }

    /**
     * Begins to try a policy.
     *
     * @param policy  the policy, not null
     * @param at  the instant for which the examples are judged, not null
     * @return the trial, not null
     * @throws AssertionError if something constant about it is wrong or missing
     */
    public static PolicyTrial of(Policy<?> policy, Instant at) {
        requireComplete(policy.info());
        return new PolicyTrial(PolicySet.standard().only(Set.of()).with(policy), at);
    }

    private static void requireComplete(PolicyInfo info) {
        if (!ID.matcher(info.id()).matches() || info.id().startsWith(OURS)) {
            throw new AssertionError(
                    "id must be names of small letters with dots between them, such as `bakery.no-shouting`,"
                            + " and not begin with `" + OURS + "`, but was `" + info.id() + "`");
        }
        for (String text : List.of(info.code(), info.title(), info.because(), info.help())) {
            if (text.isBlank()) {
                throw new AssertionError("code, title, because and help of `" + info.id() + "` must not be blank");
            }
        }
        if (info.version() < 1) {
            throw new AssertionError("version of `" + info.id() + "` must be 1 or more, but was " + info.version());
        }
    }

    /**
     * The same trial under one more profile.
     *
     * @param profile  the profile, not null
     * @return the trial, not null
     */
    public PolicyTrial under(Profile profile) {
        return new PolicyTrial(alone.with(profile), at);
    }

    /**
     * The policy holds for a campaign.
     *
     * @param example  the campaign, not null
     * @return this
     * @throws AssertionError if it says anything else
     */
    public PolicyTrial passes(Campaign example) {
        require(Verdict.PASS, example);
        return this;
    }

    /**
     * The policy fails at a place of a campaign.
     *
     * @param example  the campaign, not null
     * @param location  the place, as a JSON Pointer in the campaign, not null
     * @return this
     * @throws AssertionError if it says anything else, or fails elsewhere only
     */
    public PolicyTrial fails(Campaign example, String location) {
        Report report = require(Verdict.FAIL, example);
        if (report.failures().stream().noneMatch(failure -> failure.location().equals(location))) {
            throw new AssertionError("expected a failure at `" + location + "`, but " + said(report));
        }
        return this;
    }

    /**
     * The policy leaves open what a campaign does not tell.
     *
     * @param example  the campaign, not null
     * @param missing  what would let it be judged, such as {@code consents}, not null
     * @return this
     * @throws AssertionError if it says anything else, or misses something else
     */
    public PolicyTrial leavesOpen(Campaign example, String missing) {
        Report report = require(Verdict.UNKNOWN, example);
        if (report.findings().stream().noneMatch(finding -> finding.missing().contains(missing))) {
            throw new AssertionError("expected `" + missing + "` to be missing, but " + said(report));
        }
        return this;
    }

    /**
     * The policy has nothing to say about a campaign.
     *
     * @param example  the campaign, not null
     * @return this
     * @throws AssertionError if it says anything
     */
    public PolicyTrial doesNotApply(Campaign example) {
        require(Verdict.NOT_APPLICABLE, example);
        return this;
    }

    private Report require(Verdict expected, Campaign example) {
        Report report = alone.check("example", example, at);
        if (!report.equals(alone.check("example", example, at))) {
            throw new AssertionError(
                    "the policy says something else when asked again; it must keep nothing and read no clock");
        }
        if (report.runs().get(0).verdict() != expected || hasThrown(report)) {
            throw new AssertionError("expected " + expected + ", but " + said(report));
        }
        return report;
    }

    private static boolean hasThrown(Report report) {
        return report.failures().stream()
                .flatMap(failure -> failure.message().stream())
                .anyMatch(message -> message.startsWith(PolicySet.POLICY_FAILED));
    }

    private static String said(Report report) {
        String findings =
                report.findings().stream().map(PolicyTrial::line).collect(Collectors.joining("\n  ", "\n  ", ""));
        return "the policy said " + report.runs().get(0).verdict()
                + (report.findings().isEmpty() ? "" : findings);
    }

    private static String line(Finding finding) {
        return finding.verdict() + " at `" + finding.location() + "`"
                + finding.message().map(message -> ": " + message).orElse("")
                + (finding.missing().isEmpty() ? "" : ", missing " + finding.missing());
    }
}
