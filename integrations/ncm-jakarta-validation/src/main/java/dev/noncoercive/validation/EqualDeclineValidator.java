package dev.noncoercive.validation;

import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.mapping.MappedField;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Validates {@link EqualDecline}. */
public final class EqualDeclineValidator implements ConstraintValidator<EqualDecline, Object> {
    private @Nullable BeanCheck check;

    /** A validator that is to be initialised. */
    public EqualDeclineValidator() {}

    @Override
    public void initialize(EqualDecline constraint) {
        String accept = constraint.accept();
        String decline = constraint.decline();
        check = new BeanCheck("I01", Severity.WARNING, constraint.message(), mapping -> {
            mapping.acceptLabel(accept, bean -> BeanProperty.text(bean, accept))
                    .declineLabel(decline, bean -> BeanProperty.text(bean, decline));
            weight(MappedField.ACCEPT_WEIGHT, constraint.acceptWeight(), mapping);
            weight(MappedField.DECLINE_WEIGHT, constraint.declineWeight(), mapping);
        });
    }

    private static void weight(MappedField<Integer> field, String property, CampaignMapping.Builder<Object> mapping) {
        if (!property.isEmpty()) {
            mapping.map(field, property, bean -> BeanProperty.number(bean, property));
        }
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return check == null || check.isValid(value, context);
    }
}
