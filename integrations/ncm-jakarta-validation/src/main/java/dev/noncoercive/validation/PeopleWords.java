package dev.noncoercive.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name or label does not speak of people as prey or goods (A05).
 *
 * <p>It is for words inside the house: names of lists, tags, segments. For example, {@code @PeopleWords String listName} refuses "hot leads".
 *
 * <p>Null is valid. The message is that of the policy, in English, Italian or Spanish as the validator interpolates it, unless you
 * set one.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = PeopleWordsValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PeopleWords {

    /** {@return the message, that of the policy when not said} */
    String message() default Violations.OF_THE_POLICY;

    /** {@return the groups it belongs to} */
    Class<?>[] groups() default {};

    /** {@return what else a client wants to know} */
    Class<? extends Payload>[] payload() default {};
}
