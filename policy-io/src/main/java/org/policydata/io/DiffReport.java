package org.policydata.io;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.revision.AlignedClause;
import org.policydata.model.revision.EventDirection;
import org.policydata.model.revision.EventSide;
import org.policydata.model.revision.PolicyDiff;
import org.policydata.model.revision.PolicyEvent;
import org.policydata.model.revision.TextDiff;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a diff tells, as text for people and as JSON for programs. Immutable and thread-safe.
 *
 * <pre>{@code
 * String text = DiffReport.of(Locale.ENGLISH).text(PolicyDiff.ofLastTwo(dossier));
 * }</pre>
 */
public final class DiffReport {

  private static final String REPORT_VERSION = "1.0";
  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writer().with(prettyPrinter());

  private final Locale language;
  private final boolean chinese;

  private DiffReport(Locale language) {
    this.language = Objects.requireNonNull(language, "language");
    this.chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /**
   * Returns a writer of reports.
   *
   * @param language language of the messages: Chinese, or anything else for English
   * @return the writer
   */
  public static DiffReport of(Locale language) {
    return new DiffReport(language);
  }

  /**
   * Returns a line for each event, with the direction before it, and a summary.
   *
   * @param diff what is told
   * @return lines that end with a line feed
   */
  public String text(PolicyDiff diff) {
    StringBuilder out = new StringBuilder();
    out.append(diff.before().id()).append(" → ").append(diff.after().id()).append('\n');
    for (PolicyEvent event : diff.events()) {
      out.append(mark(event.direction())).append(' ').append(event.message(language));
      if (event.confidence() != Confidence.CERTAIN) {
        out.append(chinese ? "（对应关系" : " (alignment ").append(word(event.confidence()));
        out.append(chinese ? '）' : ')');
      }
      out.append('\n');
    }
    Map<EventDirection, Integer> counts = counts(diff);
    String summary =
        chinese ? "共%d%s变化：收紧%d，放宽%d，中性%d\n" : "%d %s: %d tightened, %d loosened, %d neutral\n";
    return out.append(
            String.format(
                Locale.ROOT,
                summary,
                diff.events().size(),
                chinese ? "处" : diff.events().size() == 1 ? "event" : "events",
                counts.get(EventDirection.TIGHTENED),
                counts.get(EventDirection.LOOSENED),
                counts.get(EventDirection.NEUTRAL)))
        .toString();
  }

  private String mark(EventDirection direction) {
    return switch (direction) {
      case TIGHTENED -> chinese ? "收紧" : "tightened";
      case LOOSENED -> chinese ? "放宽" : "loosened ";
      case NEUTRAL -> chinese ? "中性" : "neutral  ";
    };
  }

  private String word(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> chinese ? "确定" : "certain";
      case LIKELY -> chinese ? "较可能" : "likely";
      case HINT -> chinese ? "待确认" : "to be confirmed";
    };
  }

  private static Map<EventDirection, Integer> counts(PolicyDiff diff) {
    Map<EventDirection, Integer> counts = new EnumMap<>(EventDirection.class);
    for (EventDirection direction : EventDirection.values()) {
      counts.put(direction, 0);
    }
    diff.events().forEach(event -> counts.merge(event.direction(), 1, Integer::sum));
    return counts;
  }

  /**
   * Returns one JSON document: both versions, counts by direction and by code, the events with both
   * places and the words that changed, and the clauses whose alignment is missing or not certain.
   *
   * @param diff what is told
   * @return a document that ends with a line feed
   */
  public String json(PolicyDiff diff) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("diffVersion", REPORT_VERSION);
    json.put("from", version(diff.before()));
    json.put("to", version(diff.after()));
    json.put("counts", counts(diff));
    Map<String, Integer> codes = new LinkedHashMap<>();
    diff.counts().forEach((kind, count) -> codes.put(kind.code(), count));
    json.put("countsByCode", codes);
    json.put("events", diff.events().stream().map(this::event).toList());
    json.put("unaligned", diff.alignment().unaligned().stream().map(DiffReport::row).toList());
    json.put("uncertain", diff.alignment().uncertain().stream().map(DiffReport::row).toList());
    return WRITER.writeValueAsString(json) + "\n";
  }

  private static Map<String, Object> version(PolicyDocument document) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", document.id());
    json.put("title", document.title());
    json.put("stage", document.stage());
    return json;
  }

  private Map<String, Object> event(PolicyEvent event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", event.kind().code());
    json.put("topic", event.kind().topic());
    json.put("direction", event.direction());
    json.put("confidence", event.confidence());
    json.put("message", event.message(language));
    putIfPresent(json, "before", side(event.before()));
    putIfPresent(json, "after", side(event.after()));
    json.put("details", event.details());
    event.textDiff().ifPresent(diff -> json.put("words", words(diff)));
    return json;
  }

  private static @Nullable Map<String, Object> side(@Nullable EventSide side) {
    if (side == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pointer", side.pointer());
    putIfPresent(json, "clauseId", side.clauseId());
    putIfPresent(json, "subject", side.subject());
    json.put("place", side.place());
    putIfPresent(json, "value", side.value());
    return json;
  }

  private static List<Map<String, Object>> words(TextDiff diff) {
    return diff.segments().stream()
        .map(
            segment -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("kind", segment.kind());
              json.put("text", segment.text());
              return json;
            })
        .toList();
  }

  private static Map<String, Object> row(AlignedClause row) {
    Map<String, Object> json = new LinkedHashMap<>();
    row.before().map(Clause::id).ifPresent(id -> json.put("before", id));
    row.after().map(Clause::id).ifPresent(id -> json.put("after", id));
    row.beforePointer().ifPresent(pointer -> json.put("beforePointer", pointer));
    row.afterPointer().ifPresent(pointer -> json.put("afterPointer", pointer));
    json.put("basis", row.basis());
    json.put("confidence", row.confidence());
    return json;
  }

  private static void putIfPresent(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    return printer.withArrayIndenter(indenter).withObjectIndenter(indenter);
  }
}
