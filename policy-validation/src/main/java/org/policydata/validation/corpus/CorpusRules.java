package org.policydata.validation.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All checks across documents. */
final class CorpusRules {

  static final CorpusRule UNIT_DRIFT = UnitDriftRule.rule();

  private static final List<CorpusRule> ALL =
      Stream.of(
              DuplicateRules.all(),
              ChainRules.all(),
              List.of(UNIT_DRIFT, CitationRule.rule(), TargetConflictRule.rule()))
          .flatMap(List::stream)
          .sorted(Comparator.comparing((CorpusRule rule) -> rule.descriptor().code()))
          .toList();

  private CorpusRules() {}

  /** All of them, by code. */
  static List<CorpusRule> all() {
    return ALL;
  }
}
