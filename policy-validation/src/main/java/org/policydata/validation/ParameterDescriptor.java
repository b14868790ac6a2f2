package org.policydata.validation;

import java.util.Objects;

/**
 * A parameter that a profile may set for a rule.
 *
 * @param name name of the parameter
 * @param meaning what it decides, with its unit, in English
 */
public record ParameterDescriptor(String name, String meaning) {

  public ParameterDescriptor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(meaning, "meaning");
  }
}
