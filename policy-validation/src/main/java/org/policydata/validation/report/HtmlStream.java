package org.policydata.validation.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.io.html.HtmlSpool;

/**
 * Writes the page as the reports come. The table that begins it is known last: of each source its
 * row is kept, and the rest waits in a temporary file. A source alone has a page of its own.
 */
final class HtmlStream implements ReportStream {

  private final HtmlReport report;
  private final Writer out;
  private final List<HtmlReport.Row> rows = new ArrayList<>();
  private @Nullable CheckedSource first;
  private @Nullable HtmlSpool spool;

  HtmlStream(HtmlReport report, Writer out) {
    this.report = report;
    this.out = out;
  }

  @Override
  public void write(CheckedSource source) throws IOException {
    if (rows.isEmpty()) {
      first = source;
      rows.add(HtmlReport.Row.of(source));
      return;
    }
    if (spool == null) {
      spool = HtmlSpool.create();
    }
    if (first != null) {
      add(first, 0, spool);
      first = null;
    }
    add(source, rows.size(), spool);
    rows.add(HtmlReport.Row.of(source));
  }

  private void add(CheckedSource source, int position, HtmlSpool pieces) throws IOException {
    pieces.add(html -> report.source(source, position, html));
  }

  @Override
  public void close() throws IOException {
    if (spool == null) {
      report.write(first == null ? List.of() : List.of(first), out);
      return;
    }
    try (HtmlSpool pieces = spool) {
      report.writeMany(rows, pieces.pieces(), out);
    }
  }
}
