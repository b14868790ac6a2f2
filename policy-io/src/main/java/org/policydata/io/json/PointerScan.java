package org.policydata.io.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds where pointers stand in a document by one more pass over its tokens, skipping whatever nobody
 * asked for. Made for the few places that findings name: nothing has to be kept while reading.
 */
final class PointerScan {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final byte[] bytes;

  PointerScan(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the location of each pointer that the document has; of a member, that of its name. */
  Map<String, SourceLocation> locate(Collection<String> pointers) {
    Scan scan = new Scan(pointers);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      scan.run(parser);
    } catch (JacksonException e) {
      // Reading has reported the place from which on the document is broken; nothing is found there.
    }
    long[] offsets = scan.offsets.stream().mapToLong(Long::longValue).toArray();
    SourceLocation[] locations = new Positions(bytes).locate(offsets);
    Map<String, SourceLocation> result = new HashMap<>();
    for (int i = 0; i < locations.length; i++) {
      result.put(scan.found.get(i), locations[i]);
    }
    return result;
  }

  /** One pass, which ends as soon as everything is found. */
  private static final class Scan {

    private final Wanted root = new Wanted("");
    private final List<String> found = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private int open = 1;

    Scan(Collection<String> pointers) {
      pointers.forEach(pointer -> open += root.add(pointer));
    }

    void run(JsonParser parser) {
      if (parser.nextToken() != null) {
        note(root, parser);
        visit(parser, root);
      }
    }

    /** Goes into the value the parser stands on as far as something in it is wanted. */
    private void visit(JsonParser parser, Wanted wanted) {
      if (wanted.children.isEmpty()) {
        parser.skipChildren();
      } else if (parser.currentToken() == JsonToken.START_OBJECT) {
        visitMembers(parser, wanted);
      } else if (parser.currentToken() == JsonToken.START_ARRAY) {
        visitElements(parser, wanted);
      }
    }

    private void visitMembers(JsonParser parser, Wanted object) {
      for (String name = parser.nextName();
          name != null && open > 0;
          name = parser.nextName()) {
        Wanted member = object.children.remove(name);
        if (member != null) {
          note(member, parser);
        }
        enter(parser, member);
      }
    }

    private void enter(JsonParser parser, @Nullable Wanted member) {
      parser.nextToken();
      if (member == null) {
        parser.skipChildren();
      } else {
        visit(parser, member);
      }
    }

    private void visitElements(JsonParser parser, Wanted array) {
      for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY && open > 0; index++) {
        Wanted element = array.children.remove(Integer.toString(index));
        if (element == null) {
          parser.skipChildren();
        } else {
          note(element, parser);
          visit(parser, element);
        }
      }
    }

    private void note(Wanted wanted, JsonParser parser) {
      found.add(wanted.pointer);
      offsets.add(parser.currentTokenLocation().getByteOffset());
      open--;
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
        String parent = at.pointer;
        String name = segment.replace("~1", "/").replace("~0", "~");
        Wanted child = at.children.get(name);
        if (child == null) {
          child = new Wanted(parent + "/" + segment);
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
