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
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Requires the upper value of a range to stand beside BETWEEN and only there, and not to lie below
 * the lower value; the violation is reported at the upper value.
 */
@Documented
@Constraint(validatedBy = ValueRange.Check.class)
@FindingCode("structure.value-range")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ValueRange {

  /**
   * Returns the name of the component that holds the comparator.
   *
   * @return the name of a record component of an enum type with the constant BETWEEN
   */
  String comparator();

  /**
   * Returns the name of the component that holds the lower value.
   *
   * @return the name of a record component of type {@link BigDecimal}
   */
  String lower();

  /**
   * Returns the name of the component that holds the upper value.
   *
   * @return the name of a record component of type {@link BigDecimal}
   */
  String upper();

  /**
   * Returns the message of a violation.
   *
   * @return the message, in English
   */
  String message() default "must stand beside BETWEEN and not lie below the lower value";

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

  /** Accepts a range in order, and a single value without an upper one. */
  final class Check implements ConstraintValidator<ValueRange, Record> {

    private static final String RANGE = "BETWEEN";

    private String comparatorName = "";
    private String lowerName = "";
    private String upperName = "";

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public void initialize(ValueRange constraint) {
      comparatorName = constraint.comparator();
      lowerName = constraint.lower();
      upperName = constraint.upper();
    }

    @Override
    public boolean isValid(@Nullable Record record, ConstraintValidatorContext context) {
      if (record == null) {
        return true;
      }
      Object comparator = RecordComponents.value(record, comparatorName);
      BigDecimal lower = (BigDecimal) RecordComponents.value(record, lowerName);
      BigDecimal upper = (BigDecimal) RecordComponents.value(record, upperName);
      boolean range = comparator instanceof Enum<?> constant && constant.name().equals(RANGE);
      boolean valid =
          range ? upper != null && lower != null && lower.compareTo(upper) <= 0 : upper == null;
      if (!valid) {
        RecordComponents.reportAt(upperName, context);
      }
      return valid;
    }
  }
}
