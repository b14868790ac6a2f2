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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Requires one date of a record not to lie after another, where both are present; the violation is
 * reported at the later one.
 */
@Documented
@Constraint(validatedBy = DateOrder.Check.class)
@FindingCode("structure.date-order")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DateOrder {

  /**
   * Returns the name of the component that holds the earlier date.
   *
   * @return the name of a record component of type {@link LocalDate}
   */
  String earlier();

  /**
   * Returns the name of the component that holds the later date.
   *
   * @return the name of a record component of type {@link LocalDate}
   */
  String later();

  /**
   * Returns the code of the finding, where it is not the one that {@link FindingCode} names.
   *
   * @return the code, empty for the default
   */
  String code() default "";

  /**
   * Returns the message of a violation.
   *
   * @return the message, in English
   */
  String message() default "must not lie before the date it follows";

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

  /** Accepts records with a date missing, or with both in order. */
  final class Check implements ConstraintValidator<DateOrder, Record> {

    private String earlierName = "";
    private String laterName = "";

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public void initialize(DateOrder constraint) {
      earlierName = constraint.earlier();
      laterName = constraint.later();
    }

    @Override
    public boolean isValid(@Nullable Record record, ConstraintValidatorContext context) {
      if (record == null) {
        return true;
      }
      LocalDate earlier = (LocalDate) RecordComponents.value(record, earlierName);
      LocalDate later = (LocalDate) RecordComponents.value(record, laterName);
      if (earlier == null || later == null || !later.isBefore(earlier)) {
        return true;
      }
      RecordComponents.reportAt(laterName, context);
      return false;
    }
  }
}
