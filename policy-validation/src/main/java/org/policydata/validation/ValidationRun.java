package org.policydata.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.FloodGate;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.io.ContentHash;
import org.policydata.io.ReadResult;
import org.policydata.io.text.TextFindings;
import org.policydata.io.text.TextImport;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PreparedChecks.PreparedRule;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;
import org.policydata.validation.constraints.ConstraintChecks;
import org.policydata.validation.constraints.DivisionCodes;
import org.policydata.validation.rules.NumberingRules;
import org.policydata.validation.rules.UnitRules;

/**
 * One validation of one dossier: collects findings, decides what can run, and closes the report.
 */
final class ValidationRun {

  private static final Comparator<Finding> BY_LOCATION =
      Comparator.comparing(Finding::location, Comparator.nullsLast(Comparator.naturalOrder()));

  private final PreparedChecks checks;
  private final LocalDate asOf;
  private final FloodGate errors = new FloodGate();
  private final FloodGate warnings = new FloodGate();
  private final FloodGate infos = new FloodGate();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> codesWithErrors = new TreeSet<>();
  private final List<SkippedRule> skipped = new ArrayList<>();
  private final List<RuleFailure> failures = new ArrayList<>();
  private AppliedLaw law;

  /**
   * Begins a validation.
   *
   * @param dossier the dossier that will be checked; null where none could be read
   */
  ValidationRun(PreparedChecks checks, @Nullable PolicyDossier dossier, LocalDate asOf) {
    this.checks = checks;
    this.asOf = asOf;
    this.law = AppliedLaw.of(checks.profile(), dossier, asOf);
  }

  ValidationReport check(PolicyDossier dossier) {
    checkAll(dossier, EnumSet.noneOf(Part.class));
    return report(dossier, findings);
  }

  ValidationReport check(ReadResult result) {
    Optional<PolicyDossier> partial = result.partial();
    if (partial.isEmpty()) {
      checks.rules().forEach(rule -> skip(rule.code(), SkipReason.NOTHING_READ));
      checks.constraintCodes().forEach(code -> skip(code, SkipReason.NOTHING_READ));
      return report(null, result.findings());
    }
    Set<Part> incomplete = EnumSet.noneOf(Part.class);
    result.findings().forEach(finding -> incomplete.addAll(Part.affectedBy(finding)));
    checkAll(partial.get(), incomplete);
    List<Finding> all = located(result);
    if (result.findings().isEmpty()) {
      all.sort(BY_LOCATION);
    } else {
      law = law.relocated(result::sourcePointers);
      all.addAll(result.findings());
      sortByLocation(all);
    }
    return report(partial.get(), all);
  }

  ValidationReport check(TextImport imported) {
    checkAll(imported.dossier(), EnumSet.noneOf(Part.class));
    Map<String, SourceLocation> locations =
        imported.sourceMap().locate(findings.stream().map(Finding::pointer).distinct().toList());
    Set<String> misnumbered = NumberingRules.misnumbered(findings);
    List<Finding> all = new ArrayList<>();
    imported.findings().stream()
        // The same jump of numbers, told once.
        .filter(finding -> !isLevel(finding) || !misnumbered.contains(finding.pointer()))
        .forEach(all::add);
    findings.forEach(finding -> all.add(finding.at(locations.get(finding.pointer()))));
    sortByLocation(all);
    return report(imported.dossier(), all);
  }

  private static boolean isLevel(Finding finding) {
    return finding.code().equals(TextFindings.AMBIGUOUS_LEVEL.code());
  }

  private void checkAll(PolicyDossier dossier, Set<Part> incomplete) {
    DossierIndex index = DossierIndex.of(dossier);
    checkConstraints(dossier);
    checkRules(index, DossierTexts.of(index), incomplete);
    PlacedFinding.arrange(findings, index);
  }

  /** Runs the rules, and returns what was found so far, in no order. */
  List<Finding> checkRules(DossierIndex index, DossierTexts texts, Set<Part> incomplete) {
    MadeOnce<DossierIndex> shared = new MadeOnce<>(index);
    List<PreparedRule> rules = checks.rules();
    for (int i = 0; i < rules.size(); i++) {
      check(rules.get(i), index, texts, shared, incomplete);
    }
    Set<Finding> toldOtherwise = UnitRules.toldOtherwise(findings);
    if (!toldOtherwise.isEmpty()) {
      findings.removeAll(toldOtherwise);
    }
    for (Severity severity : Severity.values()) {
      for (Finding more : gate(severity).remainders()) {
        findings.add(more.as(severity));
      }
    }
    return findings;
  }

  private void checkConstraints(PolicyDossier dossier) {
    if (checks.constraintCodes().isEmpty()) {
      return;
    }
    ConstraintChecks.Sink sink =
        (code, severity, pointer, details) ->
            checks
                .constraint(code)
                .ifPresent(
                    descriptor -> {
                      RuleSettings settings = checks.profile().settings(code);
                      add(descriptor, settings, severity, null, pointer, null, details);
                    });
    ConstraintChecks.check(dossier, DocumentOrder::key, sink);
    DivisionCodes.check(dossier, checks.divisionCodes(), sink);
  }

