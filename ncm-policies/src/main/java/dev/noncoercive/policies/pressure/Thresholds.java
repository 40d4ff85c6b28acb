package dev.noncoercive.policies.pressure;

/**
 * From which score on a rule warns; {@code benchmarks} prints what others would do.
 *
 * @param rule  of the score of its sentence, for a rule
 * @param candidate  of the score for mail prose, for a broad rule
 */
record Thresholds(double rule, double candidate) {
    static final Thresholds STANDARD = new Thresholds(0.2, 0.6);
}
