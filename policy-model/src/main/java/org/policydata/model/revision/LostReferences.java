package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Citation;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.StackingRule;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Validity;
import org.policydata.model.revision.RevisedValue.Fate;
import org.policydata.model.revision.RevisedValue.Member;

/** Takes out of a version what points at a clause or rule that is gone, and reports it. */
final class LostReferences {

  private final Set<String> clauses;
  private final Set<String> rules;
  private final List<RevisedValue> report;
  private @Nullable String clauseId;

  private LostReferences(Set<String> clauses, Set<String> rules, List<RevisedValue> report) {
    this.clauses = clauses;
    this.rules = rules;
    this.report = report;
  }

  static PolicyDocument cleared(
      PolicyDocument base, PolicyDocument version, Set<String> gone, List<RevisedValue> report) {
    Set<String> rules = new HashSet<>();
    base.responsibilityRules().forEach(rule -> rules.add(rule.id()));
    version.responsibilityRules().stream().map(ResponsibilityRule::id).forEach(rules::remove);
    if (gone.isEmpty() && rules.isEmpty()) {
      return version;
    }
    LostReferences references = new LostReferences(gone, rules, report);
    return version.toBuilder()
        .clauses(references.cleared(version.clauses()))
        .stackingRules(each(version.stackingRules(), references::cleared))
        .validity(references.clearedValidity(version.validity()))
        .build();
  }

  private List<Clause> cleared(List<Clause> all) {
    return each(all, this::cleared);
  }

  // Whether a list was changed is told by its being another one; comparing clauses costs more.
  @SuppressWarnings("ReferenceEquality")
  private Clause cleared(Clause clause) {
    clauseId = clause.id();
    List<Responsibility> duties = each(clause.responsibilities(), this::cleared);
    List<Citation> citations = each(clause.citations(), this::cleared);
    List<SupportMeasure> supports = each(clause.supportMeasures(), this::cleared);
    List<Clause> children = cleared(clause.children());
    clauseId = null;
    boolean same =
        duties == clause.responsibilities()
            && citations == clause.citations()
            && supports == clause.supportMeasures()
            && children == clause.children();
    return same
        ? clause
        : clause.toBuilder()
            .responsibilities(duties)
            .citations(citations)
            .supportMeasures(supports)
            .children(children)
            .build();
  }

  /** The very list where nothing in it changes. */
  private static <T> List<T> each(List<T> values, UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(values.size());
    boolean same = true;
    for (T value : values) {
      T now = change.apply(value);
      same &= now == value;
      changed.add(now);
    }
    return same ? values : changed;
  }

  private Responsibility cleared(Responsibility duty) {
    String rule = duty.ruleId();
    if (rule == null || !rules.contains(rule)) {
      return duty;
    }
    tell(rule, duty.unit().name());
    return new Responsibility(duty.role(), duty.unit(), duty.manner(), null, duty.andOthers());
  }

  /** A citation that names a document points at a clause of that one. */
  private Citation cleared(Citation citation) {
    String cited = citation.clauseId();
    if (cited == null || citation.documentId() != null || !clauses.contains(cited)) {
      return citation;
    }
    tell(cited, citation.phrase());
    return citation.toBuilder().clauseId(null).build();
  }

  private SupportMeasure cleared(SupportMeasure support) {
    StackingRule stacking = support.stacking();
    StackingRule now = stacking == null ? null : cleared(stacking);
    return Objects.equals(now, stacking) ? support : support.toBuilder().stacking(now).build();
  }

  private StackingRule cleared(StackingRule rule) {
    String stated = rule.clauseId();
    if (stated == null || !clauses.contains(stated)) {
      return rule;
    }
    tell(stated, rule.phrase());
    return new StackingRule(rule.kind(), null, rule.phrase());
  }

  private List<Validity> clearedValidity(List<Validity> all) {
    List<Validity> left = new ArrayList<>();
    for (Validity validity : all) {
      List<String> ids = validity.clauseIds().stream().filter(id -> !clauses.contains(id)).toList();
      validity.clauseIds().stream()
          .filter(clauses::contains)
          .forEach(id -> tell(id, validity.phrase()));
      if (ids.size() == validity.clauseIds().size()) {
        left.add(validity);
      } else if (ids.isEmpty()) {
        // Without its clauses it would be a statement on the whole text.
        report.add(ValueKind.VALIDITY.told(null, validity, Fate.LOST));
      } else {
        left.add(validity.toBuilder().clauseIds(ids).build());
      }
    }
    return left;
  }

  private void tell(String id, String words) {
    report.add(new RevisedValue(clauseId, Member.REFERENCE, id, words, Fate.LOST));
  }
}
