package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Amendment;
import org.policydata.model.Comment;
import org.policydata.model.PolicyDossier;
import org.policydata.model.revision.EventDirection;
import org.policydata.model.revision.EventSide;
import org.policydata.model.revision.PolicyEvent;
import org.policydata.model.revision.PolicyEventKind;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.rules.AdoptedChanges.Adopted;

/** Rules on what adopted amendments do to the text, and whether the next version holds it. */
final class RevisionRules {

  private static final String NOTHING = "—";

  private RevisionRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "outcome.amendment-not-applied",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "the change was adopted, and version {version} does not hold it:"
                                + " \"{words}\"",
                            "修改意见已采纳，但版本{version}未作相应修改：“{words}”")
                        .variant(
                            "REMOVED",
                            "the clause was to go, and it still stands in version {version}",
                            "该条款应予删除，但版本{version}仍予保留")
                        .variant(
                            "MOVED",
                            "the clause was to move, and stands elsewhere in version {version}",
                            "该条款应调整位置，但版本{version}中仍在别处"))
                .summary(
                    "The next version does not contain a change that was adopted.",
                    "已采纳的修改未体现在下一版本中。")
                .rationale(
                    "What was promised to those who commented was not done, or was undone without"
                        + " a word. Only the words that the amendment changes are looked for, so"
                        + " that other changes to the clause make no difference.",
                    "对提出意见者的承诺未予落实，或者未作说明即被撤回。仅查找修改所变动的文字，条款的其他变化不影响结论。")
                .reads(Part.OUTCOMES, Part.CLAUSES)
                .needs(StructureRules.DUPLICATE_ID)
                .build(),
            RevisionRules::checkNextVersion),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "outcome.target-weakened",
                            Severity.INFO,
                            Confidence.CERTAIN,
                            "the adopted amendment loosens target \"{name}\" from {old} to {new}",
                            "已采纳的修改将目标“{name}”由{old}放宽为{new}")
                        .variant(
                            "BASE",
                            "the adopted amendment changes the denominator of target \"{name}\""
                                + " from {old} to {new}",
                            "已采纳的修改将目标“{name}”的分母由{old}改为{new}")
                        .variant(
                            "DEADLINE",
                            "the adopted amendment moves the deadline of target \"{name}\" from"
                                + " {old} to {new}",
                            "已采纳的修改将目标“{name}”的期限由{old}改为{new}")
                        .variant(
                            "WORDING",
                            "the adopted amendment promises target \"{name}\" less firmly",
                            "已采纳的修改弱化了目标“{name}”的语气")
                        .variant(
                            "REMOVED",
                            "the adopted amendment removes target \"{name}\" {old}",
                            "已采纳的修改删除了目标“{name}”{old}"))
                .summary(
                    "An adopted amendment loosens a target or changes its base.",
                    "已采纳的修改放宽了目标，或者改变了其计算基数。")
                .rationale(
                    "Nothing forbids it; whoever reads the outcome should see at a glance what the"
                        + " consultation cost.",
                    "对此并无禁止性规定；查阅采纳情况的人，应能一眼看出征求意见对目标的影响。")
                .reads(Part.OUTCOMES, Part.CLAUSES, Part.TARGETS)
                .needs(StructureRules.DUPLICATE_ID)
                .build(),
            RevisionRules::checkTargets),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "outcome.words-dropped-unmentioned",
                        Severity.INFO,
                        Confidence.LIKELY,
                        "the new text drops words that the comment does not mention: \"{words}\"",
                        "新文本删去了意见未提及的文字：“{words}”"))
                .summary(
                    "The new text drops words that the comment does not mention.",
                    "新文本删去了意见未提及的文字。")
                .rationale(
                    "A whole paragraph is often replaced for the sake of one number; what gets"
                        + " lost on the way may be a slip.",
                    "常有为改一个数字而替换整段的情形，随之丢失的内容可能是疏漏。")
                .reads(Part.OUTCOMES, Part.CLAUSES)
                .needs(StructureRules.DUPLICATE_ID)
                .build(),
            RevisionRules::checkDroppedWords));
  }

  private static void checkNextVersion(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    if (dossier.versions().size() > 1) {
      for (AdoptedChanges changes : AdoptedChanges.All.of(context).byVersion()) {
        NextVersion.check(changes, context.index(), findings);
      }
    }
  }

  private static void checkTargets(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (AdoptedChanges changes : AdoptedChanges.All.of(context).byVersion()) {
      Map<String, List<Adopted>> byClause = changes.byClause();
      for (PolicyEvent event : changes.events()) {
        String problem = problem(event);
        List<Adopted> causes = causes(event, byClause);
        if (problem != null && !causes.isEmpty()) {
          report(event, problem, causes.get(causes.size() - 1), findings);
        }
      }
    }
  }

  /** Which way a target was weakened; null where it was not. */
  private static @Nullable String problem(PolicyEvent event) {
    boolean loosened = event.direction() == EventDirection.LOOSENED;
    return switch (event.kind()) {
      case TARGET_LOOSENED -> "VALUE";
      case TARGET_BASE_CHANGED -> "BASE";
      case TARGET_DEADLINE_MOVED -> loosened ? "DEADLINE" : null;
      case TARGET_SOFTENED -> "WORDING";
      case TARGET_REMOVED -> "REMOVED";
      default -> null;
    };
  }

  /** The amendments that changed the clause an event happened on. */
  private static List<Adopted> causes(PolicyEvent event, Map<String, List<Adopted>> byClause) {
    EventSide side = event.before();
    String clauseId = side == null ? null : side.clauseId();
    return clauseId == null ? List.of() : byClause.getOrDefault(clauseId, List.of());
  }

  private static void report(
      PolicyEvent event, String problem, Adopted cause, FindingSink findings) {
    Map<String, Object> details = new TreeMap<>();
    details.put("name", event.details().getOrDefault("name", ""));
    details.put("old", value(event.before()));
    details.put("new", value(event.after()));
    if (!problem.equals("VALUE")) {
      details.put("problem", problem);
    }
    findings.report(place(event, cause), cause.comment().id(), details);
  }

  private static String value(@Nullable EventSide side) {
    return side == null || side.value() == null ? NOTHING : side.value();
  }

  /** The target that the amendment carries, else its new words, else all of it. */
  private static String place(PolicyEvent event, Adopted cause) {
    if (!(cause.amendment() instanceof Amendment.ReplaceText replace)) {
      return cause.pointer();
    }
    EventSide now = event.after();
    if (now != null) {
      for (int i = 0; i < replace.targets().size(); i++) {
        if (replace.targets().get(i).id().equals(now.subject())) {
          return cause.pointer() + "/targets/" + i;
        }
      }
    }
    return cause.pointer() + "/newText";
  }

  private static void checkDroppedWords(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (AdoptedChanges changes : AdoptedChanges.All.of(context).byVersion()) {
      Map<String, List<Adopted>> byClause = changes.byClause();
      for (PolicyEvent event : changes.events()) {
        if (event.kind() == PolicyEventKind.WORDS_DROPPED
            && event.details().get("words") instanceof List<?> words) {
          report(words, causes(event, byClause), findings);
        }
      }
    }
  }

  private static void report(List<?> dropped, List<Adopted> causes, FindingSink findings) {
    for (Object word : dropped) {
      if (!causes.isEmpty()
          && causes.stream().noneMatch(cause -> mentions(cause.comment(), word))) {
        Adopted last = causes.get(causes.size() - 1);
        findings.report(
            last.pointer() + "/newText", last.comment().id(), Details.of("words", word));
      }
    }
  }

  /** A comment that is not recorded may have mentioned anything. */
  private static boolean mentions(Comment comment, Object words) {
    String text = comment.text();
    String word = words.toString();
    return text == null
        || text.contains(word)
        || (comment.disposition() != null
            && (holds(comment.disposition().reason(), word)
                || holds(comment.disposition().phrase(), word)));
  }

  private static boolean holds(@Nullable String text, String word) {
    return text != null && text.contains(word);
  }
}
