package org.policydata.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Requires a count that is present to be zero or more. */
@Documented
@Constraint(validatedBy = NonNegativeCount.Check.class)
@FindingCode("structure.negative-count")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface NonNegativeCount {

  /**
   * Returns the message of a violation.
   *
   * @return the message, in English
   */
  String message() default "must be zero or more";

  /**
   * Returns the validation groups.
   *
   * @return the groups, none by default
   */
  Class<?>[] groups() default {};

  /**
   * Returns the payload.
   *
   * @return the payload, none by default
   */
  Class<? extends Payload>[] payload() default {};

  /** Accepts an absent count, zero and positive counts. */
  final class Check implements ConstraintValidator<NonNegativeCount, Integer> {

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Integer value, ConstraintValidatorContext context) {
      return value == null || value >= 0;
    }
  }
}
