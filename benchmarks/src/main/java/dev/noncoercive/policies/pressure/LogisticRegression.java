package dev.noncoercive.policies.pressure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Logistic regression with an L2 penalty, solved in the dual, one example at a time.
 *
 * <p>The method is that of Yu, Huang and Lin, "Dual coordinate descent methods for logistic regression and maximum
 * entropy models" (2011). The same examples in the same order give the same weights on every machine.
 */
final class LogisticRegression {
    private static final int ROUNDS = 60;
    private static final double CLOSE = 0.01;

    private final double[] weights;
    private final double[] costs;
    private final double[][] alpha;
    private final List<Example> examples;

    /** Places that are set, and whether the words press. */
    static final class Example {
        private final int[] places;
        private final boolean pressing;

        /** What each place counts. */
        private final double value;

        Example(int[] places, boolean pressing) {
            this(places, pressing, 1);
        }

        private Example(int[] places, boolean pressing, double value) {
            this.places = places.clone();
            this.pressing = pressing;
            this.value = value;
        }

        /** One that counts the same whether it has few places or many. */
        static Example even(int[] places, boolean pressing) {
            return new Example(places, pressing, 1 / Math.sqrt(Math.max(1, places.length)));
        }

        /** The same examples without the places that fewer than so many of them have. */
        static List<Example> inCommon(List<Example> all, int places, int least) {
            int[] having = new int[places];
            for (Example example : all) {
                for (int place : example.places) {
                    having[place]++;
                }
            }
            return all.stream()
                    .map(example -> new Example(
                            IntStream.of(example.places)
                                    .filter(place -> having[place] >= least)
                                    .toArray(),
                            example.pressing,
                            example.value))
                    .toList();
        }

        double margin(double[] weights) {
            double sum = 0;
            for (int place : places) {
                sum += weights[place];
            }
            return sum * value;
        }
    }

    private LogisticRegression(List<Example> examples, int places, double[] costs) {
        this.examples = examples;
        this.weights = new double[places];
        this.costs = costs.clone();
        this.alpha = new double[examples.size()][2];
    }

    /** The weights. */
    static double[] train(List<Example> examples, int places, double cost) {
        double[] costs = new double[examples.size()];
        Arrays.fill(costs, cost);
        return train(examples, places, costs);
    }

    /** The weights, with a cost for each example. */
    static double[] train(List<Example> examples, int places, double[] costs) {
        LogisticRegression made = new LogisticRegression(examples, places, costs);
        made.begin();
        made.solve();
        return made.weights;
    }

    private void begin() {
        for (int i = 0; i < costs.length; i++) {
            alpha[i][0] = Math.min(0.001 * costs[i], 1e-8);
            alpha[i][1] = costs[i] - alpha[i][0];
            move(i, alpha[i][0]);
        }
    }

    private void solve() {
        int[] order = new int[costs.length];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            double worst = 0;
            for (int i = order.length - 1; i >= 0; i--) {
                int other = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[other];
                order[other] = swap;
                worst = Math.max(worst, step(order[i]));
            }
            if (worst < CLOSE) {
                return;
            }
        }
    }

    /** Solves for one example, by Newton's method; says how far it was from solved. */
    private double step(int i) {
        double cost = costs[i];
        Example example = examples.get(i);
        double a = example.places.length * example.value * example.value;
        double b = sign(i) * example.margin(weights);
        boolean flipped = 0.5 * a * (alpha[i][1] - alpha[i][0]) + b < 0;
        double side = flipped ? -1 : 1;
        int one = flipped ? 1 : 0;
        double old = alpha[i][one];
        double z = cost - old < 0.5 * cost ? 0.1 * old : old;
        double slope = slope(a, b * side, z, old, cost);
        double worst = Math.abs(slope);
        for (int inner = 0; inner < 100 && Math.abs(slope) > 1e-3; inner++) {
            double next = z - slope / (a + cost / (cost - z) / z);
            z = next <= 0 ? z * 0.1 : next;
            slope = slope(a, b * side, z, old, cost);
        }
        alpha[i][one] = z;
        alpha[i][1 - one] = cost - z;
        move(i, side * (z - old));
        return worst;
    }

    private static double slope(double a, double b, double z, double old, double cost) {
        return a * (z - old) + b + StrictMath.log(z / (cost - z));
    }

    private void move(int i, double by) {
        double step = by * sign(i) * examples.get(i).value;
        for (int place : examples.get(i).places) {
            weights[place] += step;
        }
    }

    private double sign(int i) {
        return examples.get(i).pressing ? 1 : -1;
    }
}
