package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Share;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.campaign.Intent;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.scorecard.Metric;
import dev.noncoercive.model.scorecard.MetricKind;
import dev.noncoercive.model.scorecard.ReturnKind;
import dev.noncoercive.model.scorecard.TargetOf;
import dev.noncoercive.model.stewardship.Programme;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.profile.Parameter;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** K01 to K05: what counts as success. */
final class ScorecardRules {
    private static final Set<TargetOf> COERCIVE =
            Set.of(TargetOf.CLOSING, TargetOf.OPENING, TargetOf.KEEPING_PEOPLE_IN);
    private static final int PERCENT = 10_000;

    private ScorecardRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                rule(in, "ncm.scorecard.human-return", ScorecardRules::humanReturn),
                rule(in, "ncm.scorecard.no-coercive-kpi", ScorecardRules::noCoerciveKpi),
                rule(in, "ncm.scorecard.care-share", ScorecardRules::careShare),
                rule(in, "ncm.scorecard.long-horizon", ScorecardRules::longHorizon),
                rule(in, "ncm.scorecard.soul", ScorecardRules::soul));
    }

    private static Policy<Campaign> rule(Catalogue in, String id, RulePolicy.Rule<Campaign> rule) {
        return RulePolicy.of(in, id, Campaign.class, rule);
    }

    private static void humanReturn(Campaign campaign, Seen seen) {
        seen.need(campaign.scorecard(), "", "scorecard").ifPresent(scorecard -> {
            boolean human = scorecard.metrics().stream()
                    .anyMatch(metric -> metric.kind().returnKind() == ReturnKind.HUMAN);
            if (!human) {
                seen.fail("/scorecard/metrics", "none");
                return;
            }
            Optional<Share> weight = scorecard.weightOf(ReturnKind.HUMAN);
            seen.need(weight, "/scorecard/metrics", "weight")
                    .ifPresent(share -> seen.limit(
                            Parameter.HUMAN_WEIGHT,
                            row -> share.perMillion() >= row.number() * PERCENT,
                            "/scorecard/metrics",
                            "light",
                            share));
        });
    }

    private static void noCoerciveKpi(Campaign campaign, Seen seen) {
        campaign.audience().ifPresent(audience -> AudienceRules.noInfluence(audience, seen));
        seen.need(campaign.scorecard(), "", "scorecard").ifPresent(scorecard -> {
            seen.pass();
            for (int i = 0; i < scorecard.targets().size(); i++) {
                TargetOf of = scorecard.targets().get(i).of();
                seen.check(!COERCIVE.contains(of), "/scorecard/targets/" + i, "target", of.text());
            }
        });
    }

    private static void careShare(Campaign campaign, Seen seen) {
        campaign.budget()
                .filter(budget -> budget.care().currency().equals(budget.total().currency()))
                .ifPresent(budget -> {
                    long care = budget.care().minorUnits();
                    seen.check(care > 0, "/budget/care", "budget");
                });
        List<Contact> spoken = campaign.record().map(ContactRecord::contacts).orElse(List.of()).stream()
                .filter(contact -> contact.kind().needsConsent())
                .toList();
        long asking =
                spoken.stream().filter(contact -> contact.ask().isPresent()).count();
        if (spoken.isEmpty() || asking == 0) {
            // without a single ask it is not known whether asks were written down
            seen.unknown("", spoken.isEmpty() ? "record" : "ask");
            return;
        }
        long care = spoken.size() - asking;
        seen.limit(
                Parameter.CARE_SHARE,
                row -> care * 100 >= spoken.size() * row.number(),
                "/record/contacts",
                "contacts",
                asking,
                spoken.size());
    }

    private static void longHorizon(Campaign campaign, Seen seen) {
        campaign.intent()
                .flatMap(Intent::questionedAt)
                .ifPresent(asked -> seen.limit(
                        Parameter.HORIZON,
                        row -> seen.after(row, asked).isAfter(seen.at()),
                        "/intent/questionedAt",
                        "inertia"));
        seen.need(campaign.scorecard(), "", "scorecard").ifPresent(scorecard -> {
            seen.need(scorecard.horizon(), "/scorecard", "horizon").ifPresent(horizon -> horizon(horizon, seen));
            Set<MetricKind> kinds =
                    scorecard.metrics().stream().map(Metric::kind).collect(Collectors.toSet());
            boolean leaving = kinds.contains(MetricKind.CHURN) && kinds.contains(MetricKind.REGRET);
            seen.check(leaving, "/scorecard/metrics", "leaving");
        });
    }

    private static void horizon(Period horizon, Seen seen) {
        seen.limit(
                Parameter.HORIZON,
                row -> !seen.at()
                        .atZone(ZoneOffset.UTC)
                        .plus(horizon)
                        .toInstant()
                        .isBefore(seen.after(row, seen.at())),
                "/scorecard/horizon",
                "short",
                horizon);
    }

    private static void soul(Campaign campaign, Seen seen) {
        if (campaign.programmes().isEmpty()) {
            seen.unknown("", "programmes");
        }
        for (int i = 0; i < campaign.programmes().size(); i++) {
            Programme programme = campaign.programmes().get(i);
            String location = "/programmes/" + i;
            seen.check(programme.apartFromSales(), location + "/apartFromSales", "sales");
            if (programme.actions().isEmpty()) {
                seen.unknown(location, "actions");
            } else {
                seen.check(programme.actions().size() > 1, location + "/actions", "loose");
            }
            seen.need(programme.owner(), location, "owner");
            seen.need(programme.budget(), location, "budget");
            seen.need(programme.coordinatesWith(), location, "coordinatesWith");
        }
    }
}
