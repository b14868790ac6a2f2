package org.policydata.io.json;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a document that is brought to a newer format. It remembers where it stood, however
 * often it is renamed or moved, so that whatever is found in it later can be told in terms of the
 * document.
 *
 * <p>What is asked of a value that is no object, array or text is answered with nothing: an old
 * document may be wrong as well, and the reader of the new format says so. Not thread-safe.
 */
public final class PlacedValue {

  /** As deep as any reader goes, and what a change wraps around it. */
  private static final int MAX_DEPTH = 2_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final JsonToken kind;
  private final @Nullable String scalar;
  private final @Nullable Origin origin;
  private final Map<String, PlacedValue> members = new LinkedHashMap<>();
  private final List<PlacedValue> elements = new ArrayList<>();

  /** A value of a document, or one that the document does not have. */
  PlacedValue(JsonToken kind, @Nullable String scalar, @Nullable Origin origin) {
    this.kind = kind;
    this.scalar = scalar;
    this.origin = origin;
  }

  /**
   * Returns a text that the document does not have.
   *
   * @param value the text
   * @return the value
   */
  public static PlacedValue text(String value) {
    return new PlacedValue(JsonToken.VALUE_STRING, Objects.requireNonNull(value, "value"), null);
  }

  /**
   * Returns an empty object that the document does not have.
   *
   * @return the value
   */
  public static PlacedValue object() {
    return new PlacedValue(JsonToken.START_OBJECT, null, null);
  }

  /**
   * Returns an empty array that the document does not have.
   *
   * @return the value
   */
  public static PlacedValue array() {
    return new PlacedValue(JsonToken.START_ARRAY, null, null);
  }

  /**
   * Returns the text that this is.
   *
   * @return the text; empty for a value of another type
   */
  public Optional<String> asText() {
    return kind == JsonToken.VALUE_STRING ? Optional.ofNullable(scalar) : Optional.empty();
  }

  /**
   * Returns a member.
   *
   * @param name its name
   * @return the value; empty where there is none
   */
  public Optional<PlacedValue> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /**
   * Returns the elements.
   *
   * @return a copy of the list; empty for a value that is no array
   */
  public List<PlacedValue> elements() {
    return List.copyOf(elements);
  }

  /**
   * Returns the elements of a member.
   *
   * @param name name of the member
   * @return a copy of the list; empty where there is none
   */
  public List<PlacedValue> elements(String name) {
    return member(name).map(PlacedValue::elements).orElse(List.of());
  }

  /**
   * Gives a member another name, unless there is one of that name.
   *
   * @param name its name
   * @param newName its name from now on
   */
  public void rename(String name, String newName) {
    PlacedValue value = members.get(name);
    if (value != null && members.putIfAbsent(newName, value) == null) {
      members.remove(name);
    }
  }

  /**
   * Takes a member out.
   *
   * @param name its name
   * @return the value; empty where there is none
   */
  public Optional<PlacedValue> remove(String name) {
    return Optional.ofNullable(members.remove(name));
  }

  /**
   * Sets a member of an object.
   *
   * @param name its name
   * @param value a value of the document or a new one
   * @return this
   * @throws IllegalStateException if this is no object
   */
  public PlacedValue put(String name, PlacedValue value) {
    require(JsonToken.START_OBJECT);
    members.put(name, value);
    return this;
  }

  /**
   * Sets a member of the document to another text, at the place where it stands.
   *
   * @param name its name
   * @param text its text from now on
   */
  public void replace(String name, String text) {
    members.computeIfPresent(
        name, (key, value) -> new PlacedValue(JsonToken.VALUE_STRING, text, value.origin));
  }

  /**
   * Adds an element to an array.
   *
   * @param value a value of the document or a new one
   * @return this
   * @throws IllegalStateException if this is no array
   */
  public PlacedValue add(PlacedValue value) {
    require(JsonToken.START_ARRAY);
    elements.add(value);
    return this;
  }

  private void require(JsonToken expected) {
    if (kind != expected) {
      throw new IllegalStateException("expected " + expected + ", but this is " + kind);
    }
  }

  /** Returns where the value stood at a pointer, or the nearest around it that stood anywhere. */
  Origin origin(String pointer) {
    PlacedValue value = this;
    Origin nearest = Objects.requireNonNull(origin, "the root has a place");
    for (int start = 1; start <= pointer.length(); ) {
      int end = pointer.indexOf('/', start);
      int stop = end < 0 ? pointer.length() : end;
      value = value.child(pointer.substring(start, stop));
      if (value == null) {
        return nearest;
      }
      nearest = value.origin == null ? nearest : value.origin;
      start = stop + 1;
    }
    return nearest;
  }

  private @Nullable PlacedValue child(String segment) {
    if (kind == JsonToken.START_OBJECT) {
      return members.get(segment.replace("~1", "/").replace("~0", "~"));
    }
    int index = kind == JsonToken.START_ARRAY ? DroppedElements.index(segment) : -1;
    return index >= 0 && index < elements.size() ? elements.get(index) : null;
  }

  /** Returns the value as a document. */
  byte[] toJson() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(generator);
    }
    return out.toByteArray();
  }

  private void write(JsonGenerator generator) {
    switch (kind) {
      case START_OBJECT -> {
        generator.writeStartObject();
        members.forEach(
            (name, value) -> {
              generator.writeName(name);
              value.write(generator);
            });
        generator.writeEndObject();
      }
      case START_ARRAY -> {
        generator.writeStartArray();
        elements.forEach(element -> element.write(generator));
        generator.writeEndArray();
      }
      case VALUE_STRING -> generator.writeString(scalar);
      // Numbers and literals as they stand: 1.10 stays 1.10, however long it is.
      default -> generator.writeRawValue(String.valueOf(scalar));
    }
  }

  /** Where a value stood: the name of a member, the start of anything else. */
  static final class Origin {

    private final @Nullable Origin around;
    private final String segment;
    private final long offset;
    private boolean complete;

    Origin(@Nullable Origin around, String segment, long offset) {
      this.around = around;
      this.segment = segment;
      this.offset = offset;
    }

    String pointer() {
      StringBuilder pointer = new StringBuilder();
      for (Origin at = this; at.around != null; at = at.around) {
        pointer.insert(0, "/" + at.segment.replace("~", "~0").replace("/", "~1"));
      }
      return pointer.toString();
    }

    long offset() {
      return offset;
    }

    /** Whether the document goes on behind the value. */
    boolean isComplete() {
      return complete;
    }

    void complete() {
      complete = true;
    }
  }
}
