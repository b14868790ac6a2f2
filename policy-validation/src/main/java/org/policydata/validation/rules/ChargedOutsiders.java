package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.DossierIndex;
import org.policydata.model.Duty;
import org.policydata.model.Jurisdiction;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Signature;
import org.policydata.model.UnitKind;
import org.policydata.model.UnitMention;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** The rule on duties given to bodies that do not answer to the government that gives them. */
final class ChargedOutsiders {

  private static final String KINDS = "kinds";
  private static final String WORDS = "words";

  private ChargedOutsiders() {}

  static Rule rule() {
    return BuiltInRules.rule(
        RuleDescriptor.of(
                FindingKind.of(
                    "responsibility.outside-authority",
                    Severity.INFO,
                    Confidence.HINT,
                    "\"{unit}\" does not answer to the issuer: it can be asked, not ordered"
                        + " (duties: {count})",
                    "“{unit}”不隶属于制定机关，只宜商请配合（列为责任单位{count}处）")
                    .oncePerText("unit"))
            .summary(
                "A text of a level below the national one charges a central branch, a bank, a court"
                    + " or a people's organisation; once per unit, with the count.",
                "国家级以下的文件为中央驻地方单位、银行、法院或者人民团体设定责任；每个单位报告一次，注明处数。")
            .rationale(
                "Such bodies follow their own lines of command; whether they agreed has to be known"
                    + " before one relies on the duty.",
                "此类单位有各自的隶属关系；其是否同意，应在倚重该项责任之前查明。")
            .reads(Part.DOCUMENTS, Part.DUTIES, Part.UNITS)
            .parameters(
                ParameterDescriptor.of(
                    KINDS,
                    new ParameterType.ListOf(ParameterType.Choice.of(UnitKind.class)),
                    "kinds of units that answer to others"),
                ParameterDescriptor.texts(
                    WORDS,
                    "words in the names of such units, for those whose kind is not known"
                        + " and for financial institutions"))
            .build(),
        ChargedOutsiders::check);
  }

  private static void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    if (index.duties().isEmpty()) {
      return;
    }
    Outsiders outsiders = context.parameters().as(Outsiders.class, Outsiders::of);
    Map<String, Boolean> below = new HashMap<>();
    for (ResponsibleUnit unit : dossier.units()) {
      if (outsiders.hold(unit.kind(), unit.name())) {
        report(unit.name(), unit.id(), index.dutiesOf(unit.id()), below, index, findings);
      }
    }
    Map<String, List<Duty>> unregistered = new LinkedHashMap<>(0);
    for (Duty duty : index.duties()) {
      UnitMention unit = duty.responsibility().unit();
      if (unit.unitId() == null) {
        unregistered.computeIfAbsent(unit.name(), key -> new ArrayList<>()).add(duty);
      }
    }
    unregistered.forEach(
        (name, charges) -> {
          if (outsiders.hold(null, name)) {
            report(name, null, charges, below, index, findings);
          }
        });
  }

  /**
   * Reports a unit at the first of its duties in texts of a level below the national one.
   *
   * @param below which texts are known to be of such a level, or not
   */
  private static void report(
      String name,
      @Nullable String id,
      List<Duty> charges,
      Map<String, Boolean> below,
      DossierIndex index,
      FindingSink findings) {
    Duty first = null;
    int count = 0;
    String textId = null;
    boolean counts = false;
    for (Duty duty : charges) {
      if (!duty.origin().textId().equals(textId)) {
        textId = duty.origin().textId();
        counts = below.computeIfAbsent(textId, text -> isBelowNational(text, index));
      }
      if (counts) {
        first = first == null ? duty : first;
        count++;
      }
    }
    if (first != null) {
      findings.report(first.pointer(), id, Details.of("unit", name, "count", count));
    }
  }

  /** Where neither the text nor the registry tells the level of the issuer, nothing is said. */
  private static boolean isBelowNational(String textId, DossierIndex index) {
    return index
        .version(textId)
        .flatMap(version -> level(version, index))
        .filter(level -> level != AdministrativeLevel.NATIONAL)
        .isPresent();
  }

  private static Optional<AdministrativeLevel> level(PolicyDocument version, DossierIndex index) {
    Jurisdiction jurisdiction = version.jurisdiction();
    if (jurisdiction != null && jurisdiction.level() != null) {
      return Optional.of(jurisdiction.level());
    }
    Stream<UnitMention> issuers =
        Stream.of(
                version.issuers().stream(),
                version.signatures().stream().map(Signature::unit),
                version.drafters().stream().map(Responsibility::unit),
                index.dossier().consultations().stream()
                    .filter(notice -> notice.versionIds().contains(version.id()))
                    .map(notice -> notice.organizer())
                    .filter(Objects::nonNull))
            .flatMap(units -> units);
    return issuers
        .flatMap(issuer -> Stream.ofNullable(issuer.unitId()))
        .flatMap(id -> index.unit(id).stream())
        .flatMap(unit -> Stream.ofNullable(unit.level()))
        .findFirst();
  }

  /**
   * Which units answer to others, as a profile knows them.
   *
   * @param kinds their kinds
   * @param words words in their names
   */
  private record Outsiders(Set<UnitKind> kinds, List<String> words) {

    Outsiders {
      kinds = Collections.unmodifiableSet(kinds);
      words = List.copyOf(words);
    }

    static Outsiders of(Parameters parameters) {
      List<String> names = parameters.texts(KINDS);
      Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
      for (UnitKind kind : UnitKind.values()) {
        if (names.contains(kind.name())) {
          kinds.add(kind);
        }
      }
      return new Outsiders(kinds, parameters.texts(WORDS));
    }

    boolean hold(@Nullable UnitKind kind, String name) {
      if (kind == null || kind == UnitKind.FINANCIAL_INSTITUTION) {
        return Words.anyIn(name, words);
      }
      return kinds.contains(kind);
    }
  }
}
