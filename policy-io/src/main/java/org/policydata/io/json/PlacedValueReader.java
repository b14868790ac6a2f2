package org.policydata.io.json;

import java.util.Map;
import java.util.Objects;
import org.policydata.io.ReadFindings;
import org.policydata.io.json.PlacedValue.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads any document into values that know where they stand. Of members that stand twice it keeps
 * the first, of a document that breaks off what stands before the break.
 */
final class PlacedValueReader {

  private final JsonParser parser;
  private final ReadState state;

  PlacedValueReader(JsonParser parser, ReadState state) {
    this.parser = parser;
    this.state = state;
  }

  /** Reads the value the parser stands on. */
  PlacedValue read() {
    return read(new Origin(null, "", offset()));
  }

  private PlacedValue read(Origin origin) {
    JsonToken token = parser.currentToken();
    String scalar = token.isScalarValue() ? parser.getString() : null;
    PlacedValue value = new PlacedValue(token, scalar, origin);
    try {
      if (token == JsonToken.START_OBJECT) {
        readMembers(value, origin);
      } else if (token == JsonToken.START_ARRAY) {
        readElements(value, origin);
      }
    } catch (JacksonException e) {
      state.fail(parser, e);
    }
    if (!state.isBroken()) {
      origin.complete();
    }
    return value;
  }

  private void readMembers(PlacedValue object, Origin around) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      boolean second = object.member(name).isPresent();
      if (second) {
        state.report(parser, ReadFindings.DUPLICATE_MEMBER, Map.of("member", name));
      }
      Origin origin = new Origin(around, name, offset());
      parser.nextToken();
      if (second) {
        parser.skipChildren();
      } else {
        object.put(name, read(origin));
      }
      if (state.isBroken()) {
        return;
      }
    }
  }

  private void readElements(PlacedValue array, Origin around) {
    for (int index = 0; !state.isBroken(); index++) {
      JsonToken token = Objects.requireNonNull(parser.nextToken(), "an array ends");
      if (token == JsonToken.END_ARRAY) {
        return;
      }
      array.add(read(new Origin(around, Integer.toString(index), offset())));
    }
  }

  private long offset() {
    return parser.currentTokenLocation().getByteOffset();
  }
}
