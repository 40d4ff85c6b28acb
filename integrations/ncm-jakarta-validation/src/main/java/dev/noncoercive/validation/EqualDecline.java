package dev.noncoercive.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside the yes stands a no, in words that do not shame, as loud as the yes (I01).
 *
 * <p>Where there is no yes, nothing is asked. For example, {@code @EqualDecline(accept = "buttons.yes", decline = "buttons.no")} on a class. The
 * violation stands at the no.
 *
 * <p>Null is valid. The message is that of the policy, in English, Italian or Spanish as the validator interpolates it, unless you
 * set one.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = EqualDeclineValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EqualDecline {
    /** {@return the property with the words on the yes} */
    String accept();

    /** {@return the property with the words on the no} */
    String decline();

    /** {@return the property that says how much the yes stands out, 1 to 100, or empty when nothing does} */
    String acceptWeight() default "";

    /** {@return the property that says how much the no stands out, 1 to 100, or empty when nothing does} */
    String declineWeight() default "";

    /** {@return the message, that of the policy when not said} */
    String message() default Violations.OF_THE_POLICY;

    /** {@return the groups it belongs to} */
    Class<?>[] groups() default {};

    /** {@return what else a client wants to know} */
    Class<? extends Payload>[] payload() default {};
}
