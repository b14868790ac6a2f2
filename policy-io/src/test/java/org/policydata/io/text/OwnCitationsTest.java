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
  void anIssuingNoticeCitesTheTextThatItCarries() {
    PolicyDossier dossier = read(Samples.ISSUED);

    assertThat(dossier.versions().get(0).promulgation().clauses())
        .flatMap(clause -> clause.citations())
        .extracting(citation -> citation.documentId())
        .containsExactly("issued");
  }
}
