package org.policydata.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import org.policydata.io.ReadResult;
import org.policydata.io.text.TextImport;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.constraints.ConstraintChecks;
import org.policydata.validation.constraints.ConstraintDescriptors;
import org.policydata.validation.rules.BuiltInRules;

/**
 * Checks dossiers: the constraints declared on the records, then the rules.
 *
 * <pre>{@code
 * PolicyValidator validator = PolicyValidator.create();
 * ValidationReport report = validator.validate(dossier, LocalDate.of(2024, 5, 1));
 * }</pre>
 *
 * <p>Immutable and thread-safe; create one and keep it.
 */
public final class PolicyValidator {

  private final Profile profile;
  private final List<Rule> rules;

  private PolicyValidator(Profile profile, List<Rule> rules) {
    this.profile = profile;
    this.rules =
        rules.stream()
            .sorted(
                Comparator.comparing((Rule rule) -> rule.descriptor().wave())
                    .thenComparing(rule -> rule.descriptor().code()))
            .toList();
  }

  /**
   * Returns a validator with all built-in rules and the profile {@code cn}.
   *
   * @return the validator
   */
  public static PolicyValidator create() {
    return builder().build();
  }

  /**
   * Returns a builder that holds all built-in rules and the profile {@code cn}.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks a dossier built in memory; its findings have pointers and no locations.
   *
   * @param dossier the dossier
   * @param asOf day the judgement is made for
   * @return the report
   */
  public ValidationReport validate(PolicyDossier dossier, LocalDate asOf) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(asOf, "asOf");
    return new ValidationRun(profile, rules, asOf).check(dossier);
  }

  /**
   * Checks what was read, as far as it goes: the report holds the findings of reading and of
   * validating together, all with locations. Checks that need what reading has left out are skipped
   * and listed.
   *
   * @param result what came of reading a document
   * @param asOf day the judgement is made for
   * @return the report
   */
  public ValidationReport validate(ReadResult result, LocalDate asOf) {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(asOf, "asOf");
    return new ValidationRun(profile, rules, asOf).check(result);
  }

  /**
   * Checks what was imported from a published text: the report holds the findings of importing and
   * of validating together, with the places in the text that the values were read from.
   *
   * @param imported what came of importing a text
   * @param asOf day the judgement is made for
   * @return the report; its pointers lead into the imported dossier
   */
  public ValidationReport validate(TextImport imported, LocalDate asOf) {
    Objects.requireNonNull(imported, "imported");
    Objects.requireNonNull(asOf, "asOf");
    return new ValidationRun(profile, rules, asOf).check(imported);
  }

  /**
   * Returns the descriptors of all checks, the declared constraints included.
   *
   * @return the descriptors, by code
   */
  public List<RuleDescriptor> descriptors() {
    List<RuleDescriptor> descriptors = new ArrayList<>(ConstraintDescriptors.all());
    rules.forEach(rule -> descriptors.add(rule.descriptor()));
    descriptors.sort(Comparator.comparing(RuleDescriptor::code));
    return List.copyOf(descriptors);
  }

  /**
   * Returns the profile.
   *
   * @return the profile this validator judges by
   */
  public Profile profile() {
    return profile;
  }

  /** Collects what a {@link PolicyValidator} works with. */
  public static final class Builder {

    private final List<Rule> rules = new ArrayList<>(BuiltInRules.all());
    private Profile profile = Profile.cn();

    private Builder() {}

    /**
     * Sets the profile; the default is {@link Profile#cn()}.
     *
     * @param value the profile
     * @return this builder
     */
    public Builder profile(Profile value) {
      this.profile = Objects.requireNonNull(value, "profile");
      return this;
    }

    /**
     * Adds a rule of one's own.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder rule(Rule rule) {
      rules.add(Objects.requireNonNull(rule, "rule"));
      return this;
    }

    /**
     * Adds the rules that the class path or module path offers as a service.
     *
     * @return this builder
     */
    public Builder rulesFromServiceLoader() {
      ServiceLoader.load(Rule.class).forEach(rules::add);
      return this;
    }

    /**
     * Returns the validator.
     *
     * @return the validator
     * @throws IllegalArgumentException if two checks share a code
     */
    public PolicyValidator build() {
      Set<String> codes = new HashSet<>(ConstraintChecks.descriptors().keySet());
      for (Rule rule : rules) {
        if (!codes.add(rule.descriptor().code())) {
          throw new IllegalArgumentException(
              "two checks have the code " + rule.descriptor().code());
        }
      }
      return new PolicyValidator(profile, rules);
    }
  }
}
