package org.policydata.io.json;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.FloodGate;
import org.policydata.finding.SourceLocation;
import org.policydata.io.ReadFindings;
import org.policydata.io.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.io.ContentReference;

/**
 * What one read carries along: the parser, and the problems met so far with their places.
 *
 * <p>While a document is right, only the ends of its values are noted here; pointers and places are
 * made for problems.
 */
final class ReadState {

  /** Name under which the state travels as an attribute of the call. */
  static final Object KEY = ReadState.class;

  private final StringDecoder strings;
  private final ReadLimits limits;
  private final Positions positions;
  private final ValueSpans spans;
  private final FloodGate gate = new FloodGate();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, BitSet> droppedElements = new HashMap<>();
  private boolean broken;

  ReadState(SourceBytes source, ReadLimits limits) {
    this.strings = new StringDecoder(source.bytes(), limits.maxStringLength());
    this.limits = limits;
    this.positions = new Positions(source.bytes());
    this.spans = ValueSpans.ofBytes(source.bytes().length);
  }

  ReadLimits limits() {
    return limits;
  }

  /** Decodes the strings of the document. */
  StringDecoder strings() {
    return strings;
  }

  /** Where the lists of the document and their elements are. */
  ValueSpans spans() {
    return spans;
  }

  /** Whether the token stream ended early: everything met so far is still assembled. */
  boolean isBroken() {
    return broken;
  }

  /** Reports a problem of the current value; the place is that of its member, where it is one's. */
  void report(JsonParser parser, FindingKind kind, Map<String, Object> details) {
    if (gate.admits(kind)) {
      long offset = parser.currentTokenLocation().getByteOffset();
      boolean name = parser.currentToken() == JsonToken.PROPERTY_NAME;
      add(kind, pointer(parser), name ? offset : positions.memberStart(offset), details);
    }
  }

  /** The same, where the details cost time: of a flood they are not asked for. */
  void report(JsonParser parser, FindingKind kind, Supplier<Map<String, Object>> details) {
    if (gate.isOpen(kind)) {
      report(parser, kind, details.get());
    } else {
      gate.admits(kind);
    }
  }

  /** Reports a problem of an object that has just ended, at the place where it starts. */
  void reportObject(
      JsonParser parser, TokenStreamContext object, FindingKind kind, Map<String, Object> details) {
    if (gate.admits(kind)) {
      TokenStreamLocation start = object.startLocation(ContentReference.unknown());
      long offset = byteOffset(start);
      add(kind, pointer(parser), positions.memberStart(offset), details);
    }
  }

  /** Reports a problem at a place that was noted before. */
  void reportAt(FindingKind kind, String pointer, long offset, Map<String, Object> details) {
    if (gate.admits(kind)) {
      add(kind, pointer, offset, details);
    }
  }

  /** Reports the failure of the token stream, once; whoever catches it stops and assembles. */
  void fail(JsonParser parser, JacksonException failure) {
    if (broken) {
      return;
    }
    broken = true;
    if (failure instanceof StreamConstraintsException) {
      failLimit(parser, failure);
      return;
    }
    TokenStreamLocation location = failure.getLocation();
    long offset =
        location == null ? parser.currentLocation().getByteOffset() : location.getByteOffset();
    reportAt(ReadFindings.SYNTAX, pointer(parser), Math.max(offset, 0), Map.of());
  }

  private void failLimit(JsonParser parser, JacksonException failure) {
    String pointer = pointer(parser);
    long offset = Math.max(parser.currentTokenLocation().getByteOffset(), 0);
    if (String.valueOf(failure.getOriginalMessage()).startsWith("Name length")) {
      // The parser still stands on the member before the one whose name is too long.
      pointer = pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0));
      offset = positions.nameStart(parser.currentLocation().getByteOffset());
    }
    reportAt(ReadFindings.LIMIT_EXCEEDED, pointer, offset, exceededLimit(failure));
  }

  /** The library tells its limits apart by message only. */
  private Map<String, Object> exceededLimit(JacksonException failure) {
    String message = String.valueOf(failure.getOriginalMessage());
    if (message.contains("nesting depth")) {
      return Map.of("problem", "DEPTH", "max", limits.maxDepth());
    }
    return Map.of("problem", "STRING", "max", limits.maxStringLength());
  }

  /** Remembers that an element of the current list is not in the value that was read. */
  void dropElement(String listPointer, int index) {
    droppedElements.computeIfAbsent(listPointer, key -> new BitSet()).set(index);
  }

  static String pointer(JsonParser parser) {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  private void add(FindingKind kind, String pointer, long offset, Map<String, Object> details) {
    problems.add(new Problem(kind, pointer, offset, details));
  }

  /** Only the line and the column in bytes are kept for the start of an object. */
  private long byteOffset(TokenStreamLocation start) {
    return positions.offset(start.getLineNr(), start.getColumnNr());
  }

  /** Returns the findings in the order of the document, then by code. */
  List<Finding> findings() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        (a, b) -> {
          int byOffset = Long.compare(a.offset(), b.offset());
          return byOffset != 0 ? byOffset : a.kind().code().compareTo(b.kind().code());
        });
    long[] offsets = sorted.stream().mapToLong(Problem::offset).toArray();
    SourceLocation[] locations = positions.locate(offsets);
    List<Finding> findings = new ArrayList<>(sorted.size());
    for (int i = 0; i < locations.length; i++) {
      Problem problem = sorted.get(i);
      findings.add(
          problem.kind().finding(problem.pointer(), null, problem.details()).at(locations[i]));
    }
    findings.addAll(gate.remainders());
    return findings;
  }

  DroppedElements dropped() {
    return new DroppedElements(droppedElements);
  }

  private record Problem(
      FindingKind kind, String pointer, long offset, Map<String, Object> details) {}
}
