package org.policydata.validation.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.rules.Claim;

/** The rule on documents in force that promise different values for one indicator. */
final class TargetConflictRule implements CorpusRule.Judgement {

  /** More values of one promise than these are not compared. */
  private static final int MAX_VALUES = 100;

  private final LocalDate asOf;
  private final KeyCounts keys = new KeyCounts();
  private final KeyCounts repealed = new KeyCounts();
  private final Map<String, List<Promised>> byKey = new TreeMap<>();

  private TargetConflictRule(CorpusRule.Context context) {
    this.asOf = context.asOf();
  }

  static CorpusRule rule() {
    return new CorpusRule(
        RuleDescriptor.of(
                FindingKind.of(
                    "corpus.target-conflict",
                    Severity.WARNING,
                    Confidence.HINT,
                    "documents in force promise different values for \"{indicator}\": {values}",
                    "现行有效的文件对“{indicator}”承诺了不同的数值：{values}"))
            .summary(
                "Two documents in force at one place promise different values for one indicator"
                    + " and one period that is not over. Compared are shares and rates, and what"
                    + " names its territory (全市…); firm targets and those to strive for are"
                    + " compared apart.",
                "同一地方两份现行有效的文件，对同一指标在同一尚未届满的时期承诺了不同数值。仅比较占比、"
                    + "比率以及写明地域范围（如“全市”）的数值；约束性目标与力争类目标分别比较。")
            .rationale(
                "Whoever has to reach the target can choose the easier one.", "负有达标责任的单位可以择其易者而行。")
            .build(),
        TargetConflictRule::new);
  }

  private record Promised(
      CorpusRule.Place place,
      String dossier,
      List<String> titleKeys,
      String indicator,
      Claim claim) {

    /** Another text: not the same dossier again, nor a new edition under the same title. */
    boolean isOfOther(Promised other) {
      return !dossier.equals(other.dossier)
          && titleKeys.stream().noneMatch(other.titleKeys::contains);
    }
  }

  @Override
  public void count(DossierFacts dossier) {
    Set<String> promised = new HashSet<>();
    dossier.promises().forEach(promise -> promised.add(promise.key()));
    keys.addAll(promised);
    for (DossierFacts.Cited cited : dossier.citations()) {
      if (cited.repealed() != null && cited.numberKey() != null) {
        repealed.add(cited.numberKey());
      }
      if (cited.repealed() != null && cited.titleKey() != null) {
        repealed.add(cited.titleKey());
      }
    }
  }

  @Override
  public void examine(DossierFacts dossier) {
    for (DossierFacts.Promise promise : dossier.promises()) {
      boolean over = promise.endsOn() != null && promise.endsOn().isBefore(asOf);
      if (!over && keys.isRepeated(promise.key()) && isInForce(dossier, promise.text())) {
        CorpusRule.Place place = new CorpusRule.Place(dossier.source(), promise.pointer());
        byKey
            .computeIfAbsent(promise.key(), key -> new ArrayList<>())
            .add(
                new Promised(
                    place,
                    dossier.id(),
                    dossier.texts().get(promise.text()).titleKeys(),
                    promise.indicator(),
                    promise.claim()));
      }
    }
  }

  private boolean isInForce(DossierFacts dossier, int position) {
    if (position < 0 || position >= dossier.texts().size()) {
      return false;
    }
    DossierFacts.Text text = dossier.texts().get(position);
    boolean begun = text.from() != null && !text.from().isAfter(asOf);
    boolean ended = text.until() != null && text.until().isBefore(asOf);
    return begun && !ended && !isRepealed(text);
  }

  private boolean isRepealed(DossierFacts.Text text) {
    return (text.numberKey() != null && repealed.contains(text.numberKey()))
        || text.titleKeys().stream().anyMatch(repealed::contains);
  }

  @Override
  public void conclude(CorpusRule.Sink findings) {
    byKey.values().forEach(promised -> report(promised, findings));
  }

  private static void report(List<Promised> promised, CorpusRule.Sink findings) {
    List<Promised> distinct = distinct(promised);
    List<String> values = new ArrayList<>();
    Promised last = null;
    for (Promised each : distinct) {
      if (distinct.stream().anyMatch(other -> isConflict(each, other))) {
        values.add(each.claim() + " (" + each.place().source() + ")");
        last = each;
      }
    }
    if (last != null) {
      findings.report(
          last.place(),
          last.indicator(),
          Map.of("indicator", last.indicator(), "values", Sources.shown(values)));
    }
  }

  private static boolean isConflict(Promised one, Promised other) {
    return one.isOfOther(other) && !one.claim().agreesWith(other.claim());
  }

  /** The first two documents of each value: a thousand that agree are compared no more often. */
  private static List<Promised> distinct(List<Promised> promised) {
    Map<String, List<Promised>> byValue = new LinkedHashMap<>();
    for (Promised each : promised) {
      List<Promised> alike =
          byValue.computeIfAbsent(each.claim().toString(), key -> new ArrayList<>());
      if (alike.isEmpty() || (alike.size() == 1 && each.isOfOther(alike.get(0)))) {
        alike.add(each);
      }
    }
    return byValue.values().stream().limit(MAX_VALUES).flatMap(List::stream).toList();
  }
}
