package org.policydata.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.bval.jsr.ApacheValidationProvider;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** The Bean Validation providers that a host may have, set up without anything of this project. */
enum Providers {
  HIBERNATE_VALIDATOR {
    @Override
    ValidatorFactory factory() {
      return Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();
    }
  },

  APACHE_BVAL {
    @Override
    ValidatorFactory factory() {
      return Validation.byProvider(ApacheValidationProvider.class)
          .configure()
          .ignoreXmlConfiguration()
          .buildValidatorFactory();
    }
  };

  private final Validator validator = factory().getValidator();

  abstract ValidatorFactory factory();

  /** Returns path and message of each violation, sorted. */
  Set<String> violations(Record record) {
    return validator.validate(record).stream()
        .map(violation -> path(violation) + ": " + violation.getMessage())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the path of each violation, sorted. */
  Set<String> paths(Record record) {
    return validator.validate(record).stream()
        .map(Providers::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Asks a validator itself; those of single values need no context. */
  static <T> boolean accepts(ConstraintValidator<?, T> validator, @Nullable T value) {
    return validator.isValid(value, null);
  }

  /** A node carries its index in the list that the node before it names. */
  private static String path(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .map(Providers::node)
        .collect(Collectors.joining());
  }

  private static String node(Path.Node node) {
    String index = node.getIndex() == null ? "" : "/" + node.getIndex();
    boolean element = node.getName() == null || node.getName().startsWith("<");
    return index + (element ? "" : "/" + node.getName());
  }
}
