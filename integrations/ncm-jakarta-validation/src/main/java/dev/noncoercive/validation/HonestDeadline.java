package dev.noncoercive.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A deadline has a reason (I03).
 *
 * <p>It does not ask for evidence of the reason; a check of the campaign does. For example,
 * {@code @HonestDeadline(deadline = "offerEnds", reason = "whyItEnds")} on a class. The violation stands at the deadline.
 *
 * <p>Null is valid. The message is that of the policy, in English, Italian or Spanish as the validator interpolates it, unless you
 * set one.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = HonestDeadlineValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HonestDeadline {
    /** {@return the property with the end: an {@code Instant}, {@code OffsetDateTime} or {@code ZonedDateTime}, or null for none} */
    String deadline();

    /** {@return the property with the reason in words, null or blank for none} */
    String reason();

    /** {@return the message, that of the policy when not said} */
    String message() default Violations.OF_THE_POLICY;

    /** {@return the groups it belongs to} */
    Class<?>[] groups() default {};

    /** {@return what else a client wants to know} */
    Class<? extends Payload>[] payload() default {};
}
