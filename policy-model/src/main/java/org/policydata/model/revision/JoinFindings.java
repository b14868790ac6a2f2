package org.policydata.model.revision;

import java.util.List;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/** What joining dossiers reports. */
public final class JoinFindings {

  static final FindingKind CLAUSE_ADDED =
      FindingKind.of(
          "join.clause-added",
          Severity.INFO,
          Confidence.LIKELY,
          "{place} of version {version} has no counterpart in version {base}",
          "版本{version}的{place}在版本{base}中没有对应条款");

  static final FindingKind CLAUSE_GONE =
      FindingKind.of(
          "join.clause-gone",
          Severity.INFO,
          Confidence.LIKELY,
          "{place} of version {base} has no counterpart in version {version}",
          "版本{base}的{place}在版本{version}中没有对应条款");

  static final FindingKind CLAUSE_UNCERTAIN =
      FindingKind.of(
          "join.clause-uncertain",
          Severity.INFO,
          Confidence.HINT,
          "{place} of version {version} was taken for {other} of version {base} ({basis}); confirm"
              + " that it is the same clause",
          "版本{version}的{place}被认作版本{base}的{other}（{basis}），请确认是否为同一条款");

  static final FindingKind LABEL_UNRESOLVED =
      FindingKind.of(
          "join.label-unresolved",
          Severity.WARNING,
          Confidence.CERTAIN,
          "comment {comment} is about {label}, which {count} clauses of version {version} bear;"
              + " give the id of the clause",
          "意见{comment}针对“{label}”，版本{version}中有{count}个条款使用该序号，请填写条款标识");

  static final FindingKind OUTCOME_APART =
      FindingKind.of(
          "join.outcome-apart",
          Severity.WARNING,
          Confidence.CERTAIN,
          "the outcome {notice} stays apart, as {count} consultations wait for one; move it to the"
              + " right one",
          "结果公告{notice}未能归入征求意见活动，尚无结果的活动有{count}个，请手工归入");

  private JoinFindings() {}

  /**
   * Returns all kinds of findings, to render their messages in another language.
   *
   * @return the kinds by code
   */
  public static List<FindingKind> all() {
    return List.of(CLAUSE_ADDED, CLAUSE_GONE, CLAUSE_UNCERTAIN, LABEL_UNRESOLVED, OUTCOME_APART);
  }
}
