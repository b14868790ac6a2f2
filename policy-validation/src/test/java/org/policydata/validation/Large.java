package org.policydata.validation;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;

/** Dossiers of many clauses. */
public final class Large {

  private Large() {}

  public static Clause.Builder clause(int number) {
    return Clause.builder().id("c" + number).kind(ClauseKind.ITEM);
  }

  /** One version with that many clauses, numbered from 0. */
  public static List<PolicyDocument> versionOf(int clauses, IntFunction<Clause.Builder> clause) {
    return List.of(
        PolicyDocument.builder()
            .id("v1")
            .title("关于支持工业发展的意见")
            .stage(Stage.CONSULTATION_DRAFT)
            .clauses(IntStream.range(0, clauses).mapToObj(i -> clause.apply(i).build()).toList())
            .build());
  }

  public static PolicyDossier dossierOf(int clauses, IntFunction<Clause.Builder> clause) {
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id("d1")
        .versions(versionOf(clauses, clause))
        .build();
  }
}
