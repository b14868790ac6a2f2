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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requires a unified social credit code (统一社会信用代码) that is present to follow GB 32100-2015: 18
 * characters of the alphabet {@code 0-9A-HJ-NPQRTUWXY}, six of them digits of a division code, with
 * the right check character.
 *
 * <p>Codes that fail only the check character have been issued; {@link Check#problemOf} tells them
 * apart.
 */
@Documented
@Constraint(validatedBy = CreditCode.Check.class)
@FindingCode("unit.credit-code")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface CreditCode {

  /**
   * Returns the message of a violation.
   *
   * @return the message, in English
   */
  String message() default "must be a unified social credit code (GB 32100)";

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

  /** What is wrong with a code. */
  enum Problem {

    /** The code has not 18 characters. */
    LENGTH,

    /**
     * A character is outside the alphabet, which has no I, O, S, V and Z, or no digit in places
     * 3–8.
     */
    ALPHABET,

    /** The last character is not the one computed from the others. */
    CHECK_CHARACTER
  }

  /** Accepts an absent code and a right one. */
  final class Check implements ConstraintValidator<CreditCode, CharSequence> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;
    private static final int WEIGHT_STEP = 3;

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || problemOf(value).isEmpty();
    }

    /**
     * Returns what is wrong with a code, the first of length, alphabet and check character.
     *
     * @param code a unified social credit code
     * @return the problem, empty for a right code
     */
    public static Optional<Problem> problemOf(CharSequence code) {
      if (code.length() != LENGTH) {
        return Optional.of(Problem.LENGTH);
      }
      int sum = 0;
      int weight = 1;
      for (int i = 0; i < LENGTH; i++) {
        int value = ALPHABET.indexOf(code.charAt(i));
        boolean digitExpected = i >= 2 && i < 8;
        if (value < 0 || (digitExpected && value > 9)) {
          return Optional.of(Problem.ALPHABET);
        }
        if (i < LENGTH - 1) {
          sum += value * weight;
          weight = weight * WEIGHT_STEP % BASE;
        }
      }
      int check = (BASE - sum % BASE) % BASE;
      return ALPHABET.charAt(check) == code.charAt(LENGTH - 1)
          ? Optional.empty()
          : Optional.of(Problem.CHECK_CHARACTER);
    }
  }
}
