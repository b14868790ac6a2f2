package org.policydata.io.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policydata.finding.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds where pointers stand in a document by one more pass over its tokens. Made for the few places
 * that findings name: nothing has to be kept while reading.
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
    Set<String> open = new HashSet<>(pointers);
    List<String> found = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    Positions positions = new Positions(bytes);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      for (JsonToken token = parser.nextToken();
          token != null && !open.isEmpty();
          token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME || token.isStructEnd()) {
          continue;
        }
        String pointer = ReadState.pointer(parser);
        if (open.remove(pointer)) {
          found.add(pointer);
          offsets.add(positions.memberStart(parser.currentTokenLocation().getByteOffset()));
        }
      }
    } catch (JacksonException e) {
      // Reading has reported the place from which on the document is broken; nothing is found there.
    }
    long[] at = offsets.stream().mapToLong(Long::longValue).toArray();
    SourceLocation[] locations = positions.locate(at);
    Map<String, SourceLocation> result = new HashMap<>();
    for (int i = 0; i < locations.length; i++) {
      result.put(found.get(i), locations[i]);
    }
    return result;
  }
}
