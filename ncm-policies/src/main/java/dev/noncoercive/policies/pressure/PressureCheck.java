package dev.noncoercive.policies.pressure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the words of a text that press, in English, Italian and Spanish, and the words that take pressure away.
 *
 * <p>It looks at words only: whether "only 3 left" is true is for the facts to say, see {@link PressureContext#facts}.
 *
 * <p>For example, {@code PressureCheck.standard().check("Hurry, only 3 left!").level()} is
 * {@link PressureLevel#WARNING}.
 *
 * <p>This type is immutable and thread-safe. The time for a text is linear in its length.
 *
 * @since 0.1
 */
public final class PressureCheck {
    /** From this score of its sentence on a rule warns; {@code benchmarks} prints what other thresholds would do. */
    static final double THRESHOLD = 0.2;

    private final RuleBase base;
    private final Model model;
    private final double threshold;
    private final Map<String, Rule> byId;

    PressureCheck(RuleBase base, Model model, double threshold) {
        this.base = base;
        this.model = model;
        this.threshold = threshold;
        this.byId = base.rules().stream().collect(Collectors.toUnmodifiableMap(Rule::id, rule -> rule));
    }

    /**
     * The check with the rules of this library, read once.
     *
     * @return the check, not null
     */
    public static PressureCheck standard() {
        return Standard.CHECK;
    }

    /**
     * Reads a text of which nothing is known.
     *
     * @param text  plain text, HTML or Markdown, not null
     * @return what was found, not null
     */
    public PressureReport check(String text) {
        return check(text, PressureContext.unknown());
    }

    /**
     * Reads a text.
     *
     * @param text  plain text, HTML or Markdown, not null
     * @param context  what is known about it, not null
     * @return what was found, not null
     */
    public PressureReport check(String text, PressureContext context) {
        return new Reading(base, text, context).report(model, threshold);
    }

    /**
     * A finding told to somebody who reads another language: with the reason and the gentler way of the rule's sibling in it.
     *
     * @param language  what the reader reads, not null
     * @param finding  a finding of this check, not null
     * @return the finding, as it was where its rule has no sibling in that language, not null
     */
    public PressureFinding in(PressureLanguage language, PressureFinding finding) {
        String name = finding.rule().substring(finding.language().tag().length());
        Rule sibling = byId.get(language.tag() + name);
        return sibling == null ? finding : finding.withWhy(sibling.why()).withSuggest(sibling.suggest());
    }

    List<Rule> rules() {
        return base.rules();
    }

    private static final class Standard {
        private static final PressureCheck CHECK = standard();

        private static PressureCheck standard() {
            RuleBase base = RuleBase.load();
            return new PressureCheck(base, Model.load(base.concepts().count()), THRESHOLD);
        }
    }
}
