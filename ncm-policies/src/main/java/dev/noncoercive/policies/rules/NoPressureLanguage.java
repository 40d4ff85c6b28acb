package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import java.util.List;

/** I06: the words do not press. */
final class NoPressureLanguage extends StandardPolicy<Message> {
    NoPressureLanguage() {
        super("ncm.invitation.no-pressure-language", Message.class);
    }

    @Override
    public List<Finding> check(Message message, CheckContext context) {
        return List.of(info().unknown("", "body"));
    }
}