  private void check(
      PreparedRule rule,
      DossierIndex index,
      DossierTexts texts,
      MadeOnce<DossierIndex> shared,
      Set<Part> incomplete) {
    SkipReason obstacle = obstacle(rule, incomplete);
    if (obstacle != null) {
      skip(rule.code(), obstacle);
      return;
    }
    try {
      RuleContext context =
          new RuleContext(index, texts, asOf, rule, checks.calendar(), law, shared);
      rule.rule().check(index.dossier(), context, sink(rule.descriptor(), rule.settings()));
    } catch (StackOverflowError e) {
      failures.add(RuleFailure.of(rule.code(), e));
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      // Whatever a rule of others does: it is told, and the rules behind it run.
      failures.add(RuleFailure.of(rule.code(), e));
    }
  }

  private @Nullable SkipReason obstacle(PreparedRule rule, Set<Part> incomplete) {
    if (!incomplete.isEmpty()) {
      for (Part part : rule.reads()) {
        if (incomplete.contains(part)) {
          return SkipReason.leftOut(part);
        }
      }
    }
    if (!codesWithErrors.isEmpty()) {
      for (String code : rule.needs()) {
        if (codesWithErrors.contains(code)) {
          return SkipReason.found(code);
        }
      }
    }
    return null;
  }

  private void skip(String code, SkipReason reason) {
    skipped.add(new SkippedRule(code, reason));
  }

  private FindingSink sink(RuleDescriptor descriptor, RuleSettings settings) {
    return new FindingSink() {
      @Override
      public void report(String pointer, @Nullable String subject, Map<String, Object> details) {
        add(descriptor, settings, null, null, pointer, subject, details);
      }

      @Override
      public void report(
          Severity severity,
          String pointer,
          @Nullable String subject,
          Map<String, Object> details) {
        add(descriptor, settings, severity, null, pointer, subject, details);
      }

      @Override
      public void report(
          Confidence confidence,
          String pointer,
          @Nullable String subject,
          Map<String, Object> details) {
        add(descriptor, settings, null, confidence, pointer, subject, details);
      }

      @Override
      public void report(
          Severity severity,
          Confidence confidence,
          String pointer,
          @Nullable String subject,
          Map<String, Object> details) {
        add(descriptor, settings, severity, confidence, pointer, subject, details);
      }
    };
  }

  /** The profile decides before the case, the case before the descriptor. */
  private void add(
      RuleDescriptor descriptor,
      RuleSettings settings,
      @Nullable Severity severity,
      @Nullable Confidence confidence,
      String pointer,
      @Nullable String subject,
      Map<String, Object> details) {
    FindingKind kind = descriptor.kind();
    // Before anything is counted: details that nobody can print are a failure of the rule.
    Details fixed = Details.of(details);
    Severity ofTheCase = severity != null ? severity : kind.severity();
    Severity found = settings.severityOf(ofTheCase, () -> law.day(pointer));
    Confidence sure = confidence != null ? confidence : kind.confidence();
    if (found == Severity.ERROR) {
      codesWithErrors.add(kind.code());
    }
    if (gate(found).admits(kind)) {
      findings.add(new Finding(kind, found, sure, pointer, subject, fixed, null, null));
    }
  }

  private FloodGate gate(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case INFO -> infos;
    };
  }

  /** Tells pointers and places in terms of the document instead of the value read from it. */
  private List<Finding> located(ReadResult result) {
    List<Finding> located = new ArrayList<>(findings.size());
    if (findings.isEmpty()) {
      return located;
    }
    Set<String> pointers = new LinkedHashSet<>();
    findings.forEach(finding -> pointers.add(finding.pointer()));
    Map<String, SourceLocation> locations = result.sourceMap().locate(pointers);
    Map<String, String> sources =
        result.findings().isEmpty() ? Map.of() : result.sourcePointers(pointers);
    for (Finding finding : findings) {
      String pointer = finding.pointer();
      located.add(
          finding.at(locations.get(pointer)).withPointer(sources.getOrDefault(pointer, pointer)));
    }
    return located;
  }

  /** In the order of the text; findings at one place come in the order of the dossier. */
  private static void sortByLocation(List<Finding> findings) {
    DocumentOrder.sort(findings);
    findings.sort(BY_LOCATION);
  }

  private ValidationReport report(@Nullable PolicyDossier dossier, List<Finding> all) {
    Stamp stamp =
        new Stamp(checks.profile(), dossier, asOf, () -> dossier == null ? null : hash(dossier));
    List<Finding> told = MaskedFindings.of(withProfile(all, dossier), dossier);
    List<RuleFailure> failed = MaskedFindings.failures(failures, dossier);
    return new ValidationReport(told, List.of(), rulesRun(), skipped, failed, stamp, law);
  }

  private List<String> rulesRun() {
    if (skipped.isEmpty() && failures.isEmpty()) {
      return checks.codes();
    }
    Set<String> notRun = new HashSet<>();
    skipped.forEach(rule -> notRun.add(rule.code()));
    failures.forEach(rule -> notRun.add(rule.code()));
    return checks.codes().stream().filter(code -> !notRun.contains(code)).toList();
  }

  /** The findings, and what they owe to a profile that is unverified, or meant for others. */
  private List<Finding> withProfile(List<Finding> all, @Nullable PolicyDossier dossier) {
    List<Finding> ofProfile = new ArrayList<>(0);
    if (checks.restsOnUnverified()) {
      ofProfile.addAll(law.unverified(all));
    }
    if (dossier != null) {
      checks.territory().flatMap(place -> place.leaves(dossier)).ifPresent(ofProfile::add);
    }
    if (ofProfile.isEmpty()) {
      return all;
    }
    List<Finding> more = new ArrayList<>(all);
    more.addAll(ofProfile);
    sortByLocation(more);
    return more;
  }

  private static @Nullable String hash(PolicyDossier dossier) {
    try {
      return ContentHash.of(dossier);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
