package dev.noncoercive.cli;

import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicyExample;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import java.util.Locale;

/** A policy in words, with its examples. */
final class Explanation {
    private Explanation() {}

    static String of(PolicySet policies, String idOrCode) {
        PolicyInfo info = policies.require(idOrCode);
        StringBuilder text = new StringBuilder();
        text.append(info.code()).append("  ").append(info.id()).append('\n');
        text.append("  ").append(info.title()).append('\n');
        text.append("  Why   ").append(info.because()).append('\n');
        text.append("  Mend  ").append(info.help()).append('\n');
        text.append("  At most: ")
                .append(info.severity().name().toLowerCase(Locale.ROOT))
                .append('\n');
        info.principles().stream()
                .sorted()
                .map(Principle::idea)
                .forEach(idea -> text.append("  Stands on: ").append(idea).append('\n'));
        info.relatedText()
                .ifPresent(related -> text.append("  Related: ").append(related).append('\n'));
        policies.examples(idOrCode).forEach(example -> append(example, text));
        return text.toString();
    }

    private static void append(PolicyExample example, StringBuilder text) {
        String at = example.verdict() == Verdict.FAIL ? " at " + example.location() : "";
        text.append("\n  ").append(example.verdict()).append(at).append('\n');
        example.yaml().lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }
}
