package org.policydata.validation.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.RuleDescriptor;

/** The rule on documents that are cited and are not in the corpus, though they should be. */
final class CitationRule implements CorpusRule.Judgement {

  private static final String DOCUMENTS = "documents";
  private static final int DEFAULT_DOCUMENTS = 3;

  private final int fewest;
  private final KeyCounts numbers = new KeyCounts();
  private final KeyCounts titles = new KeyCounts();
  private final Map<Long, Series> seriesByKey = new HashMap<>();
  private final Map<String, Missing> missing = new TreeMap<>();

  private CitationRule(CorpusRule.Context context) {
    this.fewest = context.parameters().integer(DOCUMENTS).orElse(DEFAULT_DOCUMENTS);
  }

  static CorpusRule rule() {
    return new CorpusRule(
        RuleDescriptor.of(
                FindingKind.of(
                    "corpus.unresolved-citation",
                    Severity.INFO,
                    Confidence.LIKELY,
                    "{cited} is cited by {count} dossiers, first {source}, and is not in the"
                        + " corpus, which holds {held} dossiers of that series from {from} on",
                    "{count}个档案引用{cited}，首见于{source}，语料中没有该文件，但有{from}年以来同一系列的{held}个档案"))
            .summary(
                "A document cites another one of its own issuer, which is not in the corpus,"
                    + " although the corpus holds other documents of that series, as old or"
                    + " older.",
                "文件引用了本机关的另一文件，语料虽有该文号系列同期或更早的其他文件，却没有被引用的文件。")
            .rationale(
                "Whoever follows the citation in this corpus finds nothing; the archive has a"
                    + " gap, or the number is wrong.",
                "依该引用在语料中查找，将一无所获；或者档案有缺漏，或者文号有误。")
            .parameters(
                ParameterDescriptor.of(
                        DOCUMENTS,
                        new ParameterType.WholeNumber(1, 1_000_000),
                        "dossiers of a series of numbers the corpus must hold before one can be"
                            + " missing")
                    .orElse(DEFAULT_DOCUMENTS))
            .build(),
        CitationRule::new);
  }

  private static final class Series {
    private int dossiers;
    private int firstYear = Integer.MAX_VALUE;
  }

  private static final class Missing {
    private final CorpusRule.Place first;
    private final Series series;
    private int dossiers;
    private String lastSource = "";

    private Missing(CorpusRule.Place first, Series series) {
      this.first = first;
      this.series = series;
    }
  }

  @Override
  public void count(DossierFacts dossier) {
    Map<Long, Integer> years = new HashMap<>();
    for (DossierFacts.Text text : dossier.texts()) {
      Optional.ofNullable(text.numberKey()).ifPresent(numbers::add);
      titles.addAll(text.titleKeys());
      if (text.series() != null && text.year() != null) {
        years.merge(Keys.number(text.series()), text.year(), Math::min);
      }
    }
    years.forEach(
        (key, year) -> {
          Series series = seriesByKey.computeIfAbsent(key, each -> new Series());
          series.dossiers++;
          series.firstYear = Math.min(series.firstYear, year);
        });
  }

  @Override
  public void examine(DossierFacts dossier) {
    if (!dossier.complete()) {
      return;
    }
    for (DossierFacts.Cited cited : dossier.citations()) {
      String number = cited.numberKey();
      Integer year = cited.year();
      Series series = cited.series() == null ? null : seriesByKey.get(Keys.number(cited.series()));
      if (series == null || year == null || number == null) {
        continue;
      }
      boolean expected = series.dossiers >= fewest && year >= series.firstYear;
      if (expected && !numbers.contains(number) && !isTitled(cited)) {
        CorpusRule.Place place = new CorpusRule.Place(dossier.source(), cited.pointer());
        Missing entry = missing.computeIfAbsent(cited.name(), key -> new Missing(place, series));
        if (!entry.lastSource.equals(dossier.source())) {
          entry.lastSource = dossier.source();
          entry.dossiers++;
        }
      }
    }
  }

  /** The document may be in the corpus without its number. */
  private boolean isTitled(DossierFacts.Cited cited) {
    return cited.titleKey() != null && titles.contains(cited.titleKey());
  }

  @Override
  public void conclude(CorpusRule.Sink findings) {
    missing.forEach(
        (cited, entry) ->
            findings.report(
                entry.first,
                cited,
                Map.of(
                    "cited", cited,
                    "count", entry.dossiers,
                    "held", entry.series.dossiers,
                    "from", entry.series.firstYear)));
  }
}
