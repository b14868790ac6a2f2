package org.policydata.validation.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One document, or the files of a corpus by their names, and the lines of what is found in it.
 *
 * @param files what is checked, by the name of the file; a document alone has none
 */
record RuleExample(LocalDate asOf, Map<String, String> files, List<String> findings) {

  /** Stands for a name where there is one document. */
  private static final String NO_NAME = "";

  RuleExample {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    findings = List.copyOf(findings);
  }

  /** One document, and what a validator of all built-in checks finds in it. */
  RuleExample(LocalDate asOf, String document, List<String> findings) {
    this(asOf, Map.of(NO_NAME, document), findings);
  }

  boolean isCorpus() {
    return !files.containsKey(NO_NAME);
  }

  /** What is checked, one file behind the other. */
  String document() {
    return String.join("\n", files.values());
  }
}
