package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Confidence;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextReadOptions;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.Disposition;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;
import org.policydata.model.revision.AlignmentBasis;
import org.policydata.model.revision.EventDirection;
import org.policydata.model.revision.PolicyDiff;
import org.policydata.model.revision.PolicyEvent;
import org.policydata.model.revision.PolicyEventKind;

/** The real case: what the one adopted comment did to the draft, and nothing else. */
class NingboDiffTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolveSibling("examples/data/ningbo-2024");
  private static final PolicyDossier DOSSIER = dossier();
  private static final PolicyDocument DRAFT = DOSSIER.versions().get(0);
  private static final PolicyDocument REVISED =
      DRAFT.toBuilder()
          .id("revised_draft")
          .stage(Stage.REVISED_DRAFT)
          .clauses(amended(DRAFT.clauses(), adopted()))
          .build();
  private static final PolicyDossier REVISED_DOSSIER =
      DOSSIER.toBuilder().versions(List.of(DRAFT, REVISED)).build();
  private static final PolicyDiff DIFF = PolicyDiff.ofLastTwo(REVISED_DOSSIER);

  private static PolicyDossier dossier() {
    try {
      return PolicyReader.create().read(FOLDER.resolve("dossier.json")).dossier().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Amendment.ReplaceText adopted() {
    Comment comment = DossierIndex.of(DOSSIER).comment("k1").orElseThrow().value();
    Disposition disposition = comment.disposition();
    List<Amendment> amendments = new ArrayList<>(comment.amendments());
    if (disposition != null) {
      amendments.addAll(disposition.amendments());
    }
    return (Amendment.ReplaceText) amendments.get(0);
  }

  private static List<Clause> amended(List<Clause> clauses, Amendment.ReplaceText change) {
    return clauses.stream()
        .map(
            clause ->
                clause.id().equals(change.clauseId())
                    ? clause.toBuilder().text(change.newText()).targets(change.targets()).build()
                    : clause.toBuilder().children(amended(clause.children(), change)).build())
        .toList();
  }

  @Test
  void theAmendmentLoosensOneTargetChangesTheBaseOfTheOtherAndDropsWords() {
    assertThat(DIFF.events())
        .extracting(event -> event.kind().code() + " " + event.direction())
        .containsExactly(
            "diff.target-base-changed NEUTRAL",
            "diff.target-loosened LOOSENED",
            "diff.text-changed NEUTRAL",
            "diff.words-dropped NEUTRAL");
    assertThat(DIFF.events())
        .extracting(PolicyEvent::clauseId)
        .allMatch(id -> id.orElseThrow().equals("c2-s3-a11-p2"));
    assertThat(DIFF.events()).extracting(PolicyEvent::confidence).containsOnly(Confidence.CERTAIN);
  }

  @Test
  void theMessagesNameTheValues() {
    assertThat(DIFF.events().stream().map(event -> event.message(Locale.ENGLISH)).toList())
        .contains(
            "二、(三)11.¶2: the denominator of target “制造业贷款占全部贷款比重” changed from 全部贷款 to 全部企业贷款",
            "二、(三)11.¶2: target “制造业中长期贷款占制造业贷款比重” loosened from ≥50% to ≥40%",
            "二、(三)11.¶2: words dropped: 数字化绿色化转型");
    assertThat(DIFF.events().stream().map(event -> event.message(Locale.CHINESE)).toList())
        .contains(
            "二、(三)11.¶2：目标“制造业贷款占全部贷款比重”的分母由全部贷款改为全部企业贷款",
            "二、(三)11.¶2：目标“制造业中长期贷款占制造业贷款比重”由≥50%放宽为≥40%",
            "二、(三)11.¶2：删去“数字化绿色化转型”");
  }

  @Test
  void thePointersLeadIntoBothVersions() {
    PolicyEvent loosened = DIFF.ofKind(PolicyEventKind.TARGET_LOOSENED).events().get(0);
    assertThat(loosened.before()).isNotNull();
    assertThat(loosened.before().pointer())
        .startsWith("/versions/0/clauses/")
        .endsWith("/targets/1");
    assertThat(loosened.after()).isNotNull();
    assertThat(loosened.after().pointer())
        .startsWith("/versions/1/clauses/")
        .endsWith("/targets/1");
    assertThat(loosened.after().subject()).isEqualTo("c2-s3-a11-p2-t2");
  }

  @Test
  void theOtherWayRoundTheTargetIsTightened() {
    PolicyDiff back = PolicyDiff.between(REVISED_DOSSIER, "revised_draft", "consultation_draft");
    assertThat(back.events())
        .extracting(event -> event.kind().code() + " " + event.direction())
        .containsExactly(
            "diff.target-base-changed NEUTRAL",
            "diff.target-tightened TIGHTENED",
            "diff.text-changed NEUTRAL",
            "diff.words-dropped NEUTRAL");
    assertThat(back.ofKind(PolicyEventKind.WORDS_DROPPED).events().get(0).details())
        .containsEntry("words", List.of("企业"));
  }

  @Test
  void theUnitInChargeSeesTheEvents() {
    assertThat(DIFF.ofUnit("市委金融办").events()).hasSameSizeAs(DIFF.events());
    assertThat(DIFF.ofUnit("市教育局").events()).isEmpty();
    assertThat(DIFF.onClause("c2-s3").events()).hasSameSizeAs(DIFF.events());
    assertThat(DIFF.onClause("c2-s4").events()).isEmpty();
    assertThat(DIFF.towards(EventDirection.LOOSENED).events()).hasSize(1);
  }

  @Test
  void aTextThatIsImportedAgainIsTheSame() throws IOException {
    PolicyDossier again = imported("notice.txt");
    PolicyDiff diff = PolicyDiff.between(DOSSIER, again);
    assertThat(diff.events()).isEmpty();
    assertThat(diff.alignment().unaligned()).isEmpty();
  }

  @Test
  void versionsOfDossiersMadeApartAreAlignedByTheirWords() {
    PolicyDossier apart =
        DOSSIER.toBuilder()
            .id("final")
            .versions(List.of(REVISED.toBuilder().title("另一个标题的意见").build()))
            .build();
    PolicyDiff diff = PolicyDiff.between(DOSSIER, apart);
    assertThat(diff.events())
        .extracting(event -> event.kind() + " " + event.confidence())
        .containsExactly(
            "TITLE_CHANGED CERTAIN",
            "TARGET_BASE_CHANGED LIKELY",
            "TARGET_LOOSENED LIKELY",
            "TEXT_CHANGED LIKELY",
            "WORDS_DROPPED LIKELY");
    assertThat(diff.alignment().ofNew("c2-s3-a11-p2").orElseThrow().basis())
        .isIn(AlignmentBasis.LABEL, AlignmentBasis.SIMILAR_WORDS);
    assertThat(diff.alignment().unaligned()).isEmpty();
  }

  private static PolicyDossier imported(String file) throws IOException {
    return PolicyTextReader.create()
        .read(FOLDER.resolve(file), TextReadOptions.of("again"))
        .dossier();
  }
}
