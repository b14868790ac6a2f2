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
 * Requires an id that is present to consist of 1 to 100 letters and digits of any script, {@code
 * .}, {@code _}, {@code -} and {@code ·}, and to start with a letter, a digit or {@code _}.
 */
@Documented
@Constraint(validatedBy = WellFormedId.Check.class)
@FindingCode("structure.malformed-id")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface WellFormedId {

  /**
   * Returns the message of a violation.
   *
   * @return the message, in English
   */
  String message() default
      "must consist of 1 to 100 letters, digits, dots, hyphens and underscores";

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

  /** Accepts an absent id and a well-formed one. */
  final class Check implements ConstraintValidator<WellFormedId, CharSequence> {

    private static final int MAX_LENGTH = 100;

    /** What may stand anywhere but at the head of an id. */
    private static final String MARKS = ".-·";

    /** True for the ASCII characters that may stand anywhere in an id. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
      for (char c = 0; c < PLAIN.length; c++) {
        PLAIN[c] = Character.isLetterOrDigit(c) || c == '_';
      }
    }

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || isWellFormed(value);
    }

    private static boolean isWellFormed(CharSequence id) {
      int length = id.length();
      int codePoints = 0;
      for (int i = 0; i < length; codePoints++) {
        char c = id.charAt(i);
        boolean plain = c < PLAIN.length && PLAIN[c];
        if (plain || (i > 0 && MARKS.indexOf(c) >= 0)) {
          i++;
        } else {
          int character = Character.codePointAt(id, i);
          if (!Character.isLetterOrDigit(character)) {
            return false;
          }
          i += Character.charCount(character);
        }
      }
      return codePoints >= 1 && codePoints <= MAX_LENGTH;
    }
  }
}
