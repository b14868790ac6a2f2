package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Amendment;
import org.policydata.model.Anchor;
import org.policydata.model.Citation;
import org.policydata.model.ClauseLabel;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitMention;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.Wave;

/** Rules on ids and labels that point at something. */
final class ReferenceRules {

  static final String UNKNOWN_CLAUSE = "reference.unknown-clause";

  private static final String VERSION_ID = "versionId";

  private ReferenceRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            UNKNOWN_CLAUSE,
                            Severity.ERROR,
                            Confidence.CERTAIN,
                            "the id \"{found}\" belongs to no clause",
                            "标识“{found}”不对应任何条款")
                        .variant(
                            "LABEL", "no clause has the label \"{found}\"", "没有序号为“{found}”的条款"))
                .summary("An id or printed label points at no clause.", "标识或者印出的序号不对应任何条款。")
                .rationale(
                    "A comment, amendment or rule without its clause cannot be applied or shown.",
                    "意见、修改或者规定没有对应条款的，无法适用，也无法展示。")
                .wave(Wave.REFERENCES)
                .reads(Part.CLAUSES, Part.DOCUMENTS)
                .build(),
            ReferenceRules::checkClauses),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "reference.unknown-version",
                        Severity.ERROR,
                        Confidence.CERTAIN,
                        "the id \"{found}\" belongs to no version",
                        "标识“{found}”不对应任何版本"))
                .summary("An id points at no version of the text.", "标识不对应文件的任何版本。")
                .rationale(
                    "What was asked about, or commented on, cannot be found.",
                    "征求意见或者评论所针对的文本无从查找。")
                .wave(Wave.REFERENCES)
                .reads(Part.DOCUMENTS)
                .build(),
            ReferenceRules::checkVersions),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "reference.unknown-unit",
                        Severity.ERROR,
                        Confidence.CERTAIN,
                        "the id \"{found}\" belongs to no unit of the registry",
                        "标识“{found}”不在单位名录中"))
                .summary("A unit id resolves to nothing.", "单位标识在单位名录中没有对应的单位。")
                .rationale("The duty belongs to nobody that can be asked.", "该项责任没有可供询问的责任单位。")
                .wave(Wave.REFERENCES)
                .reads(Part.UNITS)
                .build(),
            ReferenceRules::checkUnits),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "reference.label-style",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "\"{found}\" cites the clause that prints \"{printed}\"",
                        "引用写作“{found}”，原文序号为“{printed}”"))
                .summary(
                    "A label is cited in another style than the text prints it.",
                    "引用序号的写法与原文印出的写法不同。")
                .rationale(
                    "A reader looks for 第11条 and finds 11.; harmless, and worth unifying.",
                    "读者查找“第11条”，见到的却是“11.”；并无大碍，宜予统一。")
                .reads(Part.CLAUSES)
                .needs(StructureRules.DUPLICATE_ID)
                .build(),
            ReferenceRules::checkLabelStyle));
  }

  private static void checkClauses(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    LabelLookup labels = new LabelLookup(index);
    Lookup lookup =
        (id, textId, pointer) -> {
          boolean known =
              textId != null && index.version(textId).isPresent()
                  ? index.clause(textId, id).isPresent()
                  : !index.clause(id).isEmpty();
          if (!known) {
            findings.report(pointer, null, Details.of("found", id));
          }
        };
    Pointers.each(
        dossier.versions(), "/versions", (version, at) -> checkVersionClauses(version, at, lookup));
    for (Placed<Citation> citation : index.citations()) {
      require(citation.value().clauseId(), null, citation.pointer() + "/clauseId", lookup);
    }
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          Pointers.each(
              notice.channels(),
              at + "/channels",
              (channel, p) -> require(channel.clauseId(), null, p + "/clauseId", lookup));
          eachComment(
              notice,
              at,
              (comment, p) -> checkComment(notice, comment, p, labels, lookup, findings));
        });
  }

  private static void checkVersionClauses(PolicyDocument version, String pointer, Lookup lookup) {
    String id = version.id();
    Pointers.each(
        version.validity(),
        pointer + "/validity",
        (validity, at) ->
            Pointers.each(
                validity.clauseIds(),
                at + "/clauseIds",
                (clauseId, p) -> require(clauseId, id, p, lookup)));
    Pointers.each(
        version.responsibilityRules(),
        pointer + "/responsibilityRules",
        (stated, at) -> require(stated.clauseId(), id, at + "/clauseId", lookup));
    Pointers.each(
        version.stackingRules(),
        pointer + "/stackingRules",
        (stated, at) -> require(stated.clauseId(), id, at + "/clauseId", lookup));
  }

  private static void checkComment(
      ConsultationNotice notice,
      Comment comment,
      String pointer,
      LabelLookup labels,
      Lookup lookup,
      FindingSink findings) {
    Pointers.each(
        comment.anchors(),
        pointer + "/anchors",
        (anchor, at) -> {
          require(anchor.clauseId(), anchor.versionId(), at + "/clauseId", lookup);
          checkPrintedLabel(notice, anchor, at, labels, findings);
        });
    eachAmendment(
        comment,
        pointer,
        (amendment, at) -> {
          if (amendment instanceof Amendment.ReplaceText replace) {
            require(replace.clauseId(), null, at + "/clauseId", lookup);
          } else if (amendment instanceof Amendment.InsertClause insert) {
            require(insert.parentId(), null, at + "/parentId", lookup);
            require(insert.afterId(), null, at + "/afterId", lookup);
          } else if (amendment instanceof Amendment.RemoveClause remove) {
            require(remove.clauseId(), null, at + "/clauseId", lookup);
          } else if (amendment instanceof Amendment.MoveClause move) {
            require(move.clauseId(), null, at + "/clauseId", lookup);
            require(move.parentId(), null, at + "/parentId", lookup);
            require(move.afterId(), null, at + "/afterId", lookup);
          }
        });
  }

  /** A label is looked up only where no id says which clause is meant. */
  private static void checkPrintedLabel(
      ConsultationNotice notice,
      Anchor anchor,
      String pointer,
      LabelLookup labels,
      FindingSink findings) {
    String label = anchor.printedLabel();
    if (label == null || anchor.clauseId() != null || ClauseLabel.parse(label).isEmpty()) {
      return;
    }
    List<String> texts =
        anchor.versionId() != null ? List.of(anchor.versionId()) : notice.versionIds();
    List<String> known = texts.stream().filter(labels::knows).toList();
    boolean found = known.stream().anyMatch(id -> labels.has(id, label));
    if (!known.isEmpty() && !found) {
      findings.report(
          pointer + "/printedLabel", null, Details.of("problem", "LABEL", "found", label));
    }
  }

  private static void checkVersions(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    Lookup lookup =
        (id, textId, pointer) -> {
          if (index.version(id).isEmpty()) {
            findings.report(pointer, null, Details.of("found", id));
          }
        };
    Pointers.each(
        dossier.versions(),
        "/versions",
        (version, at) ->
            Pointers.each(
                version.attachments(),
                at + "/attachments",
                (attachment, p) ->
                    require(attachment.versionId(), null, p + "/" + VERSION_ID, lookup)));
    for (Placed<Citation> citation : index.citations()) {
      require(citation.value().documentId(), null, citation.pointer() + "/documentId", lookup);
    }
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          Pointers.each(
              notice.versionIds(), at + "/versionIds", (id, p) -> require(id, null, p, lookup));
          Pointers.each(
              notice.attachments(),
              at + "/attachments",
              (attachment, p) ->
                  require(attachment.versionId(), null, p + "/" + VERSION_ID, lookup));
          eachComment(
              notice,
              at,
              (comment, c) ->
                  Pointers.each(
                      comment.anchors(),
                      c + "/anchors",
                      (anchor, p) ->
                          require(anchor.versionId(), null, p + "/" + VERSION_ID, lookup)));
        });
  }

  private static void checkUnits(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    Lookup lookup =
        (id, textId, pointer) -> {
          if (index.unit(id).isEmpty()) {
            findings.report(pointer, null, Details.of("found", id));
          }
        };
    boolean known = true;
    for (Placed<UnitMention> mention : index.distinctMentions()) {
      known &= isKnown(mention, index);
    }
    if (!known) {
      for (Placed<UnitMention> mention : index.mentions()) {
        String unitId = mention.value().unitId();
        if (unitId != null && !isKnown(mention, index)) {
          findings.report(mention.pointer() + "/unitId", null, Details.of("found", unitId));
        }
      }
    }
    for (int i = 0; i < dossier.units().size(); i++) {
      ResponsibleUnit unit = dossier.units().get(i);
      if (!isAlone(unit)) {
        checkUnit(unit, "/units/" + i, lookup);
      }
    }
  }

  private static boolean isAlone(ResponsibleUnit unit) {
    return unit.parentId() == null && unit.hostId() == null && unit.predecessorIds().isEmpty();
  }

  private static boolean isKnown(Placed<UnitMention> mention, DossierIndex index) {
    String id = mention.value().unitId();
    return id == null || index.unit(id).isPresent();
  }

  private static void checkUnit(ResponsibleUnit unit, String pointer, Lookup lookup) {
    require(unit.parentId(), null, pointer + "/parentId", lookup);
    require(unit.hostId(), null, pointer + "/hostId", lookup);
    Pointers.each(
        unit.predecessorIds(),
        pointer + "/predecessorIds",
        (id, at) -> require(id, null, at, lookup));
  }

  private static void checkLabelStyle(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    Pointers.eachNotice(
        dossier,
        (notice, at) ->
            eachComment(
                notice,
                at,
                (comment, c) ->
                    Pointers.each(
                        comment.anchors(),
                        c + "/anchors",
                        (anchor, p) -> checkLabelStyle(comment, anchor, p, index, findings))));
  }

  private static void checkLabelStyle(
      Comment comment, Anchor anchor, String pointer, DossierIndex index, FindingSink findings) {
    String found = anchor.printedLabel();
    if (found == null || anchor.clauseId() == null) {
      return;
    }
    Optional<ClauseLabel> cited = ClauseLabel.parse(found);
    String clauseId = anchor.clauseId();
    Optional<String> printed =
        Optional.ofNullable(anchor.versionId())
            .flatMap(versionId -> index.clause(versionId, clauseId))
            .or(() -> index.clause(clauseId).stream().findFirst())
            .flatMap(ReferenceRules::nearestLabel);
    Optional<ClauseLabel> own = printed.flatMap(ClauseLabel::parse);
    if (cited.isPresent() && own.isPresent() && cited.get().style() != own.get().style()) {
      findings.report(
          pointer + "/printedLabel",
          comment.id(),
          Details.of("found", found, "printed", printed.get()));
    }
  }

  /** An unnumbered paragraph is cited by the number above it. */
  private static Optional<String> nearestLabel(PlacedClause place) {
    for (PlacedClause at = place; at != null; at = at.parent().orElse(null)) {
      if (at.clause().label() != null) {
        return Optional.of(at.clause().label());
      }
    }
    return Optional.empty();
  }

  private static void require(
      @Nullable String id, @Nullable String textId, String pointer, Lookup lookup) {
    if (id != null) {
      lookup.require(id, textId, pointer);
    }
  }

  static void eachComment(
      ConsultationNotice notice, String pointer, Pointers.Visitor<Comment> visitor) {
    if (notice.outcome() != null) {
      Pointers.each(notice.outcome().comments(), pointer + "/outcome/comments", visitor);
    }
  }

  /** The changes a comment asks for, then those that were decided instead. */
  static void eachAmendment(Comment comment, String pointer, Pointers.Visitor<Amendment> visitor) {
    Pointers.each(comment.amendments(), pointer + "/amendments", visitor);
    if (comment.disposition() != null) {
      Pointers.each(
          comment.disposition().amendments(), pointer + "/disposition/amendments", visitor);
    }
  }

  /** Remembers which labels a text has: thousands of comments cite the same few. */
  private static final class LabelLookup {

    private final DossierIndex index;
    private final Map<String, Map<String, Boolean>> byText = new HashMap<>();

    LabelLookup(DossierIndex index) {
      this.index = index;
    }

    boolean knows(String textId) {
      return index.version(textId).isPresent();
    }

    boolean has(String textId, String label) {
      return byText
          .computeIfAbsent(textId, key -> new HashMap<>())
          .computeIfAbsent(label, key -> !index.clausesLabelled(textId, key).isEmpty());
    }
  }

  /** Reports an id that resolves to nothing. */
  @FunctionalInterface
  private interface Lookup {
    void require(String id, @Nullable String textId, String pointer);
  }
}
