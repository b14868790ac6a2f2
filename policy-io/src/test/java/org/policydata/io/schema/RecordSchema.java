package org.policydata.io.schema;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema (2020-12) of the documents of one record type, as the reader of this module takes
 * them: closed objects, {@code x-} members where a record has extensions, no nulls, sealed types
 * told apart by {@code type}. Descriptions are those of the records' comments.
 */
public final class RecordSchema {

  /** Whole characters only: in a regular expression over code points only half a pair matches. */
  private static final String WHOLE_CHARACTERS = "[^\\uD800-\\uDFFF]*$";

  private final Map<String, Map<String, Object>> memberConstraints;
  private final boolean open;
  private final SourceComments comments;
  private final Map<String, Map<String, Object>> definitions = new TreeMap<>();
  private final Map<String, Class<?>> types = new LinkedHashMap<>();

  private RecordSchema(
      Map<String, Map<String, Object>> memberConstraints, boolean open, SourceComments comments) {
    this.memberConstraints = memberConstraints;
    this.open = open;
    this.comments = comments;
  }

  /**
   * Returns the schema as a document that ends with a line feed.
   *
   * @param root type of the whole document
   * @param id identifier of the schema
   * @param title title of the schema
   * @param memberConstraints keywords beside the type of some members, by {@code Record.member}
   * @param sources folders of the source files, whose comments become descriptions
   * @return the schema
   */
  public static String of(
      Class<? extends Record> root,
      String id,
      String title,
      Map<String, Map<String, Object>> memberConstraints,
      Path... sources) {
    return new RecordSchema(memberConstraints, false, SourceComments.of(sources))
        .document(root, id, title);
  }

  /**
   * Returns the schema of documents whose reader ignores members it does not know.
   *
   * @param root type of the whole document
   * @param id identifier of the schema
   * @param title title of the schema
   * @param memberConstraints keywords beside the type of some members, by {@code Record.member}
   * @param sources folders of the source files, whose comments become descriptions
   * @return the schema
   */
  public static String open(
      Class<? extends Record> root,
      String id,
      String title,
      Map<String, Map<String, Object>> memberConstraints,
      Path... sources) {
    return new RecordSchema(memberConstraints, true, SourceComments.of(sources))
        .document(root, id, title);
  }

