package org.policydata.validation.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.FloodGate;
import org.policydata.finding.Severity;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.RuleSettings;
import org.policydata.validation.SkipReason;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;

/** One judgement on one corpus: runs the checks, collects what they find, closes the report. */
final class CorpusRun {

  private static final String SOURCE = "source";
  private static final Comparator<CorpusRule> BY_CODE =
      Comparator.comparing(rule -> rule.descriptor().code());

  private final PolicyValidator validator;
  private final LocalDate asOf;
  private final Map<Severity, FloodGate> gates = new EnumMap<>(Severity.class);
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> run = new ArrayList<>();
  private final List<SkippedRule> skipped = new ArrayList<>();
  private final List<RuleFailure> failures = new ArrayList<>();
  private final Map<CorpusRule, CorpusRule.Judgement> judgements = new TreeMap<>(BY_CODE);

  CorpusRun(PolicyValidator validator, LocalDate asOf) {
    this.validator = validator;
    this.asOf = asOf;
  }

  ValidationReport judge(SummaryRun corpus) {
    CorpusRules.all().forEach(rule -> begin(rule, corpus));
    for (int i = 0; i < corpus.dossierCount(); i++) {
      DossierFacts facts = FactsJson.readDossier(corpus.dossier(i));
      each((rule, judgement) -> judgement.count(facts));
    }
    for (int i = 0; i < corpus.dossierCount(); i++) {
      DossierFacts facts = FactsJson.readDossier(corpus.dossier(i));
      each((rule, judgement) -> judgement.examine(facts));
    }
    each(
        (rule, judgement) -> {
          judgement.conclude(sink(rule.descriptor()));
          run.add(rule.descriptor().code());
        });
    findings.sort(
        Comparator.comparing((Finding finding) -> String.valueOf(finding.details().get(SOURCE)))
            .thenComparing(Finding::pointer)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message));
    number();
    gates.forEach(
        (severity, gate) -> gate.remainders().forEach(more -> findings.add(more.as(severity))));
    return validator.report(findings, run, skipped, failures, asOf);
  }

  /** Two findings about one subject, in different sources, are told apart. */
  private void number() {
    Map<String, Integer> occurrences = new HashMap<>();
    findings.replaceAll(
        finding -> {
          int occurrence =
              occurrences.merge(finding.code() + '\n' + finding.subject(), 1, Integer::sum);
          return occurrence == 1
              ? finding
              : finding.about(finding.subject(), finding.subject() + "#" + occurrence);
        });
  }

  private void begin(CorpusRule rule, SummaryRun corpus) {
    RuleDescriptor descriptor = rule.descriptor();
    RuleSettings settings = validator.profile().settings(descriptor.code());
    if (Boolean.FALSE.equals(settings.enabled())) {
      return;
    }
    CorpusRule.Context context =
        new CorpusRule.Context(
            asOf, validator.profile().parameters(descriptor), settings.basis(), corpus.names());
    Optional<SkipReason> obstacle = rule.obstacle().apply(context);
    obstacle.ifPresentOrElse(
        reason -> skipped.add(new SkippedRule(descriptor.code(), reason)),
        () -> judgements.put(rule, rule.begin().apply(context)));
  }

  /** A check that fails does not stop the others. */
  private void each(BiConsumer<CorpusRule, CorpusRule.Judgement> step) {
    judgements
        .entrySet()
        .removeIf(
            entry -> {
              try {
                step.accept(entry.getKey(), entry.getValue());
                return false;
              } catch (RuntimeException e) {
                failures.add(new RuleFailure(entry.getKey().descriptor().code(), e.toString()));
                return true;
              }
            });
  }

  /** The profile decides before the case, the case before the descriptor. */
  private CorpusRule.Sink sink(RuleDescriptor descriptor) {
    RuleSettings settings = validator.profile().settings(descriptor.code());
    return (severity, confidence, place, subject, details) -> {
      Severity ofTheCase = severity == null ? descriptor.kind().severity() : severity;
      Severity found = settings.severityOf(ofTheCase, () -> asOf);
      add(descriptor.kind(), found, confidence, place, subject, details);
    };
  }

  private void add(
      FindingKind kind,
      Severity severity,
      @Nullable Confidence confidence,
      CorpusRule.Place place,
      @Nullable String subject,
      Map<String, Object> details) {
    if (gates.computeIfAbsent(severity, key -> new FloodGate()).admits(kind)) {
      Map<String, Object> all = new TreeMap<>(details);
      all.put(SOURCE, place.source());
      Finding finding = kind.finding(place.pointer(), subject, all).as(severity);
      findings.add(confidence == null ? finding : finding.as(confidence));
    }
  }
}
