package org.policydata.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.SourceLocation;
import org.policydata.io.ReadFindings;
import org.policydata.io.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads documents of one record type. Immutable and thread-safe; built once, as the shape of the
 * records is worked out then.
 *
 * @param <T> type of the root record
 */
public final class RecordReader<T> {

  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::location, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Finding::code);

  private final Class<T> type;
  private final ReadLimits limits;
  private final ObjectReader reader;

  /**
   * Creates a reader.
   *
   * @param type type of the root record
   * @param lookup gives access to the constructors of the records
   * @param limits bounds of what is accepted
   */
  public RecordReader(Class<T> type, MethodHandles.Lookup lookup, ReadLimits limits) {
    this.type = Objects.requireNonNull(type, "type");
    this.limits = Objects.requireNonNull(limits, "limits");
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    // The length of the document is checked before parsing.
                    .maxDocumentLength(StreamReadConstraints.DEFAULT_MAX_DOC_LEN)
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength(limits.maxStringLength())
                    .maxNameLength(limits.maxStringLength())
                    // A number that is too long is left out like any bad value; see ScalarReaders.
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();
    this.reader =
        JsonMapper.builder(factory)
            .addModule(RecordDeserializer.module(lookup))
            // Checked here, so that it becomes a finding.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(type);
  }

  /**
   * Returns what came of reading a file.
   *
   * @param file the file
   * @return the record and the findings
   * @throws IOException if the file cannot be read
   */
  public RecordResult<T> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Returns what came of reading a stream to its end; the stream is not closed.
   *
   * @param in the stream
   * @return the record and the findings
   * @throws IOException if the stream cannot be read
   */
  public RecordResult<T> read(InputStream in) throws IOException {
    return read(in.readNBytes(limits.maxBytes() + 1));
  }

  /**
   * Returns what came of reading bytes.
   *
   * @param input the document
   * @return the record and the findings
   */
  public RecordResult<T> read(byte[] input) {
    if (input.length > limits.maxBytes()) {
      return unread(
          ReadFindings.LIMIT_EXCEEDED, Map.of("problem", "BYTES", "max", limits.maxBytes()));
    }
    SourceBytes source = SourceBytes.of(input);
    String encoding = source.otherEncoding();
    if (encoding != null) {
      return unread(ReadFindings.NOT_UTF8, Map.of("problem", "OTHER_ENCODING", "found", encoding));
    }
    ReadState state = new ReadState(source, limits);
    T value = parse(source.bytes(), state);
    boolean allDecoded = state.strings().beyondAscii() == source.beyondAscii();
    if (!allDecoded) {
      // Something beyond ASCII stands where it was not looked at: in a name, an extension, a break.
      SourceBytes repaired = source.repaired();
      if (repaired.malformedCount() > 0) {
        return readRepaired(repaired);
      }
    }
    return new RecordResult<>(value, state.findings(), DocumentPlaces.of(source.bytes(), state));
  }

  /**
   * Returns what came of reading a document again after a change, in terms of the document as it
   * stands: pointers and locations are those of the document, whatever was moved or renamed.
   *
   * @param earlier what came of reading the document without the change
   * @param change made to the whole document before it is read
   * @return the record of the changed document, and the findings
   */
  public RecordResult<T> readChanged(RecordResult<?> earlier, Consumer<PlacedValue> change) {
    byte[] bytes = earlier.document();
    ReadState asItStands = new ReadState(SourceBytes.of(bytes), limits);
    PlacedValue document = readPlaced(bytes, asItStands);
    if (document == null) {
      return new RecordResult<>(null, asItStands.findings(), DocumentPlaces.of(bytes, asItStands));
    }
    change.accept(document);
    byte[] changed = document.toJson();
    ReadState state = new ReadState(SourceBytes.of(changed), limits);
    T value = parse(changed, state);
    List<Finding> findings = new ArrayList<>();
    // The bytes have been repaired since.
    earlier.findings().stream()
        .filter(finding -> finding.code().equals(ReadFindings.NOT_UTF8.code()))
        .forEach(findings::add);
    findings.addAll(asItStands.findings());
    findings.addAll(new PlacedFindings(document, bytes).of(state.findings()));
    findings.sort(IN_ORDER);
    return new RecordResult<>(value, findings, DocumentPlaces.ofChanged(bytes, document, state));
  }

  private @Nullable PlacedValue readPlaced(byte[] bytes, ReadState state) {
    try (JsonParser parser = reader.createParser(bytes)) {
      try {
        if (parser.nextToken() == null) {
          return null;
        }
        PlacedValue document = new PlacedValueReader(parser, state).read();
        if (!state.isBroken()) {
          reportTrailing(parser, state);
        }
        return document;
      } catch (JacksonException e) {
        state.fail(parser, e);
        return null;
      }
    }
  }

  private RecordResult<T> readRepaired(SourceBytes source) {
    ReadState state = new ReadState(source, limits);
    state.reportAt(
        ReadFindings.NOT_UTF8,
        "",
        source.firstMalformed(),
        Map.of("count", source.malformedCount()));
    T value = parse(source.bytes(), state);
    return new RecordResult<>(value, state.findings(), DocumentPlaces.of(source.bytes(), state));
  }

  private @Nullable T parse(byte[] bytes, ReadState state) {
    ObjectReader configured = reader.withAttribute(ReadState.KEY, state);
    try (JsonParser parser = configured.createParser(bytes)) {
      try {
        if (parser.nextToken() == null) {
          state.reportAt(ReadFindings.SYNTAX, "", 0, Map.of("problem", "EMPTY"));
          return null;
        }
        T value = type.cast(configured.<Object>readValue(parser));
        if (!state.isBroken()) {
          reportTrailing(parser, state);
        }
        return value;
      } catch (JacksonException e) {
        state.fail(parser, e);
        return null;
      }
    }
  }

  /** Whatever stands behind the root value is one problem, well-formed or not. */
  private static void reportTrailing(JsonParser parser, ReadState state) {
    long offset;
    try {
      if (parser.nextToken() == null) {
        return;
      }
      offset = parser.currentTokenLocation().getByteOffset();
    } catch (JacksonException e) {
      offset = parser.currentTokenLocation().getByteOffset();
    }
    state.reportAt(ReadFindings.TRAILING_CONTENT, "", offset, Map.of());
  }

  private RecordResult<T> unread(FindingKind kind, Map<String, Object> details) {
    return unread(List.of(kind.finding("", null, details).at(new SourceLocation(1, 1))));
  }

  /**
   * Returns the answer for a document that is not read.
   *
   * @param findings why
   * @return no record, and the findings
   */
  public RecordResult<T> unread(List<Finding> findings) {
    return new RecordResult<>(null, findings, DocumentPlaces.none());
  }
}
