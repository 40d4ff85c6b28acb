package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** M04: the body of an e-mail shows a way out. */
final class BodyExit extends StandardPolicy<Message> {
    private static final List<String> WAYS_OUT = WordList.of("ways-out.txt");

    BodyExit(Catalogue catalogue) {
        super(catalogue, "ncm.message.body-exit", Message.class);
    }

    @Override
    public List<Finding> check(Message message, CheckContext context) {
        if (!message.channel().equals(Channel.EMAIL) || isDiscussion(message)) {
            return List.of();
        }
        Optional<String> body = message.body().or(message::htmlBody);
        if (body.isEmpty()) {
            return List.of(info().unknown("", "body"));
        }
        boolean shown = Stream.concat(
                        Stream.concat(message.body().stream(), message.htmlBody().stream()),
                        message.links().stream().flatMap(link -> Stream.of(link.label(), link.target())))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> WAYS_OUT.stream().anyMatch(text::contains));
        if (shown) {
            return List.of(info().pass());
        }
        // how other languages say it is not known here
        String location = message.body().isPresent() ? "/body" : "/htmlBody";
        if (InvitationWords.isUnreadable(body.get(), context)) {
            return List.of(info().unknown(location, "language"));
        }
        return List.of(fail(location, "seen").withSeverity(severity(message)));
    }

    /** In a discussion everybody writes to everybody; it is no mailing of a sender. */
    private static boolean isDiscussion(Message message) {
        return !message.headerValues("List-Post").isEmpty();
    }

    /** Who answers in a thread speaks with people who spoke. */
    private static boolean isReply(Message message) {
        return !message.headerValues("In-Reply-To").isEmpty()
                || !message.headerValues("References").isEmpty();
    }

    /** The exit is not closed where the header fields have one; a letter to one person needs none. */
    private Severity severity(Message message) {
        if (!message.headerValues("List-Unsubscribe").isEmpty()) {
            return Severity.WARNING;
        }
        boolean maybeToOne = !message.headers().isEmpty() && !OneClickHeaders.isBulk(message);
        return maybeToOne || isReply(message) ? Severity.INFO : info().severity();
    }
}
