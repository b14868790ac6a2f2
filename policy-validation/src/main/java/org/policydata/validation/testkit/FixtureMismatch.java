package org.policydata.validation.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;

/**
 * A document of which something else was found than expected.
 *
 * @param fixture the document
 * @param expected the expected findings, a line each
 * @param found the findings, a line each, in the order of the document
 * @param failures rules that threw, or left out a value that their message has a place for
 * @param skipped the rule of the document, where it could not run and others are not compared
 */
public record FixtureMismatch(
    RuleFixture fixture,
    List<String> expected,
    List<String> found,
    List<RuleFailure> failures,
    List<SkippedRule> skipped) {

  public FixtureMismatch {
    Objects.requireNonNull(fixture, "fixture");
    expected = List.copyOf(expected);
    found = List.copyOf(found);
    failures = List.copyOf(failures);
    skipped = List.copyOf(skipped);
  }

  /**
   * Returns the lines that were expected and not found.
   *
   * @return the lines; empty where only the order or a failure differs
   */
  public List<String> missing() {
    return without(expected, found);
  }

  /**
   * Returns the lines that were found and not expected.
   *
   * @return the lines; empty where only the order or a failure differs
   */
  public List<String> unexpected() {
    return without(found, expected);
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return List.copyOf(rest);
  }

  /**
   * Returns the document and below it what is missing (-), unexpected (+) or failed (!), and what
   * could not run (?).
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(fixture.toString());
    missing().forEach(line -> text.append("\n  - ").append(line));
    unexpected().forEach(line -> text.append("\n  + ").append(line));
    failures.forEach(
        failure ->
            text.append("\n  ! ").append(failure.code()).append(' ').append(failure.problem()));
    skipped.forEach(
        rule ->
            text.append("\n  ? ")
                .append(rule.code())
                .append(" did not run: ")
                .append(rule.reason().english()));
    if (missing().isEmpty() && unexpected().isEmpty() && !found.equals(expected)) {
      text.append("\n  found in another order: ").append(found);
    }
    return text.toString();
  }
}
