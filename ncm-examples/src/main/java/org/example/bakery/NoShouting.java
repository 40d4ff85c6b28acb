package org.example.bakery;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.PolicyInfo;
import java.util.List;
import java.util.Locale;

// how-to: begin
/** The bakery writes no subject in capitals. */
public final class NoShouting implements Policy<Message> {
    private static final PolicyInfo INFO = PolicyInfo.builder()
            .id("bakery.message.no-shouting")
            .code("B01")
            .version(1)
            .severity(Severity.WARNING)
            .title("A subject that shouts")
            .because("We talk to people at the counter, and nobody shouts there.")
            .help("Write it in small letters.")
            .build();

    /** Made by whoever looks for installed policies. */
    public NoShouting() {}

    @Override
    public PolicyInfo info() {
        return INFO;
    }

    @Override
    public Class<Message> subject() {
        return Message.class;
    }

    @Override
    public List<Finding> check(Message message, CheckContext context) {
        if (message.subject().isEmpty()) {
            return List.of(INFO.unknown("", "subject"));
        }
        String subject = message.subject().get();
        boolean shouts = subject.length() > 3 && subject.equals(subject.toUpperCase(Locale.ROOT));
        return List.of(
                shouts ? INFO.fail("/subject", "every letter is a capital").withWords(subject) : INFO.pass());
    }
}
// how-to: end
