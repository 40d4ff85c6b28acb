package dev.noncoercive.validation;

import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.mapping.MappedField;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Validates {@link HonestDeadline}. */
public final class HonestDeadlineValidator implements ConstraintValidator<HonestDeadline, Object> {
    private @Nullable BeanCheck check;

    /** A validator that is to be initialised. */
    public HonestDeadlineValidator() {}

    @Override
    public void initialize(HonestDeadline constraint) {
        String deadline = constraint.deadline();
        String reason = constraint.reason();
        check = new BeanCheck(
                "I03",
                Severity.WARNING,
                constraint.message(),
                mapping -> mapping.deadline(deadline, bean -> BeanProperty.instant(bean, deadline))
                        .map(MappedField.DEADLINE_REASON, reason, bean -> BeanProperty.text(bean, reason)));
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return check == null || check.isValid(value, context);
    }
}
