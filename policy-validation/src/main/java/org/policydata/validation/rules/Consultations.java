package org.policydata.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Details;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.DossierIndex;
import org.policydata.model.LegalForce;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Regime;
import org.policydata.model.Stage;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.RuleContext;

/** What kind of asking a notice is, and what it asks about. */
final class Consultations {

  private static final Set<ConsultationKind> MEETINGS =
      Set.of(ConsultationKind.HEARING, ConsultationKind.SYMPOSIUM, ConsultationKind.EXPERT_REVIEW);

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

  private static final Set<Stage> SETTLED = Set.of(Stage.ADOPTED, Stage.ISSUED, Stage.AMENDED);

  private Consultations() {}

  /** The law speaks of asking the public (公开征求意见), not of asking certain bodies. */
  static boolean askThePublic(ConsultationNotice notice) {
    return notice.kind() == null || notice.kind() == ConsultationKind.PUBLIC_COMMENT;
  }

  /** A meeting has no window, and a page that holds nothing but the result asks nothing. */
  static boolean askForComments(ConsultationNotice notice) {
    boolean meeting = notice.kind() != null && MEETINGS.contains(notice.kind());
    boolean resultAlone =
        notice.outcome() != null && notice.clauses().isEmpty() && notice.period() == null;
    return !meeting && !resultAlone;
  }

  /**
   * Tells whether the dossier holds more of a notice than its window. A single line such as
   * …5月25日发布，征求意见截止6月24日 is a remark about one, of which nothing can be missing.
   */
  static boolean areRecorded(ConsultationNotice notice) {
    return holdText(notice)
        || !notice.channels().isEmpty()
        || !notice.contacts().isEmpty()
        || !notice.attachments().isEmpty();
  }

  /** Tells whether the dossier holds what the notice says in its own words. */
  static boolean holdText(ConsultationNotice notice) {
    List<Clause> clauses = notice.clauses();
    return notice.title() != null
        || clauses.size() > 1
        || (clauses.size() == 1 && !clauses.get(0).children().isEmpty());
  }

  /** Without an opening date the window opens with publication. */
  static @Nullable LocalDate firstDay(ConsultationNotice notice) {
    ConsultationPeriod period = notice.period();
    return period != null && period.opensOn() != null ? period.opensOn() : notice.publishedOn();
  }

  /** The versions a notice asks about: those it names, else the drafts of the dossier. */
  static List<PolicyDocument> versions(ConsultationNotice notice, DossierIndex index) {
    List<PolicyDocument> versions = new ArrayList<>();
    if (notice.versionIds().isEmpty()) {
      for (PolicyDocument version : index.dossier().versions()) {
        if (!isSettled(version)) {
          versions.add(version);
        }
      }
    }
    for (String id : notice.versionIds()) {
      index.version(id).ifPresent(versions::add);
    }
    return versions;
  }

  /** Tells whether a text is in force or about to be, so that nobody calls it a draft. */
  static boolean isSettled(PolicyDocument version) {
    return SETTLED.contains(version.stage());
  }

  /** The legal forces of the texts asked about, as far as they are known. */
  static Set<LegalForce> forces(List<PolicyDocument> versions) {
    Set<LegalForce> forces = EnumSet.noneOf(LegalForce.class);
    for (PolicyDocument version : versions) {
      if (version.legalForce() != null) {
        forces.add(version.legalForce());
      }
    }
    return forces;
  }

  /**
   * Tells whether a notice asks about nothing but drafts for a parliament: by the legal force of
   * the texts, or where the dossier does not tell it by a title such as 《中华人民共和国教师法(修订草案)》.
   */
  static boolean askAboutALaw(ConsultationNotice notice, DossierIndex index) {
    Set<LegalForce> forces = forces(versions(notice, index));
    return forces.isEmpty() ? isNamedLaw(notice.title()) : LAWS.containsAll(forces);
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

  /** The regimes the dossier names, and rule making where a text asked about is a rule. */
  static Set<Regime> regimes(PolicyDossier dossier, Set<LegalForce> forces) {
    Set<Regime> regimes = EnumSet.noneOf(Regime.class);
    regimes.addAll(dossier.regimes());
    for (LegalForce force : forces) {
      if (RULES.contains(force)) {
        regimes.add(Regime.RULE_MAKING);
      }
    }
    return regimes;
  }

  private static boolean isAmong(Set<Regime> regimes, String name) {
    for (Regime regime : regimes) {
      if (regime.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The clauses of a notice and those below them, not in the order of the document. */
  static List<Clause> clauses(ConsultationNotice notice) {
    List<Clause> all = new ArrayList<>(notice.clauses());
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children());
    }
    return all;
  }

  /** Tells whether the title or a clause of a notice holds one of some words. */
  static boolean say(ConsultationNotice notice, Collection<String> words) {
    if (holdsAny(notice.title(), words)) {
      return true;
    }
    for (Clause clause : clauses(notice)) {
      if (holdsAny(clause.heading(), words) || holdsAny(clause.text(), words)) {
        return true;
      }
    }
    return false;
  }

  static boolean holdsAny(@Nullable String text, Collection<String> words) {
    if (text != null) {
      for (String word : words) {
        if (text.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Parameter of the rules that cite the procedure a decision goes through. */
  static final ParameterDescriptor PROCEDURES =
      ParameterDescriptor.groups(
          "procedures",
          "what is cited under which regime; the entry without one for all others but laws",
          ParameterDescriptor.of(
                  "regime", ParameterType.Choice.of(Regime.class), "procedure it holds for")
              .orAbsent(),
          ParameterDescriptor.of("basis", new ParameterType.BasisId(), "where it is said"));

  /**
   * The detail that cites what orders the procedure of a notice, in force on the day that decides
   * on the law; none for drafts of laws, of whose procedure those entries do not speak.
   */
  static Details cited(ConsultationNotice notice, String pointer, RuleContext context) {
    return Details.of("basis", procedure(notice, pointer, context));
  }

  private static List<String> procedure(
      ConsultationNotice notice, String pointer, RuleContext context) {
    Set<LegalForce> forces = forces(versions(notice, context.index()));
    Set<Regime> regimes = regimes(context.index().dossier(), forces);
    List<LegalBasis> named = new ArrayList<>();
    List<LegalBasis> others = new ArrayList<>();
    LocalDate day = context.lawDay(pointer);
    for (Parameters group : context.parameters().groups(PROCEDURES.name())) {
      String regime = group.text("regime").orElse("");
      boolean holds = isAmong(regimes, regime);
      if (holds || regime.isEmpty()) {
        group
            .text("basis")
            .flatMap(id -> context.basis(id, day))
            .ifPresent((holds ? named : others)::add);
      }
    }
    if (!named.isEmpty()) {
      return LegalBasis.citations(named);
    }
    return askAboutALaw(notice, context.index()) ? List.of() : LegalBasis.citations(others);
  }
}
