package org.policydata.io.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadFindings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The members an object may have, and the loop that reads them. */
final class MemberTable {

  private static final int MAX_MEMBERS = Long.SIZE;
  private static final String EXTENSION_PREFIX = "x-";

  private final List<String> names;
  private final ValueReader[] readers;
  private final PropertyNameMatcher matcher;
  private final boolean extensible;

  MemberTable(
      List<String> names,
      List<ValueReader> readers,
      boolean extensible,
      TokenStreamFactory factory) {
    if (names.size() > MAX_MEMBERS) {
      throw new IllegalArgumentException("more than " + MAX_MEMBERS + " members: " + names);
    }
    this.names = List.copyOf(names);
    this.readers = readers.toArray(ValueReader[]::new);
    this.extensible = extensible;
    this.matcher =
        factory.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
  }

  List<String> names() {
    return names;
  }

  /** Reads the object the parser stands on; {@code noteOffsets} keeps where each member stands. */
  Members read(JsonParser parser, ReadState state, boolean noteOffsets) {
    Members members =
        new Members(
            extensible ? names.size() + 1 : names.size(),
            parser.streamReadContext(),
            noteOffsets ? names.size() : 0);
    try {
      readMembers(parser, state, members);
    } catch (JacksonException e) {
      state.fail(parser, e);
    }
    return members;
  }

  private void readMembers(JsonParser parser, ReadState state, Members members) {
    while (!state.isBroken()) {
      int index = parser.nextNameMatch(matcher);
      if (index >= 0) {
        readKnown(parser, state, members, index);
      } else if (index == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
        readOther(parser, state, members);
      } else {
        return;
      }
    }
  }

  private void readKnown(JsonParser parser, ReadState state, Members members, int index) {
    long bit = 1L << index;
    if ((members.seen & bit) != 0) {
      state.report(parser, ReadFindings.DUPLICATE_MEMBER, Map.of("member", parser.currentName()));
      parser.nextToken();
      parser.skipChildren();
      return;
    }
    members.seen |= bit;
    if (members.offsets.length > 0) {
      members.offsets[index] = parser.currentTokenLocation().getByteOffset();
    }
    parser.nextToken();
    members.values[index] = readers[index].read(parser, state);
  }

  private void readOther(JsonParser parser, ReadState state, Members members) {
    String name = parser.currentName();
    if (extensible && name.startsWith(EXTENSION_PREFIX)) {
      if (members.extensions == null) {
        members.extensions = new LinkedHashMap<>();
      }
      ExtensionReader.readMember(parser, state, name, members.extensions);
      return;
    }
    state.report(parser, ReadFindings.UNKNOWN_MEMBER, () -> unknown(name));
    parser.nextToken();
    parser.skipChildren();
  }

  private Map<String, Object> unknown(String name) {
    if (!name.startsWith(EXTENSION_PREFIX)) {
      Optional<String> closest = Suggestion.closest(name, names);
      if (closest.isPresent()) {
        return Map.of("member", name, "problem", "SIMILAR", "suggestion", closest.get());
      }
    }
    return extensible ? Map.of("member", name) : Map.of("member", name, "problem", "CLOSED_OBJECT");
  }

  /** What was read of one object; the last value is left free for extensions, where it has them. */
  static final class Members {
    private static final long[] NO_OFFSETS = {};

    final @Nullable Object[] values;
    final long[] offsets;
    final TokenStreamContext object;
    long seen;
    @Nullable Map<String, @Nullable Object> extensions;

    Members(int size, TokenStreamContext object, int offsets) {
      this.values = new @Nullable Object[size];
      this.offsets = offsets == 0 ? NO_OFFSETS : new long[offsets];
      this.object = object;
    }

    boolean saw(int index) {
      return (seen & (1L << index)) != 0;
    }
  }
}
