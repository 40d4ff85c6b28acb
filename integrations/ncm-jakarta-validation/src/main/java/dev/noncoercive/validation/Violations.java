package dev.noncoercive.validation;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.List;
import java.util.function.Function;

/** Turns the failures of a report into violations, each at its property. */
final class Violations {
    static final String OF_THE_POLICY = "{dev.noncoercive.validation.message}";

    private final ConstraintValidatorContext context;
    private final String message;
    private final Severity atLeast;

    Violations(ConstraintValidatorContext context, String message, Severity atLeast) {
        this.context = context;
        this.message = message;
        this.atLeast = atLeast;
    }

    /** Adds a violation for each failure that is loud enough, and says whether there was none. */
    boolean areNoneIn(Report report) {
        List<Finding> failures = report.failures().stream()
                .filter(failure -> failure.severity().compareTo(atLeast) >= 0)
                .toList();
        if (!failures.isEmpty()) {
            context.disableDefaultConstraintViolation();
        }
        failures.forEach(failure -> add(failure.policy(), failure.location()));
        return failures.isEmpty();
    }

    /** The same, all at the value itself. */
    boolean areNoneInWords(Report report) {
        return areNoneIn(report.withFindings(report.findings().stream()
                .map(finding -> finding.withLocation(""))
                .distinct()
                .toList()));
    }

    /** The template names the policy and holds nothing of what was validated, so that no words of a user are interpolated. */
    private void add(String policy, String location) {
        String template = message.equals(OF_THE_POLICY) ? "{" + policy + "}" : message;
        ConstraintViolationBuilder violation = context.buildConstraintViolationWithTemplate(template);
        if (location.isEmpty()) {
            violation.addConstraintViolation();
        } else {
            at(violation, List.of(location.substring(1).split("/", -1)));
        }
    }

    /** {@code /variants/1/title} is the property {@code variants[1].title}. */
    private static void at(ConstraintViolationBuilder violation, List<String> steps) {
        Function<String, NodeBuilderCustomizableContext> next = violation::addPropertyNode;
        Runnable end = violation::addConstraintViolation;
        Integer index = null;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            if (i > 0 && step.chars().allMatch(Character::isDigit)) {
                index = Integer.valueOf(step);
                continue;
            }
            NodeBuilderCustomizableContext node = next.apply(step);
            if (index == null) {
                next = node::addPropertyNode;
                end = node::addConstraintViolation;
            } else {
                NodeBuilderDefinedContext indexed = node.inIterable().atIndex(index);
                next = indexed::addPropertyNode;
                end = indexed::addConstraintViolation;
                index = null;
            }
        }
        end.run();
    }
}
