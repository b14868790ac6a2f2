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

/** Requires a text that is present to hold more than white space. */
@Documented
@Constraint(validatedBy = NonBlankText.Check.class)
@FindingCode("structure.blank-value")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface NonBlankText {

  /**
   * Returns the message of a violation.
   *
   * @return the message, in English
   */
  String message() default "must hold more than white space";

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

  /** Accepts an absent text and a text with a visible character. */
  final class Check implements ConstraintValidator<NonBlankText, CharSequence> {

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || hasVisibleCharacter(value);
    }

    /** The no-break and ideographic spaces of web pages count as white space too. */
    private static boolean hasVisibleCharacter(CharSequence text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          return true;
        }
      }
      return false;
    }
  }
}
