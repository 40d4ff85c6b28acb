package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import java.util.List;

/** I06: the words do not press. Words that press with a deadline are judged by I03. */
final class NoPressureLanguage extends StandardPolicy<Message> {
    NoPressureLanguage() {
        super("ncm.invitation.no-pressure-language", Message.class);
    }

    @Override
    public List<Finding> check(Message message, CheckContext context) {
        PressingWords words = PressingWords.of(message);
        if (words.isEmpty()) {
            return List.of(info().unknown("", "body"));
        }
        if (words.isAbstained()) {
            return List.of(info().unknown("", "language"));
        }
        List<Finding> failures = words.failures(false, this, "words");
        return failures.isEmpty() ? List.of(info().pass()) : failures;
    }
}
