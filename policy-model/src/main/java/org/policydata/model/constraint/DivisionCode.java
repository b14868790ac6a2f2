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

/**
 * Requires an administrative division code that is present to have six digits of which the first
 * two name a province, and the county digits none without city digits (GB/T 2260-2007).
 */
@Documented
@Constraint(validatedBy = DivisionCode.Check.class)
@FindingCode("unit.division-code")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface DivisionCode {

  /**
   * Returns the message of a violation.
   *
   * @return the message, in English
   */
  String message() default "must be an administrative division code of six digits (GB/T 2260)";

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

  /** Accepts an absent code and one of the right shape; whether a code is in use is not checked. */
  final class Check implements ConstraintValidator<DivisionCode, CharSequence> {

    private static final int LENGTH = 6;

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || isWellFormed(value);
    }

    /**
     * Tells whether a code has the right shape.
     *
     * @param code the code
     * @return true for six digits of which the first two name a province, and the county digits
     *     none without city digits
     */
    public static boolean isWellFormed(CharSequence code) {
      if (code.length() != LENGTH || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return false;
      }
      String text = code.toString();
      // The first digit is the region, 1 (华北) to 8 (港澳台); 00 in the province digits names none.
      boolean province = text.charAt(0) >= '1' && text.charAt(0) <= '8' && text.charAt(1) != '0';
      boolean countyWithoutCity = text.startsWith("00", 2) && !text.endsWith("00");
      return province && !countyWithoutCity;
    }
  }
}
