package org.policydata.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Details;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.LegalForce;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Regime;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.RuleContext;

/**
 * The procedure that a consultation is part of, on which it depends what the law asks of it.
 *
 * @param regimes the regimes that the dossier names, and rule making where a text asked about is a
 *     rule
 * @param forces the legal forces of the texts asked about, as far as they are known
 * @param ofALaw whether the texts asked about are nothing but drafts for a parliament, by their
 *     legal force, or where that is not known by a title such as 《中华人民共和国教师法(修订草案)》
 */
record Procedure(Set<Regime> regimes, Set<LegalForce> forces, boolean ofALaw) {

  /** Parameter of the rules that cite the procedure a decision goes through. */
  static final ParameterDescriptor CITED =
      ParameterDescriptor.groups(
          "procedures",
          "what is cited under which regime; the entry without one for all others but laws",
          ParameterDescriptor.of(
                  "regime", ParameterType.Choice.of(Regime.class), "procedure it holds for")
              .orAbsent(),
          ParameterDescriptor.of("basis", new ParameterType.BasisId(), "where it is said"));

  /** What is made under the procedure of laws, regulations or rules. */
  private static final Set<LegalForce> RULES =
      Set.of(
          LegalForce.LAW,
          LegalForce.ADMINISTRATIVE_REGULATION,
          LegalForce.LOCAL_REGULATION,
          LegalForce.DEPARTMENTAL_RULE,
          LegalForce.LOCAL_GOVERNMENT_RULE);

  /** What a parliament makes; what a government makes is bound by more. */
  private static final Set<LegalForce> LAWS = Set.of(LegalForce.LAW, LegalForce.LOCAL_REGULATION);

  private static final String STATE_LAW = "《中华人民共和国";

  Procedure {
    regimes = Collections.unmodifiableSet(regimes);
    forces = Collections.unmodifiableSet(forces);
  }

  /** The procedure of a notice, as far as the dossier tells it. */
  static Procedure of(ConsultationNotice notice, DossierIndex index) {
    Set<LegalForce> forces = EnumSet.noneOf(LegalForce.class);
    for (PolicyDocument version : Consultations.versions(notice, index)) {
      if (version.legalForce() != null) {
        forces.add(version.legalForce());
      }
    }
    Set<Regime> regimes = EnumSet.noneOf(Regime.class);
    regimes.addAll(index.dossier().regimes());
    if (!Collections.disjoint(RULES, forces)) {
      regimes.add(Regime.RULE_MAKING);
    }
    boolean ofALaw = forces.isEmpty() ? isNamedLaw(notice.title()) : LAWS.containsAll(forces);
    return new Procedure(regimes, forces, ofALaw);
  }

  private static boolean isNamedLaw(@Nullable String title) {
    int start = title == null ? -1 : title.indexOf(STATE_LAW);
    if (title == null || start < 0) {
      return false;
    }
    int end = start + STATE_LAW.length();
    while (end < title.length() && "(（》".indexOf(title.charAt(end)) < 0) {
      end++;
    }
    return title.charAt(end - 1) == '法' && title.charAt(end - 2) != '办';
  }

  /** The same procedure under a regime that nothing in the dossier names. */
  Procedure under(Regime assumed) {
    Set<Regime> more = EnumSet.of(assumed);
    more.addAll(regimes);
    return new Procedure(more, forces, ofALaw);
  }

  /** Whether it is under a regime, by the name that profiles call it by. */
  boolean isUnder(String regime) {
    for (Regime each : regimes) {
      if (each.name().equals(regime)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text asked about has one of some legal forces, by the names in profiles. */
  boolean isOf(List<String> legalForces) {
    for (LegalForce force : forces) {
      if (legalForces.contains(force.name())) {
        return true;
      }
    }
    return false;
  }

  /** What the groups of a parameter cite for the regimes it is under, in force on a day. */
  List<LegalBasis> basis(String parameter, LocalDate day, RuleContext context) {
    List<LegalBasis> cited = new ArrayList<>();
    for (Parameters group : context.parameters().groups(parameter)) {
      String regime = group.text("regime").orElse(null);
      if (regime != null && isUnder(regime)) {
        add(group, day, context, cited);
      }
    }
    return cited;
  }

  /**
   * The detail that cites what orders the procedure of a notice, in force on the day that decides
   * on the law; none for drafts of laws, of whose procedure those entries do not speak.
   */
  static Details cited(ConsultationNotice notice, String pointer, RuleContext context) {
    LocalDate day = context.lawDay(pointer);
    Procedure procedure = of(notice, context.index());
    List<LegalBasis> cited = procedure.basis(CITED.name(), day, context);
    if (cited.isEmpty() && !procedure.ofALaw()) {
      for (Parameters group : context.parameters().groups(CITED.name())) {
        if (group.text("regime").isEmpty()) {
          add(group, day, context, cited);
        }
      }
    }
    return Details.of("basis", LegalBasis.citations(cited));
  }

  private static void add(
      Parameters group, LocalDate day, RuleContext context, List<LegalBasis> cited) {
    group.text("basis").flatMap(id -> context.basis(id, day)).ifPresent(cited::add);
  }
}
