package org.policydata.io.html;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.redaction.Redaction;
import org.policydata.model.revision.AlignedClause;
import org.policydata.model.revision.EventDirection;
import org.policydata.model.revision.EventSide;
import org.policydata.model.revision.PolicyDiff;
import org.policydata.model.revision.PolicyEvent;
import org.policydata.model.revision.TextDiff;
import org.policydata.model.revision.TextDiff.Segment;
import org.policydata.model.revision.TextDiff.SegmentKind;

/**
 * Writes what happened between two versions as one page of HTML that needs nothing else: the events
 * first, each with a link to its clause, then both texts side by side with the words that differ
 * marked.
 *
 * <pre>{@code
 * String html = DiffPage.in(Locale.CHINESE).write(PolicyDiff.ofLastTwo(dossier));
 * }</pre>
 *
 * <p>The page shows the public texts and the dates of windows, and nothing that {@link Redaction}
 * would take out. The same diff gives the same bytes. Immutable and thread-safe.
 */
public final class DiffPage {

  private final Locale language;
  private final PageWords words;

  private DiffPage(Locale language) {
    this.language = Objects.requireNonNull(language, "language");
    this.words = PageWords.in(language);
  }

  /**
   * Returns a writer of pages.
   *
   * @param language language of the page: Chinese, or anything else for English; the texts stay in
   *     theirs
   * @return the writer
   */
  public static DiffPage in(Locale language) {
    return new DiffPage(language);
  }

