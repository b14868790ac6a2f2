package org.policydata.validation.constraints;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Validity;
import org.policydata.model.constraint.CreditCode;
import org.policydata.model.constraint.DateOrder;
import org.policydata.model.constraint.DateOrderWithin;
import org.policydata.model.constraint.DocumentNumber;
import org.policydata.model.constraint.FindingCode;

/**
 * Runs the constraints declared on the records and turns each violation into a finding.
 *
 * <p>Thread-safe, as the provider's validator is.
 */
public final class ConstraintChecks {

  /** Takes one violation. */
  @FunctionalInterface
  public interface Sink {

    /** A severity of null is that of the constraint. */
    void report(
        String code, @Nullable Severity severity, String pointer, Map<String, Object> details);
  }

  private ConstraintChecks() {}

  /**
   * Reports every violation, in the order of the document: the provider gives them unordered.
   *
   * @param order gives what pointers are sorted by
   */
  public static void check(PolicyDossier dossier, UnaryOperator<String> order, Sink sink) {
    if (ConstraintPlan.isKept(dossier)) {
      return;
    }
    List<Located> sorted = new ArrayList<>();
    for (ConstraintViolation<PolicyDossier> violation : Provider.VALIDATOR.validate(dossier)) {
      String pointer = pointer(violation.getPropertyPath());
      sorted.add(
          new Located(
              pointer, order.apply(pointer), code(violation.getConstraintDescriptor()), violation));
    }
    sorted.sort(
        Comparator.comparing(Located::order)
            .thenComparing(Located::pointer)
            .thenComparing(Located::code)
            .thenComparing(Located::constraint));
    Located before = null;
    for (Located located : sorted) {
      if (before != null && before.isAt(located)) {
        // A date that lies before two others is wrong once.
        continue;
      }
      before = located;
      Map<String, Object> details = details(located.violation());
      sink.report(located.code(), severity(located.code(), details), located.pointer(), details);
    }
  }

  private record Located(
      String pointer, String order, String code, ConstraintViolation<PolicyDossier> violation) {

    String constraint() {
      return violation.getConstraintDescriptor().getAnnotation().annotationType().getName();
    }

    boolean isAt(Located other) {
      return pointer.equals(other.pointer) && code.equals(other.code);
    }
  }

  /** Starting the provider takes longer than checking many dossiers: only a broken one needs it. */
  private static final class Provider {

    private static final Validator VALIDATOR =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            // Nothing is read from the class path of the host.
            .ignoreXmlConfiguration()
            // Needs no expression language: the messages are literals.
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Provider() {}
  }

  private static String code(ConstraintDescriptor<?> constraint) {
    Object own = constraint.getAttributes().get("code");
    if (own instanceof String code && !code.isEmpty()) {
      return code;
    }
    Class<?> annotation = constraint.getAnnotation().annotationType();
    FindingCode code = annotation.getAnnotation(FindingCode.class);
    return code != null ? code.value() : "structure." + annotation.getSimpleName();
  }

  /**
   * A code that is only out by its check character may have been issued so (GB 32100), and an old
   * text may be published again.
   */
  private static @Nullable Severity severity(String code, Map<String, Object> details) {
    if (Republication.PROBLEM.equals(details.get("problem"))) {
      return Severity.INFO;
    }
    boolean checkCharacterOnly =
        code.equals(ConstraintDescriptors.CREDIT_CODE)
            && CreditCode.Problem.CHECK_CHARACTER.name().equals(details.get("problem"));
    return checkCharacterOnly ? Severity.WARNING : null;
  }

  private static Map<String, Object> details(ConstraintViolation<?> violation) {
    Map<String, Object> details = new TreeMap<>();
    Object value = violation.getInvalidValue();
    Object annotation = violation.getConstraintDescriptor().getAnnotation();
    if (annotation instanceof DateOrder order && value instanceof Record record) {
      details.put("earlierName", order.earlier());
      details.put("laterName", order.later());
      details.put("earlier", String.valueOf(component(record, order.earlier())));
      details.put("later", String.valueOf(component(record, order.later())));
      return details;
    }
    if (annotation instanceof DateOrderWithin order && value instanceof Record record) {
      putDates(order, record, violation.getPropertyPath(), details);
      return details;
    }
    if (!(value instanceof Record)) {
      details.put("found", value instanceof Integer ? value : String.valueOf(value));
    }
    problem(annotation, value).ifPresent(problem -> details.put("problem", problem.name()));
    return details;
  }

  /** The first of the dates that the one of the element lies before. */
  private static void putDates(
      DateOrderWithin order, Record record, Path path, Map<String, Object> details) {
    Record element = element(order, record, path);
    LocalDate later = (LocalDate) component(element, order.later());
    for (String name : order.earlier()) {
      LocalDate earlier = (LocalDate) component(record, name);
      if (earlier != null && later != null && later.isBefore(earlier)) {
        details.put("earlierName", name);
        details.put("laterName", order.later());
        details.put("earlier", earlier.toString());
        details.put("later", later.toString());
        break;
      }
    }
    if (record instanceof PolicyDocument document
        && element instanceof Validity validity
        && Republication.isShown(document, validity)) {
      details.put("problem", Republication.PROBLEM);
    }
  }

  private static Record element(DateOrderWithin order, Record record, Path path) {
    Integer index = null;
    for (Path.Node node : path) {
      index = node.getIndex();
    }
    if (index == null || !(component(record, order.list()) instanceof List<?> list)) {
      throw new IllegalStateException("the path leads to no element: " + path);
    }
    return (Record) list.get(index);
  }

  private static Optional<? extends Enum<?>> problem(Object annotation, @Nullable Object value) {
    if (value instanceof CharSequence text) {
      if (annotation instanceof CreditCode) {
        return CreditCode.Check.problemOf(text);
      }
      if (annotation instanceof DocumentNumber) {
        return DocumentNumber.Check.problemOf(text);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Object component(Record record, String name) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        try {
          return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException("the component " + name + " cannot be read", e);
        }
      }
    }
    throw new IllegalStateException("no component " + name);
  }

  /**
   * Each node of the path gives its index or key first, then its name; container elements have
   * none.
   */
  static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        pointer.append('/').append(escape(node.getKey().toString()));
      }
      boolean named =
          node.getName() != null
              && node.getKind() != ElementKind.CONTAINER_ELEMENT
              && node.getKind() != ElementKind.BEAN;
      if (named) {
        pointer.append('/').append(escape(node.getName()));
      }
    }
    return pointer.toString();
  }

  /** RFC 6901 section 3. */
  private static String escape(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }
}
