package org.policydata.validation.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Severity;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.Parameters;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.SkipReason;

/**
 * A check across documents.
 *
 * @param descriptor what it is called and why it exists
 * @param obstacle why it cannot run, where it cannot
 * @param begin begins one judgement
 */
record CorpusRule(
    RuleDescriptor descriptor,
    Function<Context, Optional<SkipReason>> obstacle,
    Function<Context, Judgement> begin) {

  CorpusRule(RuleDescriptor descriptor, Function<Context, Judgement> begin) {
    this(descriptor, context -> Optional.empty(), begin);
  }

  /**
   * What a check is given beside the facts.
   *
   * @param basis what the check rests on, whatever the day
   * @param names the names of units
   */
  record Context(
      LocalDate asOf, Parameters parameters, List<LegalBasis> basis, List<UnitName> names) {}

  /**
   * One judgement on one corpus. It sees all dossiers twice in the same order, so that it needs to
   * keep only keys of all and the facts of the few that matter.
   */
  interface Judgement {

    /** Takes a dossier for the first time. */
    default void count(DossierFacts dossier) {}

    /** Takes a dossier for the second time, after all were counted. */
    default void examine(DossierFacts dossier) {}

    /** Reports what was found. */
    void conclude(Sink findings);
  }

  /** Where something stands. */
  record Place(String source, String pointer) {}

  /** Takes what a check finds. */
  interface Sink {

    /** Takes a finding with the severity that the profile gives the check. */
    default void report(Place place, @Nullable String subject, Map<String, Object> details) {
      report(null, null, place, subject, details);
    }

    /** Takes a finding; the case decides what is not null, where the profile does not. */
    void report(
        @Nullable Severity severity,
        @Nullable Confidence confidence,
        Place place,
        @Nullable String subject,
        Map<String, Object> details);
  }
}
