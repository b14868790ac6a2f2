package org.policydata.io.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.SourceLocation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds where pointers stand in a document by walking over its bytes, skipping whatever nobody
 * asked for and ending with the last one found. Values whose ends were noted are jumped over.
 *
 * <p>The document has been parsed before, so the walk only has to know where values start and end.
 * In one that is broken it finds what stands before the break.
 */
final class PointerScan {

  /** Answers for a walk that is over: everything is found, or the document ends here. */
  private static final int OVER = -1;

  /** A pointer leads into so many values that no other leads into, or fewer. */
  private static final int VALUES_PER_POINTER = 6;

  private static final JsonFactory FACTORY = new JsonFactory();

  private final byte[] bytes;
  private final ValueSpans.Walk spans;
  private final Map<String, Wanted> wanted;
  private int open;

  private PointerScan(byte[] bytes, ValueSpans spans, int pointers) {
    this.wanted = new HashMap<>(VALUES_PER_POINTER * pointers + 1);
    this.bytes = bytes;
    this.spans = spans.walk();
  }

  /**
   * Returns the location of each pointer; of a member, that of its name. A pointer to a value that
   * the document has not is answered with the nearest value around it.
   *
   * @return the locations; none where the document is empty
   */
  static Map<String, SourceLocation> locate(
      byte[] bytes, ValueSpans spans, Collection<String> pointers) {
    PointerScan scan = new PointerScan(bytes, spans, pointers.size());
    Wanted root = scan.want("");
    for (String pointer : pointers) {
      scan.want(pointer);
    }
    scan.run(root);
    return root.offset < 0 ? new HashMap<>() : scan.located(pointers);
  }

  private Map<String, SourceLocation> located(Collection<String> pointers) {
    long[] offsets = new long[pointers.size()];
    int count = 0;
    for (String pointer : pointers) {
      offsets[count++] = want(pointer).nearest().offset;
    }
    SourceLocation[] locations = new Positions(bytes).locate(offsets);
    Map<String, SourceLocation> located = new HashMap<>(2 * offsets.length);
    count = 0;
    for (String pointer : pointers) {
      located.put(pointer, locations[count++]);
    }
    return located;
  }

  /** What is known of a pointer; a new one is wanted from now on, with all values around it. */
  private Wanted want(String pointer) {
    Wanted known = wanted.get(pointer);
    if (known != null) {
      return known;
    }
    Wanted asked = add(pointer);
    Wanted inner = asked;
    for (String at = pointer; !at.isEmpty(); ) {
      at = at.substring(0, Math.max(at.lastIndexOf('/'), 0));
      Wanted around = wanted.get(at);
      if (around != null) {
        around.add(inner);
        break;
      }
      around = add(at);
      around.add(inner);
      inner = around;
    }
    return asked;
  }

  private Wanted add(String pointer) {
    Wanted added = new Wanted(pointer.substring(pointer.lastIndexOf('/') + 1));
    wanted.put(pointer, added);
    open++;
    return added;
  }

  private void run(Wanted root) {
    int start = skipSpace(0);
    if (start < bytes.length) {
      note(root, start);
      visit(root, start);
    }
  }

  private void note(Wanted wanted, int at) {
    wanted.offset = at;
    open--;
  }

  /** Goes into a value as far as something in it is wanted; returns where it ends. */
  private int visit(Wanted wanted, int at) {
    if (open == 0) {
      return OVER;
    }
    if (wanted.children.isEmpty() || at >= bytes.length) {
      return skipValue(at);
    }
    return switch (bytes[at]) {
      case '{' -> visitMembers(wanted, at);
      case '[' -> visitElements(wanted, at);
      default -> skipValue(at);
    };
  }

  private int visitMembers(Wanted object, int start) {
    int at = skipSpace(start + 1);
    while (at < bytes.length && bytes[at] == '"') {
      int nameEnd = skipString(at);
      if (nameEnd == OVER) {
        return OVER;
      }
      Wanted member = object.member(this, at, nameEnd);
      if (member != null) {
        note(member, at);
      }
      int value = skipSpace(skipSpace(nameEnd) + 1);
      int end = member == null ? skipValue(value) : visit(member, value);
      if (end == OVER) {
        return OVER;
      }
      at = skipSpace(end);
      if (at < bytes.length && bytes[at] == ',') {
        at = skipSpace(at + 1);
      }
    }
    return at < bytes.length ? at + 1 : OVER;
  }

