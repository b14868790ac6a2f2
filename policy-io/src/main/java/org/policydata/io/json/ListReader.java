package org.policydata.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadFindings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an array into a list; elements that cannot be read are left out. */
final class ListReader implements ValueReader {

  private final ValueReader element;

  ListReader(ValueReader element) {
    this.element = element;
  }

  @Override
  public @Nullable Object read(JsonParser parser, ReadState state) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return ScalarReaders.wrongType(parser, state, "array");
    }
    ValueSpans spans = state.spans();
    int list = spans.open(behind(parser) - 1);
    List<Object> values = new ArrayList<>();
    String pointer = null;
    try {
      for (int index = 0; ; index++) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY || token == null) {
          spans.close(list, behind(parser));
          break;
        }
        Object value = null;
        if (token == JsonToken.START_OBJECT) {
          value = readObject(parser, state);
        } else if (token == JsonToken.VALUE_NULL) {
          state.report(parser, ReadFindings.NULL_ELEMENT, Map.of());
        } else {
          value = element.read(parser, state);
        }
        if (value != null) {
          values.add(value);
        } else if (!state.isBroken()) {
          pointer = pointer == null ? listPointer(parser) : pointer;
          state.dropElement(pointer, index);
        }
        if (state.isBroken()) {
          break;
        }
      }
    } catch (JacksonException e) {
      state.fail(parser, e);
    }
    return compact(values);
  }

  private @Nullable Object readObject(JsonParser parser, ReadState state) {
    int object = state.spans().open(behind(parser) - 1);
    Object value = element.read(parser, state);
    if (!state.isBroken()) {
      state.spans().close(object, behind(parser));
    }
    return value;
  }

  /** The offset behind the bracket that the parser stands on. */
  private static int behind(JsonParser parser) {
    // Not the location of the token: the compiler cannot do without making an object for that one.
    return (int) parser.currentLocation().getByteOffset();
  }

  /** Short lists in the form that a record keeps as it is, instead of copying them. */
  private static List<Object> compact(List<Object> values) {
    return switch (values.size()) {
      case 0 -> List.of();
      case 1 -> List.of(values.get(0));
      case 2 -> List.of(values.get(0), values.get(1));
      default -> values;
    };
  }

  private static String listPointer(JsonParser parser) {
    String elementPointer = ReadState.pointer(parser);
    return elementPointer.substring(0, elementPointer.lastIndexOf('/'));
  }
}
