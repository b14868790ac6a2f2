package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.ArrayList;
import java.util.List;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;

class PolicyTextWriterTest {

  static List<String> texts() {
    return List.of(Samples.NOTICE, Samples.ISSUED, Samples.REGULATION, Samples.WRAPPED);
  }

  private static PolicyDocument version(String text) {
    return PolicyTextReader.create().read(text, TextReadOptions.of("test")).dossier().versions().get(0);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givesTheSameClausesWhenItIsReadAgain(String text) {
    PolicyDocument version = version(text);

    assertThat(version(PolicyTextWriter.create().write(version)).clauses()).isEqualTo(version.clauses());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void printsEveryClauseAsItStood(String text) {
    String source = Chars.squeeze(text.replace("# Page 12:", ""));
    List<Clause> clauses = new ArrayList<>();
    flatten(version(text).clauses(), clauses);

    for (Clause clause : clauses) {
      assertThat(source).contains(Chars.squeeze(PolicyTextWriter.create().write(clause)));
    }
  }

  private static void flatten(List<Clause> clauses, List<Clause> all) {
    for (Clause clause : clauses) {
      all.add(clause);
      flatten(clause.children(), all);
    }
  }
}
