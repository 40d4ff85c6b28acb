package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import java.util.ArrayList;
import java.util.List;

/** I01: where an answer is asked, the no stands beside the yes, with neutral words and the same weight. */
final class DeclineIsEqual extends StandardPolicy<Invitation> {
    DeclineIsEqual(Catalogue catalogue) {
        super(catalogue, "ncm.invitation.decline-is-equal", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        List<Choice> choices = invitation.choices();
        if (choices.isEmpty()) {
            return List.of();
        }
        if (choices.stream().noneMatch(choice -> choice.answer() == Answer.NO)) {
            return List.of(fail("/choices", "no-decline"));
        }
        List<Finding> findings = new ArrayList<>();
        int yes = choices.stream()
                .filter(choice -> choice.answer() == Answer.YES)
                .mapToInt(Choice::weight)
                .max()
                .orElse(0);
        for (int i = 0; i < choices.size(); i++) {
            findings.addAll(check(choices.get(i), "/choices/" + i, yes, context));
        }
        return findings.isEmpty() ? List.of(info().pass()) : findings;
    }

    private List<Finding> check(Choice choice, String location, int yesWeight, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        if (choice.preselected() && choice.answer() == Answer.YES) {
            findings.add(fail(location + "/preselected", "preselected"));
        }
        if (choice.answer() == Answer.NO && choice.weight() < yesWeight) {
            findings.add(fail(location + "/weight", "weight", choice.weight(), yesWeight));
        }
        if (choice.answer() == Answer.NO) {
            InvitationWords.shameInDecline(choice.label(), context)
                    .map(shame -> InvitationWords.by(shame, label(choice.label(), location + "/label")))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** All of a label is what the person says by it. */
    private Finding label(String label, String location) {
        Finding failure = fail(location, "label")
                .withSeverity(Severity.WARNING) // it rests on words alone
                .withDarkPattern("dp.shaming.confirmshaming");
        return Quotes.at(failure, label, Span.of(0, label.length()));
    }
}
