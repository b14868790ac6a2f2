package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

class PolicyTextWriterTest {

  static List<String> texts() {
    return List.of(Samples.NOTICE, Samples.ISSUED, Samples.REGULATION, Samples.WRAPPED);
  }

  private static PolicyDocument version(String text) {
    return PolicyTextReader.create()
        .read(text, TextReadOptions.of("test"))
        .dossier()
        .versions()
        .get(0);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givesTheSameClausesWhenItIsReadAgain(String text) {
    PolicyDocument version = version(text);

    assertThat(version(PolicyTextWriter.create().write(version)).clauses())
        .isEqualTo(version.clauses());
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

  @Test
  void aLineThatAsksForCommentsStandsBehindTheDraft() {
    String text =
        """
        某市发展托管服务行动计划（征求意见稿）
        为发展托管服务，结合本市实际情况，特制定本行动计划。
        一、总体目标
        到2025年，托管服务覆盖率不低于80%。
        某市教育局2025年5月25日发布，征求意见截止2025年6月24日。
        """;
    PolicyTextReader reader = PolicyTextReader.create();
    PolicyDossier dossier = reader.read(text, TextReadOptions.of("test")).dossier();

    String printed = PolicyTextWriter.create().write(dossier);

    assertThat(dossier.consultations()).hasSize(1);
    assertThat(reader.read(printed, TextReadOptions.of("test")).dossier()).isEqualTo(dossier);
  }

  private static void flatten(List<Clause> clauses, List<Clause> all) {
    for (Clause clause : clauses) {
      all.add(clause);
      flatten(clause.children(), all);
    }
  }
}
