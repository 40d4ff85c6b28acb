package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureField;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLanguage;
import dev.noncoercive.policies.pressure.PressureLevel;
import dev.noncoercive.policies.pressure.PressureRelief;
import dev.noncoercive.policies.pressure.PressureReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The words of an invitation, text by text, judged with what the invitation states beside them. */
final class InvitationWords {
    /** A text and what was seen in it. */
    private record Judged(String location, String text, PressureReport report) {}

    private final List<Judged> texts = new ArrayList<>();

    private InvitationWords(Invitation invitation, CheckContext known) {
        for (int i = 0; i < invitation.messages().size(); i++) {
            Message message = invitation.messages().get(i);
            String location = "/messages/" + i;
            message.subject()
                    .ifPresent(text ->
                            judge(known, invitation, message, location + "/subject", text, PressureField.SUBJECT));
            message.body()
                    .ifPresent(text -> judge(known, invitation, message, location + "/body", text, PressureField.BODY));
        }
    }

    static InvitationWords of(Invitation invitation, CheckContext known) {
        return new InvitationWords(invitation, known);
    }

    /** Whether the label of a no makes the person speak against themselves. */
    static boolean shamesInDecline(String label, CheckContext known) {
        return known.pressure(label, PressureContext.of(PressureField.DECLINE)).findings().stream()
                .anyMatch(finding -> finding.level() != PressureLevel.HINT);
    }

    /** Whether a text is in no language that is known here. */
    static boolean isUnreadable(String text, CheckContext known) {
        return known.pressure(text, PressureContext.of(PressureField.BODY)).level() == PressureLevel.ABSTAIN;
    }

    /** Whether words press where a subject or a name stands. */
    static boolean pressesInSubject(String words, CheckContext known) {
        return known.pressure(words, PressureContext.of(PressureField.SUBJECT)).findings().stream()
                .anyMatch(finding -> finding.level() != PressureLevel.HINT);
    }

    private void judge(
            CheckContext known,
            Invitation invitation,
            Message message,
            String location,
            String text,
            PressureField field) {
        PressureContext context = PressureContext.builder()
                .field(field)
                .language(message.language().flatMap(InvitationWords::language))
                .putAllFacts(StatedFacts.behind(text, invitation))
                .build();
        texts.add(new Judged(location, text, known.pressure(text, context)));
    }

    private static Optional<PressureLanguage> language(Language stated) {
        return Arrays.stream(PressureLanguage.values())
                .filter(known -> known.tag().equals(stated.base().value()))
                .findFirst();
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether no text could be judged, because of its language or length. */
    boolean isAbstained() {
        return texts.stream().allMatch(judged -> judged.report().level() == PressureLevel.ABSTAIN);
    }

    boolean anyPresses(Predicate<PressureFinding> which) {
        return texts.stream()
                .flatMap(judged -> judged.report().findings().stream())
                .anyMatch(which);
    }

    List<PressureRelief> reliefs() {
        return texts.stream()
                .flatMap(judged -> judged.report().reliefs().stream())
                .toList();
    }

    /** Failures for words of one kind, as loud as the facts behind them make them. */
    List<Finding> failures(Predicate<PressureFinding> which, StandardPolicy<?> policy, String messageKey) {
        List<Finding> failures = new ArrayList<>();
        for (Judged judged : texts) {
            judged.report().findings().stream()
                    .filter(which)
                    .map(pressing -> failure(judged, pressing, policy, messageKey))
                    .forEach(failures::add);
        }
        return failures;
    }

    private static Finding failure(
            Judged judged, PressureFinding pressing, StandardPolicy<?> policy, String messageKey) {
        Finding failure = policy.fail(judged.location(), messageKey, pressing.why())
                .withSeverity(severity(pressing.level()))
                .withHelp(pressing.suggest())
                .withDarkPattern(pressing.darkPattern());
        return Quotes.at(failure, judged.text(), pressing.span());
    }

    /** A contradicted fact is an error, words alone a warning, words that a fact bears out good to know. */
    private static Severity severity(PressureLevel level) {
        return switch (level) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case HINT, NONE, ABSTAIN -> Severity.INFO;
        };
    }
}
