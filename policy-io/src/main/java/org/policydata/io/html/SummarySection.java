package org.policydata.io.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Attachment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.Identifier;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.Signature;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;

/** What a dossier and a version are about, before their text. */
final class SummarySection {

  private final PageContext page;

  SummarySection(PageContext page) {
    this.page = page;
  }

  /** The dossier in figures, with the facts of its last version. */
  void writeDossier(HtmlWriter out) {
    PolicyDossier dossier = page.places().dossier();
    List<PolicyDocument> versions = dossier.versions();
    int last = versions.size() - 1;
    Counts counts = new Counts(page.words(), out);
    counts.add("count.versions", versions.size());
    if (last >= 0) {
      List<PlacedClause> clauses = page.places().versionClauses(last);
      counts.add("count.clauses", clauses.size());
      counts.add("count.duties", sum(clauses, place -> place.clause().responsibilities().size()));
      counts.add("count.targets", sum(clauses, place -> place.clause().targets().size()));
      counts.add("count.supports", sum(clauses, place -> place.clause().supportMeasures().size()));
    }
    counts.add("count.units", dossier.units().size());
    counts.add("count.comments", comments(dossier));
    counts.end();
    FactList facts = new FactList(page, out);
    facts.add("summary.id", dossier.id());
    facts.list("summary.regimes", dossier.regimes().stream().map(page.words()::of).toList());
    if (last >= 0) {
      addVersion(versions.get(last), facts);
    }
    facts.end();
  }

  /** The facts of an earlier version. */
  void writeVersion(PolicyDocument version, HtmlWriter out) {
    FactList facts = new FactList(page, out);
    addVersion(version, facts);
    facts.end();
  }

  private void addVersion(PolicyDocument version, FactList facts) {
    PageWords words = page.words();
    facts.source("summary.text-title", version.title());
    facts.add("summary.stage", words.of(version.stage()));
    facts.source("summary.number", version.documentNumber());
    facts.list("summary.id", version.identifiers().stream().map(Identifier::value).toList());
    facts.add("summary.genre", version.genre() == null ? null : words.of(version.genre()));
    facts.add(
        "summary.force", version.legalForce() == null ? null : words.of(version.legalForce()));
    facts.source(
        "summary.jurisdiction",
        version.jurisdiction() == null ? null : version.jurisdiction().name());
    facts.sources("summary.issuers", version.issuers().stream().map(UnitMention::name).toList());
    facts.list("summary.drafters", drafters(version.drafters()));
    facts.sources(
        "summary.signatories",
        version.signatures().stream().map(SummarySection::signature).toList());
    facts.source("summary.addressees", version.addressees());
    promulgation(version.promulgation(), facts);
    if (version.adoption() != null) {
      facts.source("summary.adoption", version.adoption().phrase());
    }
    facts.day("summary.signed", version.signedOn());
    facts.day("summary.published", version.publishedOn());
    facts.sources("summary.validity", version.validity().stream().map(Validity::phrase).toList());
    facts.add(
        "summary.plan-period",
        version.planPeriod() == null ? null : page.values().time(version.planPeriod()));
    facts.list(
        "summary.rules",
        version.responsibilityRules().stream()
            .map(rule -> words.of("page.of", words.of(rule.kind()), rule.phrase()))
            .toList());
    facts.list(
        "summary.stacking",
        version.stackingRules().stream()
            .map(rule -> words.of("page.of", words.of(rule.kind()), rule.phrase()))
            .toList());
    facts.sources(
        "summary.attachments", version.attachments().stream().map(Attachment::name).toList());
    facts.sources("summary.notes", version.notes());
  }

  private void promulgation(@Nullable Promulgation promulgation, FactList facts) {
    if (promulgation != null) {
      String kind = page.words().of(promulgation.kind());
      facts.add(
          "summary.promulgation",
          promulgation.title() == null
              ? kind
              : page.words().of("page.of", kind, promulgation.title()));
    }
  }

  private List<String> drafters(List<Responsibility> drafters) {
    Map<Role, List<String>> byRole = new EnumMap<>(Role.class);
    drafters.forEach(
        drafter ->
            byRole
                .computeIfAbsent(drafter.role(), role -> new ArrayList<>())
                .add(drafter.unit().name()));
    List<String> lines = new ArrayList<>();
    byRole.forEach(
        (role, units) ->
            lines.add(page.words().of("page.of", page.words().of(role), page.words().list(units))));
    return lines;
  }

  /** A signatory as one reads it; signatories are public. */
  static String signature(Signature signature) {
    StringBuilder line = new StringBuilder(signature.unit().name());
    line.append(signature.position() == null ? "" : " " + signature.position());
    line.append(signature.name() == null ? "" : " " + signature.name());
    return line.toString();
  }

  private static int comments(PolicyDossier dossier) {
    return dossier.consultations().stream()
        .map(ConsultationNotice::outcome)
        .filter(Objects::nonNull)
        .mapToInt(outcome -> outcome.comments().size())
        .sum();
  }

  private static int sum(List<PlacedClause> clauses, ToIntFunction<PlacedClause> size) {
    return clauses.stream().mapToInt(size).sum();
  }
}
