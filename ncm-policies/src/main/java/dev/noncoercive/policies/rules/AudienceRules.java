package dev.noncoercive.policies.rules;

import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.audience.PersonalConnection;
import dev.noncoercive.model.audience.Phase;
import dev.noncoercive.model.audience.PhaseKind;
import dev.noncoercive.model.audience.ResearchKind;
import dev.noncoercive.model.audience.Segment;
import dev.noncoercive.model.audience.Touchpoint;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.journey.Fit;
import dev.noncoercive.model.journey.FitLevel;
import dev.noncoercive.model.journey.Journey;
import dev.noncoercive.model.journey.Step;
import dev.noncoercive.model.journey.StepTaken;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.stewardship.AutomatedDecision;
import dev.noncoercive.model.stewardship.Automation;
import dev.noncoercive.model.stewardship.Decision;
import dev.noncoercive.model.stewardship.Hat;
import dev.noncoercive.model.stewardship.Stewardship;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureField;
import dev.noncoercive.policies.pressure.PressureFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A01 to A08: who it is for, on what that stands, the seven steps, and who answers for it. */
final class AudienceRules {
    private static final List<String> WEAKNESS = WordList.of("weakness.txt");

    private AudienceRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                rule(in, "ncm.audience.profile-four-phases", AudienceRules::fourPhases),
                rule(in, "ncm.audience.profile-evidence", AudienceRules::evidence),
                rule(in, "ncm.audience.seven-steps-order", AudienceRules::sevenSteps),
                rule(in, "ncm.audience.fit-before-close", AudienceRules::fitBeforeClose),
                rule(in, "ncm.audience.people-words", AudienceRules::peopleWords),
                rule(in, "ncm.audience.no-weakness-targeting", AudienceRules::noWeakness),
                rule(in, "ncm.audience.human-in-the-loop", AudienceRules::humanInTheLoop),
                rule(in, "ncm.audience.golden-rule-and-cross-approval", AudienceRules::goldenRule));
    }

    private static Policy<Campaign> rule(Catalogue in, String id, RulePolicy.Rule<Campaign> rule) {
        return RulePolicy.of(in, id, Campaign.class, rule);
    }

    private static void fourPhases(Campaign campaign, Seen seen) {
        seen.need(campaign.audience(), "", "audience").ifPresent(audience -> {
            List<String> missing = new ArrayList<>();
            for (PhaseKind kind : PhaseKind.values()) {
                Optional<Phase> phase = audience.phase(kind);
                if (phase.isEmpty()) {
                    missing.add(kind.text());
                } else if (phase.get()
                        .connection()
                        .filter(AudienceRules::connects)
                        .isEmpty()) {
                    seen.fail("/audience/phases/" + audience.phases().indexOf(phase.get()), "connection");
                }
            }
            seen.check(missing.isEmpty(), "/audience/phases", "missing", String.join(", ", missing));
        });
    }

    private static boolean connects(PersonalConnection connection) {
        return !connection.interests().isEmpty()
                || !connection.movedBy().isEmpty()
                || !connection.initiatives().isEmpty();
    }

    private static void evidence(Campaign campaign, Seen seen) {
        seen.need(campaign.audience(), "", "audience").ifPresent(audience -> {
            boolean all = true;
            for (int i = 0; i < audience.phases().size(); i++) {
                Phase phase = audience.phases().get(i);
                boolean dated = phase.research().stream()
                        .noneMatch(one -> one.evidence().asOf().isAfter(seen.at()));
                seen.check(dated, "/audience/phases/" + i + "/research", "future");
                if (phase.research().isEmpty()) {
                    all = false;
                    seen.unknown("/audience/phases/" + i, "research");
                }
            }
            for (int i = 0; i < audience.touchpoints().size(); i++) {
                if (audience.touchpoints().get(i).listening().isEmpty()) {
                    seen.unknown("/audience/touchpoints/" + i, "listening");
                }
            }
            if (all && !audience.phases().isEmpty()) {
                seen.check(makerMetBuyer(audience), "/audience/phases", "maker");
            }
        });
    }

    private static boolean makerMetBuyer(AudienceProfile audience) {
        return audience.phases().stream()
                .flatMap(phase -> phase.research().stream())
                .anyMatch(one -> one.kind() == ResearchKind.MAKER_MEETS_BUYER);
    }

    /** The first close that the sender started, with its place; that the steps are in order is an invariant of a journey. */
    private static Optional<Integer> closeOfSender(Journey journey, Seen seen) {
        if (journey.closeBegunBy().filter(Party.PERSON::equals).isPresent()) {
            return Optional.empty();
        }
        for (int i = 0; i < journey.steps().size(); i++) {
            StepTaken taken = journey.steps().get(i);
            if (taken.step() == Step.CLOSE && !taken.at().isAfter(seen.at())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static void sevenSteps(Campaign campaign, Seen seen) {
        seen.need(campaign.journey(), "", "journey").ifPresent(journey -> {
            Optional<Integer> close = closeOfSender(journey, seen);
            if (close.isEmpty()) {
                if (!journey.steps().isEmpty() && journey.closeBegunBy().isEmpty()) {
                    seen.pass();
                }
                return;
            }
            Instant at = journey.steps().get(close.get()).at();
            String location = "/journey/steps/" + close.get();
            seen.check(journey.attunedBy(at), location, "attune");
        });
    }

    private static void fitBeforeClose(Campaign campaign, Seen seen) {
        if (campaign.journey().isEmpty()) {
            seen.unknown("", "journey");
            return;
        }
        Journey journey = campaign.journey().get();
        Optional<Integer> close = closeOfSender(journey, seen);
        journey.fit()
                .filter(fit -> fit.level() == FitLevel.POOR)
                .ifPresent(fit -> seen.check(fit.advisedAgainst(), "/journey/fit", "not-advised"));
        if (close.isEmpty()) {
            return;
        }
        Instant at = journey.steps().get(close.get()).at();
        seen.need(journey.fit(), "/journey", "fit")
                .ifPresent(fit -> closed(fit, at, "/journey/steps/" + close.get(), seen));
    }

    private static void closed(Fit fit, Instant close, String location, Seen seen) {
        seen.check(fit.level() != FitLevel.POOR, location, "poor");
        seen.check(!fit.at().isAfter(close), "/journey/fit/at", "after");
        if (fit.level() == FitLevel.OPEN) {
            seen.unknown("/journey/fit", "fit");
        }
    }

    private static void peopleWords(Campaign campaign, Seen seen) {
        // a name alone is no ground for a pass: a mail has one without anybody having labelled people
        if (objects(campaign.name(), seen).isPresent()) {
            word("/name", campaign.name(), seen);
        }
        for (int i = 0; i < campaign.labels().size(); i++) {
            word("/labels/" + i, campaign.labels().get(i), seen);
        }
        campaign.audience().ifPresent(audience -> {
            word("/audience/tribe", audience.tribe(), seen);
            for (int i = 0; i < audience.segments().size(); i++) {
                word(
                        "/audience/segments/" + i + "/name",
                        audience.segments().get(i).name(),
                        seen);
            }
        });
    }

    /** The first words of a name that make objects of people. */
    private static Optional<Span> objects(String name, Seen seen) {
        return seen.context().pressure(name, PressureContext.of(PressureField.LABEL)).peopleWords().stream()
                .map(PressureFinding::span)
                .findFirst();
    }

    private static void word(String location, String text, Seen seen) {
        Optional<Span> found = objects(text, seen);
        if (found.isEmpty()) {
            seen.pass();
        } else {
            String word = text.substring(found.get().start(), found.get().end());
            seen.add(Quotes.at(seen.policy().fail(location, "seen", word), text, found.get()));
        }
    }

    private static void noWeakness(Campaign campaign, Seen seen) {
        List<Segment> segments = seen.need(campaign.audience(), "", "audience")
                .map(AudienceProfile::segments)
                .orElse(List.of());
        for (int i = 0; i < segments.size(); i++) {
            for (int j = 0; j < segments.get(i).rules().size(); j++) {
                String rule = segments.get(i).rules().get(j);
                Optional<Span> found = Words.firstIn(WEAKNESS, rule);
                if (found.isEmpty()) {
                    seen.pass();
                } else {
                    // a rule in words may mean to leave these people out, so it is a warning
                    String location = "/audience/segments/" + i + "/rules/" + j;
                    String word =
                            rule.substring(found.get().start(), found.get().end());
                    seen.fail(Severity.WARNING, location, "seen", word);
                }
            }
        }
    }

    private static void humanInTheLoop(Campaign campaign, Seen seen) {
        Optional<Stewardship> stewardship = seen.need(campaign.stewardship(), "", "stewardship");
        List<Automation> automations = stewardship.map(Stewardship::automations).orElse(List.of());
        for (int i = 0; i < automations.size(); i++) {
            Automation automation = automations.get(i);
            String location = "/stewardship/automations/" + i;
            String what = automation.decides().text();
            if (automation.decides() != AutomatedDecision.WORDS) {
                seen.check(automation.explanation().isPresent(), location, "explanation", what);
            }
            seen.check(automation.reviewer().isPresent(), location, "reviewer", what);
        }
        List<Decision> decisions = stewardship.map(Stewardship::decisions).orElse(List.of());
        for (int i = 0; i < decisions.size(); i++) {
            String location = "/stewardship/decisions/" + i;
            Decision decision = decisions.get(i);
            boolean dataAlone =
                    !decision.data().isEmpty() && decision.listening().isEmpty();
            seen.check(!dataAlone, location, "listening");
        }
    }

    private static void goldenRule(Campaign campaign, Seen seen) {
        seen.need(campaign.stewardship(), "", "stewardship").ifPresent(stewardship -> {
            List<String> bare = new ArrayList<>();
            for (Hat hat : List.of(Hat.MAKES, Hat.SPEAKS, Hat.LISTENS)) {
                if (!stewardship.isWorn(hat)) {
                    bare.add(hat.text());
                }
            }
            seen.check(bare.isEmpty(), "/stewardship/hats", "hats", String.join(", ", bare));
            boolean outside = stewardship.approvals().stream().anyMatch(one -> one.outsideMarketing());
            if (stewardship.approvals().isEmpty()) {
                seen.unknown("/stewardship", "approvals");
            } else {
                seen.check(outside, "/stewardship/approvals", "outside");
            }
            seen.need(stewardship.signature(), "/stewardship", "signature");
        });
    }

    /** Where people talk about the thing is no place to influence. */
    static void noInfluence(AudienceProfile audience, Seen seen) {
        for (int i = 0; i < audience.touchpoints().size(); i++) {
            Touchpoint touchpoint = audience.touchpoints().get(i);
            seen.check(
                    touchpoint.influenceTarget().isEmpty(),
                    "/audience/touchpoints/" + i + "/influenceTarget",
                    "influence",
                    touchpoint.name());
        }
    }
}