  /**
   * Returns the page of a diff; filters narrow the events and leave the texts as they are.
   *
   * @param diff what happened
   * @return one HTML file
   */
  public String write(PolicyDiff diff) {
    StringWriter out = new StringWriter();
    try {
      write(diff, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes the page of a diff; the file has to be stored in UTF-8.
   *
   * @param diff what happened
   * @param out where to write it; it is flushed and stays open
   * @throws IOException if it cannot be written
   */
  public void write(PolicyDiff diff, Writer out) throws IOException {
    Rows rows = new Rows(diff);
    HtmlDocument.of(language, words.of("diff.title"))
        .withContents(
            List.of(
                new HtmlDocument.Entry("events", words.of("diff.events"), false),
                new HtmlDocument.Entry("texts", words.of("diff.texts"), false)))
        .write(
            out,
            header -> header(diff, header),
            main -> {
              events(diff, rows, main);
              texts(diff, rows, main);
            });
  }

  /** The ids of the rows, and which clauses lead to them. */
  private static final class Rows {

    private final List<String> ids = new ArrayList<>();
    private final Map<String, String> byOld = new HashMap<>();
    private final Map<String, String> byNew = new HashMap<>();

    Rows(PolicyDiff diff) {
      PageIds taken = new PageIds("");
      for (AlignedClause row : diff.alignment().rows()) {
        Clause clause = row.after().or(row::before).orElseThrow();
        String id = taken.claim("row-" + clause.id());
        ids.add(id);
        row.before().ifPresent(old -> byOld.putIfAbsent(old.id(), id));
        row.after().ifPresent(now -> byNew.putIfAbsent(now.id(), id));
      }
    }

    @Nullable String of(PolicyEvent event) {
      String now = of(event.after(), byNew);
      return now != null ? now : of(event.before(), byOld);
    }

    private static @Nullable String of(@Nullable EventSide side, Map<String, String> ids) {
      return side == null || side.clauseId() == null ? null : ids.get(side.clauseId());
    }
  }

  private void header(PolicyDiff diff, HtmlWriter out) {
    out.element("p", "kicker", words.of("diff.title"));
    text("h1", "", diff.after().title(), out);
    out.open("dl", "facts");
    version("diff.old", diff.before(), out);
    version("diff.new", diff.after(), out);
    out.close();
  }

  private void version(String key, PolicyDocument version, HtmlWriter out) {
    out.open("div").element("dt", "", words.of(key)).open("dd");
    out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE).text(version.title()).close();
    out.text(" · " + words.of(version.stage()) + " · ").element("code", "", version.id());
    out.close().close();
  }

  private void events(PolicyDiff diff, Rows rows, HtmlWriter out) {
    section("events", "diff.events", out);
    if (diff.isEmpty()) {
      out.element("p", "none", words.of("diff.nothing")).close();
      return;
    }
    out.open("p", "hint");
    for (EventDirection direction : EventDirection.values()) {
      long count = diff.events().stream().filter(each -> each.direction() == direction).count();
      out.open("span", "count").text(words.of(direction) + " " + count).close().text(" ");
    }
    out.close().open("ul", "findings");
    for (PolicyEvent event : diff.events()) {
      out.open("li").open("span", "badge " + tone(event.direction()));
      out.text(words.of(event.direction())).close();
      out.text(" " + event.message(language) + " ");
      if (event.confidence() != Confidence.CERTAIN) {
        out.element("span", "place", words.of("diff.alignment", words.of(event.confidence())));
        out.text(" ");
      }
      String row = rows.of(event);
      if (row != null) {
        out.link(row, words.of("diff.show"));
      }
      out.close();
    }
    out.close().close();
  }

  private static String tone(EventDirection direction) {
    return switch (direction) {
      case TIGHTENED -> "good";
      case LOOSENED -> "partly";
      case NEUTRAL -> "open";
    };
  }

  private void texts(PolicyDiff diff, Rows rows, HtmlWriter out) {
    section("texts", "diff.texts", out);
    out.element("p", "hint", words.of("diff.legend"));
    List<AlignedClause> aligned = diff.alignment().rows();
    if (aligned.isEmpty()) {
      out.element("p", "none", words.of("text.empty"));
    }
    for (int i = 0; i < aligned.size(); i++) {
      row(aligned.get(i), rows.ids.get(i), out);
    }
    out.close();
  }

  private void row(AlignedClause row, String id, HtmlWriter out) {
    String before = row.before().map(DiffPage::printed).orElse("");
    String after = row.after().map(DiffPage::printed).orElse("");
    boolean both = row.before().isPresent() && row.after().isPresent();
    out.open("div", "row").attribute("id", id);
    if (row.confidence() != Confidence.CERTAIN) {
      out.element("p", "hint", words.of("diff.alignment", words.of(row.confidence())));
    }
    if (both && before.equals(after)) {
      text("p", "same", after, out);
    } else {
      out.open("div", "change");
      List<Segment> segments = TextDiff.between(before, after).segments();
      if (row.before().isPresent()) {
        side("del", "diff.minus", row.beforeCitation(), segments, SegmentKind.DELETED, out);
      }
      if (row.after().isPresent()) {
        side("ins", "diff.plus", row.afterCitation(), segments, SegmentKind.INSERTED, out);
      }
      out.close();
    }
    out.close();
  }

  /** One text: what stands in both, and what stands in it alone with a mark around it. */
  private void side(
      String element,
      String key,
      Optional<String> citation,
      List<Segment> segments,
      SegmentKind own,
      HtmlWriter out) {
    out.open(element).open("span", "side").text(words.of(key)).text(" ");
    out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE).text(citation.orElse(""));
    out.close().close();
    out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE);
    for (Segment segment : segments) {
      if (segment.kind() == own) {
        out.element("mark", "changed", segment.text());
      } else if (segment.kind() == SegmentKind.EQUAL) {
        out.text(segment.text());
      }
    }
    out.close().close();
  }

  private static void text(String element, String cssClass, String text, HtmlWriter out) {
    out.open(element, cssClass).attribute("lang", PageContext.TEXT_LANGUAGE).text(text).close();
  }

  private void section(String id, String key, HtmlWriter out) {
    out.open("section").attribute("id", id).attribute("aria-labelledby", id + "-title");
    out.open("h2").attribute("id", id + "-title").text(words.of(key)).close();
  }

  /** What a clause itself prints, in lines. */
  private static String printed(Clause clause) {
    StringJoiner out = new StringJoiner("\n");
    String label = clause.label() == null ? "" : clause.label();
    String heading = clause.heading() == null ? "" : clause.heading();
    add(label + (label.isEmpty() || heading.isEmpty() ? "" : " ") + heading, out);
    add(clause.text(), out);
    add(String.join(" | ", clause.cells()), out);
    add(clause.responsibilityText(), out);
    return out.toString();
  }

  private static void add(@Nullable String part, StringJoiner out) {
    if (part != null && !part.isEmpty()) {
      out.add(part);
    }
  }
}
