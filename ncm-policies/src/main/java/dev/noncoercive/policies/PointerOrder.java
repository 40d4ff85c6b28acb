package dev.noncoercive.policies;

import java.util.Comparator;
import java.util.List;

/** Orders JSON Pointers step by step, numbers as numbers: {@code /a/2} before {@code /a/10}. */
enum PointerOrder implements Comparator<String> {
    INSTANCE;

    /** A message is read from its subject down; everything else follows in the order of its name. */
    private static final List<String> MAIL_ORDER = List.of("subject", "body", "links", "headers");

    @Override
    public int compare(String one, String other) {
        List<String> steps = List.of(one.split("/", -1));
        List<String> otherSteps = List.of(other.split("/", -1));
        for (int i = 0; i < Math.min(steps.size(), otherSteps.size()); i++) {
            int order = compareStep(steps.get(i), otherSteps.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(steps.size(), otherSteps.size());
    }

    private static int compareStep(String step, String other) {
        int order = Integer.compare(rank(step), rank(other));
        if (order != 0) {
            return order;
        }
        // of two numbers the shorter is the smaller
        return isNumber(step) && step.length() != other.length()
                ? Integer.compare(step.length(), other.length())
                : step.compareTo(other);
    }

    /** Numbers come first, then the parts of a message, then other names. */
    private static int rank(String step) {
        if (isNumber(step)) {
            return -1;
        }
        return MAIL_ORDER.contains(step) ? MAIL_ORDER.indexOf(step) : MAIL_ORDER.size();
    }

    private static boolean isNumber(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
