package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** M04: the body of an e-mail shows a way out. */
final class BodyExit extends StandardPolicy<Message> {
    private static final List<String> WAYS_OUT = WordList.of("ways-out.txt");

    BodyExit(Catalogue catalogue) {
        super(catalogue, "ncm.message.body-exit", Message.class);
    }

    @Override
    public List<Finding> check(Message message, CheckContext context) {
        if (!message.channel().equals(Channel.EMAIL)) {
            return List.of();
        }
        if (message.body().isEmpty()) {
            return List.of(info().unknown("", "body"));
        }
        boolean shown = Stream.concat(
                        message.body().stream(),
                        message.links().stream().flatMap(link -> Stream.of(link.label(), link.target())))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> WAYS_OUT.stream().anyMatch(text::contains));
        return List.of(shown ? info().pass() : fail("/body", "seen"));
    }
}
