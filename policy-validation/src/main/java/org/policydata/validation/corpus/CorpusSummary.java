package org.policydata.validation.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.policydata.finding.Finding;
import org.policydata.io.ReadFindings;
import org.policydata.io.json.RecordResult;
import org.policydata.validation.SettingsResult;

/**
 * What checks across documents keep of the dossiers of a part of a corpus, or of all of it.
 *
 * <p>Summaries form a commutative monoid: {@link #merge} is associative and commutative, and {@link
 * #empty()} changes nothing. Equal summaries were made of equal dossiers under equal names, however
 * they were divided. Folding n summaries one by one costs n log n steps.
 *
 * <p>Of a dossier about 1 KB is kept, the name of its source included: its texts are cut and its
 * lists limited, so that the facts of one are at most 110 KB of JSON, and they are held compressed.
 * Of a unit each name is kept once for each place. Immutable and thread-safe.
 */
public final class CorpusSummary {

  private static final String VERSION = "1.0";
  private static final CorpusSummary EMPTY = new CorpusSummary(List.of());

  /** Sorted parts, each more than twice as large as the next: few, and seldom merged. */
  private final List<SummaryRun> runs;

  private CorpusSummary(List<SummaryRun> runs) {
    this.runs = List.copyOf(runs);
  }

  /** The summary of one dossier. */
  static CorpusSummary of(DossierFacts facts, List<UnitName> names) {
    return new CorpusSummary(List.of(SummaryRun.of(List.of(facts), names)));
  }

  /**
   * Returns the summary of nothing.
   *
   * @return the empty summary
   */
  public static CorpusSummary empty() {
    return EMPTY;
  }

  /**
   * Returns the summary of both parts.
   *
   * @param other the summary of other dossiers
   * @return the summary of all of them
   */
  public CorpusSummary merge(CorpusSummary other) {
    Objects.requireNonNull(other, "other");
    if (runs.isEmpty() || other.runs.isEmpty()) {
      return runs.isEmpty() ? other : this;
    }
    List<SummaryRun> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    all.sort(Comparator.comparing(SummaryRun::size).reversed());
    for (int last = all.size() - 1; last > 0; last--) {
      if (all.get(last - 1).size() <= 2L * all.get(last).size()) {
        SummaryRun smaller = all.remove(last);
        all.set(last - 1, all.get(last - 1).plus(smaller));
      } else {
        break;
      }
    }
    return new CorpusSummary(all);
  }

  /**
   * Returns how many dossiers were summarized.
   *
   * @return the number of dossiers
   */
  public long dossiers() {
    return runs.stream().mapToLong(SummaryRun::dossierCount).sum();
  }

  /** All of it in one sorted part; the order does not depend on how it was divided. */
  SummaryRun sorted() {
    SummaryRun all = SummaryRun.of(List.of(), List.of());
    for (int i = runs.size() - 1; i >= 0; i--) {
      all = all.plus(runs.get(i));
    }
    return all;
  }

  /**
   * Returns this summary as JSON.
   *
   * @return one document in UTF-8 that ends with a line feed; equal bytes for equal summaries
   */
  public byte[] toJson() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writeJson(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Writes this summary as JSON, as {@link #toJson()} returns it; the stream is not closed.
   *
   * @param out takes the document
   * @throws IOException if it cannot be written
   */
  public void writeJson(OutputStream out) throws IOException {
    SummaryRun all = sorted();
    write("{\"summaryVersion\":\"" + VERSION + "\",\"dossiers\":[", out);
    for (int i = 0; i < all.dossierCount(); i++) {
      write(i == 0 ? "\n" : ",\n", out);
      out.write(all.dossier(i));
    }
    write("],\"names\":[", out);
    String separator = "\n";
    for (UnitName name : all.names()) {
      write(separator, out);
      out.write(FactsJson.write(name));
      separator = ",\n";
    }
    write("]}\n", out);
  }

  private static void write(String json, OutputStream out) throws IOException {
    out.write(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a summary.
   *
   * @param json what {@link #toJson()} returned
   * @return the summary, equal to the one that was written, and the findings
   */
  public static SettingsResult<CorpusSummary> read(byte[] json) {
    return judged(FactsJson.SUMMARY.read(json));
  }

  /**
   * Reads a summary from a stream to its end; the stream is not closed.
   *
   * @param in what {@link #writeJson} wrote
   * @return the summary and the findings
   * @throws IOException if the stream cannot be read
   */
  public static SettingsResult<CorpusSummary> read(InputStream in) throws IOException {
    return judged(FactsJson.SUMMARY.read(in));
  }

  private static SettingsResult<CorpusSummary> judged(RecordResult<FactsJson.Content> result) {
    List<Finding> findings = new ArrayList<>(result.findings());
    CorpusSummary summary = result.partial().map(content -> of(content, findings)).orElse(null);
    return SettingsResult.of(summary, findings);
  }

  private static CorpusSummary of(FactsJson.Content content, List<Finding> findings) {
    if (!content.summaryVersion().equals(VERSION)) {
      findings.add(
          ReadFindings.UNSUPPORTED_VERSION.finding(
              "/summaryVersion",
              null,
              Map.of("found", content.summaryVersion(), "expected", VERSION)));
    }
    SummaryRun all = SummaryRun.of(content.dossiers(), content.names());
    return all.size() == 0 ? EMPTY : new CorpusSummary(List.of(all));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorpusSummary summary && sorted().equals(summary.sorted());
  }

  @Override
  public int hashCode() {
    return sorted().hashCode();
  }

  /** Returns how many dossiers it is of. */
  @Override
  public String toString() {
    return "CorpusSummary[dossiers=" + dossiers() + "]";
  }
}
