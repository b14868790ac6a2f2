package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Severity;

/**
 * What a profile says about one check.
 *
 * @param code code of the check
 * @param enabled false to switch it off; absent for on
 * @param severity severity of all findings of the check, whatever the case; where the check has a
 *     legal basis, one that is higher than the usual holds for days on which a basis applies
 * @param parameters values of its parameters by name
 * @param basis what it rests on
 */
public record RuleSettings(
    @JsonProperty(required = true) String code,
    @Nullable Boolean enabled,
    @Nullable Severity severity,
    Map<String, Object> parameters,
    List<LegalBasis> basis) {

  /** What holds for a check that a profile does not mention. */
  static RuleSettings defaults(String code) {
    return new RuleSettings(code, null, null, Map.of(), List.of());
  }

  public RuleSettings {
    Objects.requireNonNull(code, "code");
    parameters = parameters == null ? Map.of() : ParameterValues.copyOf(parameters);
    basis = basis == null ? List.of() : List.copyOf(basis);
  }

  /**
   * Returns the severity of a finding: the one set here for all cases, or else that of the case.
   * One that is higher than that of the case holds, where there is a legal basis, on days on which
   * an entry of it applies.
   *
   * @param ofTheCase the severity that the case has by itself
   * @param lawDay the day that decides which law applies; asked for where it matters
   * @return the severity to be told
   */
  public Severity severityOf(Severity ofTheCase, Supplier<LocalDate> lawDay) {
    boolean raised = severity != null && severity.compareTo(ofTheCase) > 0;
    if (severity == null || (raised && !basis.isEmpty() && !isCovered(lawDay.get()))) {
      return ofTheCase;
    }
    return severity;
  }

  private boolean isCovered(LocalDate day) {
    return basis.stream().anyMatch(each -> each.covers(day));
  }

  /** These settings, and for what they leave open those of the parent. */
  RuleSettings extending(RuleSettings parent) {
    Map<String, Object> values = new LinkedHashMap<>(parent.parameters);
    values.putAll(parameters);
    Map<String, LegalBasis> entries = new LinkedHashMap<>();
    parent.basis.forEach(each -> entries.put(each.id(), each));
    basis.forEach(each -> entries.put(each.id(), each));
    return new RuleSettings(
        code,
        enabled == null ? parent.enabled : enabled,
        severity == null ? parent.severity : severity,
        values,
        List.copyOf(entries.values()));
  }

  /** These settings, and for parameters that they do not set the defaults of the rule. */
  RuleSettings withDefaults(List<ParameterDescriptor> descriptors) {
    Map<String, Object> values = null;
    for (ParameterDescriptor descriptor : descriptors) {
      Object value = descriptor.defaultValue();
      if (value != null && !parameters.containsKey(descriptor.name())) {
        values = values == null ? new LinkedHashMap<>(parameters) : values;
        values.put(descriptor.name(), value);
      }
    }
    return values == null ? this : new RuleSettings(code, enabled, severity, values, basis);
  }
}
