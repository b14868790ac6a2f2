package org.policydata.validation.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.RuleDescriptor;

/** Rules on ids and numbers that two documents claim. */
final class DuplicateRules {

  private DuplicateRules() {}

  static List<CorpusRule> all() {
    return List.of(
        new CorpusRule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "corpus.duplicate-id",
                            Severity.ERROR,
                            Confidence.CERTAIN,
                            "{count} dossiers have the id \"{id}\": {sources}",
                            "{count}个档案使用同一标识“{id}”：{sources}")
                        .variant(
                            "REGISTRATION",
                            "{count} documents have the registration number {id}: {sources}",
                            "{count}个文件使用同一登记号{id}：{sources}"))
                .summary(
                    "Two dossiers of a corpus have one id, or their documents one registration"
                        + " number.",
                    "语料中两个档案使用同一标识，或者所收文件使用同一登记号。")
                .rationale(
                    "Whatever refers to the id means one of them; a store keyed by it loses the"
                        + " other.",
                    "引用该标识时只指其中之一；以标识为键的存储会丢失另一个。")
                .build(),
            context -> new DuplicateIds()),
        new CorpusRule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "corpus.duplicate-document-number",
                            Severity.ERROR,
                            Confidence.CERTAIN,
                            "{count} documents claim the number {number}: {sources}",
                            "{count}个不同文件使用同一文号{number}：{sources}")
                        .variant(
                            "FILED_TWICE",
                            "the document {number} stands in {count} dossiers: {sources}",
                            "文件{number}重复收录于{count}个档案：{sources}"))
                .summary(
                    "Final documents of different dossiers claim one number; that of an order is"
                        + " compared within its issuer and year. One document that was filed under"
                        + " two ids is a WARNING.",
                    "不同档案中的正式文件使用同一发文字号；令号仅在同一机关、同一年份内比较。同一文件以两个标识重复收录的，作为警告。")
                .rationale(
                    "A number names one document; citations of it are ambiguous otherwise, and"
                        + " figures are counted twice.",
                    "一个文号对应一份文件；否则引用含混，统计也会重复计数。")
                .build(),
            context -> new DuplicateNumbers()));
  }

  /** Dossiers by id and documents by registration number. */
  private static final class DuplicateIds implements CorpusRule.Judgement {

    private final KeyCounts keys = new KeyCounts();
    private final Map<String, List<CorpusRule.Place>> dossiers = new TreeMap<>();
    private final Map<String, List<CorpusRule.Place>> registrations = new TreeMap<>();

    @Override
    public void count(DossierFacts dossier) {
      keys.add(idKey(dossier));
      keys.addAll(registrations(dossier).keySet());
    }

    @Override
    public void examine(DossierFacts dossier) {
      if (keys.isRepeated(idKey(dossier))) {
        add(dossiers, dossier.id(), new CorpusRule.Place(dossier.source(), "/id"));
        return;
      }
      registrations(dossier)
          .forEach(
              (key, text) -> {
                if (keys.isRepeated(key) && text.registration() != null) {
                  add(
                      registrations,
                      text.registration(),
                      new CorpusRule.Place(dossier.source(), text.pointer() + "/identifiers"));
                }
              });
    }

    @Override
    public void conclude(CorpusRule.Sink findings) {
      dossiers.forEach((id, places) -> report(id, null, places, findings));
      registrations.forEach((id, places) -> report(id, "REGISTRATION", places, findings));
    }

    private static void report(
        String id,
        @Nullable String problem,
        List<CorpusRule.Place> places,
        CorpusRule.Sink findings) {
      if (places.size() > 1) {
        Map<String, Object> details = new TreeMap<>();
        details.put("id", id);
        details.put("count", places.size());
        details.put(
            "sources", Sources.shown(places.stream().map(CorpusRule.Place::source).toList()));
        if (problem != null) {
          details.put("problem", problem);
        }
        findings.report(places.get(1), id, details);
      }
    }

    private static void add(
        Map<String, List<CorpusRule.Place>> byId, String id, CorpusRule.Place place) {
      byId.computeIfAbsent(id, key -> new ArrayList<>()).add(place);
    }

    private static String idKey(DossierFacts dossier) {
      return Keys.of("dossier", dossier.id());
    }

    /** The registered texts by key; the versions of one text share a number. */
    private static Map<String, DossierFacts.Text> registrations(DossierFacts dossier) {
      Map<String, DossierFacts.Text> byKey = new TreeMap<>();
      for (DossierFacts.Text text : dossier.texts()) {
        if (text.registration() != null) {
          byKey.putIfAbsent(Keys.of("registration", text.registration()), text);
        }
      }
      return byKey;
    }
  }

  /** Documents by number. */
  private static final class DuplicateNumbers implements CorpusRule.Judgement {

    private final KeyCounts keys = new KeyCounts();
    private final Map<String, List<Claimant>> byKey = new TreeMap<>();

    private record Claimant(
        CorpusRule.Place place, String id, String number, List<String> titleKeys) {}

    @Override
    public void count(DossierFacts dossier) {
      keys.addAll(numbered(dossier).keySet());
    }

    @Override
    public void examine(DossierFacts dossier) {
      numbered(dossier)
          .forEach(
              (key, text) -> {
                if (keys.isRepeated(key) && text.number() != null) {
                  CorpusRule.Place place =
                      new CorpusRule.Place(dossier.source(), text.pointer() + "/documentNumber");
                  byKey
                      .computeIfAbsent(key, each -> new ArrayList<>())
                      .add(new Claimant(place, dossier.id(), text.number(), text.titleKeys()));
                }
              });
    }

    @Override
    public void conclude(CorpusRule.Sink findings) {
      byKey.values().forEach(claimants -> report(claimants, findings));
    }

    private static void report(List<Claimant> all, CorpusRule.Sink findings) {
      // Two dossiers of one id are reported as such.
      Set<String> ids = new HashSet<>();
      List<Claimant> claimants = all.stream().filter(each -> ids.add(each.id())).toList();
      if (claimants.size() < 2) {
        return;
      }
      Claimant first = claimants.get(0);
      boolean same = claimants.stream().allMatch(each -> isSame(first, each));
      Map<String, Object> details = new TreeMap<>();
      details.put("number", first.number());
      details.put("count", claimants.size());
      details.put(
          "sources", Sources.shown(claimants.stream().map(each -> each.place().source()).toList()));
      if (same) {
        details.put("problem", "FILED_TWICE");
      }
      findings.report(
          same ? Severity.WARNING : null, null, claimants.get(1).place(), first.number(), details);
    }

    /** One title is enough: the text may be known by that of its issuing notice (关于印发…的通知). */
    private static boolean isSame(Claimant one, Claimant other) {
      return one.titleKeys().isEmpty()
          || other.titleKeys().isEmpty()
          || one.titleKeys().stream().anyMatch(other.titleKeys()::contains);
    }

    /** The numbered texts by key; the texts of one dossier may share a number. */
    private static Map<String, DossierFacts.Text> numbered(DossierFacts dossier) {
      Map<String, DossierFacts.Text> byKey = new TreeMap<>();
      for (DossierFacts.Text text : dossier.texts()) {
        if (text.numberKey() != null) {
          byKey.putIfAbsent(text.numberKey(), text);
        }
      }
      return byKey;
    }
  }
}
