package org.policydata.io.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policydata.model.Clause;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;

/** Marks in the text of a clause the words that promise a target or offer a support. */
final class PhraseMarks {

  /**
   * How often the length of a text may be searched for its phrases. Phrases stand in the order of
   * the text, so that one pass finds them; only what is out of order starts again.
   */
  private static final int MOST_PASSES = 64;

  private PhraseMarks() {}

  private record Span(int start, int end, String kind) {}

  /** Writes a text with the phrases of its clause marked; of two that overlap, the first is. */
  static void write(Clause clause, String text, HtmlWriter out) {
    int written = 0;
    for (Span span : spans(clause, text)) {
      if (span.start() < written) {
        continue;
      }
      out.text(text.substring(written, span.start()));
      out.element("mark", span.kind(), text.substring(span.start(), span.end()));
      written = span.end();
    }
    out.text(text.substring(written));
  }

  private static List<Span> spans(Clause clause, String text) {
    if (clause.targets().isEmpty() && clause.supportMeasures().isEmpty()) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>();
    find(clause.targets().stream().map(Target::phrase).toList(), "target", text, spans);
    find(
        clause.supportMeasures().stream().map(SupportMeasure::phrase).toList(),
        "support",
        text,
        spans);
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private static void find(List<String> phrases, String kind, String text, List<Span> spans) {
    int from = 0;
    int again = 0;
    for (String phrase : phrases) {
      if (phrase.isEmpty()) {
        continue;
      }
      int start = text.indexOf(phrase, from);
      if (start < 0 && again++ < MOST_PASSES) {
        start = text.indexOf(phrase);
      }
      if (start >= 0) {
        spans.add(new Span(start, start + phrase.length(), kind));
        from = start;
      } else if (again >= MOST_PASSES) {
        return;
      }
    }
  }
}
