package org.policydata.validation.injection;

import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Edits and conditions that several defects share. */
final class Edits {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Edits() {}

  /** The object, from JSON in single quotes. */
  static ObjectNode object(String json) {
    return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
  }

  static Predicate<ObjectNode> kind(String kind) {
    return object -> object.path("kind").asString("").equals(kind);
  }

  static Predicate<ObjectNode> has(String member) {
    return object -> object.has(member);
  }

  static Predicate<ObjectNode> hasNot(String member) {
    return object -> !object.has(member);
  }

  /** The member's text holds the words. */
  static Predicate<ObjectNode> says(String member, String words) {
    return object -> object.path(member).asString("").contains(words);
  }

  static Consumer<ObjectNode> append(String member, String words) {
    return object -> object.put(member, object.path(member).asString("") + words);
  }

  /** Adds an object, given in single quotes, to the list of that name. */
  static Consumer<ObjectNode> add(String list, String json) {
    return object -> object.withArray(list).add(object(json));
  }

  static Consumer<ObjectNode> addText(String list, String text) {
    return object -> object.withArray(list).add(text);
  }

  /** Replaces words in every text at and below the object. */
  static Consumer<ObjectNode> replace(String words, String by) {
    return object -> replaceBelow(object, words, by);
  }

  private static void replaceBelow(JsonNode node, String words, String by) {
    if (node instanceof ObjectNode object) {
      object.forEachEntry(
          (name, value) -> {
            if (value instanceof StringNode text) {
              object.put(name, text.asString().replace(words, by));
            } else {
              replaceBelow(value, words, by);
            }
          });
    } else if (node instanceof ArrayNode array) {
      array.forEach(element -> replaceBelow(element, words, by));
    }
  }
}
