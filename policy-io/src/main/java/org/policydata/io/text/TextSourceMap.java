package org.policydata.io.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.policydata.finding.SourceLocation;
import org.policydata.finding.SourceMap;

/**
 * Where the values of an imported dossier stand in the text they were read from.
 *
 * <p>Immutable and thread-safe.
 */
public final class TextSourceMap implements SourceMap {

  private final Map<String, Span> spans;
  private final int[] lineStarts;

  private TextSourceMap(Map<String, Span> spans, int[] lineStarts) {
    this.spans = spans;
    this.lineStarts = lineStarts;
  }

  static TextSourceMap of(String input, Map<String, Span> spans) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < input.length(); i++) {
      boolean lineFeed = input.charAt(i) == '\n';
      boolean loneReturn =
          input.charAt(i) == '\r' && (i + 1 == input.length() || input.charAt(i + 1) != '\n');
      if (lineFeed || loneReturn) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return new TextSourceMap(
        Collections.unmodifiableMap(new LinkedHashMap<>(spans)), Arrays.copyOf(starts, count));
  }

  /**
   * Returns the span of every value that was read.
   *
   * @return spans of the input by RFC 6901 pointers into the dossier, in the order of the dossier
   */
  public Map<String, Span> spans() {
    return spans;
  }

  /**
   * Returns where a value stands.
   *
   * @param pointer RFC 6901 JSON pointer into the dossier
   * @return its span; for a member without one, the span of the nearest value around it, which for
   *     a version or a notice is that of its title, or of what was read of it first
   */
  public Optional<Span> span(String pointer) {
    String place = pointer;
    while (true) {
      Span span = spans.get(place);
      if (span != null) {
        return Optional.of(span);
      }
      int slash = place.lastIndexOf('/');
      if (slash <= 0) {
        return Optional.empty();
      }
      if (place.indexOf('/', 1) == slash) {
        return beginning(place);
      }
      place = place.substring(0, slash);
    }
  }

  /** Where a version or a notice begins. */
  private Optional<Span> beginning(String text) {
    if (!text.startsWith("/versions/") && !text.startsWith("/consultations/")) {
      return Optional.empty();
    }
    Span title = spans.get(text + "/title");
    if (title != null) {
      return Optional.of(title);
    }
    String members = text + "/";
    return spans.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(members))
        .map(Map.Entry::getValue)
        .min(Comparator.comparingInt(Span::start));
  }

  @Override
  public Map<String, SourceLocation> locate(Collection<String> pointers) {
    Map<String, SourceLocation> found = new LinkedHashMap<>();
    for (String pointer : pointers) {
      span(pointer).ifPresent(span -> found.put(pointer, location(span.start())));
    }
    return found;
  }

  /** Line and column of an offset, both from 1. */
  SourceLocation location(int offset) {
    int index = Arrays.binarySearch(lineStarts, offset);
    int line = index >= 0 ? index : -index - 2;
    return new SourceLocation(line + 1, offset - lineStarts[line] + 1);
  }
}
