package org.policydata.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;

/**
 * What came of reading a profile, a calendar, suppressions or a baseline. Immutable and
 * thread-safe.
 *
 * @param <T> what was read
 */
public final class SettingsResult<T> {

  private final @Nullable T value;
  private final List<Finding> findings;

  private SettingsResult(@Nullable T value, List<Finding> findings) {
    this.value = value;
    this.findings = List.copyOf(findings);
  }

  /**
   * Returns a result.
   *
   * @param value what could be read; null for nothing
   * @param findings what was wrong
   * @param <T> what was read
   * @return the result, without the value where any finding is an ERROR
   */
  public static <T> SettingsResult<T> of(@Nullable T value, List<Finding> findings) {
    Objects.requireNonNull(findings, "findings");
    boolean usable = findings.stream().noneMatch(SettingsResult::isError);
    return new SettingsResult<>(usable ? value : null, findings);
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  /**
   * Returns what was read.
   *
   * @return the value, empty when any finding is an ERROR: settings are not applied by halves
   */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /**
   * Returns what was wrong; pointers, lines and columns are those of the file that was read.
   *
   * @return the findings in the order of the file
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns how many findings there are and whether there is a value. */
  @Override
  public String toString() {
    return "SettingsResult[findings=" + findings.size() + ", usable=" + (value != null) + "]";
  }
}
