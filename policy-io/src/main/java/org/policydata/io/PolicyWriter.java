package org.policydata.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.policydata.io.json.JsonText;
import org.policydata.model.PolicyDossier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes dossiers as JSON: UTF-8, members in the order of the records and then the extensions,
 * absent values and empty lists left out, numbers without exponent and trailing zeros, a line feed
 * at the end.
 *
 * <p>Immutable and thread-safe; take one of the three forms and keep it.
 */
public final class PolicyWriter {

  private static final int MAX_DEPTH = 1_000;

  /** Bytes that are set aside at once; most dossiers need no more than a few times as much. */
  private static final int FIRST_BLOCK = 32_000;

  private static final JsonMapper MAPPER = mapper();
  private static final PolicyWriter PRETTY =
      new PolicyWriter(MAPPER.writer().with(prettyPrinter()));
  private static final PolicyWriter COMPACT = new PolicyWriter(MAPPER.writer());

  private final ObjectWriter writer;

  private PolicyWriter(ObjectWriter writer) {
    this.writer = writer;
  }

  /**
   * Returns the writer for people: one member a line, indented by two spaces.
   *
   * @return the writer
   */
  public static PolicyWriter pretty() {
    return PRETTY;
  }

  /**
   * Returns the writer for machines: no white space, one line.
   *
   * @return the writer
   */
  public static PolicyWriter compact() {
    return COMPACT;
  }

  /**
   * Returns the writer of the canonical form: the same dossier gives the same bytes in every
   * version of the library that writes this format version. {@link ContentHash} is taken of it.
   *
   * <p>At present the compact form has the same bytes, but only this one is a promise.
   *
   * @return the writer
   */
  public static PolicyWriter canonical() {
    return COMPACT;
  }

  /**
   * Returns the JSON form of a dossier.
   *
   * @param dossier the dossier
   * @return the document in UTF-8
   * @throws IllegalArgumentException if the dossier holds what a document cannot: half of a
   *     surrogate pair, which UTF-8 has no form for, more than 1,000 levels or a number of more
   *     than 9,999 digits
   */
  public byte[] write(PolicyDossier dossier) {
    Objects.requireNonNull(dossier, "dossier");
    try {
      ByteArrayBuilder out = new ByteArrayBuilder(FIRST_BLOCK);
      try (JsonGenerator generator = writer.createGenerator(out)) {
        writer.writeValue(generator, dossier);
        generator.writeRaw('\n');
      }
      byte[] json = out.toByteArray();
      if (JsonText.holdsHalfPair(json)) {
        throw new IllegalArgumentException(
            "the dossier cannot be written: a text holds half of a surrogate pair");
      }
      return json;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "the dossier cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Returns the JSON form of a dossier as text.
   *
   * @param dossier the dossier
   * @return the document
   * @throws IllegalArgumentException if the dossier holds what a document cannot
   */
  public String writeString(PolicyDossier dossier) {
    return new String(write(dossier), StandardCharsets.UTF_8);
  }

  /**
   * Writes a dossier to a file, which is replaced if it exists.
   *
   * @param dossier the dossier
   * @param file the file
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if the dossier holds what a document cannot
   */
  public void write(PolicyDossier dossier, Path file) throws IOException {
    Files.write(file, write(dossier));
  }

  /**
   * Writes a dossier to a stream, which is not closed.
   *
   * @param dossier the dossier
   * @param out the stream
   * @throws IOException if the stream cannot be written
   * @throws IllegalArgumentException if the dossier holds what a document cannot
   */
  public void write(PolicyDossier dossier, OutputStream out) throws IOException {
    out.write(write(dossier));
  }

  private static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            // As deep as any reader goes; see ReadLimits.
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            // Numbers are read by people and other languages: 10000000, not 1E+7.
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    return JsonMapper.builder(factory)
        // The order of the records is the order of the format.
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .build();
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    return printer.withArrayIndenter(indenter).withObjectIndenter(indenter);
  }
}
