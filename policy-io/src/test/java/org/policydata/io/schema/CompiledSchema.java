package org.policydata.io.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema as a validator of its own applies it, with formats asserted. */
public final class CompiledSchema {

  private static final int MAX_DIGITS = 100;
  private static final int MAX_DEPTH = 200;

  /** Strict: names are unique, nothing stands behind the document, numbers keep their digits. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNumberLength(MAX_DIGITS)
                          .maxNestingDepth(MAX_DEPTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  private final Schema schema;

  private CompiledSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Compiles a schema.
   *
   * @param text the schema
   * @return the compiled schema
   */
  public static CompiledSchema of(String text) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            // 5.0 is an integer since draft 6; the validator asks to be told.
            .losslessNarrowing(true)
            .failFast(true)
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    return new CompiledSchema(registry.getSchema(JSON.readTree(text)));
  }

  /**
   * Returns what is wrong with a document.
   *
   * @param document the document
   * @return the first problem; none where the document is valid
   */
  public List<Error> problems(JsonNode document) {
    return schema.validate(document);
  }

  /**
   * Reads a document as other software does.
   *
   * @param json the bytes
   * @return the tree, empty where the bytes are no UTF-8, no JSON with unique names, or beyond the
   *     limits
   */
  public static Optional<JsonNode> tree(byte[] json) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      JsonNode tree = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
      return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
    } catch (CharacterCodingException | JacksonException | NumberFormatException e) {
      // The last is how an exponent beyond the range of the type is refused.
      return Optional.empty();
    }
  }
}
