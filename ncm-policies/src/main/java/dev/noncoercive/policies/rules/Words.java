package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks for phrases of a list in texts. A phrase begins and ends at the edge of a word, or ends inside one when it is a stem. */
final class Words {
    private Words() {}

    /** The first phrase of the list that stands in the text, as a span; the phrase begins where a word begins. */
    static Optional<Span> firstIn(List<String> phrases, String text) {
        return phrases.stream()
                .flatMap(phrase -> find(phrase, text, false).stream())
                .findFirst();
    }

    /** The same for phrases that also end where a word ends. */
    static Optional<Span> firstWholeIn(List<String> phrases, String text) {
        return phrases.stream()
                .flatMap(phrase -> find(phrase, text, true).stream())
                .findFirst();
    }

    private static Optional<Span> find(String phrase, String text, boolean whole) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return Optional.empty(); // rare letters change their length, and then no place would be right
        }
        for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            boolean ends = end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end));
            if ((starts || !Character.isLetterOrDigit(phrase.charAt(0))) && (ends || !whole)) {
                return Optional.of(Span.of(at, end));
            }
        }
        return Optional.empty();
    }

    /** A failure for the first phrase in each text of an invitation; words alone, so no louder than stated. */
    static void judge(List<String> phrases, Invitation invitation, Severity severity, Seen seen) {
        for (int i = 0; i < invitation.messages().size(); i++) {
            Message message = invitation.messages().get(i);
            String location = "/messages/" + i;
            message.subject().ifPresent(text -> judge(phrases, location + "/subject", text, severity, seen));
            message.body().ifPresent(text -> judge(phrases, location + "/body", text, severity, seen));
        }
    }

    private static void judge(List<String> phrases, String location, String text, Severity severity, Seen seen) {
        Optional<Span> found = firstIn(phrases, text);
        if (found.isEmpty()) {
            return;
        }
        Finding failure = seen.policy()
                .fail(
                        location,
                        "words",
                        text.substring(found.get().start(), found.get().end()))
                .withSeverity(severity);
        seen.add(Quotes.at(failure, text, found.get()));
    }
}
