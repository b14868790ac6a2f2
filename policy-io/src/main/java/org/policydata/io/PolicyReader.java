package org.policydata.io;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.io.json.JsonText;
import org.policydata.io.json.PlacedValue;
import org.policydata.io.json.RecordReader;
import org.policydata.io.json.RecordResult;
import org.policydata.model.PolicyDossier;

/**
 * Reads dossiers from JSON and reports every problem of a document in one pass.
 *
 * <pre>{@code
 * ReadResult result = PolicyReader.create().read(Path.of("dossier.json"));
 * result.findings().forEach(System.out::println);
 * PolicyDossier dossier = result.dossier().orElseThrow();
 * }</pre>
 *
 * <p>Bad content is never an exception: it becomes a finding with its pointer, line and column, the
 * broken value is left out, and reading goes on. There are no modes; whoever wants what is left of
 * a broken document takes {@link ReadResult#partial()}. A document of an older format that can be
 * upgraded is read as a dossier of today's; findings and positions are those of the document as it
 * stands. Immutable and thread-safe; create one and keep it.
 */
public final class PolicyReader {

  private static final int MAJOR = 1;
  private static final int MINOR = 0;
  private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})");

  private final ReadLimits limits;
  private final RecordReader<PolicyDossier> reader;
  private final RecordReader<Head> headReader;
  private final FormatUpgrade upgrade;

  /** A reader that upgrades what is older in its own way. */
  PolicyReader(ReadLimits limits, FormatUpgrade upgrade) {
    this.limits = limits;
    this.upgrade = upgrade;
    reader = new RecordReader<>(PolicyDossier.class, MethodHandles.lookup(), limits);
    headReader = new RecordReader<>(Head.class, MethodHandles.lookup(), limits);
  }

  /**
   * Returns a reader with {@link ReadLimits#DEFAULT}.
   *
   * @return the reader
   */
  public static PolicyReader create() {
    return create(ReadLimits.DEFAULT);
  }

  /**
   * Returns a reader with limits of its own.
   *
   * @param limits bounds of what is accepted
   * @return the reader
   */
  public static PolicyReader create(ReadLimits limits) {
    return new PolicyReader(limits, FormatUpgrade.CURRENT);
  }

  /**
   * Returns the limits.
   *
   * @return the bounds of what is accepted
   */
  public ReadLimits limits() {
    return limits;
  }

  /**
   * Reads a file.
   *
   * @param file a file that holds one JSON document in UTF-8, compressed with gzip or not
   * @return the dossier and the findings
   * @throws IOException if the file cannot be read
   */
  public ReadResult read(Path file) throws IOException {
    try (FileContent content = PolicyFile.of(file).open()) {
      return read(content);
    } catch (BrokenContentException e) {
      return unread(List.of(e.finding()));
    }
  }

  /**
   * Reads bytes.
   *
   * @param json one JSON document in UTF-8
   * @return the dossier and the findings
   */
  public ReadResult read(byte[] json) {
    return judged(reader.read(json));
  }

  /**
   * Reads a stream to its end; the stream is not closed.
   *
   * @param in a stream of one JSON document in UTF-8
   * @return the dossier and the findings
   * @throws IOException if the stream cannot be read
   */
  public ReadResult read(InputStream in) throws IOException {
    return judged(reader.read(in));
  }

  /**
   * Reads a text; half of a surrogate pair in it is reported as {@link ReadFindings#NOT_UTF8}.
   *
   * @param json one JSON document
   * @return the dossier and the findings
   */
  public ReadResult read(String json) {
    return judged(reader.read(JsonText.utf8(json)));
  }

  /**
   * Returns the lines of a JSON Lines file, one dossier a line, as they are asked for. One line is
   * held at a time, and none is read before {@link PolicyLine#read} is called; a line that is
   * broken, or longer than a document may be, says so itself and the others follow.
   *
   * <pre>{@code
   * try (Stream<PolicyLine> lines = reader.lines(Path.of("archive.ndjson.gz"))) {
   *   lines.map(PolicyLine::read).forEach(result -> result.dossier().ifPresent(this::publish));
   * }
   * }</pre>
   *
   * @param file the file, compressed with gzip or not; blank lines are passed over
   * @return the lines in their order; closing the stream closes the file. It throws {@link
   *     java.io.UncheckedIOException} when the file cannot be read on
   * @throws IOException if the file cannot be read
   */
  public Stream<PolicyLine> lines(Path file) throws IOException {
    FileContent content;
    try {
      content = PolicyFile.of(file).open();
    } catch (BrokenContentException e) {
      return Stream.of(PolicyLine.broken(this, 1, e.finding()));
    }
    return lines(content)
        .onClose(
            () -> {
              try {
                content.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * Returns the lines of a stream, which is not closed, as {@link #lines(Path)} does for a file.
   *
   * @param in a stream of one JSON document a line in UTF-8
   * @return the lines in their order, read from the stream as they are asked for
   */
  public Stream<PolicyLine> lines(InputStream in) {
    Iterator<PolicyLine> lines = new LineSplitter(this, Objects.requireNonNull(in, "in"));
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** The answer for what is known to be wrong before a byte of it is read. */
  ReadResult unread(List<Finding> findings) {
    return new ReadResult(reader.unread(findings));
  }

  private ReadResult judged(RecordResult<PolicyDossier> result) {
    String version =
        result.partial().map(PolicyDossier::formatVersion).or(() -> versionOf(result)).orElse(null);
    if (version == null || version.equals(PolicyDossier.FORMAT_VERSION)) {
      return new ReadResult(result);
    }
    Optional<Consumer<PlacedValue>> change = upgrade.from(version);
    if (change.isPresent()) {
      return new ReadResult(reader.readChanged(result, change.get()));
    }
    Matcher matcher = VERSION.matcher(version);
    boolean known = matcher.matches() && Integer.parseInt(matcher.group(1)) == MAJOR;
    if (!known) {
      return new ReadResult(result.withFindings(withUnsupported(result, version)));
    }
    boolean newer = Integer.parseInt(matcher.group(2)) > MINOR;
    return newer
        ? new ReadResult(result.withFindings(forgiving(result.findings())))
        : new ReadResult(result);
  }

  /** Another version may lack what this one requires, so that nothing else could be read. */
  private Optional<String> versionOf(RecordResult<PolicyDossier> result) {
    return headReader.read(result.document()).partial().map(Head::formatVersion);
  }

  /** What a newer minor version has added is unknown here and cannot be an error there. */
  private static List<Finding> forgiving(List<Finding> findings) {
    String unknown = ReadFindings.UNKNOWN_MEMBER.code();
    return findings.stream()
        .map(finding -> finding.code().equals(unknown) ? finding.as(Severity.WARNING) : finding)
        .toList();
  }

  private static List<Finding> withUnsupported(RecordResult<PolicyDossier> result, String version) {
    String pointer = "/formatVersion";
    SourceLocation location =
        Optional.ofNullable(result.locate(List.of(pointer)).get(pointer))
            .map(RecordResult.Place::location)
            .orElse(null);
    Finding finding =
        ReadFindings.UNSUPPORTED_VERSION
            .finding(pointer, null, Map.of("found", version, "expected", MAJOR + ".x"))
            .at(location);
    List<Finding> findings = new ArrayList<>(result.findings());
    int at = 0;
    while (at < findings.size() && standsBefore(findings.get(at), location)) {
      at++;
    }
    findings.add(at, finding);
    return findings;
  }

  private static boolean standsBefore(Finding finding, @Nullable SourceLocation location) {
    SourceLocation other = finding.location();
    return other != null && location != null && other.compareTo(location) < 0;
  }

  /** The one member that every version has. */
  private record Head(@JsonProperty(required = true) String formatVersion) {}
}
