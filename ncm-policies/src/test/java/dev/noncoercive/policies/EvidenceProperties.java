package dev.noncoercive.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

/** What evidence and profiles can and cannot change, on campaigns that fail and pass for a reason. */
class EvidenceProperties {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet ALL = PolicySet.standard();

    /** What bears something out, as against what is said or done. */
    private static final Set<String> EVIDENCE = Set.of(
            "consents",
            "record",
            "ledgers",
            "readings",
            "evidence",
            "snapshot",
            "verified",
            "research",
            "listening",
            "announcedBefore",
            "priceHistory",
            "suppressions",
            "harm",
            "headers",
            "oneClickProbe",
            "proof",
            "notice",
            "source",
            "answeredBy",
            "approvals",
            "recordAccess",
            "scorecard",
            "stewardship",
            "journey",
            "audience",
            "enough",
            "voice",
            "footer",
            "onDecline",
            "opensAt",
            "programmes",
            "reviews");

    private static final List<Function<ObjectNode, Optional<ObjectNode>>> WAYS = ExampleCampaigns.ways(EVIDENCE);

    private static Map<String, Verdict> verdicts(Report report) {
        return report.runs().stream().collect(Collectors.toMap(PolicyRun::policy, PolicyRun::verdict));
    }

    private static Report check(ObjectNode tree) {
        return ALL.check("any", ExampleCampaigns.read(tree).orElseThrow(), AT);
    }

    @Provide
    Arbitrary<ObjectNode> trees() {
        return ExampleCampaigns.trees();
    }

    @Provide
    Arbitrary<Campaign> campaigns() {
        return ExampleCampaigns.campaigns();
    }

    @Provide
    Arbitrary<String> profiles() {
        return Arbitraries.of(Profile.standardIds());
    }

    /** Profiles of one's own: some policies made loud or quiet, and the parameters of another profile. */
    @Provide
    Arbitrary<Profile> ownProfiles() {
        List<String> ids = ALL.infos().stream().map(PolicyInfo::id).toList();
        Arbitrary<List<String>> lines = Arbitraries.of(ids)
                .flatMap(id ->
                        Arbitraries.of(Severity.values()).map(severity -> "severity." + id + "=" + severity.name()))
                .list()
                .uniqueElements(line -> line.substring(0, line.indexOf('=')))
                .ofMinSize(10)
                .ofMaxSize(40);
        return lines.map(all -> Profile.parse("own", "asOf=2026-11-22\n" + String.join("\n", all) + "\n"));
    }

    /** A campaign, and the same with one piece of evidence more that some example has. */
    record Grown(ObjectNode less, Optional<ObjectNode> more) {}

    @Provide
    Arbitrary<Grown> grown() {
        return Combinators.combine(ExampleCampaigns.trees(), Arbitraries.of(WAYS))
                .as((tree, way) -> new Grown(tree, way.apply(tree)));
    }

    @Property(tries = 1500)
    void promise_14_more_evidence_never_turns_a_pass_into_an_open_question(@ForAll("grown") Grown grown) {
        grown.more().ifPresent(more -> assertNothingIsOpened(grown.less(), more));
    }

    @Property(tries = 200)
    void promise_14_nor_does_evidence_that_stood_there_all_the_time(
            @ForAll("trees") ObjectNode tree, @ForAll Random random) {
        List<String> places = new ArrayList<>(ExampleCampaigns.places(tree, EVIDENCE));
        Collections.shuffle(places, random);
        places.stream()
                .limit(1)
                .flatMap(place -> ExampleCampaigns.without(tree, place).stream())
                .forEach(less -> assertNothingIsOpened(less, tree));
    }

    private static void assertNothingIsOpened(ObjectNode less, ObjectNode more) {
        Map<String, Verdict> with = verdicts(check(more));
        verdicts(check(less)).forEach((policy, verdict) -> {
            if (verdict == Verdict.PASS) {
                assertThat(with.get(policy)).as(policy).isNotEqualTo(Verdict.UNKNOWN);
            }
        });
    }

    @Property(tries = 200)
    void promise_3_a_profile_lowers_no_failure(
            @ForAll("campaigns") Campaign campaign, @ForAll("profiles") String profile) {
        assertNoFailureIsLowered(campaign, Profile.of(profile));
    }

    @Property(tries = 200)
    void promise_3_nor_does_a_profile_of_ones_own(
            @ForAll("campaigns") Campaign campaign, @ForAll("ownProfiles") Profile profile) {
        assertNoFailureIsLowered(campaign, profile);
    }

    private static void assertNoFailureIsLowered(Campaign campaign, Profile profile) {
        Report plain = ALL.check("any", campaign, AT);
        Report more = ALL.with(profile).check("any", campaign, AT);
        Map<String, Verdict> verdicts = verdicts(more);
        verdicts(plain).forEach((policy, verdict) -> {
            if (verdict == Verdict.FAIL) {
                assertThat(verdicts.get(policy)).as(policy).isEqualTo(Verdict.FAIL);
            }
        });
        for (Finding failure : plain.failures()) {
            assertThat(more.failures()).as(failure.policy()).anySatisfy(other -> {
                assertThat(other.policy()).isEqualTo(failure.policy());
                assertThat(other.location()).isEqualTo(failure.location());
                assertThat(other.severity()).isGreaterThanOrEqualTo(failure.severity());
            });
        }
    }

    @Property(tries = 100)
    void promise_3_a_policy_more_changes_nothing_that_the_others_say(
            @ForAll("campaigns") Campaign campaign, @ForAll Random random) {
        List<PolicyInfo> infos = new ArrayList<>(ALL.infos());
        Collections.shuffle(infos, random);
        Set<String> some = infos.subList(0, 20).stream().map(PolicyInfo::id).collect(Collectors.toSet());
        Report all = ALL.check("any", campaign, AT);
        Report few = ALL.only(some).check("any", campaign, AT);
        assertThat(few.findings())
                .isEqualTo(all.findings().stream()
                        .filter(finding -> some.contains(finding.policy()))
                        .toList());
    }
}
