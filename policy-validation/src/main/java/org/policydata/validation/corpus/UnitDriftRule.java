package org.policydata.validation.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.rules.UnitForms;

/** The rule on units that documents of one place call by different names. */
final class UnitDriftRule implements CorpusRule.Judgement {

  private static final int SHOWN = 6;

  private final List<UnitName> names;
  private final Map<String, String> parents = new HashMap<>();

  private UnitDriftRule(CorpusRule.Context context) {
    this.names = context.names();
  }

  static CorpusRule rule() {
    return new CorpusRule(
        RuleDescriptor.of(
                FindingKind.of(
                    "corpus.unit-alias-drift",
                    Severity.INFO,
                    Confidence.LIKELY,
                    "documents of one place call one unit {names}; the last of them first in"
                        + " {source}",
                    "同一地方的不同文件对同一单位有多种写法：{names}；最后一种首见于{source}"))
            .summary(
                "Documents of one place name one unit differently, by the usual short forms, a"
                    + " registry's entry or the credit code; the figures are numbers of documents."
                    + " Signatures, former and second names are left alone.",
                "同一地方的不同文件对同一单位写法不一，依通用简称、单位名录或统一社会信用代码认定；所列数字为文件份数。署名、原名称和挂牌名称不计。")
            .rationale(
                "Duties counted by name across documents count such a unit twice.",
                "跨文件按名称统计责任时，该单位会被重复计算。")
            .parameters(UnitForms.PARAMETER)
            .build(),
        UnitDriftRule::new);
  }

  @Override
  public void conclude(CorpusRule.Sink findings) {
    unite();
    Map<String, List<UnitName>> byUnit = new TreeMap<>();
    for (UnitName name : names) {
      if (name.documents() > 0) {
        byUnit.computeIfAbsent(root(form(name)), key -> new ArrayList<>()).add(name);
      }
    }
    byUnit.values().forEach(alike -> report(alike, findings));
  }

  private static void report(List<UnitName> alike, CorpusRule.Sink findings) {
    Map<String, UnitName> byName = new TreeMap<>();
    alike.forEach(name -> byName.merge(name.name(), name, UnitName::plus));
    List<UnitName> sorted = new ArrayList<>(byName.values());
    sorted.sort(
        Comparator.comparing((UnitName name) -> -name.documents()).thenComparing(UnitName::name));
    if (sorted.size() < 2) {
      return;
    }
    List<UnitName> shown = sorted.subList(0, Math.min(SHOWN, sorted.size()));
    UnitName last = shown.get(shown.size() - 1);
    findings.report(
        new CorpusRule.Place(last.source(), last.pointer()),
        sorted.get(0).name(),
        Map.of(
            "names",
            shown.stream().map(name -> name.name() + " (" + name.documents() + ")").toList()));
  }

  /** Forms that share a name are those of one unit. */
  private void unite() {
    Map<String, String> formByName = new HashMap<>();
    for (UnitName name : names) {
      String form = form(name);
      String other = formByName.putIfAbsent(name.place() + name.name(), form);
      if (other != null) {
        String one = root(form);
        String two = root(other);
        if (!one.equals(two)) {
          parents.put(one.compareTo(two) < 0 ? two : one, one.compareTo(two) < 0 ? one : two);
        }
      }
    }
  }

  private static String form(UnitName name) {
    return name.place() + name.form();
  }

  private String root(String form) {
    String root = form;
    for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
      root = parent;
    }
    return root;
  }
}
