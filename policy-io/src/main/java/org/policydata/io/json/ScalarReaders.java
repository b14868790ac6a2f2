package org.policydata.io.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadFindings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Readers of the values that hold no other values. */
final class ScalarReaders {

  /** ISO 8601 period of whole years, months, weeks and days, without signs. */
  private static final Pattern PERIOD =
      Pattern.compile("P(?:(\\d{1,5})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?");

  private static final Map<Class<?>, ValueReader> READERS =
      Map.of(
          String.class, ScalarReaders::readText,
          Boolean.class, ScalarReaders::readFlag,
          Integer.class, ScalarReaders::readInteger,
          BigDecimal.class, ScalarReaders::readNumber,
          LocalDate.class, ScalarReaders::readDate,
          Period.class, ScalarReaders::readPeriod);

  private ScalarReaders() {}

  static Optional<ValueReader> find(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(new EnumReader(type));
    }
    return Optional.ofNullable(READERS.get(type));
  }

  private static @Nullable Object readText(JsonParser parser, ReadState state) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return wrongType(parser, state, "string");
    }
    int start = (int) parser.currentTokenLocation().getByteOffset() + 1;
    String text = state.strings().decode(start);
    return text != null ? text : checkedText(parser, state);
  }

  /** Returns the text of the current token, null where it holds half a surrogate pair. */
  static @Nullable String checkedText(JsonParser parser, ReadState state) {
    String text = parser.getString();
    if (hasHalfPair(text)) {
      state.report(parser, ReadFindings.BAD_VALUE, Map.of("problem", "SURROGATE", "found", text));
      return null;
    }
    return text;
  }

  private static @Nullable Object readFlag(JsonParser parser, ReadState state) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> wrongType(parser, state, "boolean");
    };
  }

  /** A whole number may be written with a zero fraction (5.0): JSON tells no difference. */
  private static @Nullable Object readInteger(JsonParser parser, ReadState state) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() == JsonParser.NumberType.INT) {
      return parser.getIntValue();
    }
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      return wrongType(parser, state, "integer");
    }
    BigDecimal number = checkedNumber(parser, state);
    if (number == null) {
      return null;
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      return badValue(parser, state, "INTEGER");
    }
  }

  private static @Nullable Object readNumber(JsonParser parser, ReadState state) {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      return wrongType(parser, state, "number");
    }
    return checkedNumber(parser, state);
  }

  /** Returns the number of the current token, null where it has more digits than the limit. */
  static @Nullable BigDecimal checkedNumber(JsonParser parser, ReadState state) {
    int max = state.limits().maxNumberLength();
    if (parser.getStringLength() > max) {
      state.report(parser, ReadFindings.LIMIT_EXCEEDED, Map.of("problem", "NUMBER", "max", max));
      return null;
    }
    try {
      BigDecimal number = parser.getDecimalValue();
      if (number.signum() == 0) {
        return BigDecimal.ZERO;
      }
      long integerDigits = (long) number.precision() - number.scale();
      if (integerDigits <= max && number.scale() <= max) {
        return number;
      }
    } catch (ArithmeticException | NumberFormatException | StreamReadException e) {
      // The exponent is beyond the range of the type: too large as well.
    }
    state.report(
        parser,
        ReadFindings.BAD_VALUE,
        Map.of("problem", "NUMBER", "found", parser.getString(), "max", max));
    return null;
  }

  private static @Nullable Object readDate(JsonParser parser, ReadState state) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return wrongType(parser, state, "string");
    }
    LocalDate date = parseDate(parser.getString());
    return date != null ? date : badValue(parser, state, "DATE");
  }

  /** The full-date of RFC 3339: four-digit year, nothing but digits and hyphens. */
  private static @Nullable LocalDate parseDate(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 0 || month < 0 || day < 0) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static @Nullable Object readPeriod(JsonParser parser, ReadState state) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return wrongType(parser, state, "string");
    }
    String text = parser.getString();
    Matcher matcher = PERIOD.matcher(text);
    if (text.length() < 3 || !matcher.matches()) {
      return badValue(parser, state, "PERIOD");
    }
    return Period.parse(text);
  }

  /** Reports a text that is none of the names expected here, with the closest of them. */
  static @Nullable Object reportUnknownName(
      JsonParser parser, ReadState state, Collection<String> names) {
    String found = parser.getString();
    state.report(parser, ReadFindings.BAD_VALUE, () -> unknownName(found, names));
    return null;
  }

  private static Map<String, Object> unknownName(String found, Collection<String> names) {
    Map<String, Object> details =
        new TreeMap<>(Map.of("found", found, "expected", String.join(", ", names)));
    Suggestion.closest(found, names)
        .ifPresent(
            suggestion -> {
              details.put("problem", "SIMILAR");
              details.put("suggestion", suggestion);
            });
    return details;
  }

  /** Reports the current value as one of another JSON type than expected, and skips it. */
  static @Nullable Object wrongType(JsonParser parser, ReadState state, String expected) {
    String found = jsonType(parser.currentToken());
    Map<String, Object> details = new TreeMap<>(Map.of("found", found, "expected", expected));
    if (found.equals("null")) {
      details.put("problem", "NULL");
    }
    state.report(parser, ReadFindings.WRONG_TYPE, details);
    parser.skipChildren();
    return null;
  }

  private static @Nullable Object badValue(JsonParser parser, ReadState state, String problem) {
    state.report(
        parser, ReadFindings.BAD_VALUE, Map.of("problem", problem, "found", parser.getString()));
    return null;
  }

  private static String jsonType(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "object";
      case START_ARRAY -> "array";
      case VALUE_STRING -> "string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
      case VALUE_TRUE, VALUE_FALSE -> "boolean";
      case VALUE_NULL -> "null";
      default -> "nothing";
    };
  }

  static boolean hasHalfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
