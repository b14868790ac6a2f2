package org.policydata.io.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the name of an enum constant. The characters are compared where the parser holds them: a
 * document repeats the same few names hundreds of times, and none of them becomes a text of its
 * own.
 */
final class EnumReader implements ValueReader {

  private final List<String> constants = new ArrayList<>();
  private final char[][] names;
  private final Object[] values;

  EnumReader(Class<?> type) {
    values = type.getEnumConstants();
    names = new char[values.length][];
    for (int i = 0; i < values.length; i++) {
      String name = ((Enum<?>) values[i]).name();
      names[i] = name.toCharArray();
      constants.add(name);
    }
  }

  @Override
  public @Nullable Object read(JsonParser parser, ReadState state) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return ScalarReaders.wrongType(parser, state, "string");
    }
    int length = parser.getStringLength();
    char[] text = parser.getStringCharacters();
    int from = parser.getStringOffset();
    for (int i = 0; i < names.length; i++) {
      char[] name = names[i];
      if (name.length == length
          && text[from] == name[0]
          && Arrays.equals(text, from, from + length, name, 0, length)) {
        return values[i];
      }
    }
    return ScalarReaders.reportUnknownName(parser, state, constants);
  }
}
