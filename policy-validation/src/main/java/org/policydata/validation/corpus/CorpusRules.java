package org.policydata.validation.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.policydata.validation.RuleDescriptor;

/** The checks across documents, which {@link CorpusCheck} runs. */
public final class CorpusRules {

  static final CorpusRule UNIT_DRIFT = UnitDriftRule.rule();

  private static final List<CorpusRule> ALL =
      Stream.of(
              DuplicateRules.all(),
              ChainRules.all(),
              List.of(UNIT_DRIFT, CitationRule.rule(), TargetConflictRule.rule()))
          .flatMap(List::stream)
          .sorted(Comparator.comparing((CorpusRule rule) -> rule.descriptor().code()))
          .toList();

  private static final List<RuleDescriptor> DESCRIPTORS =
      ALL.stream().map(CorpusRule::descriptor).toList();

  private CorpusRules() {}

  /**
   * Returns what is known of each check across documents, for profiles, catalogues and reports.
   *
   * @return the descriptors, by code
   */
  public static List<RuleDescriptor> descriptors() {
    return DESCRIPTORS;
  }

  /** All of them, by code. */
  static List<CorpusRule> all() {
    return ALL;
  }
}