  private String document(Class<? extends Record> root, String id, String title) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("$id", id);
    document.put("title", title);
    types.put(root.getSimpleName(), root);
    document.putAll(object(root, null));
    document.put("$defs", definitions);
    return JsonMapper.builder().build().writer().with(printer()).writeValueAsString(document)
        + "\n";
  }

  private Map<String, Object> object(Class<?> type, String variant) {
    Map<String, Object> members = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    boolean extensible = false;
    if (variant != null) {
      members.put("type", Map.of("const", variant));
      required.add("type");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (isExtensions(type, component)) {
        extensible = true;
        continue;
      }
      JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
      boolean named = property != null && !property.value().isEmpty();
      String name = named ? property.value() : component.getName();
      members.put(name, member(type, component));
      if (property != null && property.required()) {
        required.add(name);
      }
    }
    Map<String, Object> object = described(comments.ofType(type));
    object.put("type", "object");
    object.put("properties", members);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    if (extensible) {
      object.put("patternProperties", Map.of("^x-" + WHOLE_CHARACTERS, reference("extension")));
    }
    if (!open) {
      object.put("additionalProperties", false);
    }
    return object;
  }

  private Map<String, Object> member(Class<?> record, RecordComponent component) {
    Map<String, Object> member = described(comments.ofComponent(record, component.getName()));
    member.putAll(value(component.getGenericType()));
    member.putAll(
        memberConstraints.getOrDefault(
            record.getSimpleName() + "." + component.getName(), Map.of()));
    return member;
  }

  private Map<String, Object> value(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Map<String, Object> array = new LinkedHashMap<>();
      array.put("type", "array");
      array.put("items", value(list.getActualTypeArguments()[0]));
      return array;
    }
    if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("type", "object");
      object.putAll(reference("extension"));
      return object;
    }
    Class<?> raw = (Class<?>) type;
    if (raw == Boolean.class) {
      return Map.of("type", "boolean");
    }
    return raw.isEnum() || raw.isRecord() || raw.isSealed()
        ? reference(defined(raw))
        : reference(SCALARS.get(raw));
  }

  private String defined(Class<?> type) {
    String name = type.getSimpleName();
    Class<?> known = types.putIfAbsent(name, type);
    if (known != null && known != type) {
      throw new IllegalArgumentException("two types are called " + name);
    }
    if (known == null) {
      // Taken before it is filled: a clause has clauses.
      Map<String, Object> definition = new LinkedHashMap<>();
      definitions.put(name, definition);
      definition.putAll(definition(type));
    }
    return name;
  }

  private Map<String, Object> definition(Class<?> type) {
    if (type.isRecord()) {
      return object(type, null);
    }
    Map<String, Object> definition = described(comments.ofType(type));
    if (type.isEnum()) {
      definition.put("type", "string");
      definition.put(
          "enum",
          Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList());
      return definition;
    }
    List<Map<String, Object>> variants = new ArrayList<>();
    for (JsonSubTypes.Type variant : type.getAnnotation(JsonSubTypes.class).value()) {
      String name = variant.value().getSimpleName();
      if (types.putIfAbsent(name, variant.value()) != null) {
        throw new IllegalArgumentException("two types are called " + name);
      }
      definitions.put(name, object(variant.value(), variant.name()));
      variants.add(reference(name));
    }
    definition.put("oneOf", variants);
    return definition;
  }

  private Map<String, Object> reference(String definition) {
    Map<String, Object> scalar = SCALAR_DEFINITIONS.get(definition);
    if (scalar != null) {
      definitions.putIfAbsent(definition, scalar);
    }
    return Map.of("$ref", "#/$defs/" + definition);
  }

  /** Constructor parameters lose the annotation's name; the field under the component has it. */
  private static boolean isExtensions(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName()).isAnnotationPresent(JsonAnySetter.class);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Object> described(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    return schema;
  }

  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          String.class, "text",
          BigDecimal.class, "number",
          Integer.class, "integer",
          LocalDate.class, "date",
          Period.class, "period");

  private static final Map<String, Map<String, Object>> SCALAR_DEFINITIONS =
      Map.of(
          "text",
          keywords("A text of whole characters.", "type", "string")
              .with("pattern", "^" + WHOLE_CHARACTERS),
          "number",
          keywords("A number of at most 100 digits, written without exponent.", "type", "number")
              .with("exclusiveMinimum", new BigDecimal("-1e100"))
              .with("exclusiveMaximum", new BigDecimal("1e100")),
          "integer",
          keywords("A whole number of 32 bits.", "type", "integer")
              .with("minimum", Integer.MIN_VALUE)
              .with("maximum", Integer.MAX_VALUE),
          "date",
          keywords("A day, for example 2026-01-31.", "type", "string")
              .with("format", "date")
              .with("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
          "period",
          keywords(
                  "A period of whole years, months, weeks and days, for example P3Y.",
                  "type",
                  "string")
              .with("minLength", 3)
              .with("pattern", "^P([0-9]{1,5}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,5}D)?$"),
          "extension",
          keywords("Any value; its texts and numbers have the limits of all others.")
              .with("pattern", "^" + WHOLE_CHARACTERS)
              .with("exclusiveMinimum", new BigDecimal("-1e100"))
              .with("exclusiveMaximum", new BigDecimal("1e100"))
              .with("items", Map.of("$ref", "#/$defs/extension"))
              .with("propertyNames", Map.of("pattern", "^" + WHOLE_CHARACTERS))
              .with("additionalProperties", Map.of("$ref", "#/$defs/extension")));

  private static Keywords keywords(String description, Object... typeAndValue) {
    Keywords keywords = new Keywords();
    keywords.put("description", description);
    if (typeAndValue.length > 0) {
      keywords.put((String) typeAndValue[0], typeAndValue[1]);
    }
    return keywords;
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter);
  }

  /** Keywords of a schema in the order they are given. */
  private static final class Keywords extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    Keywords with(String keyword, Object value) {
      put(keyword, value);
      return this;
    }
  }
}
