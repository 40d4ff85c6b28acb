package dev.noncoercive.validation;

import dev.noncoercive.model.finding.Severity;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An object keeps policies: a {@link dev.noncoercive.model.campaign.Campaign}, or any object with a mapping.
 *
 * <p>Each failure is a violation at its property. For example,
 * {@code @NonCoercive(mapping = MailingMapping.class, policies = {"I01", "I06"})} on a class.
 *
 * <p>Null is valid. The message is that of the policy, in English, Italian or Spanish as the validator interpolates it, unless you
 * set one.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = NonCoerciveValidator.class)
@Target({
    ElementType.TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface NonCoercive {
    /** {@return what says which property is what; not needed for a campaign} */
    Class<? extends MappingSource<?>> mapping() default MappingSource.None.class;

    /** {@return the ids or codes of the policies that are asked, all when empty} */
    String[] policies() default {};

    /** {@return the profiles under which it is judged, such as {@code eu}} */
    String[] profiles() default {};

    /** {@return how loud a failure must be to be a violation} */
    Severity atLeast() default Severity.WARNING;

    /** {@return the message, that of the policy when not said} */
    String message() default Violations.OF_THE_POLICY;

    /** {@return the groups it belongs to} */
    Class<?>[] groups() default {};

    /** {@return what else a client wants to know} */
    Class<? extends Payload>[] payload() default {};
}
