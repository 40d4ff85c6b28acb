package dev.noncoercive.model.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What is measured.
 *
 * @since 0.1
 */
public enum MetricKind {
    /** Whether people feel that they belong. */
    BELONGING(ReturnKind.HUMAN),
    /** Whether people feel close. */
    CLOSENESS(ReturnKind.HUMAN),
    /** Whether people feel seen. */
    RECOGNITION(ReturnKind.HUMAN),
    /** Whether people would recommend it (net promoter score). */
    RECOMMENDATION(ReturnKind.HUMAN),
    /** What people say in their own words. */
    WORDS_OF_PEOPLE(ReturnKind.HUMAN),
    /** What came in. */
    REVENUE(ReturnKind.FINANCIAL),
    /** What remained. */
    PROFIT(ReturnKind.FINANCIAL),
    /** What remained for what was put in. */
    RETURN_ON_INVESTMENT(ReturnKind.FINANCIAL),
    /** How many bought. */
    SALES(ReturnKind.CONTEXT),
    /** How many left. */
    CHURN(ReturnKind.CONTEXT),
    /** What a buyer brings over the years. */
    LIFETIME_VALUE(ReturnKind.CONTEXT),
    /** How many wished they had not. */
    REGRET(ReturnKind.CONTEXT);

    private final ReturnKind returnKind;

    MetricKind(ReturnKind returnKind) {
        this.returnKind = returnKind;
    }

    /**
     * Which return it belongs to. Churn, lifetime value and sales never count as human return.
     *
     * @return human, financial or context
     */
    public ReturnKind returnKind() {
        return returnKind;
    }

    /**
     * The constant as it stands in documents, for example {@code belonging}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
