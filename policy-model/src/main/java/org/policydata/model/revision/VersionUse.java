package org.policydata.model.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Attachment;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/** Finds what in a dossier builds on a version. */
final class VersionUse {

  private VersionUse() {}

  /** The id of a later version of the text, a notice, comment or clause that names it, or null. */
  static @Nullable String of(PolicyDossier dossier, PolicyDocument version) {
    boolean later = false;
    for (PolicyDocument other : dossier.versions()) {
      if (other.id().equals(version.id())) {
        later = true;
        continue;
      }
      boolean follows = later && StepSelection.text(other).equals(StepSelection.text(version));
      if (follows || attaches(other.attachments(), version.id())) {
        return other.id();
      }
      String clause = citing(other.clauses(), version.id());
      if (clause != null) {
        return clause;
      }
    }
    for (ConsultationNotice notice : dossier.consultations()) {
      String user = of(notice, version.id());
      if (user != null) {
        return user;
      }
    }
    return null;
  }

  private static @Nullable String of(ConsultationNotice notice, String id) {
    if (notice.versionIds().contains(id) || attaches(notice.attachments(), id)) {
      return notice.id();
    }
    String clause = citing(notice.clauses(), id);
    if (clause != null || notice.outcome() == null) {
      return clause;
    }
    return notice.outcome().comments().stream()
        .filter(
            comment -> comment.anchors().stream().anyMatch(anchor -> id.equals(anchor.versionId())))
        .map(comment -> comment.id())
        .findFirst()
        .orElse(null);
  }

  private static boolean attaches(List<Attachment> attachments, String id) {
    return attachments.stream().anyMatch(attachment -> id.equals(attachment.versionId()));
  }

  private static @Nullable String citing(List<Clause> clauses, String id) {
    for (Clause clause : clauses) {
      boolean cites =
          clause.citations().stream().anyMatch(citation -> id.equals(citation.documentId()));
      String below = cites ? clause.id() : citing(clause.children(), id);
      if (below != null) {
        return below;
      }
    }
    return null;
  }
}
