package dev.noncoercive.policies.rules;

import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLevel;
import dev.noncoercive.policies.pressure.PressureReport;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A text and what was seen in it; the findings are those that are told of it. */
record JudgedText(MessageText text, PressureReport report, List<PressureFinding> findings) {
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static JudgedText of(MessageText text, PressureReport report) {
        return new JudgedText(text, report, report.findings());
    }

    /** This text without what its plain version says in the same words, at least as loud. */
    JudgedText withoutRepeated(List<JudgedText> before) {
        Map<String, PressureLevel> told = new HashMap<>();
        before.stream()
                .filter(plain -> text.repeats(plain.text))
                .forEach(plain -> plain.findings.forEach(
                        finding -> told.merge(plain.key(finding), finding.level(), JudgedText::louder)));
        List<PressureFinding> rest = findings.stream()
                .filter(finding ->
                        told.getOrDefault(key(finding), PressureLevel.NONE).compareTo(finding.level()) < 0)
                .toList();
        return new JudgedText(text, report, rest);
    }

    private static PressureLevel louder(PressureLevel one, PressureLevel other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** A rule and the words that it took, whatever their case and the signs and line breaks between them. */
    private String key(PressureFinding finding) {
        String words = text.words()
                .substring(finding.span().start(), finding.span().end())
                .toLowerCase(Locale.ROOT);
        return finding.rule() + " " + NO_WORDS.matcher(words).replaceAll(" ").strip();
    }

    /** Whether the words were not judged, because of their language or because there are too few. */
    boolean isAbstained() {
        return report.level() == PressureLevel.ABSTAIN;
    }
}
