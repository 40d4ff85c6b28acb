package dev.noncoercive.validation;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.profile.Profile;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates {@link NonCoercive}. */
public final class NonCoerciveValidator implements ConstraintValidator<NonCoercive, Object> {
    private PolicySet policies = PolicySet.standard();
    private Optional<CampaignMapping<?>> mapping = Optional.empty();
    private String message = Violations.OF_THE_POLICY;
    private Severity atLeast = Severity.WARNING;

    /** A validator that asks all policies, until it is initialised. */
    public NonCoerciveValidator() {}

    @Override
    public void initialize(NonCoercive constraint) {
        try {
            PolicySet chosen = PolicySet.standard();
            for (String profile : constraint.profiles()) {
                chosen = chosen.with(Profile.of(profile));
            }
            policies = constraint.policies().length == 0 ? chosen : chosen.only(Set.of(constraint.policies()));
            mapping = constraint.mapping() == MappingSource.None.class
                    ? Optional.empty()
                    : Optional.of(made(constraint.mapping()).mapping());
        } catch (IllegalArgumentException | IllegalStateException | ReflectiveOperationException e) {
            throw new ConstraintDeclarationException("@NonCoercive cannot be used as it stands: " + e.getMessage(), e);
        }
        message = constraint.message();
        atLeast = constraint.atLeast();
    }

    private static MappingSource<?> made(Class<? extends MappingSource<?>> source) throws ReflectiveOperationException {
        Constructor<? extends MappingSource<?>> constructor = source.getDeclaredConstructor();
        constructor.trySetAccessible();
        return constructor.newInstance();
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        Instant at = context.getClockProvider().getClock().instant();
        return new Violations(context, message, atLeast).areNoneIn(report(value, at));
    }

    private Report report(Object value, Instant at) {
        if (mapping.isPresent()) {
            return mapped(value, mapping.get(), at);
        }
        if (value instanceof Campaign campaign) {
            return policies.check("campaign", campaign, at);
        }
        throw new ConstraintDeclarationException(
                "@NonCoercive on " + value.getClass().getSimpleName()
                        + " must say its mapping, for example mapping = MailingMapping.class; only a Campaign needs none");
    }

    @SuppressWarnings("unchecked") // of another class, the first getter fails, and says so
    private <T> Report mapped(Object value, CampaignMapping<T> of, Instant at) {
        return policies.check((T) value, of, at);
    }
}
