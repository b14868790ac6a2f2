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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requires a document number (发文字号) that is present to have the form 代字〔YYYY〕N号 (GB/T 9704-2012
 * 7.2.5), or that of an order or announcement, 令第N号 and 公告2024年第N号. White space inside is ignored:
 * it comes from extraction.
 */
@Documented
@Constraint(validatedBy = DocumentNumber.Check.class)
@FindingCode("document.number-format")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface DocumentNumber {

  /**
   * Returns the message of a violation.
   *
   * @return the message, in English
   */
  String message() default "must have the form 代字〔YYYY〕N号 (GB/T 9704 7.2.5)";

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

  /** What is wrong with a document number. */
  enum Problem {

    /** It has neither the form of a document number nor that of an order. */
    SHAPE,

    /** The year stands in other brackets than 〔〕 (U+3014, U+3015). */
    BRACKETS,

    /** The year has not four digits. */
    YEAR,

    /** 第 stands before the number. */
    ORDINAL_PREFIX,

    /** The number is padded with zeros. */
    LEADING_ZERO,

    /** 号 is missing. */
    SUFFIX_MISSING
  }

  /** Accepts an absent number and a right one. */
  final class Check implements ConstraintValidator<DocumentNumber, CharSequence> {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]");
    private static final Pattern LOOSE =
        Pattern.compile(
            "[\\p{IsHan}A-Za-z]{1,40}"
                + "(?<open>[〔\\[［【(（﹝〈<?])(?<year>\\d{1,4})(?<close>[〕\\]］】)）﹞〉>?])"
                + "(?<prefix>第?)(?<number>\\d{1,6})(?<suffix>号?)");
    private static final Pattern ORDER =
        Pattern.compile(
            "\\p{IsHan}{0,40}(?:\\d{4}年)?[(（]?第(?:\\d{1,5}|[一二三四五六七八九十百零〇]{1,7})号[)）]?");

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || problemOf(value).isEmpty();
    }

    /**
     * Returns what is wrong with a document number, the first in the order of its parts.
     *
     * @param number a document number
     * @return the problem, empty for a right number
     */
    public static Optional<Problem> problemOf(CharSequence number) {
      String text = SPACE.matcher(number).replaceAll("");
      Matcher loose = LOOSE.matcher(text);
      if (!loose.matches()) {
        return ORDER.matcher(text).matches() ? Optional.empty() : Optional.of(Problem.SHAPE);
      }
      if (!loose.group("open").equals("〔") || !loose.group("close").equals("〕")) {
        return Optional.of(Problem.BRACKETS);
      }
      if (loose.group("year").length() != 4) {
        return Optional.of(Problem.YEAR);
      }
      if (!loose.group("prefix").isEmpty()) {
        return Optional.of(Problem.ORDINAL_PREFIX);
      }
      if (loose.group("number").startsWith("0")) {
        return Optional.of(Problem.LEADING_ZERO);
      }
      return loose.group("suffix").isEmpty()
          ? Optional.of(Problem.SUFFIX_MISSING)
          : Optional.empty();
    }
  }
}
