package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureReport;
import java.util.List;

/** What an invitation states beside its words, as far as words that press would need it. */
final class StatedFacts {
    private final Invitation invitation;
    private final CheckContext known;

    StatedFacts(Invitation invitation, CheckContext known) {
        this.invitation = invitation;
        this.known = known;
    }

    /** The fact behind some words of a text, in the text in which they were found. */
    StatedFact behind(PressureFinding pressing, String text, PressureReport report) {
        String quote = text.substring(pressing.span().start(), pressing.span().end());
        return switch (pressing.needs()) {
            case DEADLINE -> StatedDeadline.of(pressing, text, spans(report), invitation);
            case STOCK, COUNT -> StatedCount.of(pressing, quote, invitation, known);
            case RENEWAL -> StatedRenewal.of(pressing, text, invitation);
            case NONE -> StatedFact.missing(StatedFact.UNSAID);
        };
    }

    private static List<Span> spans(PressureReport report) {
        return report.findings().stream().map(PressureFinding::span).toList();
    }
}
