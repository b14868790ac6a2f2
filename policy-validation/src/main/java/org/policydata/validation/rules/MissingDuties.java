package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** The rule on measures that nobody is charged with, although their neighbours name a unit. */
final class MissingDuties {

  private static final int MAX_NAMED = 5;

  private static final String FRAME_HEADINGS = "frameHeadings";
  private static final String EXEMPT_WORDS = "exemptWords";

  private MissingDuties() {}

  static Rule rule() {
    return BuiltInRules.rule(
        RuleDescriptor.of(
                FindingKind.of(
                    "responsibility.none",
                    Severity.WARNING,
                    Confidence.LIKELY,
                    "clauses that name no responsible unit, although their neighbours do: {count},"
                        + " first {clauses}",
                    "{count}条未写明责任单位，而相邻条款已写明，如{clauses}")
                    .oncePerText())
            .summary(
                "A measure names no responsible unit and inherits none, while its neighbours name"
                    + " one; once per document, with the count.",
                "措施未写明责任单位，也无从上级条款承继，而相邻条款已写明；每个文件报告一次，注明处数。")
            .rationale(
                "What nobody is charged with is done by nobody. A bracket behind the last of"
                    + " several paragraphs or items may cover those before it, and introductions,"
                    + " aims and closing provisions need no unit: they are not counted.",
                "无人负责之事，终将无人办理。数段或者数项之末的括注可以涵盖前文；引言、总体要求和附则不需要责任单位，不予计数。")
            .reads(Part.DUTIES, Part.CLAUSES)
            .needs(StructureRules.DUPLICATE_ID)
            .parameters(
                ParameterDescriptor.texts(
                    FRAME_HEADINGS, "words in headings of clauses that charge nobody: 总体要求"),
                ParameterDescriptor.texts(
                    EXEMPT_WORDS,
                    "words of texts that charge nobody, or name the unit in the sentence:"
                        + " 施行, 负责"))
            .build(),
        MissingDuties::check);
  }

  private static void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (PolicyDocument version : dossier.versions()) {
      List<Clause> bare = new ArrayList<>();
      collect(version.clauses(), bare);
      if (bare.isEmpty()) {
        continue;
      }
      List<String> headings = context.parameters().texts(FRAME_HEADINGS);
      List<String> words = context.parameters().texts(EXEMPT_WORDS);
      bare.removeIf(clause -> isExempt(clause, headings, words));
      if (!bare.isEmpty()) {
        report(version, bare, context, findings);
      }
    }
  }

  private static void report(
      PolicyDocument version, List<Clause> bare, RuleContext context, FindingSink findings) {
    List<PlacedClause> places =
        bare.stream()
            .limit(MAX_NAMED)
            .flatMap(clause -> context.index().clause(version.id(), clause.id()).stream())
            .toList();
    if (!places.isEmpty()) {
      List<String> citations = places.stream().map(PlacedClause::citation).toList();
      findings.report(
          places.get(0).pointer(),
          places.get(0).clause().id(),
          Details.of("count", bare.size(), "clauses", citations));
    }
  }

  /** Collects leaves that nobody is charged with; a duty above reaches all below it. */
  private static void collect(List<Clause> siblings, List<Clause> bare) {
    boolean charged = false;
    boolean leaf = false;
    for (int i = 0; i < siblings.size(); i++) {
      Clause clause = siblings.get(i);
      if (!clause.responsibilities().isEmpty()) {
        charged = true;
      } else if (clause.children().isEmpty()) {
        leaf = true;
      } else {
        collect(clause.children(), bare);
      }
    }
    if (charged && leaf) {
      addOmissions(siblings, bare);
    }
  }

  private static void addOmissions(List<Clause> siblings, List<Clause> bare) {
    Map<ClauseKind, Integer> charged = new EnumMap<>(ClauseKind.class);
    Map<ClauseKind, Integer> leaves = new EnumMap<>(ClauseKind.class);
    for (Clause clause : siblings) {
      if (!clause.responsibilities().isEmpty()) {
        charged.merge(clause.kind(), 1, Integer::sum);
      } else if (clause.children().isEmpty()) {
        leaves.merge(clause.kind(), 1, Integer::sum);
      }
    }
    boolean lastIsCharged = !siblings.get(siblings.size() - 1).responsibilities().isEmpty();
    for (Clause clause : siblings) {
      ClauseKind kind = clause.kind();
      boolean omitted =
          clause.responsibilities().isEmpty()
              && clause.children().isEmpty()
              && isOmission(
                  kind, charged.getOrDefault(kind, 0), leaves.getOrDefault(kind, 0), lastIsCharged);
      if (omitted) {
        bare.add(clause);
      }
    }
  }

  /** Whether the text charges somebody with every clause of this kind, among these neighbours. */
  private static boolean isOmission(
      ClauseKind kind, int charged, int leaves, boolean lastIsCharged) {
    return switch (kind) {
      case PART, CHAPTER, SECTION, ARTICLE -> charged > 0;
      // One bracket, behind the last item, is that of all items.
      case ITEM, SUBITEM -> charged > 1 || (charged == 1 && !lastIsCharged);
      case PARAGRAPH -> charged > 1 && charged > leaves;
      case PREAMBLE, CLOSING, SEGMENT, TABLE, ROW -> false;
    };
  }

  /** A heading alone, an introduction, and what charges nobody, or somebody in its own words. */
  private static boolean isExempt(Clause clause, List<String> headings, List<String> words) {
    return clause.text() == null
        || !clause.unitMentions().isEmpty()
        || introduces(clause.text())
        || Words.anyIn(clause.heading(), headings)
        || Words.anyIn(clause.heading(), words)
        || Words.anyIn(clause.text(), words);
  }

  private static boolean introduces(@Nullable String text) {
    return text != null && (text.endsWith("：") || text.endsWith(":"));
  }
}