  private int visitElements(Wanted array, int start) {
    List<Wanted> elements = array.elements();
    int next = 0;
    int at = skipSpace(start + 1);
    for (int index = 0; at < bytes.length && bytes[at] != ']'; index++) {
      boolean wanted = next < elements.size() && elements.get(next).index == index;
      if (wanted) {
        note(elements.get(next), at);
      }
      int end = wanted ? visit(elements.get(next++), at) : skipValue(at);
      if (end == OVER) {
        return OVER;
      }
      at = skipSpace(end);
      if (at < bytes.length && bytes[at] == ',') {
        at = skipSpace(at + 1);
      }
    }
    return at < bytes.length ? at + 1 : OVER;
  }

  private int skipValue(int start) {
    boolean noted = start < bytes.length && (bytes[start] == '{' || bytes[start] == '[');
    int end = noted ? spans.endOf(start) : 0;
    return end > 0 ? end : skipBytes(start);
  }

  private int skipBytes(int start) {
    int depth = 0;
    int at = start;
    while (at < bytes.length) {
      switch (bytes[at]) {
        case '"' -> {
          int end = skipString(at);
          if (end == OVER || depth == 0) {
            return end;
          }
          at = end;
          continue;
        }
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (depth <= 1) {
            return depth == 0 ? at : at + 1;
          }
          depth--;
        }
        case ',' -> {
          if (depth == 0) {
            return at;
          }
        }
        default -> {
          // A number, a literal, a colon or a blank: part of whatever is skipped.
        }
      }
      at++;
    }
    return OVER;
  }

  /** Returns the offset behind the closing quote. */
  private int skipString(int quote) {
    int at = quote + 1;
    while (at < bytes.length) {
      boolean whole = at + Utf8Words.LENGTH <= bytes.length;
      if (whole && holdsNoEnd(Utf8Words.at(bytes, at))) {
        at += Utf8Words.LENGTH;
      } else if (bytes[at] == '"') {
        return at + 1;
      } else {
        at += bytes[at] == '\\' ? 2 : 1;
      }
    }
    return OVER;
  }

  private static boolean holdsNoEnd(long word) {
    return !Utf8Words.mayHold(word, '"') && !Utf8Words.mayHold(word, '\\');
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < bytes.length && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Whether the name between two quotes is this one; it may be written with escapes. */
  private boolean isName(String name, byte[] plain, int quote, int end) {
    return Arrays.equals(bytes, quote + 1, end - 1, plain, 0, plain.length)
        || (!isPlain(quote, end) && unescaped(quote, end).equals(name));
  }

  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || bytes[i] == '\\') {
        return false;
      }
    }
    return true;
  }

  private String unescaped(int quote, int end) {
    String raw = new String(bytes, quote + 1, end - quote - 2, StandardCharsets.UTF_8);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, quote, end - quote)) {
      parser.nextToken();
      return parser.getString();
    }
  }

  /** A value on the way to a pointer asked for. */
  private static final class Wanted {

    private final String name;
    private final byte[] bytes;
    private final int index;
    private List<Wanted> children = List.of();
    private @Nullable Wanted around;
    private int offset = -1;

    Wanted(String segment) {
      boolean escaped = segment.indexOf('~') >= 0;
      this.name = escaped ? segment.replace("~1", "/").replace("~0", "~") : segment;
      this.bytes = name.getBytes(StandardCharsets.UTF_8);
      this.index = DroppedElements.index(name);
    }

    void add(Wanted child) {
      if (children.isEmpty()) {
        children = new ArrayList<>(2);
      }
      children.add(child);
      child.around = this;
    }

    /** This, or the nearest value around it that the document has. */
    Wanted nearest() {
      Wanted nearest = this;
      while (nearest.offset < 0 && nearest.around != null) {
        nearest = nearest.around;
      }
      return nearest;
    }

    /** The member of a name, unless it was met before; null for one that nobody asked for. */
    @Nullable Wanted member(PointerScan scan, int quote, int end) {
      for (Wanted child : children) {
        if (child.offset < 0 && scan.isName(child.name, child.bytes, quote, end)) {
          return child;
        }
      }
      return null;
    }

    /** What is wanted of an array, in its order. */
    List<Wanted> elements() {
      List<Wanted> elements = new ArrayList<>(children.size());
      for (Wanted child : children) {
        if (child.index >= 0) {
          elements.add(child);
        }
      }
      elements.sort(Comparator.comparingInt(element -> element.index));
      return elements;
    }
  }
}
