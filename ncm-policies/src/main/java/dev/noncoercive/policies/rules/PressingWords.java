package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.pressure.PressureCheck;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureField;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLanguage;
import dev.noncoercive.policies.pressure.PressureLevel;
import dev.noncoercive.policies.pressure.PressureNeed;
import dev.noncoercive.policies.pressure.PressureReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of one message that press, each at its place. */
final class PressingWords {
    private static final PressureCheck CHECK = PressureCheck.standard();

    /** A text of the message, as it was judged. */
    private record Judged(String location, String text, PressureReport report) {}

    private final List<Judged> texts = new ArrayList<>();

    private PressingWords(Message message) {
        message.subject().ifPresent(text -> judge(message, "/subject", text, PressureField.SUBJECT));
        message.body().ifPresent(text -> judge(message, "/body", text, PressureField.BODY));
    }

    static PressingWords of(Message message) {
        return new PressingWords(message);
    }

    /** What presses in the label of a no: it makes the person speak against themselves. */
    static boolean shamesInDecline(String label) {
        PressureReport report = CHECK.check(label, PressureContext.of(PressureField.DECLINE));
        return report.findings().stream().anyMatch(PressingWords::isLoud);
    }

    private void judge(Message message, String location, String text, PressureField field) {
        PressureContext context = PressureContext.builder()
                .field(field)
                .language(message.language().flatMap(PressingWords::language))
                .build();
        texts.add(new Judged(location, text, CHECK.check(text, context)));
    }

    private static Optional<PressureLanguage> language(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(PressureLanguage.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).startsWith(language))
                .filter(known -> !language.isEmpty())
                .findFirst();
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether no text could be judged, because of its language or length. */
    boolean isAbstained() {
        return texts.stream().allMatch(judged -> judged.report().level() == PressureLevel.ABSTAIN);
    }

    /** Failures for the words that would need a fact of this kind, or no fact at all. */
    List<Finding> failures(boolean aboutDeadlines, StandardPolicy<?> policy, String messageKey) {
        List<Finding> findings = new ArrayList<>();
        for (Judged judged : texts) {
            for (PressureFinding pressing : judged.report().findings()) {
                if (isLoud(pressing) && aboutDeadlines == (pressing.needs() == PressureNeed.DEADLINE)) {
                    findings.add(failure(judged, pressing, policy, messageKey));
                }
            }
        }
        return findings;
    }

    private static boolean isLoud(PressureFinding finding) {
        return finding.level() == PressureLevel.WARNING || finding.level() == PressureLevel.ERROR;
    }

    /** Words alone are a warning at most. */
    private static Finding failure(
            Judged judged, PressureFinding pressing, StandardPolicy<?> policy, String messageKey) {
        Finding failure = policy.fail(judged.location(), messageKey, pressing.why())
                .withSeverity(Severity.WARNING)
                .withHelp(pressing.suggest())
                .withDarkPattern(pressing.darkPattern());
        return Quotes.at(failure, judged.text(), pressing.span());
    }
}
