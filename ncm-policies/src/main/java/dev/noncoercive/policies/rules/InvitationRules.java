package dev.noncoercive.policies.rules;

import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.AnnouncedEnd;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Discount;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Extra;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.PricePoint;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.model.invitation.Tracking;
import dev.noncoercive.model.invitation.TrackingLevel;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.profile.Parameter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** C13 and I02 to I14: the time, the price and the way back of an invitation. */
final class InvitationRules {
    private static final List<String> PLEAS = WordList.of("pleas.txt");
    private static final int SENTENCE_MAX = 200;
    private static final int WHOLE = 1_000_000;

    private InvitationRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                rule(in, "ncm.consent.tracking-consent", InvitationRules::tracking),
                rule(in, "ncm.invitation.own-time", InvitationRules::ownTime),
                rule(in, "ncm.invitation.deadline-consistent", InvitationRules::deadlineConsistent),
                rule(in, "ncm.invitation.no-cost-of-no", InvitationRules::noCostOfNo),
                rule(in, "ncm.invitation.discount-real", InvitationRules::discountReal),
                rule(in, "ncm.invitation.no-preselection", InvitationRules::noPreselection),
                rule(in, "ncm.invitation.words-of-benefit", InvitationRules::wordsOfBenefit),
                rule(in, "ncm.invitation.door-stays-open", InvitationRules::doorStaysOpen),
                rule(in, "ncm.invitation.no-forbidden-plea", InvitationRules::noPlea));
    }

    private static Policy<Invitation> rule(Catalogue in, String id, RulePolicy.Rule<Invitation> rule) {
        return RulePolicy.of(in, id, Invitation.class, rule);
    }

    private static void tracking(Invitation invitation, Seen seen) {
        Optional<Tracking> tracking = invitation.tracking();
        if (tracking.isEmpty()) {
            seen.unknown("", "tracking");
            return;
        }
        boolean individual = tracking.get().opens() == TrackingLevel.INDIVIDUAL
                || tracking.get().clicks() == TrackingLevel.INDIVIDUAL;
        seen.check(!individual || tracking.get().ownConsent(), "/tracking", "seen");
    }

    private static void ownTime(Invitation invitation, Seen seen) {
        boolean later = invitation.choices().isEmpty()
                || invitation.choices().stream().anyMatch(choice -> choice.answer() == Answer.LATER);
        seen.check(later, "/choices", "no-later");
        if (invitation.deadline().isEmpty()) {
            return;
        }
        Instant end = invitation.deadline().get().at();
        if (invitation.opensAt().isPresent()) {
            Instant start = invitation.opensAt().get();
            enough(start, end, seen);
        } else {
            seen.need(invitation.decisionTime(), "", "opensAt").ifPresent(time -> enough(end.minus(time), end, seen));
        }
    }

    private static void enough(Instant start, Instant end, Seen seen) {
        seen.limit(Parameter.DECISION_TIME, row -> !seen.after(row, start).isAfter(end), "/deadline/at", "short");
    }

    private static void deadlineConsistent(Invitation invitation, Seen seen) {
        boolean judged = marked(invitation, seen);
        if (invitation.deadline().isEmpty()) {
            return;
        }
        Deadline deadline = invitation.deadline().get();
        for (int i = 0; i < deadline.announcedBefore().size(); i++) {
            AnnouncedEnd announced = deadline.announcedBefore().get(i);
            judged = true;
            seen.check(
                    !announced.end().isBefore(deadline.at()),
                    "/deadline/announcedBefore/" + i,
                    "moved",
                    dayOrTime(announced.end(), deadline.at()),
                    dayOrTime(deadline.at(), announced.end()));
        }
        NamedEnds.judge(invitation, deadline, seen);
        if (!judged) {
            seen.unknown("/deadline", "announcedBefore");
        }
    }

    /** A deadline in the markup of a message is that of the invitation. */
    private static boolean marked(Invitation invitation, Seen seen) {
        boolean any = false;
        Optional<Instant> end = invitation.deadline().map(Deadline::at);
        for (int i = 0; i < invitation.messages().size(); i++) {
            Optional<Instant> marked = invitation.messages().get(i).markupDeadline();
            any |= marked.isPresent();
            if (marked.isPresent() && end.isEmpty()) {
                seen.unknown("/messages/" + i, "deadline");
            } else if (marked.isPresent()) {
                seen.check(
                        marked.equals(end),
                        "/messages/" + i + "/markupDeadline",
                        "markup",
                        dayOrTime(marked.get(), end.orElseThrow()),
                        dayOrTime(end.orElseThrow(), marked.get()));
            }
        }
        return any;
    }

    /** The day of an end; the time as well where another end is on the same day. */
    private static String dayOrTime(Instant end, Instant other) {
        String day = ConsentRules.day(end);
        return day.equals(ConsentRules.day(other)) ? end.toString() : day;
    }

    private static void noCostOfNo(Invitation invitation, Seen seen) {
        if (invitation.onDecline().isEmpty()) {
            if (PressureRelieved.asks(invitation)) {
                seen.unknown("", "onDecline");
            }
            return;
        }
        List<String> loses = invitation.onDecline().get().loses();
        seen.check(loses.isEmpty(), "/onDecline/loses", "loses", String.join(", ", loses));
    }

    private static void discountReal(Invitation invitation, Seen seen) {
        Optional<Discount> discount = invitation.door().flatMap(Door::discount);
        if (discount.isEmpty()) {
            return;
        }
        Optional<Money> now = invitation.door().flatMap(Door::terms).flatMap(Terms::total);
        Money prior = discount.get().prior();
        now.filter(total -> total.currency().equals(prior.currency()) && prior.minorUnits() > 0)
                .ifPresent(total -> discount.get().percent().ifPresent(said -> {
                    long less = prior.minorUnits() - total.minorUnits();
                    long told = (long) said.perMillion() * prior.minorUnits();
                    // told in whole percents, so half a percent of rounding is honest
                    boolean right = told - less * WHOLE <= prior.minorUnits() * (WHOLE / 200);
                    seen.check(right, "/door/discount/percent", "percent", said, prior, total);
                }));
        lowestBefore(invitation, prior, now, seen);
    }

    private static void lowestBefore(Invitation invitation, Money prior, Optional<Money> now, Seen seen) {
        List<PricePoint> history = invitation.door().map(Door::priceHistory).orElse(List.of()).stream()
                .filter(point -> point.price().currency().equals(prior.currency())
                        && !point.from().isAfter(seen.at()))
                .sorted(Comparator.comparing(PricePoint::from))
                .toList();
        boolean lastIsReduced = !history.isEmpty()
                && now.filter(history.get(history.size() - 1).price()::equals).isPresent();
        List<PricePoint> before = lastIsReduced ? history.subList(0, history.size() - 1) : history;
        if (before.isEmpty()) {
            seen.unknown("/door", "priceHistory");
            return;
        }
        Instant reducedAt = lastIsReduced ? history.get(history.size() - 1).from() : seen.at();
        seen.limit(
                Parameter.PRIOR_PRICE,
                row -> lowest(before, row.before(reducedAt)) >= prior.minorUnits(),
                "/door/discount/prior",
                "prior",
                prior);
    }

    /** The lowest price asked since an instant, that in force then included. */
    private static long lowest(List<PricePoint> points, Instant since) {
        long lowest = Long.MAX_VALUE;
        for (int i = 0; i < points.size(); i++) {
            boolean overBefore =
                    i + 1 < points.size() && !points.get(i + 1).from().isAfter(since);
            if (!overBefore) {
                lowest = Math.min(lowest, points.get(i).price().minorUnits());
            }
        }
        return lowest;
    }

    private static void noPreselection(Invitation invitation, Seen seen) {
        List<Extra> extras =
                invitation.door().flatMap(Door::terms).map(Terms::extras).orElse(List.of());
        for (int i = 0; i < extras.size(); i++) {
            seen.check(
                    !extras.get(i).preselected(),
                    "/door/terms/extras/" + i + "/preselected",
                    "seen",
                    extras.get(i).price());
        }
    }

    private static void wordsOfBenefit(Invitation invitation, Seen seen) {
        if (!PressureRelieved.hasPrice(invitation)) {
            return;
        }
        if (invitation.benefitForYou().isEmpty()) {
            seen.fail("", "you");
        } else {
            int length = invitation.benefitForYou().get().length();
            seen.check(length <= SENTENCE_MAX, "/benefitForYou", "long", length);
        }
        if (invitation.benefitForUs().isEmpty()) {
            seen.unknown("", "benefitForUs");
        }
    }

    private static void doorStaysOpen(Invitation invitation, Seen seen) {
        if (!PressureRelieved.hasPrice(invitation)) {
            return;
        }
        Door door = invitation.door().orElseThrow();
        if (door.evergreen().isEmpty() && invitation.deadline().isPresent()) {
            seen.fail("/door", "seen");
        } else if (door.evergreen().isEmpty()) {
            seen.unknown("/door", "evergreen");
        } else {
            seen.need(door.evergreenTerms(), "/door", "evergreenTerms").ifPresent(terms -> seen.pass());
        }
    }

    private static void noPlea(Invitation invitation, Seen seen) {
        boolean directed = seen.campaign()
                .audience()
                .flatMap(AudienceProfile::directedAtChildren)
                .orElse(false);
        if (invitation.messages().stream().anyMatch(MessageText::hasBody)) {
            seen.passIfJudged(invitation);
        }
        // to children it is no matter of tone
        Words.judge(PLEAS, invitation, directed ? Severity.ERROR : Severity.WARNING, seen);
    }
}
