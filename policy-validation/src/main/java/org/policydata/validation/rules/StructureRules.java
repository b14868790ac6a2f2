package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.DossierIndex;
import org.policydata.model.Exclusion;
import org.policydata.model.GradingScheme;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.Source;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.Wave;

/** Rules on ids and empty clauses. */
final class StructureRules {

  static final String DUPLICATE_ID = "structure.duplicate-id";

  private StructureRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        DUPLICATE_ID,
                        Severity.ERROR,
                        Confidence.CERTAIN,
                        "the id \"{id}\" belongs to {first} as well",
                        "标识“{id}”与{first}重复"))
                .summary(
                    "Two things of one kind share an id; clauses and what hangs on them within"
                        + " one version.",
                    "同类的两项内容使用同一标识；条款及其所属内容在同一版本内比较。")
                .rationale(
                    "Everything else refers to things by their ids; a clause keeps its id from"
                        + " version to version, so the same id in two versions is no duplicate.",
                    "其他内容均以标识引用；条款在各版本中沿用同一标识，因此两个版本中的相同标识不是重复。")
                .wave(Wave.REFERENCES)
                .build(),
            StructureRules::checkDuplicateIds),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "structure.empty-clause",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the clause has neither heading nor text nor clauses below it",
                        "该条既无标题和正文，也无下级条款"))
                .summary("A clause has no heading, text, cells or children.", "条款没有标题、正文、单元格和下级条款。")
                .rationale(
                    "Its words were lost on the way, or its label is not one.",
                    "条款的文字在处理中丢失，或者其序号并非序号。")
                .reads(Part.CLAUSES)
                .build(),
            StructureRules::checkEmptyClauses));
  }

  private static void checkDuplicateIds(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    if (allIdsDiffer(dossier, context.index())) {
      return;
    }
    Scope dossierScope = new Scope(findings);
    Pointers.each(
        dossier.units(), "/units", (unit, at) -> dossierScope.claim("unit", unit.id(), at));
    Pointers.each(
        dossier.sources(),
        "/sources",
        (source, at) -> dossierScope.claim("source", source.id(), at));
    Pointers.each(
        dossier.versions(),
        "/versions",
        (version, at) -> {
          dossierScope.claim("text", version.id(), at);
          claimVersion(version, at, findings);
        });
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          dossierScope.claim("text", notice.id(), at);
          claimNotice(notice, at, dossierScope, findings);
        });
  }

  /**
   * The usual case, told without a pointer being made: no id stands twice in one text or registry.
   */
  private static boolean allIdsDiffer(PolicyDossier dossier, DossierIndex index) {
    boolean differ = !index.repeatsIds();
    Set<String> others = new HashSet<>();
    for (PolicyDocument version : dossier.versions()) {
      differ &= others.add(version.id());
      Set<String> stated = new HashSet<>();
      for (ResponsibilityRule rule : version.responsibilityRules()) {
        differ &= stated.add(rule.id());
      }
    }
    for (ConsultationNotice notice : dossier.consultations()) {
      differ &= others.add(notice.id());
    }
    Set<String> sources = new HashSet<>();
    for (Source source : dossier.sources()) {
      differ &= sources.add(source.id());
    }
    int comments = 0;
    for (ConsultationNotice notice : dossier.consultations()) {
      comments += notice.outcome() == null ? 0 : notice.outcome().comments().size();
    }
    return differ && comments == index.comments().size() && hangingIdsDiffer(index);
  }

  /** Whether the ids of what hangs on clauses differ within each text, whose clauses differ. */
  private static boolean hangingIdsDiffer(DossierIndex index) {
    return HangingIds.areSpelled(index) || hangingIdsDifferOneByOne(index);
  }

  private static boolean hangingIdsDifferOneByOne(DossierIndex index) {
    Set<String> hanging = new HashSet<>();
    String text = "";
    boolean differ = true;
    for (PlacedClause place : index.clauses()) {
      if (!place.textId().equals(text)) {
        text = place.textId();
        hanging.clear();
      }
      Clause clause = place.clause();
      differ &= addAll(clause.targets(), Target::id, hanging);
      differ &= addAll(clause.supportMeasures(), SupportMeasure::id, hanging);
      differ &= addAll(clause.gradingSchemes(), GradingScheme::id, hanging);
      differ &= addAll(clause.exclusions(), Exclusion::id, hanging);
    }
    return differ;
  }

  private static <T> boolean addAll(List<T> values, Function<T, String> id, Set<String> known) {
    boolean differ = true;
    for (int i = 0; i < values.size(); i++) {
      differ &= known.add(id.apply(values.get(i)));
    }
    return differ;
  }

  private static void claimVersion(PolicyDocument version, String pointer, FindingSink findings) {
    Scope scope = new Scope(findings);
    if (version.promulgation() != null) {
      claimClauses(version.promulgation().clauses(), pointer + "/promulgation/clauses", scope);
    }
    claimClauses(version.clauses(), pointer + "/clauses", scope);
    Pointers.each(
        version.responsibilityRules(),
        pointer + "/responsibilityRules",
        (rule, at) -> scope.claim("rule", rule.id(), at));
  }

  private static void claimNotice(
      ConsultationNotice notice, String pointer, Scope dossierScope, FindingSink findings) {
    claimClauses(notice.clauses(), pointer + "/clauses", new Scope(findings));
    ConsultationOutcome outcome = notice.outcome();
    List<Comment> comments = outcome == null ? List.of() : outcome.comments();
    Pointers.each(
        comments,
        pointer + "/outcome/comments",
        (comment, at) -> dossierScope.claim("comment", comment.id(), at));
  }

  private static void claimClauses(List<Clause> clauses, String pointer, Scope scope) {
    Pointers.each(
        clauses,
        pointer,
        (clause, at) -> {
          scope.claim("clause", clause.id(), at);
          Pointers.each(
              clause.targets(), at + "/targets", (x, p) -> scope.claim("target", x.id(), p));
          Pointers.each(
              clause.supportMeasures(),
              at + "/supportMeasures",
              (x, p) -> scope.claim("measure", x.id(), p));
          Pointers.each(
              clause.gradingSchemes(),
              at + "/gradingSchemes",
              (x, p) -> scope.claim("grading", x.id(), p));
          Pointers.each(
              clause.exclusions(),
              at + "/exclusions",
              (x, p) -> scope.claim("exclusion", x.id(), p));
          claimClauses(clause.children(), at + "/children", scope);
        });
  }

  private static void checkEmptyClauses(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (PlacedClause place : context.index().clauses()) {
      Clause clause = place.clause();
      boolean empty =
          clause.heading() == null
              && clause.text() == null
              && clause.responsibilityText() == null
              && clause.cells().isEmpty()
              && clause.children().isEmpty();
      if (empty) {
        findings.report(place.pointer(), clause.id(), Details.of());
      }
    }
  }

  /** Where ids of one kind have to differ. */
  private static final class Scope {

    private final Map<String, String> owners = new HashMap<>();
    private final FindingSink findings;

    Scope(FindingSink findings) {
      this.findings = findings;
    }

    void claim(String kind, String id, String pointer) {
      String first = owners.putIfAbsent(kind + ' ' + id, pointer);
      if (first != null) {
        findings.report(pointer + "/id", id, Details.of("id", id, "first", first));
      }
    }
  }
}
