package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param severity severity instead of the default
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
    parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    basis = basis == null ? List.of() : List.copyOf(basis);
  }
}
