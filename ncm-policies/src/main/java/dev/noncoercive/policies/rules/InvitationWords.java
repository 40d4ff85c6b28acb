package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.PressureCheck;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureField;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLanguage;
import dev.noncoercive.policies.pressure.PressureLevel;
import dev.noncoercive.policies.pressure.PressureRelief;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The words of an invitation, text by text, judged with what the invitation states beside them. */
final class InvitationWords {
    private static final String FEW_WORDS = "fewer than two words";
    private static final String OTHER_LANGUAGE = "another language";

    private final CheckContext known;
    private final Invitation invitation;
    /** Of the messages. */
    private final List<JudgedText> texts = new ArrayList<>();
    /** Those of the messages, and the labels of the choices but of the no, which is judged by I01. */
    private final List<JudgedText> all = new ArrayList<>();

    private InvitationWords(Invitation invitation, CheckContext known) {
        this.known = known;
        this.invitation = invitation;
        for (int i = 0; i < invitation.messages().size(); i++) {
            Message message = invitation.messages().get(i);
            for (MessageText text : MessageText.of(message, "/messages/" + i)) {
                texts.add(judged(text, message.language()).withoutRepeated(texts));
            }
        }
        all.addAll(texts);
        for (int i = 0; i < invitation.choices().size(); i++) {
            Choice choice = invitation.choices().get(i);
            if (choice.answer() != Answer.NO) {
                all.add(judged(
                        new MessageText("/choices/" + i + "/label", choice.label(), PressureField.BUTTON),
                        labelLanguage()));
            }
        }
    }

    static InvitationWords of(Invitation invitation, CheckContext known) {
        return new InvitationWords(invitation, known);
    }

    /** What is said of the label of a no: it makes the person speak against themselves. */
    static Optional<PressureFinding> shameInDecline(String label, CheckContext known) {
        return known.pressure(label, PressureContext.of(PressureField.DECLINE)).findings().stream()
                .filter(finding -> finding.level() != PressureLevel.HINT)
                .findFirst();
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

    /** Labels are in the language of the messages, where these have one in common. */
    private Optional<Language> labelLanguage() {
        List<Optional<Language>> stated =
                invitation.messages().stream().map(Message::language).distinct().toList();
        return stated.size() == 1 ? stated.get(0) : Optional.empty();
    }

    private JudgedText judged(MessageText text, Optional<Language> language) {
        PressureContext context = PressureContext.builder()
                .field(text.field())
                .language(language.flatMap(PressureLanguage::of))
                .putAllFacts(StatedFacts.behind(text.words(), invitation))
                .build();
        return JudgedText.of(text, known.pressure(text.words(), context));
    }

    /** Whether there is no text of a message. */
    boolean isEmpty() {
        return texts.isEmpty();
    }

    /**
     * An open question of a policy for each text whose words were not judged, because they are in another language or in none. Names
     * and single words, such as a subject may be, leave nothing open where the body is judged.
     */
    List<Finding> unjudged(StandardPolicy<?> policy) {
        boolean nothing = !texts.isEmpty() && texts.stream().allMatch(JudgedText::isAbstained);
        List<JudgedText> open = texts.stream()
                .filter(JudgedText::isAbstained)
                .filter(judged -> nothing || judged.text().field() == PressureField.BODY)
                .filter(judged -> !reason(judged).equals(FEW_WORDS))
                .toList();
        if (open.isEmpty() && nothing) {
            return List.of(unjudged(policy, texts.get(texts.size() - 1)));
        }
        return open.stream().map(judged -> unjudged(policy, judged)).toList();
    }

    private static Finding unjudged(StandardPolicy<?> policy, JudgedText judged) {
        String why = switch (reason(judged)) {
            case FEW_WORDS -> "few-words";
            case OTHER_LANGUAGE -> "other-language";
            default -> "no-language";
        };
        return policy.info()
                .unknown(judged.text().location(), "language")
                .withMessage(policy.sharedWords("unjudged." + why));
    }

    private static String reason(JudgedText judged) {
        return judged.report().abstained().orElse("");
    }

    boolean anyPresses(Predicate<PressureFinding> which) {
        return all.stream().flatMap(judged -> judged.findings().stream()).anyMatch(which);
    }

    List<PressureRelief> reliefs() {
        return texts.stream()
                .flatMap(judged -> judged.report().reliefs().stream())
                .toList();
    }

    /** Failures for words of one kind, as loud as the facts behind them make them, with what else is seen at their place. */
    List<Finding> failures(Predicate<PressureFinding> which, StandardPolicy<?> policy, String messageKey) {
        return failures(which, policy).stream()
                .map(failure -> failure.withMessage(policy.words(messageKey)))
                .toList();
    }

    /** Failures for words of one kind, of which the rule that took them says why they press. */
    List<Finding> failures(Predicate<PressureFinding> which, StandardPolicy<?> policy) {
        List<Finding> failures = new ArrayList<>();
        for (JudgedText judged : all) {
            judged.findings().stream()
                    .filter(which)
                    .map(pressing -> failure(judged.text(), pressing, policy))
                    .forEach(failures::add);
        }
        return failures;
    }

    private static Finding failure(MessageText text, PressureFinding pressing, StandardPolicy<?> policy) {
        Finding failure = policy.info().fail(text.location()).withSeverity(severity(pressing.level()));
        return Quotes.at(told(failure, pressing, policy.language()), text.words(), pressing.span());
    }

    /** What a rule says of its words, to somebody who reads a language. */
    private static Finding told(Finding failure, PressureFinding pressing, PressureLanguage reader) {
        PressureFinding told = PressureCheck.standard().in(reader, pressing);
        return by(told, failure)
                .withBecause(told.why())
                .withHelp(told.suggest())
                .withDarkPattern(told.darkPattern());
    }

    /** A failure with the rule that took its words. */
    static Finding by(PressureFinding pressing, Finding failure) {
        return failure.withRule(pressing.rule())
                .withCategory(pressing.category().text())
                .withNeeds(pressing.needs().text());
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
