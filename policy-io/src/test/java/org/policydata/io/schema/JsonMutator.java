package org.policydata.io.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes documents at random, so that what comes out lies close to what a reader accepts: values
 * at the edge of a type, members of other objects, members that are renamed, missing or null.
 */
public final class JsonMutator {

  private static final JsonMapper JSON =
      JsonMapper.builder(new JsonFactory())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final List<String> OTHERS =
      List.of("null", "true", "false", "{}", "[]", "[null]", "[[]]", "[{}]", "{\"x-a\":1}");

  private static final List<String> TEXTS =
      List.of(
          "\"\"",
          "\"a\"",
          "\"\\n\"",
          "\"\\u0000\"",
          "\"厂\\ud83c\\udfed\"",
          "\"\\ud83c\"",
          "\"\\udfeda\"",
          "\"a\\ud83c\"");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0.0",
          "5",
          "5.0",
          "50e-1",
          "5.5",
          "1e9",
          "1e-90",
          "9.9e99",
          "1e100",
          "-1e100",
          "2147483647",
          "2147483648",
          "-2147483648",
          "-2147483648.0",
          "-2147483649",
          "1e10");

  private static final List<String> DATES =
      List.of(
          "\"2026-01-31\"",
          "\"2026-02-29\"",
          "\"2024-02-29\"",
          "\"0000-01-01\"",
          "\"9999-12-31\"",
          "\"10000-01-01\"",
          "\"-2026-01-01\"",
          "\"2026-1-31\"",
          "\"2026-01-31T00:00:00Z\"",
          "\"２０２６-01-31\"",
          "\"2026-01-31 \"",
          "\"2026-01-31\\n\"",
          "\"2026-13-01\"");

  private static final List<String> PERIODS =
      List.of(
          "\"P\"",
          "\"P3Y\"",
          "\"P1Y2M3W4D\"",
          "\"P1W1Y\"",
          "\"P99999D\"",
          "\"P100000D\"",
          "\"P-1Y\"",
          "\"p3y\"",
          "\"PT1H\"",
          "\"P1Y\\n\"",
          "\"P1.5Y\"",
          "\"P٣Y\"",
          "\"P0D\"");

  private static final List<String> VERSIONS =
      List.of(
          "\"1.0\"",
          "\"1.1\"",
          "\"1.9999\"",
          "\"1.10000\"",
          "\"1.00\"",
          "\"1.01\"",
          "\"01.0\"",
          "\"2.0\"",
          "\"0.9\"",
          "\"1\"",
          "\"1.0\\n\"",
          "\" 1.0\"");

  private static final List<String> CONSTANTS =
      List.of(
          "\"QUANTITY\"",
          "\"CHANGE\"",
          "\"REPLACE_TEXT\"",
          "\"MOVE_CLAUSE\"",
          "\"LEAD\"",
          "\"quantity\"",
          "\"ERROR\"",
          "\"LAW\"");

  private static final List<List<String>> VALUES =
      List.of(OTHERS, TEXTS, NUMBERS, DATES, PERIODS, VERSIONS, CONSTANTS);

  private static final List<String> NAMES =
      List.of(
          "x-",
          "x-a",
          "X-a",
          "x",
          "x-\ud83c\udfed",
          "",
          "type",
          "id",
          "extensions",
          "phrase",
          "a/b~c",
          "Id",
          "id ",
          "children",
          "extends");

  private final Random random;
  private final JsonNode root;
  private final List<Place> places = new ArrayList<>();
  private final List<String> names = new ArrayList<>(NAMES);

  private JsonMutator(JsonNode root, long seed) {
    this.root = root;
    this.random = new Random(seed);
    collect(root);
  }

  /**
   * Returns a document with some changes.
   *
   * @param document a document that holds something
   * @param changes how many
   * @param seed the same seed makes the same changes
   * @return the changed document
   */
  public static byte[] mutated(byte[] document, int changes, long seed) {
    JsonMutator mutator = new JsonMutator(JSON.readTree(document), seed);
    for (int i = 0; i < changes; i++) {
      mutator.change();
    }
    return JSON.writeValueAsBytes(mutator.root);
  }

  /**
   * Returns values at the edges of all types.
   *
   * @return JSON texts
   */
  public static List<String> values() {
    return VALUES.stream().flatMap(List::stream).toList();
  }

  /**
   * Returns names of members that few objects have, and of extensions.
   *
   * @return the names
   */
  public static List<String> names() {
    return NAMES;
  }

  private void collect(JsonNode node) {
    if (node instanceof ObjectNode object) {
      places.add(new Place(object, null, -1));
      for (String name : object.propertyNames()) {
        places.add(new Place(object, name, -1));
        names.add(name);
        collect(object.get(name));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(array, null, i));
        collect(array.get(i));
      }
    }
  }

  private void change() {
    Place place = places.get(random.nextInt(places.size()));
    if (place.around() instanceof ObjectNode object) {
      changeObject(object, place.name() == null ? anyName() : place.name());
    } else if (place.around() instanceof ArrayNode array && place.index() < array.size()) {
      changeArray(array, place.index());
    }
  }

  private void changeObject(ObjectNode object, String name) {
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(anyName(), object.has(name) ? object.remove(name) : anyValue());
      case 2 -> object.set(anyName(), anyValue());
      default -> object.set(name, alike(object.get(name)));
    }
  }

  private void changeArray(ArrayNode array, int index) {
    switch (random.nextInt(4)) {
      case 0 -> array.remove(index);
      case 1 -> array.insert(index, anyValue());
      case 2 -> array.add(array.get(index).deepCopy());
      default -> array.set(index, alike(array.get(index)));
    }
  }

  private String anyName() {
    return names.get(random.nextInt(names.size()));
  }

  /** As a rule a value that could pass for the one there is. */
  private JsonNode alike(@Nullable JsonNode value) {
    if (value == null || value.isContainer() || random.nextInt(4) == 0) {
      return anyValue();
    }
    if (value.isNumber()) {
      return oneOf(NUMBERS);
    }
    String text = value.isString() ? value.asString() : "";
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return oneOf(DATES);
    }
    if (text.matches("P[0-9]+[YMWD].*")) {
      return oneOf(PERIODS);
    }
    if (text.matches("[0-9]\\.[0-9]")) {
      return oneOf(VERSIONS);
    }
    return oneOf(text.matches("[A-Z_]+") ? CONSTANTS : TEXTS);
  }

  private JsonNode oneOf(List<String> values) {
    return JSON.readTree(values.get(random.nextInt(values.size())));
  }

  /** A value at the edge of something, or one that stands elsewhere in the document. */
  private JsonNode anyValue() {
    if (random.nextInt(4) > 0) {
      return oneOf(VALUES.get(random.nextInt(VALUES.size())));
    }
    Place place = places.get(random.nextInt(places.size()));
    JsonNode value = place.value();
    return value == null ? JSON.readTree("{}") : value.deepCopy();
  }

  /** A member of an object or an element of an array; an object itself has neither. */
  private record Place(ContainerNode<?> around, String name, int index) {

    JsonNode value() {
      return name != null ? around.get(name) : index >= 0 ? around.get(index) : around;
    }
  }
}
