package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
            for (Found one : in(invitation.messages().get(i), "/messages/" + i, text -> firstIn(phrases, text))) {
                Finding failure = seen.policy()
                        .fail(one.text().location(), "words", one.phrase())
                        .withSeverity(severity);
                seen.add(Quotes.at(failure, one.text().words(), one.span()));
            }
        }
    }

    /** A phrase that was found in a text. */
    record Found(MessageText text, Span span) {
        String phrase() {
            return text.words().substring(span.start(), span.end());
        }

        private boolean repeats(Found before) {
            return text.repeats(before.text) && phrase().equalsIgnoreCase(before.phrase());
        }
    }

    /** What a search finds in the texts of a message; what both versions of the body say is found once. */
    static List<Found> in(Message message, String location, Function<String, Optional<Span>> search) {
        List<Found> found = new ArrayList<>();
        for (MessageText text : MessageText.of(message, location)) {
            search.apply(text.words())
                    .map(span -> new Found(text, span))
                    .filter(one -> found.stream().noneMatch(one::repeats))
                    .ifPresent(found::add);
        }
        return found;
    }
}
