package dev.noncoercive.validation;

import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.mapping.CampaignMapping;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks one policy of some properties of an object, whose names an annotation gives. */
final class BeanCheck {
    private final PolicySet policies;
    private final Severity atLeast;
    private final String message;
    private final Consumer<CampaignMapping.Builder<Object>> properties;
    private final Map<Class<?>, CampaignMapping<Object>> mappings = new ConcurrentHashMap<>();

    BeanCheck(String code, Severity atLeast, String message, Consumer<CampaignMapping.Builder<Object>> properties) {
        this.policies = PolicySet.standard().only(Set.of(code));
        this.atLeast = atLeast;
        this.message = message;
        this.properties = properties;
    }

    boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
        if (bean == null) {
            return true;
        }
        CampaignMapping<Object> mapping = mappings.computeIfAbsent(bean.getClass(), this::mapping);
        return new Violations(context, message, atLeast)
                .areNoneIn(policies.check(
                        bean, mapping, context.getClockProvider().getClock().instant()));
    }

    @SuppressWarnings("unchecked") // the mapping reads properties by name, and is used for this class alone
    private CampaignMapping<Object> mapping(Class<?> type) {
        CampaignMapping.Builder<Object> builder = CampaignMapping.of((Class<Object>) type);
        try {
            properties.accept(builder);
            return builder.build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ConstraintDeclarationException(String.valueOf(e.getMessage()), e);
        }
    }
}
