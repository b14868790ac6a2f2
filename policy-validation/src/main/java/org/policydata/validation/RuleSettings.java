package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Severity;

/**
 * What a profile says about one check.
 *
 * @param code code of the check
 * @param enabled false to switch it off; absent for on
 * @param severity severity of all findings of the check, whatever the case; where the check rests
 *     on law, one that is higher than the usual holds for days on which that law is in force
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
