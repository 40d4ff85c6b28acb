package dev.noncoercive.policies.rules;

import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.pressure.PressureField;
import java.util.ArrayList;
import java.util.List;

/** A text that a person reads in a message, and where it stands. */
record MessageText(String location, String words, PressureField field) {
    private static final String BODY = "/body";
    private static final String HTML_BODY = "/htmlBody";

    /** The texts of a message, in the order in which they are read; the plain version of the body before the HTML one. */
    static List<MessageText> of(Message message, String location) {
        List<MessageText> texts = new ArrayList<>();
        message.subject()
                .ifPresent(words -> texts.add(new MessageText(location + "/subject", words, PressureField.SUBJECT)));
        message.preheader()
                .ifPresent(
                        words -> texts.add(new MessageText(location + "/preheader", words, PressureField.PREHEADER)));
        message.body().ifPresent(words -> texts.add(new MessageText(location + BODY, words, PressureField.BODY)));
        message.htmlBody()
                .ifPresent(words -> texts.add(new MessageText(location + HTML_BODY, words, PressureField.BODY)));
        return texts;
    }

    static boolean hasBody(Message message) {
        return message.body().isPresent() || message.htmlBody().isPresent();
    }

    /** Whether this is the HTML version of the same body: what both say is told at the plain one. */
    boolean repeats(MessageText plain) {
        return location.endsWith(HTML_BODY)
                && plain.location.equals(location.substring(0, location.length() - HTML_BODY.length()) + BODY);
    }
}
