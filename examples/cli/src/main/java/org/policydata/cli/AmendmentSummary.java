package org.policydata.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.revision.AmendmentConflict;
import org.policydata.model.revision.AmendmentPlan;
import org.policydata.model.revision.RevisedValue;
import org.policydata.model.revision.RevisedValue.Fate;
import org.policydata.model.revision.Revision;
import org.policydata.model.revision.TargetChange;

/** What amendments did or would do, or why they cannot be applied, in a few lines. */
final class AmendmentSummary {

  private final CheckCommand.Language language;

  AmendmentSummary(CheckCommand.Language language) {
    this.language = language;
  }

  String of(AmendmentPlan plan) {
    StringBuilder out = new StringBuilder();
    Revision revision = plan.revision();
    if (revision == null) {
      conflicts(plan, out);
    } else {
      done(plan, revision, out);
    }
    return out.toString();
  }

  private void conflicts(AmendmentPlan plan, StringBuilder out) {
    for (AmendmentConflict conflict : plan.conflicts()) {
      String comment = conflict.commentId();
      if (comment != null) {
        out.append(choose("comment ", "意见")).append(comment);
      }
      Integer step = conflict.step();
      if (step != null) {
        out.append(comment == null ? "" : choose(", ", ","));
        out.append(choose("amendment " + (step + 1), "第" + (step + 1) + "项修改"));
      }
      out.append(comment == null && step == null ? "" : choose(": ", ":"));
      out.append(conflict.message(locale())).append('\n');
    }
  }

  private void done(AmendmentPlan plan, Revision revision, StringBuilder out) {
    int steps = plan.steps().size();
    String base = String.valueOf(plan.baseVersionId());
    String version = revision.version().id();
    String stage = revision.version().stage().name();
    out.append(
        choose(
            base + " -> " + version + " (" + stage + "), amendments: " + steps + "\n",
            base + " → " + version + "(" + stage + "),修改" + steps + "项\n"));
    ids(choose("clauses inserted: ", "新增条款:"), revision.clauseIds().inserted(), out);
    ids(choose("clauses removed: ", "删除条款:"), revision.clauseIds().removed(), out);
    revision.targetChanges().forEach(change -> target(change, out));
    for (RevisedValue value : revision.values()) {
      if (value.fate() == Fate.INTERPRETED) {
        value(choose("read in the new words: ", "由新文字读出:"), value, out);
      } else if (value.fate() == Fate.LOST) {
        value(choose("no longer held: ", "不再保留:"), value, out);
      }
    }
  }

  private static void ids(String name, List<String> ids, StringBuilder out) {
    if (!ids.isEmpty()) {
      out.append("  ").append(name).append(String.join(", ", ids)).append('\n');
    }
  }

  private void target(TargetChange change, StringBuilder out) {
    Target before = change.before();
    Target after = change.after();
    String id = after != null ? after.id() : before != null ? before.id() : "";
    out.append("  ").append(choose("target ", "目标")).append(id).append(choose(": ", ":"));
    out.append(words(before)).append(choose(" -> ", " → ")).append(words(after)).append('\n');
  }

  private String words(@Nullable Target target) {
    if (target == null) {
      return choose("none", "无");
    }
    TargetMeasure measure = target.measure();
    String amount = target.phrase();
    if (measure instanceof TargetMeasure.Quantity quantity) {
      String unit = quantity.unit() == null ? "" : quantity.unit();
      amount =
          target.indicator()
              + " "
              + quantity.comparator()
              + " "
              + quantity.value().toPlainString()
              + unit;
    }
    return amount;
  }

  private static void value(String name, RevisedValue value, StringBuilder out) {
    out.append("  ").append(name).append(value.member());
    out.append(value.clauseId() == null ? "" : " " + value.clauseId());
    out.append(" \"").append(value.words()).append("\"\n");
  }

  private Locale locale() {
    return language == CheckCommand.Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
  }

  private String choose(String english, String chinese) {
    return language == CheckCommand.Language.ZH ? chinese : english;
  }
}
