package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.FactState;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureField;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLanguage;
import dev.noncoercive.policies.pressure.PressureLevel;
import dev.noncoercive.policies.pressure.PressureNeed;
import dev.noncoercive.policies.pressure.PressureRelief;
import dev.noncoercive.policies.pressure.PressureReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The words of an invitation, text by text, judged with what the invitation states beside them. */
final class InvitationWords {
    /** A text and what was seen in it. */
    private record Judged(int message, String location, String text, PressureReport report) {}

    /**
     * Words that press, and the fact behind them.
     *
     * @param message  the number of its message
     * @param isAgain  whether the same message told the fact before
     */
    record Mention(
            int message, String location, String text, PressureFinding pressing, StatedFact fact, boolean isAgain) {
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
    }

    private final List<Judged> texts = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private InvitationWords(Invitation invitation, CheckContext known) {
        StatedFacts facts = new StatedFacts(invitation, known);
        for (int i = 0; i < invitation.messages().size(); i++) {
            Message message = invitation.messages().get(i);
            Set<PressureNeed> told = EnumSet.noneOf(PressureNeed.class);
            List<Judged> judged = judged(i, message, known);
            judged.forEach(text -> mentions(text, facts, told));
            texts.addAll(judged);
        }
    }

    private static List<Judged> judged(int number, Message message, CheckContext known) {
        String location = "/messages/" + number;
        List<Judged> judged = new ArrayList<>();
        message.subject()
                .map(text -> new Judged(
                        number, location + "/subject", text, read(text, PressureField.SUBJECT, message, known)))
                .ifPresent(judged::add);
        message.body()
                .map(text ->
                        new Judged(number, location + "/body", text, read(text, PressureField.BODY, message, known)))
                .ifPresent(judged::add);
        return judged;
    }

    /** The words that press in one text, told being what its message told before. Facts may make a weak sign a strong one. */
    private void mentions(Judged judged, StatedFacts facts, Set<PressureNeed> told) {
        for (PressureFinding pressing : judged.report().findings()) {
            StatedFact fact = facts.behind(pressing, judged.text(), judged.report());
            boolean isTrue = fact.is(FactState.CONFIRMED) && pressing.level() == PressureLevel.WARNING;
            boolean isAgain = isTrue && !told.add(pressing.needs());
            Mention mention = new Mention(judged.message(), judged.location(), judged.text(), pressing, fact, isAgain);
            if (mention.level() != PressureLevel.NONE) {
                mentions.add(mention);
            }
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

    private static PressureReport read(String text, PressureField field, Message message, CheckContext known) {
        PressureContext context = PressureContext.builder()
                .field(field)
                .language(message.language().flatMap(InvitationWords::language))
                .hints(true)
                .build();
        return known.pressure(text, context);
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
        PressureFinding pressing = mention.pressing();
        Finding failure = policy.fail(
                        mention.location(),
                        mention.key(),
                        mention.fact().values().toArray())
                .withSeverity(severity(mention.level()))
                .withHelp(
                        mention.fact().is(FactState.CONTRADICTED)
                                ? policy.words(mention.key() + "-help")
                                : pressing.suggest())
                .withDarkPattern(pressing.darkPattern());
        return Quotes.at(failure, mention.text(), pressing.span());
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
