package org.policydata.model.revision;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Adoption;
import org.policydata.model.Attachment;
import org.policydata.model.Citation;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Promulgation;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.Signature;
import org.policydata.model.StackingRule;
import org.policydata.model.SupportMeasure;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;

/**
 * Follows ids that were changed: everything in a version that refers to a clause, a unit, a version
 * or a source by its old id gets the new one.
 *
 * @param clause new id of a clause of this version
 * @param unit new id of a unit
 * @param version new id of a version
 * @param source new id of a source
 */
record References(
    UnaryOperator<String> clause,
    UnaryOperator<String> unit,
    UnaryOperator<String> version,
    UnaryOperator<String> source) {

  static References toClauses(UnaryOperator<String> clause) {
    UnaryOperator<String> same = id -> id;
    return new References(clause, same, same, same);
  }

  private static @Nullable String map(UnaryOperator<String> ids, @Nullable String id) {
    return id == null ? null : ids.apply(id);
  }

  @Nullable String clause(@Nullable String id) {
    return map(clause, id);
  }

  @Nullable String version(@Nullable String id) {
    return map(version, id);
  }

  @Nullable String source(@Nullable String id) {
    return map(source, id);
  }

  List<Clause> in(List<Clause> clauses) {
    return clauses.stream().map(this::in).toList();
  }

  Clause in(Clause clause) {
    return clause.toBuilder()
        .responsibilities(duties(clause.responsibilities()))
        .unitMentions(mentions(clause.unitMentions()))
        .supportMeasures(clause.supportMeasures().stream().map(this::in).toList())
        .citations(clause.citations().stream().map(this::in).toList())
        .children(in(clause.children()))
        .build();
  }

  List<Responsibility> duties(List<Responsibility> duties) {
    return duties.stream()
        .map(
            each ->
                new Responsibility(
                    each.role(), in(each.unit()), each.manner(), each.ruleId(), each.andOthers()))
        .toList();
  }

  List<UnitMention> mentions(List<UnitMention> mentions) {
    return mentions.stream().map(this::in).toList();
  }

  UnitMention in(UnitMention mention) {
    return new UnitMention(mention.name(), map(unit, mention.unitId()), mention.gloss());
  }

  @Nullable UnitMention inOptional(@Nullable UnitMention mention) {
    return mention == null ? null : in(mention);
  }

  private SupportMeasure in(SupportMeasure support) {
    StackingRule stacking = support.stacking();
    return stacking == null ? support : support.toBuilder().stacking(in(stacking)).build();
  }

  private StackingRule in(StackingRule rule) {
    return new StackingRule(rule.kind(), clause(rule.clauseId()), rule.phrase());
  }

  private Citation in(Citation citation) {
    return citation.toBuilder()
        .documentId(version(citation.documentId()))
        .clauseId(clause(citation.clauseId()))
        .build();
  }

  private Validity in(Validity validity) {
    return validity.toBuilder()
        .clauseIds(validity.clauseIds().stream().map(clause).toList())
        .build();
  }

  private ResponsibilityRule in(ResponsibilityRule rule) {
    return rule.toBuilder()
        .clauseId(clause.apply(rule.clauseId()))
        .units(mentions(rule.units()))
        .build();
  }

  Attachment in(Attachment attachment) {
    return attachment.toBuilder().versionId(version(attachment.versionId())).build();
  }

  List<Signature> signatures(List<Signature> signatures) {
    return signatures.stream()
        .map(each -> new Signature(in(each.unit()), each.position(), each.name(), each.onBehalf()))
        .toList();
  }

  /** The version with its clauses, which have their new ids already. */
  PolicyDocument in(PolicyDocument document) {
    Promulgation promulgation = document.promulgation();
    Adoption adoption = document.adoption();
    return document.toBuilder()
        .id(version.apply(document.id()))
        .issuers(mentions(document.issuers()))
        .drafters(duties(document.drafters()))
        .promulgation(
            promulgation == null
                ? null
                : new Promulgation(
                    promulgation.kind(),
                    promulgation.title(),
                    in(promulgation.clauses()),
                    signatures(promulgation.signatures()),
                    promulgation.signedOn()))
        .adoption(
            adoption == null
                ? null
                : new Adoption(
                    inOptional(adoption.body()),
                    adoption.meeting(),
                    adoption.adoptedOn(),
                    adoption.phrase()))
        .validity(document.validity().stream().map(this::in).toList())
        .clauses(in(document.clauses()))
        .responsibilityRules(document.responsibilityRules().stream().map(this::in).toList())
        .stackingRules(document.stackingRules().stream().map(this::in).toList())
        .attachments(document.attachments().stream().map(this::in).toList())
        .signatures(signatures(document.signatures()))
        .sourceId(source(document.sourceId()))
        .build();
  }
}
