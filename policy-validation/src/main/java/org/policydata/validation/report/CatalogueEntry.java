package org.policydata.validation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Profile;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.RuleSettings;

/**
 * All that the catalogue says of one check.
 *
 * @param changes what profiles that extend the first say otherwise, by their id
 */
record CatalogueEntry(
    RuleDescriptor descriptor,
    RuleSettings settings,
    Map<String, RuleSettings> changes,
    Optional<RuleExample> fires,
    Optional<RuleExample> silent) {

  static CatalogueEntry of(
      RuleDescriptor descriptor, Profile profile, List<Profile> extensions, RuleExamples examples) {
    String code = descriptor.code();
    RuleSettings settings = profile.settings(code);
    Map<String, RuleSettings> changes = new LinkedHashMap<>();
    for (Profile extension : extensions) {
      RuleSettings change = change(settings, extension.settings(code));
      if (!change.equals(unchanged(code))) {
        changes.put(extension.id(), change);
      }
    }
    return new CatalogueEntry(
        descriptor, settings, changes, examples.firing(code), examples.silent(code));
  }

  /** What the extension says otherwise, and nothing that is the same in both. */
  private static RuleSettings change(RuleSettings settings, RuleSettings extension) {
    Map<String, Object> parameters = new LinkedHashMap<>(extension.parameters());
    parameters.entrySet().removeAll(settings.parameters().entrySet());
    Set<LegalBasis> inherited = Set.copyOf(settings.basis());
    return new RuleSettings(
        settings.code(),
        Objects.equals(extension.enabled(), settings.enabled()) ? null : extension.enabled(),
        extension.severity() == settings.severity() ? null : extension.severity(),
        parameters,
        extension.basis().stream().filter(basis -> !inherited.contains(basis)).toList());
  }

  private static RuleSettings unchanged(String code) {
    return new RuleSettings(code, null, null, Map.of(), List.of());
  }

  String code() {
    return descriptor.code();
  }

  /** The first word of the code, by which the checks are grouped. */
  String group() {
    int dot = code().indexOf('.');
    return dot < 0 ? code() : code().substring(0, dot);
  }

  Severity severity() {
    Severity ofProfile = settings.severity();
    return ofProfile == null ? descriptor.severity() : ofProfile;
  }

  boolean enabled() {
    return !Boolean.FALSE.equals(settings.enabled());
  }

  List<String> reads() {
    return descriptor.reads().stream().sorted().map(Enum::name).toList();
  }

  List<String> needs() {
    return descriptor.needs().stream().sorted().toList();
  }

  /** The value in the profile, else the default; null where there is neither. */
  @Nullable Object value(ParameterDescriptor parameter) {
    Object ofProfile = settings.parameters().get(parameter.name());
    return ofProfile == null ? parameter.defaultValue() : ofProfile;
  }

  /** The problems with a message of their own, the general message (empty) first. */
  static List<String> problems(FindingKind kind) {
    Set<String> problems = new TreeSet<>(kind.variants());
    problems.add("");
    return List.copyOf(problems);
  }
}
