package org.policydata.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.policydata.finding.Finding;
import org.policydata.validation.testkit.RuleFixture;
import org.policydata.validation.testkit.RuleFixtures;

/** The documents that the built-in checks are tested with. */
public final class BuiltInFixtures {

  private static final LocalDate USUAL_DAY = LocalDate.of(2024, 5, 1);

  private BuiltInFixtures() {}

  /** All of them, as the test kit runs them. */
  public static RuleFixtures read() {
    try {
      return RuleFixtures.beside(BuiltInFixtures.class, USUAL_DAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, by code and name. */
  public static List<RuleFixture> all() {
    return read().all();
  }

  /** The findings of reading and validating together. */
  static List<Finding> findings(RuleFixture fixture, PolicyValidator validator) {
    try {
      return fixture.report(validator).findings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
