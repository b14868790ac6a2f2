package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;

class PagePlacesTest {

  private static final Clause ITEM =
      Clause.builder().id("c1-i1").kind(ClauseKind.ITEM).label("(一)").text("甲").build();
  private static final Clause PARAGRAPH =
      Clause.builder().id("c1-p2").kind(ClauseKind.PARAGRAPH).text("乙").build();
  private static final Clause CHAPTER =
      Clause.builder()
          .id("c1")
          .kind(ClauseKind.CHAPTER)
          .label("一、")
          .text("丙")
          .children(List.of(ITEM, PARAGRAPH))
          .build();
  private static final PolicyDocument VERSION =
      PolicyDocument.builder()
          .id("v1")
          .title("意见")
          .stage(Stage.ISSUED)
          .clauses(List.of(CHAPTER))
          .build();
  private static final PolicyDossier DOSSIER =
      PolicyDossier.builder()
          .formatVersion(PolicyDossier.FORMAT_VERSION)
          .id("d1")
          .versions(List.of(VERSION))
          .build();
  private static final PagePlaces PLACES = PagePlaces.of(DOSSIER);

  @Test
  void aClauseHasAnAddressOfItsVersionAndItsId() {
    assertThat(PLACES.nearest("/versions/0/clauses/0/children/0").id()).isEqualTo("text-v1.c1-i1");
  }

  @Test
  void aValueBelongsToTheSmallestPartAroundIt() {
    assertThat(PLACES.nearest("/versions/0/clauses/0/children/0/targets/3/phrase").pointer())
        .isEqualTo("/versions/0/clauses/0/children/0");
    assertThat(PLACES.nearest("/versions/0/signedOn").pointer()).isEqualTo("/versions/0");
    assertThat(PLACES.nearest("/versions/7/clauses/1").pointer()).isEmpty();
    assertThat(PLACES.nearest("nonsense").pointer()).isEmpty();
  }

  @Test
  void aParagraphIsCitedByItsNumberBehindTheTextAbove() {
    PagePlaces.Place paragraph = PLACES.nearest("/versions/0/clauses/0/children/1");

    assertThat(paragraph.clause()).isNotNull();
    assertThat(PLACES.citation(paragraph.clause())).isEqualTo("一、¶2");
    assertThat(PLACES.citation(paragraph.clause())).isEqualTo(paragraph.clause().citation());
  }

  @Test
  void versionsThatShareAnIdKeepTheirPlacesApart() {
    PagePlaces places =
        PagePlaces.of(DOSSIER.toBuilder().versions(List.of(VERSION, VERSION)).build());

    assertThat(places.nearest("/versions/1/clauses/0").id()).isEqualTo("text-v1.c1-2");
    assertThat(places.versionClauses(0)).hasSize(3);
    assertThat(places.versionClauses(1)).hasSize(3);
  }

  @Test
  void severalDossiersShareAPageByTheirPrefixes() {
    PagePlaces places = PagePlaces.of(DOSSIER, "s2-");

    assertThat(places.nearest("").id()).isEqualTo("s2-dossier");
    assertThat(places.pointers()).first().isEqualTo("");
  }
}
