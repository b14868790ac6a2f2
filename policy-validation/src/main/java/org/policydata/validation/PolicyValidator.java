package org.policydata.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.io.FileFindings;
import org.policydata.io.MeasurementFindings;
import org.policydata.io.ReadFindings;
import org.policydata.io.ReadResult;
import org.policydata.io.text.TextFindings;
import org.policydata.io.text.TextImport;
import org.policydata.model.PolicyDossier;
import org.policydata.model.revision.JoinFindings;
import org.policydata.validation.constraints.ConstraintDescriptors;
import org.policydata.validation.corpus.CorpusRules;
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
  private final WorkCalendar calendar;
  private final Suppressions suppressions;
  private final PreparedChecks checks;

  private PolicyValidator(Builder builder) {
    this.profile = builder.profile;
    this.calendar = builder.calendar;
    this.suppressions = builder.suppressions;
    this.rules =
        builder.rules.stream()
            .sorted(
                Comparator.comparing((Rule rule) -> rule.descriptor().wave())
                    .thenComparing(rule -> rule.descriptor().code()))
            .toList();
    requireOrder(rules);
    this.checks = new PreparedChecks(profile, rules, calendar);
  }

  /** What a rule needs has to be known when it runs. */
  private static void requireOrder(List<Rule> ordered) {
    Set<String> before = new HashSet<>();
    ConstraintDescriptors.all().forEach(descriptor -> before.add(descriptor.code()));
    for (Rule rule : ordered) {
      String code = rule.descriptor().code();
      for (String needed : rule.descriptor().needs()) {
        if (!before.contains(needed)) {
          boolean known = ordered.stream().anyMatch(r -> r.descriptor().code().equals(needed));
          throw new IllegalArgumentException(
              "rule: "
                  + code
                  + " needs "
                  + needed
                  + (known ? ", which runs after it" : ", which is no check of a dossier"));
        }
      }
      before.add(code);
    }
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
    return suppressions.apply(run(dossier, asOf).check(dossier));
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
    return suppressions.apply(run(result.partial().orElse(null), asOf).check(result));
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
    return suppressions.apply(run(imported.dossier(), asOf).check(imported));
  }

  /** A run of the checks, of which each begins with nothing found. */
  ValidationRun run(@Nullable PolicyDossier dossier, LocalDate asOf) {
    return new ValidationRun(checks, dossier, asOf);
  }

  /**
   * Returns a report of findings about what no check has been through: a file that cannot be read.
   *
   * @param findings the findings
   * @param asOf day the judgement is made for
   * @return a report with these findings, less the suppressed ones; no check ran and none is listed
   */
  public ValidationReport report(List<Finding> findings, LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    return suppressions.apply(unchecked(findings, asOf));
  }

  ValidationReport unchecked(List<Finding> findings, LocalDate asOf) {
    return new ValidationReport(
        findings,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Stamp(profile, null, asOf, () -> null),
        AppliedLaw.of(profile, null, asOf));
  }

  /**
   * Returns a report on what was found elsewhere than in one dossier, judged by the profile of this
   * validator: the suppressions hold, and findings that rest on unverified words are accompanied by
   * {@code profile.unverified-basis}.
   *
   * @param findings the findings, in their order
   * @param rulesRun codes of the checks that ran
   * @param rulesSkipped checks that could not run
   * @param ruleFailures checks that failed by a defect of their own
   * @param asOf day the judgement was made for
   * @return the report, which is on no dossier
   */
  public ValidationReport report(
      List<Finding> findings,
      List<String> rulesRun,
      List<ValidationReport.SkippedRule> rulesSkipped,
      List<ValidationReport.RuleFailure> ruleFailures,
      LocalDate asOf) {
    AppliedLaw law = AppliedLaw.of(profile, null, asOf);
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(law.unverified(findings));
    return suppressions.apply(
        new ValidationReport(
            all,
            List.of(),
            rulesRun,
            rulesSkipped,
            ruleFailures,
            new Stamp(profile, null, asOf, () -> null),
            law));
  }

  /**
   * Returns what is wrong with the suppressions themselves. Whether one is unused only the whole
   * run can tell: pass all reports of it, or where that is too many {@link #audit} them one by one.
   *
   * @param reports reports by this validator
   * @param asOf day the judgement is made for
   * @return {@link SuppressionAudit#report()}
   */
  public ValidationReport auditSuppressions(Collection<ValidationReport> reports, LocalDate asOf) {
    SuppressionAudit audit = audit(asOf);
    reports.forEach(audit::add);
    return audit.report();
  }

  /**
   * Returns an audit of the suppressions that has seen no report yet.
   *
   * @param asOf day the judgement is made for
   * @return a new audit, for one run
   */
  public SuppressionAudit audit(LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    Set<String> checkCodes =
        Stream.concat(descriptors().stream(), CorpusRules.descriptors().stream())
            .map(RuleDescriptor::code)
            .collect(Collectors.toCollection(TreeSet::new));
    return new SuppressionAudit(this, asOf, checkCodes, otherCodes());
  }

  /**
   * Returns the codes of findings that no check makes: of files, of reading, of importing and of
   * settings.
   *
   * @return the codes
   */
  public static Set<String> otherCodes() {
    return Stream.of(
            ReadFindings.all(), FileFindings.all(), TextFindings.all(), SettingsFindings.all())
        .flatMap(List::stream)
        .map(FindingKind::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the descriptors of all checks of a dossier, the declared constraints included. Those
   * across documents are {@link CorpusRules#descriptors()}.
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

  /**
   * Returns the calendar.
   *
   * @return the calendar that tells working days
   */
  public WorkCalendar calendar() {
    return calendar;
  }

  /**
   * Returns the suppressions.
   *
   * @return what someone lets stand
   */
  public Suppressions suppressions() {
    return suppressions;
  }

  /** Collects what a {@link PolicyValidator} works with. */
  public static final class Builder {

    private static final Set<String> RESERVED = reserved();

    private final List<Rule> rules = new ArrayList<>(BuiltInRules.all());
    private Profile profile = Profile.cn();
    private WorkCalendar calendar = WorkCalendar.weekdays();
    private Suppressions suppressions = Suppressions.none();

    private Builder() {}

    private static Set<String> reserved() {
      Set<String> codes = new HashSet<>(otherCodes());
      JoinFindings.all().forEach(kind -> codes.add(kind.code()));
      MeasurementFindings.all().forEach(kind -> codes.add(kind.code()));
      return Set.copyOf(codes);
    }

    /**
     * Sets the profile; the default is {@link Profile#cn()}.
     *
     * @param value the profile, from {@link ProfileReader} for one's own
     * @return this builder
     */
    public Builder profile(Profile value) {
      this.profile = Objects.requireNonNull(value, "profile");
      return this;
    }

    /**
     * Sets the calendar; the default is {@link WorkCalendar#weekdays()}.
     *
     * @param value the calendar
     * @return this builder
     */
    public Builder calendar(WorkCalendar value) {
      this.calendar = Objects.requireNonNull(value, "calendar");
      return this;
    }

    /**
     * Sets the findings that may stand; by default there are none.
     *
     * @param value the suppressions
     * @return this builder
     */
    public Builder suppressions(Suppressions value) {
      this.suppressions = Objects.requireNonNull(value, "suppressions");
      return this;
    }

    /**
     * Adds a rule of one's own.
     *
     * @param rule the rule
     * @return this builder
     * @throws IllegalArgumentException if its code is that of findings which no check makes: {@code
     *     read.syntax}, {@code text.unparsed}, {@code profile.unknown-rule}
     */
    public Builder rule(Rule rule) {
      String code = Objects.requireNonNull(rule, "rule").descriptor().code();
      if (RESERVED.contains(code)) {
        throw new IllegalArgumentException(
            "rule: findings of reading, importing or settings have the code " + code);
      }
      rules.add(rule);
      return this;
    }

    /**
     * Adds the rules that the class path or module path offers as a service. A rule offered there
     * need not be added with {@link #rule} as well.
     *
     * @return this builder
     * @throws IllegalArgumentException if one of them has a code that {@link #rule} refuses
     * @throws java.util.ServiceConfigurationError if one of them is named and cannot be made
     */
    public Builder rulesFromServiceLoader() {
      ServiceLoader.load(Rule.class).forEach(this::rule);
      return this;
    }

    /**
     * Returns the validator.
     *
     * @return the validator
     * @throws IllegalArgumentException if two checks share a code, or a rule needs one that does
     *     not run before it
     */
    public PolicyValidator build() {
      Set<String> codes = new HashSet<>();
      ConstraintDescriptors.all().forEach(descriptor -> codes.add(descriptor.code()));
      CorpusRules.descriptors().forEach(descriptor -> codes.add(descriptor.code()));
      for (Rule rule : rules) {
        if (!codes.add(rule.descriptor().code())) {
          throw new IllegalArgumentException(
              "two checks have the code " + rule.descriptor().code());
        }
      }
      return new PolicyValidator(this);
    }
  }
}
