package org.policydata.model.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Anchor;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.revision.AmendmentConflict.Problem;
import org.policydata.model.revision.AmendmentRequest.Source;

/** Finds the amendments that a request asks for, and the version they apply to. */
final class StepSelection {

  /** A comment with the notice it answers. */
  private record Asked(ConsultationNotice notice, Comment comment) {

    @Nullable LocalDate decidedOn() {
      Disposition disposition = comment.disposition();
      return disposition == null ? null : disposition.decidedOn();
    }
  }

  final List<AmendmentStep> steps = new ArrayList<>();
  final List<AmendmentConflict> conflicts = new ArrayList<>();
  @Nullable PolicyDocument base;

  private final PolicyDossier dossier;
  private final List<Asked> chosen = new ArrayList<>();

  private StepSelection(PolicyDossier dossier) {
    this.dossier = dossier;
  }

  static StepSelection of(PolicyDossier dossier, AmendmentRequest request) {
    StepSelection selection = new StepSelection(dossier);
    Source source = request.source();
    if (source instanceof Source.Comments comments) {
      selection.take(comments);
    } else if (source instanceof Source.Adopted) {
      selection.takeAdopted();
    } else if (source instanceof Source.Listed listed) {
      listed.amendments().forEach(each -> selection.steps.add(new AmendmentStep(null, each)));
    }
    if (selection.steps.isEmpty() && selection.conflicts.isEmpty()) {
      selection.refuse(Problem.NO_AMENDMENT, null, Map.of());
    }
    selection.base = selection.base(request.baseVersionId());
    if (source instanceof Source.Adopted && selection.base != null) {
      selection.conflicts.addAll(
          StepOrder.check(selection.base, selection.steps, selection.days()));
    }
    return selection;
  }

  private void refuse(Problem problem, @Nullable String commentId, Map<String, String> details) {
    conflicts.add(new AmendmentConflict(problem, commentId, null, details));
  }

  private Map<String, Asked> comments() {
    Map<String, Asked> all = new LinkedHashMap<>();
    for (ConsultationNotice notice : dossier.consultations()) {
      if (notice.outcome() != null) {
        for (Comment comment : notice.outcome().comments()) {
          all.putIfAbsent(comment.id(), new Asked(notice, comment));
        }
      }
    }
    return all;
  }

  private void take(Source.Comments wanted) {
    Map<String, Asked> all = comments();
    for (String id : new LinkedHashSet<>(wanted.ids())) {
      Asked asked = all.get(id);
      if (asked == null) {
        refuse(Problem.COMMENT_UNKNOWN, id, Map.of("id", id));
      } else {
        take(asked, wanted.anyDecision());
      }
    }
  }

  private void take(Asked asked, boolean anyDecision) {
    Comment comment = asked.comment();
    Disposition disposition = comment.disposition();
    Decision decision = disposition == null ? Decision.PENDING : disposition.decision();
    List<Amendment> stated = disposition == null ? List.of() : disposition.amendments();
    boolean partly = decision == Decision.PARTLY_ADOPTED;
    if (!anyDecision && decision != Decision.ADOPTED && !partly) {
      refuse(Problem.NOT_ADOPTED, comment.id(), Map.of("decision", decision.name()));
    } else if (!anyDecision && partly && stated.isEmpty()) {
      refuse(Problem.ADOPTED_PART_UNKNOWN, comment.id(), Map.of());
    } else {
      List<Amendment> amendments = stated.isEmpty() ? comment.amendments() : stated;
      if (amendments.isEmpty()) {
        refuse(Problem.NO_AMENDMENT, comment.id(), Map.of());
      }
      add(asked, amendments);
    }
  }

  private void takeAdopted() {
    List<Asked> adopted = new ArrayList<>();
    for (Asked asked : comments().values()) {
      if (!Amendments.adopted(asked.comment()).isEmpty()) {
        adopted.add(asked);
      }
    }
    adopted.sort(
        Comparator.comparing(Asked::decidedOn, Comparator.nullsLast(Comparator.naturalOrder())));
    for (Asked asked : adopted) {
      add(asked, Amendments.adopted(asked.comment()));
    }
  }

  private void add(Asked asked, List<Amendment> amendments) {
    chosen.add(asked);
    amendments.forEach(each -> steps.add(new AmendmentStep(asked.comment().id(), each)));
  }

  private Map<String, LocalDate> days() {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    for (Asked asked : chosen) {
      LocalDate day = asked.decidedOn();
      if (day != null) {
        days.put(asked.comment().id(), day);
      }
    }
    return days;
  }

  private @Nullable PolicyDocument base(@Nullable String baseVersionId) {
    List<PolicyDocument> versions = dossier.versions();
    if (baseVersionId != null) {
      for (PolicyDocument version : versions) {
        if (version.id().equals(baseVersionId)) {
          return version;
        }
      }
      refuse(Problem.VERSION_UNKNOWN, null, Map.of("id", baseVersionId));
      return null;
    }
    Map<String, PolicyDocument> newest = new LinkedHashMap<>();
    Set<String> texts = textsAskedAbout();
    for (PolicyDocument version : versions) {
      if (texts.isEmpty() || texts.contains(text(version))) {
        newest.put(text(version), version);
      }
    }
    if (newest.size() == 1) {
      return newest.values().iterator().next();
    }
    if (newest.isEmpty()) {
      refuse(Problem.VERSION_UNKNOWN, null, Map.of("id", ""));
    } else {
      String ids = String.join(", ", newest.values().stream().map(PolicyDocument::id).toList());
      refuse(Problem.VERSION_UNCLEAR, null, Map.of("versions", ids));
    }
    return null;
  }

  /** The texts that the comments point at, else those that their notices ask about. */
  private Set<String> textsAskedAbout() {
    Set<String> texts = new LinkedHashSet<>();
    for (Asked asked : chosen) {
      Set<String> ids = new LinkedHashSet<>();
      for (Anchor anchor : asked.comment().anchors()) {
        if (anchor.versionId() != null) {
          ids.add(anchor.versionId());
        }
      }
      ids.addAll(ids.isEmpty() ? asked.notice().versionIds() : List.of());
      for (PolicyDocument version : dossier.versions()) {
        if (ids.contains(version.id())) {
          texts.add(text(version));
        }
      }
    }
    return texts;
  }

  /** What all versions of one text share. */
  static String text(PolicyDocument version) {
    return version.textId() == null ? "" : version.textId();
  }
}
