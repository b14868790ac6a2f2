package org.policydata.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Target;
import org.policydata.model.revision.AmendmentConflict;
import org.policydata.model.revision.AmendmentPlan;
import org.policydata.model.revision.RevisedValue;
import org.policydata.model.revision.RevisedValue.Fate;
import org.policydata.model.revision.RevisedValue.Member;
import org.policydata.model.revision.Revision;
import org.policydata.model.revision.TargetChange;

/** What amendments did or would do, or why they cannot be applied, in a few lines. */
final class AmendmentSummary {

  private static final FindingKind VERSION =
      line("{base} -> {version}, amendments: {count}", "{base} → {version}，修改{count}项");
  private static final FindingKind INSERTED = line("inserted: {ids}", "新增条款：{ids}");
  private static final FindingKind REMOVED = line("removed: {ids}", "删除条款：{ids}");
  private static final FindingKind CHANGED =
      line("target {id}: \"{before}\" -> \"{after}\"", "目标{id}：“{before}” → “{after}”");
  private static final FindingKind ADDED =
      line("new target {id}: \"{after}\"", "新增目标{id}：“{after}”");
  private static final FindingKind DROPPED =
      line("target {id} is gone: \"{before}\"", "目标{id}不再存在：“{before}”");
  private static final FindingKind READ =
      line(
          "{member} read in the new words of {place}: \"{words}\"",
          "从{place}的新文字读出{member}：“{words}”");
  private static final FindingKind LOST =
      line("{member} no longer held by {place}: \"{words}\"", "{place}不再包含{member}：“{words}”");

  private final boolean chinese;
  private final Locale locale;
  private final StringBuilder out = new StringBuilder();

  private AmendmentSummary(Language language) {
    this.chinese = language == Language.ZH;
    this.locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
  }

  static String of(AmendmentPlan plan, Language language) {
    AmendmentSummary summary = new AmendmentSummary(language);
    Revision revision = plan.revision();
    if (revision == null) {
      plan.conflicts().forEach(summary::conflict);
    } else {
      summary.done(plan, revision);
    }
    return summary.out.toString();
  }

  /** A line with its wording in both languages; long values are cut, control characters escaped. */
  private static FindingKind line(String english, String inChinese) {
    return FindingKind.of("amend.summary", Severity.INFO, Confidence.CERTAIN, english, inChinese);
  }

  private void conflict(AmendmentConflict conflict) {
    String comment = conflict.commentId();
    Integer step = conflict.step();
    String number = step == null ? "" : String.valueOf(step + 1);
    if (comment != null) {
      out.append(chinese ? "意见" : "comment ").append(comment);
      out.append(step == null ? "" : chinese ? "，" : ", ");
    }
    if (step != null) {
      out.append(chinese ? "第" + number + "项修改" : "amendment " + number);
    }
    String colon = chinese ? "：" : ": ";
    out.append(comment == null && step == null ? "" : colon);
    out.append(conflict.message(locale)).append('\n');
  }

  private void done(AmendmentPlan plan, Revision revision) {
    out.append(
            VERSION.message(
                Map.<String, Object>of(
                    "base", String.valueOf(plan.baseVersionId()),
                    "version", revision.version().id(),
                    "count", plan.steps().size()),
                locale))
        .append('\n');
    ids(INSERTED, revision.clauseIds().inserted());
    ids(REMOVED, revision.clauseIds().removed());
    revision.targetChanges().forEach(this::target);
    revision.values(Fate.INTERPRETED).forEach(value -> value(READ, value));
    revision.values(Fate.LOST).forEach(value -> value(LOST, value));
  }

  private void add(FindingKind line, Map<String, ?> details) {
    out.append("  ").append(line.message(details, locale)).append('\n');
  }

  private void ids(FindingKind line, List<String> ids) {
    if (!ids.isEmpty()) {
      add(line, Map.of("ids", ids));
    }
  }

  private void target(TargetChange change) {
    Target before = change.before();
    Target after = change.after();
    if (before != null && after != null) {
      add(CHANGED, Map.of("id", after.id(), "before", before.phrase(), "after", after.phrase()));
    } else if (after != null) {
      add(ADDED, Map.of("id", after.id(), "after", after.phrase()));
    } else if (before != null) {
      add(DROPPED, Map.of("id", before.id(), "before", before.phrase()));
    }
  }

  private void value(FindingKind line, RevisedValue value) {
    add(
        line,
        Map.of(
            "member", name(value.member()),
            "place", place(value.clauseId()),
            "words", value.words()));
  }

  private String place(@Nullable String clauseId) {
    if (clauseId != null) {
      return clauseId;
    }
    return chinese ? "全文" : "the text";
  }

  private String name(Member member) {
    if (!chinese) {
      return member.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return switch (member) {
      case TARGET -> "目标";
      case RESPONSIBILITY -> "职责";
      case DEADLINE -> "完成时限";
      case SUPPORT_MEASURE -> "支持措施";
      case GRADING_SCHEME -> "等级";
      case EXCLUSION -> "排除情形";
      case CITATION -> "引用文件";
      case DEFINITION -> "定义";
      case UNIT_MENTION -> "单位名称";
      case RESPONSIBILITY_RULE -> "职责规则";
      case STACKING_RULE -> "叠加规则";
      case VALIDITY -> "有效期";
      case REFERENCE -> "指引";
    };
  }
}
