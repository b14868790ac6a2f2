package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.Anchor;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;

/** Looks up the clauses that comments cite by their printed number alone. */
final class CommentPlaces {

  private final DossierIndex index;
  private final List<Finding> findings;

  private CommentPlaces(DossierIndex index, List<Finding> findings) {
    this.index = index;
    this.findings = findings;
  }

  static PolicyDossier resolve(PolicyDossier dossier, List<Finding> findings) {
    if (dossier.consultations().stream().noneMatch(CommentPlaces::isOpen)) {
      return dossier;
    }
    CommentPlaces places = new CommentPlaces(DossierIndex.of(dossier), findings);
    List<ConsultationNotice> notices = new ArrayList<>();
    for (int i = 0; i < dossier.consultations().size(); i++) {
      notices.add(places.in(dossier.consultations().get(i), "/consultations/" + i));
    }
    return dossier.toBuilder().consultations(notices).build();
  }

  private static boolean isOpen(ConsultationNotice notice) {
    ConsultationOutcome outcome = notice.outcome();
    return outcome != null
        && outcome.comments().stream()
            .flatMap(comment -> comment.anchors().stream())
            .anyMatch(CommentPlaces::isOpen);
  }

  private static boolean isOpen(Anchor anchor) {
    return anchor.clauseId() == null && anchor.printedLabel() != null;
  }

  private ConsultationNotice in(ConsultationNotice notice, String pointer) {
    ConsultationOutcome outcome = notice.outcome();
    if (outcome == null) {
      return notice;
    }
    String asked = notice.versionIds().isEmpty() ? null : notice.versionIds().get(0);
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < outcome.comments().size(); i++) {
      String at = pointer + "/outcome/comments/" + i;
      comments.add(in(outcome.comments().get(i), asked, at));
    }
    return notice.toBuilder().outcome(outcome.toBuilder().comments(comments).build()).build();
  }

  private Comment in(Comment comment, @Nullable String asked, String pointer) {
    List<Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < comment.anchors().size(); i++) {
      Anchor anchor = comment.anchors().get(i);
      String version = anchor.versionId() == null ? asked : anchor.versionId();
      String label = anchor.printedLabel();
      if (!isOpen(anchor) || version == null || label == null) {
        anchors.add(anchor);
        continue;
      }
      List<PlacedClause> found = index.clausesLabelled(version, label);
      if (found.size() == 1) {
        String clauseId = found.get(0).clause().id();
        anchors.add(new Anchor(version, clauseId, label, anchor.exact()));
      } else {
        anchors.add(new Anchor(version, null, label, anchor.exact()));
        findings.add(
            JoinFindings.LABEL_UNRESOLVED.finding(
                pointer + "/anchors/" + i,
                comment.id(),
                Map.of(
                    "comment",
                    comment.id(),
                    "label",
                    label,
                    "count",
                    found.size(),
                    "version",
                    version)));
      }
    }
    return comment.toBuilder().anchors(anchors).build();
  }
}
