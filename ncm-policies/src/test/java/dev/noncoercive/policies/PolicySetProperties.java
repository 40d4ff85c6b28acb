package dev.noncoercive.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolicySetProperties {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet ALL = PolicySet.standard();

    private static Map<String, Verdict> verdicts(Report report) {
        return report.runs().stream().collect(Collectors.toMap(PolicyRun::policy, PolicyRun::verdict));
    }

    @Property(tries = 100)
    void every_policy_is_total(@ForAll Campaign campaign) {
        assertThat(ALL.check("any", campaign, AT).failures())
                .flatExtracting(finding -> finding.message().stream().toList())
                .noneMatch(message -> message.toString().startsWith("the policy itself failed"));
    }

    @Property(tries = 20)
    void promise_15_a_policy_says_the_same_alone_and_among_others(@ForAll Campaign campaign) {
        Map<String, Verdict> together = verdicts(ALL.check("any", campaign, AT));
        for (PolicyInfo info : ALL.infos()) {
            Report alone = ALL.only(Set.of(info.id())).check("any", campaign, AT);
            assertThat(verdicts(alone)).containsExactly(Map.entry(info.id(), together.get(info.id())));
        }
    }

    @Provide
    Arbitrary<String> profiles() {
        return Arbitraries.of(Profile.standardIds());
    }

    @Property(tries = 100)
    void promise_3_a_profile_only_tightens(@ForAll Campaign campaign, @ForAll("profiles") String profile) {
        Report plain = ALL.check("any", campaign, AT);
        Report more = ALL.with(Profile.of(profile)).check("any", campaign, AT);
        Map<String, Verdict> verdicts = verdicts(more);
        plain.runs().stream()
                .filter(run -> run.verdict() == Verdict.FAIL)
                .forEach(run -> assertThat(verdicts.get(run.policy())).isEqualTo(Verdict.FAIL));
        for (Finding failure : plain.failures()) {
            assertThat(more.failures()).anySatisfy(other -> {
                assertThat(other.policy()).isEqualTo(failure.policy());
                assertThat(other.location()).isEqualTo(failure.location());
                assertThat(other.severity()).isGreaterThanOrEqualTo(failure.severity());
            });
        }
    }

    @Property(tries = 100)
    void promise_14_more_evidence_never_turns_a_pass_into_an_open_question(@ForAll Campaign campaign) {
        Map<String, Verdict> without = verdicts(ALL.check("any", withoutEvidence(campaign), AT));
        Map<String, Verdict> with = verdicts(ALL.check("any", campaign, AT));
        without.forEach((policy, verdict) -> {
            if (verdict == Verdict.PASS) {
                assertThat(with.get(policy)).as(policy).isNotEqualTo(Verdict.UNKNOWN);
            }
        });
    }

    private static Campaign withoutEvidence(Campaign campaign) {
        List<Invitation> invitations = campaign.invitations().stream()
                .map(PolicySetProperties::withoutEvidence)
                .toList();
        return campaign.withInvitations(invitations)
                .withAudience(campaign.audience().map(PolicySetProperties::withoutEvidence));
    }

    private static Invitation withoutEvidence(Invitation invitation) {
        return invitation
                .withClaims(invitation.claims().stream()
                        .map(claim -> claim.withEvidence().withSnapshot(Optional.empty()))
                        .toList())
                .withTestimonials(invitation.testimonials().stream()
                        .map(testimonial -> testimonial.withVerified(Optional.empty()))
                        .toList())
                .withDeadline(invitation.deadline().map(PolicySetProperties::withoutEvidence));
    }

    private static Deadline withoutEvidence(Deadline deadline) {
        return deadline.withReason(deadline.reason().map(reason -> reason.withEvidence()))
                .withAnnouncedBefore();
    }

    private static AudienceProfile withoutEvidence(AudienceProfile audience) {
        return audience.withPhases(audience.phases().stream()
                        .map(phase -> phase.withResearch())
                        .toList())
                .withTouchpoints(audience.touchpoints().stream()
                        .map(touchpoint -> touchpoint.withListening())
                        .toList());
    }
}
