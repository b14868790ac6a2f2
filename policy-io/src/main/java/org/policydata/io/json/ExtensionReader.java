package org.policydata.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadFindings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the value of an extension member as text, numbers, booleans, null, lists and maps. Here
 * null is a value; a problem inside leaves out the member or element it concerns.
 */
final class ExtensionReader {

  /** Answers for a value that was reported and left out. */
  static final Object LEFT_OUT = new Object();

  private ExtensionReader() {}

  static @Nullable Object read(JsonParser parser, ReadState state) {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          orLeftOut(ScalarReaders.checkedNumber(parser, state));
      case VALUE_STRING -> orLeftOut(ScalarReaders.checkedText(parser, state));
      case START_ARRAY -> readArray(parser, state);
      default -> readObject(parser, state);
    };
  }

  /** Reads the value of a member that takes any object. */
  static @Nullable Object readMap(JsonParser parser, ReadState state) {
    return parser.currentToken() == JsonToken.START_OBJECT
        ? readObject(parser, state)
        : ScalarReaders.wrongType(parser, state, "object");
  }

  private static Object orLeftOut(@Nullable Object value) {
    return value == null ? LEFT_OUT : value;
  }

  private static List<@Nullable Object> readArray(JsonParser parser, ReadState state) {
    List<@Nullable Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = read(parser, state);
      if (value != LEFT_OUT) {
        values.add(value);
      }
    }
    return values;
  }

  private static Map<String, @Nullable Object> readObject(JsonParser parser, ReadState state) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      readMember(parser, state, name, members);
    }
    return members;
  }

  /**
   * Reads the member whose name the parser stands on into the map, unless it stands there already.
   */
  static void readMember(
      JsonParser parser, ReadState state, String name, Map<String, @Nullable Object> members) {
    boolean halfPair = ScalarReaders.hasHalfPair(name);
    if (halfPair) {
      state.report(parser, ReadFindings.BAD_VALUE, Map.of("problem", "SURROGATE", "found", name));
    } else if (members.containsKey(name)) {
      state.report(parser, ReadFindings.DUPLICATE_MEMBER, Map.of("member", name));
    }
    boolean skip = halfPair || members.containsKey(name);
    parser.nextToken();
    if (skip) {
      parser.skipChildren();
      return;
    }
    Object value = read(parser, state);
    if (value != LEFT_OUT) {
      members.put(name, value);
    }
  }
}
