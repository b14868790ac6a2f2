package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policydata.model.PolicyDossier;

class OwnCitationsTest {

  private static PolicyDossier read(String text) {
    return PolicyTextReader.create().read(text, TextReadOptions.of("d1")).dossier();
  }

  @Test
  void aNoticeCitesTheDraftThatItAsksAbout() {
    PolicyDossier dossier = read(Samples.NOTICE);

    assertThat(dossier.consultations().get(0).clauses())
        .flatMap(clause -> clause.citations())
        .anySatisfy(
            citation ->
                assertThat(citation.documentId()).isEqualTo(dossier.versions().get(0).id()));
  }

  @Test
  void aTextMeansItselfByTheShortNameItGivesItself() {
    PolicyDossier dossier =
        read(
            """
            某市托管服务实施方案
            为做好托管服务，特制定本方案(以下简称《服务方案》)。
            一、总则
            《服务方案》自公布之日起施行，与《另一方案》一并执行。
            """);

    assertThat(dossier.versions().get(0).clauses())
        .flatMap(clause -> clause.children())
        .flatMap(clause -> clause.citations())
        .extracting(citation -> citation.title() + " " + citation.documentId())
        .containsExactly("服务方案 issued", "另一方案 null");
  }
}
