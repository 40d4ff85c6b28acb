package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.pressure.PressureFinding;
import java.util.List;
import java.util.Optional;

/** Words about time beside the deadline of the invitation, or the door that stays open. */
final class StatedDeadline {
    /** The words name another day than the deadline. It is for {@code deadline-consistent} to say so. */
    static final String OTHER_DAY = "copy";

    private StatedDeadline() {}

    /** The fact behind words about time, with the words that press before them. */
    static StatedFact of(PressureFinding pressing, String text, List<Span> all, Invitation invitation) {
        return invitation
                .deadline()
                .map(deadline -> beside(pressing, text, deadline))
                .orElseGet(() -> withoutDeadline(pressing, text, all, invitation));
    }

    private static StatedFact withoutDeadline(
            PressureFinding pressing, String text, List<Span> all, Invitation invitation) {
        Optional<String> open = invitation.door().flatMap(Door::evergreen).map(String::valueOf);
        if (open.isEmpty() || !pressing.statesItsFact()) {
            return StatedFact.missing("words");
        }
        return StatedFact.denied(Clauses.begins(text, pressing.span(), all), "open", Quotes.brief(open.get()));
    }

    private static StatedFact beside(PressureFinding pressing, String text, Deadline deadline) {
        boolean hasReason = deadline.reason().isPresent();
        if (!pressing.statesItsFact()) {
            return StatedFact.missing(hasReason ? "hurry" : "words");
        }
        List<NamedDay> named = NamedDay.in(Clauses.onwards(text, pressing.span()));
        if (!named.isEmpty() && named.stream().noneMatch(day -> day.is(deadline.at()))) {
            return StatedFact.contradicted(OTHER_DAY, named.get(0).words(), day(deadline));
        }
        if (!hasReason) {
            return StatedFact.missing("words");
        }
        if (deadline.reason().get().evidence().isEmpty()) {
            return StatedFact.missing("unproved", day(deadline));
        }
        return StatedFact.confirmed("once", day(deadline));
    }

    private static String day(Deadline deadline) {
        return ConsentRules.day(deadline.at());
    }
}
