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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requires dates of a record not to lie after a date of any element of one of its lists, where both
 * are present; the violation is reported at the date of the element.
 */
@Documented
@Constraint(validatedBy = DateOrderWithin.Check.class)
@FindingCode("structure.date-order")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DateOrderWithin {

  /**
   * Returns the names of the components that hold the earlier dates, in the order they are held
   * against the later one.
   *
   * @return names of record components of type {@link LocalDate}
   */
  String[] earlier();

  /**
   * Returns the name of the component that holds the list.
   *
   * @return the name of a record component, a list of records
   */
  String list();

  /**
   * Returns the name of the component of an element that holds the later date.
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

  /** Accepts records with a date missing, or with all in order. */
  final class Check implements ConstraintValidator<DateOrderWithin, Record> {

    private String[] earlierNames = {};
    private String listName = "";
    private String laterName = "";

    /** Creates the check; providers call this. */
    public Check() {}

    @Override
    public void initialize(DateOrderWithin constraint) {
      earlierNames = constraint.earlier();
      listName = constraint.list();
      laterName = constraint.later();
    }

    @Override
    public boolean isValid(@Nullable Record record, ConstraintValidatorContext context) {
      if (record == null) {
        return true;
      }
      boolean valid = true;
      List<?> elements = (List<?>) RecordComponents.value(record, listName);
      for (int i = 0; elements != null && i < elements.size(); i++) {
        LocalDate later = (LocalDate) RecordComponents.value((Record) elements.get(i), laterName);
        if (later != null && isBeforeAny(later, record)) {
          RecordComponents.reportAt(listName, i, laterName, context);
          valid = false;
        }
      }
      return valid;
    }

    private boolean isBeforeAny(LocalDate later, Record record) {
      for (String name : earlierNames) {
        LocalDate earlier = (LocalDate) RecordComponents.value(record, name);
        if (earlier != null && later.isBefore(earlier)) {
          return true;
        }
      }
      return false;
    }
  }
}
