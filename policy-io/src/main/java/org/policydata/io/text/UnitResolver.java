package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Adoption;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.Signature;
import org.policydata.model.UnitMention;

/** Collects the units that a dossier names into a registry and lets every mention point at it. */
final class UnitResolver {

  private final UnitRegistry registry = new UnitRegistry();

  private UnitResolver() {}

  /** The dossier with a registry, and the registry itself for what it had to assume. */
  static Resolved resolve(PolicyDossier dossier) {
    UnitResolver resolver = new UnitResolver();
    dossier.versions().forEach(resolver::collect);
    dossier.consultations().forEach(resolver::collect);
    resolver.registry.close();
    PolicyDossier resolved =
        dossier.toBuilder()
            .versions(dossier.versions().stream().map(resolver::version).toList())
            .consultations(dossier.consultations().stream().map(resolver::notice).toList())
            .units(resolver.registry.units())
            .build();
    return new Resolved(resolved, resolver.registry);
  }

  /**
   * A dossier with its registry.
   *
   * @param dossier the dossier
   * @param registry the registry
   */
  record Resolved(PolicyDossier dossier, UnitRegistry registry) {}

  private void collect(PolicyDocument version) {
    collectClauses(version.clauses());
    version.responsibilityRules().forEach(rule -> rule.units().forEach(this::collect));
    version.issuers().forEach(this::collect);
    version.signatures().forEach(signature -> collect(signature.unit()));
    if (version.promulgation() != null) {
      version.promulgation().signatures().forEach(signature -> collect(signature.unit()));
    }
    version.drafters().forEach(drafter -> collect(drafter.unit()));
  }

  private void collect(ConsultationNotice notice) {
    collectClauses(notice.clauses());
    if (notice.organizer() != null) {
      collect(notice.organizer());
    }
    notice.signatures().forEach(signature -> collect(signature.unit()));
  }

  private void collect(UnitMention mention) {
    registry.addList(List.of(mention.name()));
  }

  private void collectClauses(List<Clause> clauses) {
    for (Clause clause : clauses) {
      List<String> names = new ArrayList<>();
      clause.responsibilities().forEach(duty -> names.add(duty.unit().name()));
      registry.addList(names);
      registry.addMentions(clause.unitMentions().stream().map(UnitMention::name).toList());
      collectClauses(clause.children());
    }
  }

  private PolicyDocument version(PolicyDocument version) {
    Promulgation promulgation = version.promulgation();
    Adoption adoption = version.adoption();
    return version.toBuilder()
        .issuers(mentions(version.issuers()))
        .drafters(duties(version.drafters()))
        .signatures(signatures(version.signatures()))
        .responsibilityRules(version.responsibilityRules().stream().map(this::rule).toList())
        .promulgation(
            promulgation == null
                ? null
                : new Promulgation(
                    promulgation.kind(),
                    promulgation.title(),
                    clauses(promulgation.clauses()),
                    signatures(promulgation.signatures()),
                    promulgation.signedOn()))
        .adoption(
            adoption == null
                ? null
                : new Adoption(
                    mentionOrNull(adoption.body()),
                    adoption.meeting(),
                    adoption.adoptedOn(),
                    adoption.phrase()))
        .clauses(clauses(version.clauses()))
        .build();
  }

  private ConsultationNotice notice(ConsultationNotice notice) {
    return notice.toBuilder()
        .organizer(mentionOrNull(notice.organizer()))
        .signatures(signatures(notice.signatures()))
        .clauses(clauses(notice.clauses()))
        .build();
  }

  private ResponsibilityRule rule(ResponsibilityRule rule) {
    return rule.toBuilder().units(mentions(rule.units())).build();
  }

  private List<Clause> clauses(List<Clause> clauses) {
    return clauses.stream().map(this::clause).toList();
  }

  private Clause clause(Clause clause) {
    return clause.toBuilder()
        .responsibilities(duties(clause.responsibilities()))
        .unitMentions(mentions(clause.unitMentions()))
        .children(clauses(clause.children()))
        .build();
  }

  private List<Responsibility> duties(List<Responsibility> duties) {
    return duties.stream()
        .map(
            duty ->
                new Responsibility(
                    duty.role(),
                    mention(duty.unit()),
                    duty.manner(),
                    duty.ruleId(),
                    duty.andOthers()))
        .toList();
  }

  private List<Signature> signatures(List<Signature> signatures) {
    return signatures.stream()
        .map(
            signature ->
                new Signature(
                    mention(signature.unit()),
                    signature.position(),
                    signature.name(),
                    signature.onBehalf()))
        .toList();
  }

  private List<UnitMention> mentions(List<UnitMention> mentions) {
    return mentions.stream().map(this::mention).toList();
  }

  private @Nullable UnitMention mentionOrNull(@Nullable UnitMention mention) {
    return mention == null ? null : mention(mention);
  }

  private UnitMention mention(UnitMention mention) {
    return new UnitMention(mention.name(), registry.idOf(mention.name()), mention.gloss());
  }
}
