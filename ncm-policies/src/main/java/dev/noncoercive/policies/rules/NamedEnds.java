package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.pressure.PressureLevel;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of I04 that reads words: the day on which they let something end is that of the deadline. A message that names the
 * day of the deadline may name other ends beside it.
 */
final class NamedEnds {
    /** "Registration … closes … on", up to the day. */
    private static final Pattern ENDING = Pattern.compile(
            "(?<!\\p{L})(?:" + String.join("|", WordList.of("closing-things.txt"))
                    + ")(?!\\p{L})[^.!?]{0,60}(?<!\\p{L})(?:" + String.join("|", WordList.of("closing-words.txt"))
                    + ")(?!\\p{L})[^.!?]{0,24}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How many days of one text are looked at; a calendar of megabytes has no end of them. */
    private static final int DAYS_MAX = 100;

    private NamedEnds() {}

    static void judge(Invitation invitation, Deadline deadline, Seen seen) {
        List<Finding> pressing = InvitationWords.of(invitation, seen.context())
                .failures(mention -> isOther(mention, invitation, deadline), seen.policy());
        pressing.forEach(failure -> seen.add(titled(failure, seen)));
        for (int i = 0; i < invitation.messages().size(); i++) {
            List<MessageText> texts = texts(invitation.messages().get(i), "/messages/" + i);
            if (texts.stream().noneMatch(text -> names(text.words(), deadline))) {
                texts.forEach(text -> judge(text.location(), text.words(), deadline, pressing, seen));
            }
        }
    }

    /** Another day in words that press; in weak ones only where their message does not name the day of the deadline. */
    private static boolean isOther(InvitationWords.Mention mention, Invitation invitation, Deadline deadline) {
        return mention.fact().key().equals(StatedDeadline.OTHER_DAY)
                && (mention.pressing().level() == PressureLevel.WARNING
                        || (mention.message() >= 0
                                && texts(invitation.messages().get(mention.message()), "").stream()
                                        .noneMatch(text -> names(text.words(), deadline))));
    }

    private static boolean names(String text, Deadline deadline) {
        return NamedDay.in(text).stream().anyMatch(day -> day.is(deadline.at()));
    }

    /** Of two versions of the body, the plain one. */
    private static List<MessageText> texts(Message message, String location) {
        List<MessageText> all = MessageText.of(message, location);
        return all.stream()
                .filter(text -> all.stream().noneMatch(text::repeats))
                .toList();
    }

    private static void judge(String location, String text, Deadline deadline, List<Finding> told, Seen seen) {
        List<NamedDay> days = NamedDay.in(text);
        for (NamedDay day : days.subList(0, Math.min(days.size(), DAYS_MAX))) {
            String before = text.substring(
                    Clauses.sentence(text, day.span()).start(), day.span().start());
            if (ENDING.matcher(before).find() && told.stream().noneMatch(other -> holds(other, location, day))) {
                Finding failure = seen.policy()
                        .fail(location, StatedDeadline.OTHER_DAY, day.words(), ConsentRules.day(deadline.at()))
                        .withSeverity(Severity.WARNING) // the end may be that of another thing
                        .withHelp(seen.policy().help(StatedDeadline.OTHER_DAY));
                seen.add(titled(Quotes.at(failure, text, day.span()), seen));
            }
        }
    }

    private static Finding titled(Finding failure, Seen seen) {
        return failure.withTitle(seen.policy().words(StatedDeadline.OTHER_DAY + "-title"));
    }

    private static boolean holds(Finding other, String location, NamedDay day) {
        return other.location().equals(location)
                && other.span()
                        .filter(span -> span.start() <= day.span().start())
                        .isPresent()
                && other.message().orElse("").contains(day.words());
    }
}
