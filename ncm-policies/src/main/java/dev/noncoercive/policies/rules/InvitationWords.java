package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.FactState;
import dev.noncoercive.policies.pressure.PressureCheck;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureField;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLanguage;
import dev.noncoercive.policies.pressure.PressureLevel;
import dev.noncoercive.policies.pressure.PressureNeed;
import dev.noncoercive.policies.pressure.PressureRelief;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The words of an invitation, text by text, judged with what the invitation states beside them. */
final class InvitationWords {
    private static final String FEW_WORDS = "fewer than two words";
    private static final String OTHER_LANGUAGE = "another language";
    /** A label stands in no message. */
    private static final int NO_MESSAGE = -1;

    private final CheckContext known;
    private final Invitation invitation;
    private final StatedFacts facts;
    /** Of the messages. */
    private final List<JudgedText> texts = new ArrayList<>();
    /** In these, and in the labels of the choices but of the no, which is judged by I01. */
    private final List<Mention> mentions = new ArrayList<>();

    /**
     * Words that press, and the fact behind them.
     *
     * @param message  the number of its message, or less than zero where it stands in a label
     * @param isAgain  whether the same message told the fact before
     */
    record Mention(int message, MessageText text, PressureFinding pressing, StatedFact fact, boolean isAgain) {
        /** A fact that is borne out lowers its first mention; one that is contradicted makes every mention louder. */
        PressureLevel level() {
            if (pressing.level() != PressureLevel.WARNING) {
                return fact.weak();
            }
            return isAgain ? PressureLevel.WARNING : fact.strong();
        }

        private String key() {
            return isAgain ? "again" : fact.key();
        }

        private boolean isContradicted() {
            return fact.is(FactState.CONTRADICTED);
        }
    }

    private InvitationWords(Invitation invitation, CheckContext known) {
        this.known = known;
        this.invitation = invitation;
        this.facts = new StatedFacts(invitation, known);
        for (int i = 0; i < invitation.messages().size(); i++) {
            read(i, invitation.messages().get(i));
        }
        for (int i = 0; i < invitation.choices().size(); i++) {
            Choice choice = invitation.choices().get(i);
            if (choice.answer() != Answer.NO) {
                read("/choices/" + i + "/label", choice.label());
            }
        }
    }

    private void read(int number, Message message) {
        Set<PressureNeed> told = EnumSet.noneOf(PressureNeed.class);
        for (MessageText text : MessageText.of(message, "/messages/" + number)) {
            JudgedText judged = judged(text, message.language()).withoutRepeated(texts);
            texts.add(judged);
            mentions(number, judged, told);
        }
    }

    private void read(String location, String label) {
        MessageText text = new MessageText(location, label, PressureField.BUTTON);
        mentions(NO_MESSAGE, judged(text, labelLanguage()), EnumSet.noneOf(PressureNeed.class));
    }

    /** The words that press in one text, told being what its message told before. Facts may make a weak sign a strong one. */
    private void mentions(int message, JudgedText judged, Set<PressureNeed> told) {
        for (PressureFinding pressing : judged.findings()) {
            StatedFact fact = facts.behind(pressing, judged.text().words(), judged.report());
            boolean isTrue = fact.is(FactState.CONFIRMED) && pressing.level() == PressureLevel.WARNING;
            boolean isAgain = isTrue && !told.add(pressing.needs());
            Mention mention = new Mention(message, judged.text(), pressing, fact, isAgain);
            if (mention.level() != PressureLevel.NONE) {
                mentions.add(mention);
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
                .hints(true)
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

    /** The words that press, in the order of the texts; a weak sign only where a fact speaks against it. */
    List<Mention> mentions() {
        return mentions;
    }

    List<PressureRelief> reliefs() {
        return texts.stream()
                .flatMap(judged -> judged.report().reliefs().stream())
                .toList();
    }

    /** Failures for words of one kind, as loud as the facts behind them make them. */
    List<Finding> failures(Predicate<Mention> which, StandardPolicy<?> policy) {
        return mentions.stream()
                .filter(which)
                .map(mention -> failure(mention, policy))
                .toList();
    }

    private static Finding failure(Mention mention, StandardPolicy<?> policy) {
        Finding failure = told(said(mention, policy), mention.pressing(), policy.language())
                .withSeverity(severity(mention.level()));
        Finding helped = mention.isContradicted() ? failure.withHelp(policy.help(mention.key())) : failure;
        return Quotes.at(helped, mention.text().words(), mention.pressing().span());
    }

    /** With what is seen beside the words, where there is something. */
    private static Finding said(Mention mention, StandardPolicy<?> policy) {
        String location = mention.text().location();
        return mention.key().isEmpty()
                ? policy.info().fail(location)
                : policy.fail(location, mention.key(), mention.fact().values().toArray());
    }

    /** What a rule says of its words, to somebody who reads a language. */
    private static Finding told(Finding failure, PressureFinding pressing, PressureLanguage reader) {
        PressureFinding told = PressureCheck.standard().in(reader, pressing);
        return by(told, failure)
                .withBecause(told.why())
                .withHelp(told.suggest())
                .withDarkPattern(told.darkPattern());
    }

    /** A failure with the rule that took its words, and with what spoke for it where a score decided. */
    static Finding by(PressureFinding pressing, Finding failure) {
        return failure.withRule(pressing.rule())
                .withCategory(pressing.category().text())
                .withNeeds(pressing.needs().text())
                .withContributions(pressing.contributions());
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
