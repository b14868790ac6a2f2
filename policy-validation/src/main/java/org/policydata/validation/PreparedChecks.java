package org.policydata.validation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.policydata.validation.constraints.ConstraintDescriptors;
import org.policydata.validation.constraints.DivisionCodes;

/**
 * All checks of a validator with what its profile says of each, worked out once. Immutable and
 * thread-safe.
 */
final class PreparedChecks {

  private final Profile profile;
  private final List<PreparedRule> rules;
  private final Map<String, RuleDescriptor> constraints;
  private final List<String> constraintCodes;
  private final List<String> codes;
  private final boolean restsOnUnverified;
  private final Optional<Territory> territory;
  private final Parameters divisionCodes;
  private final WorkCalendar calendar;

  PreparedChecks(Profile profile, List<Rule> rules, WorkCalendar calendar) {
    this.profile = profile;
    this.calendar = calendar;
    this.rules =
        rules.stream()
            .map(rule -> PreparedRule.of(rule, profile.settings(rule.descriptor().code())))
            .filter(rule -> isEnabled(rule.settings()))
            .toList();
    Map<String, RuleDescriptor> enabled = new HashMap<>();
    for (RuleDescriptor descriptor : ConstraintDescriptors.all()) {
      if (isEnabled(profile.settings(descriptor.code()))) {
        enabled.put(descriptor.code(), descriptor);
      }
    }
    this.constraints = Map.copyOf(enabled);
    this.divisionCodes = new Parameters(profile.settings(DivisionCodes.CODE).parameters());
    this.constraintCodes = enabled.keySet().stream().sorted().toList();
    this.codes =
        Stream.concat(this.rules.stream().map(PreparedRule::code), constraintCodes.stream())
            .sorted()
            .toList();
    this.territory = Territory.of(profile);
    this.restsOnUnverified =
        profile.rules().stream()
            .flatMap(settings -> settings.basis().stream())
            .anyMatch(basis -> basis.trust() == LegalBasis.Trust.UNVERIFIED);
  }

  private static boolean isEnabled(RuleSettings settings) {
    return !Boolean.FALSE.equals(settings.enabled());
  }

  Profile profile() {
    return profile;
  }

  /** The rules that the profile has not switched off, in the order they run. */
  List<PreparedRule> rules() {
    return rules;
  }

  /** The descriptor of a constraint that the profile has not switched off. */
  Optional<RuleDescriptor> constraint(String code) {
    return Optional.ofNullable(constraints.get(code));
  }

  /** The codes of the constraints that the profile has not switched off. */
  List<String> constraintCodes() {
    return constraintCodes;
  }

  /** The codes of all checks that the profile has not switched off, in their order. */
  List<String> codes() {
    return codes;
  }

  /** Whether the profile has a legal basis that nobody has verified. */
  boolean restsOnUnverified() {
    return restsOnUnverified;
  }

  /** The part of the country that the profile is for, where it is for one. */
  Optional<Territory> territory() {
    return territory;
  }

  /** What the profile says of the codes of administrative divisions. */
  Parameters divisionCodes() {
    return divisionCodes;
  }

  WorkCalendar calendar() {
    return calendar;
  }

  /** One rule; what obstacles it may meet is in the order in which they are told. */
  record PreparedRule(
      Rule rule,
      RuleDescriptor descriptor,
      RuleSettings settings,
      Parameters parameters,
      List<Part> reads,
      List<String> needs) {

    static PreparedRule of(Rule rule, RuleSettings settings) {
      RuleDescriptor descriptor = rule.descriptor();
      RuleSettings complete = settings.withDefaults(descriptor.parameters());
      return new PreparedRule(
          rule,
          descriptor,
          complete,
          new Parameters(complete.parameters()),
          sorted(descriptor.reads()),
          sorted(descriptor.needs()));
    }

    private static <T extends Comparable<T>> List<T> sorted(Set<T> values) {
      return values.stream().sorted(Comparator.naturalOrder()).toList();
    }

    String code() {
      return descriptor.code();
    }
  }
}
