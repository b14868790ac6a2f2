package org.policydata.io.json;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.policydata.finding.SourceLocation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds where pointers stand in a document by walking over its bytes, skipping whatever nobody
 * asked for and ending with the last one found. Made for the few places that findings name: nothing
 * has to be kept for it while reading.
 *
 * <p>The document has been parsed before, so the walk only has to know where values start and end.
 * In one that is broken it finds what stands before the break.
 */
final class PointerScan {

  /** Answers for a walk that is over: everything is found, or the document ends here. */
  private static final int OVER = -1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private final byte[] bytes;
  private final Map<String, SourceLocation> found = new HashMap<>();
  private int open = 1;
  private int line = 1;

  /** Up to where the columns of the current line have been counted, and the column there. */
  private int counted;

  private int column = 1;

  private PointerScan(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the location of each pointer that the document has; of a member, that of its name. */
  static Map<String, SourceLocation> locate(byte[] bytes, Collection<String> pointers) {
    PointerScan scan = new PointerScan(bytes);
    Wanted root = new Wanted("");
    for (String pointer : pointers) {
      scan.open += root.add(pointer);
    }
    scan.run(root);
    return scan.found;
  }

  private void run(Wanted root) {
    int start = skipSpace(0);
    if (start < bytes.length) {
      note(root, start);
      visit(root, start);
    }
  }

  private void note(Wanted wanted, int at) {
    column += Positions.codeUnits(bytes, counted, at);
    counted = at;
    found.put(wanted.pointer, new SourceLocation(line, column));
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
      Wanted member = object.children.remove(name(at, nameEnd));
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
    int at = skipSpace(start + 1);
    for (int index = 0; at < bytes.length && bytes[at] != ']'; index++) {
      Wanted element = array.children.remove(Integer.toString(index));
      if (element != null) {
        note(element, at);
      }
      int end = element == null ? skipValue(at) : visit(element, at);
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
        case '\n', '\r' -> endLine(at);
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
    for (int at = from; at < bytes.length; at++) {
      switch (bytes[at]) {
        case ' ', '\t' -> {
          // Within a line.
        }
        case '\n', '\r' -> endLine(at);
        default -> {
          return at;
        }
      }
    }
    return Math.max(from, bytes.length);
  }

  /** Starts a line behind the last character of a line end; no line ends within a string. */
  private void endLine(int at) {
    if (Positions.isLineEnd(bytes, at)) {
      line++;
      column = 1;
      counted = at + 1;
    }
  }

  /** The name between two quotes; one that is written with escapes is unescaped. */
  private String name(int quote, int end) {
    String raw = new String(bytes, quote + 1, end - quote - 2, StandardCharsets.UTF_8);
    return raw.indexOf('\\') < 0 ? raw : unescaped(quote, end);
  }

  private String unescaped(int quote, int end) {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, quote, end - quote)) {
      parser.nextToken();
      return parser.getString();
    }
  }

  /** The pointers asked for, as a tree of their segments. */
  private static final class Wanted {

    private final String pointer;
    private final Map<String, Wanted> children = new HashMap<>();

    Wanted(String pointer) {
      this.pointer = pointer;
    }

    /** Adds a pointer with all values around it and returns how many of these are new. */
    int add(String whole) {
      Wanted at = this;
      int added = 0;
      for (int start = 1; start <= whole.length(); ) {
        int end = whole.indexOf('/', start);
        int stop = end < 0 ? whole.length() : end;
        String segment = whole.substring(start, stop);
        String name = segment.replace("~1", "/").replace("~0", "~");
        Wanted child = at.children.get(name);
        if (child == null) {
          child = new Wanted(at.pointer + "/" + segment);
          at.children.put(name, child);
          added++;
        }
        at = child;
        start = stop + 1;
      }
      return added;
    }
  }
}
