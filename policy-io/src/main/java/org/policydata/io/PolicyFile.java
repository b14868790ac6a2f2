package org.policydata.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;

/**
 * A file that holds dossiers, told by its name: {@code .json} one, {@code .ndjson} and {@code
 * .jsonl} one a line, {@code .txt} a published text; each may be compressed ({@code .json.gz}).
 * Immutable; made by {@link PolicyFiles}, or for one file by {@link #of}.
 */
public final class PolicyFile {

  /** What a file holds. */
  public enum Kind {
    /** One dossier in JSON. */
    DOSSIER,
    /** JSON Lines: one dossier a line. */
    LINES,
    /** The text of a policy or a notice, to be imported. */
    TEXT
  }

  private static final int MAX_ID = 100;
  private static final String COMPRESSED = ".gz";

  private final Path path;
  private final Kind kind;
  private final boolean named;
  private final @Nullable Finding problem;

  private PolicyFile(Path path, Kind kind, boolean named, @Nullable Finding problem) {
    this.path = path;
    this.kind = kind;
    this.named = named;
    this.problem = problem;
  }

  /**
   * Returns the file of that name, which may be a pipe as well; one whose name does not tell what
   * it holds is taken for a dossier in JSON.
   *
   * @param path the file
   * @return the file, not looked at yet
   */
  public static PolicyFile of(Path path) {
    Objects.requireNonNull(path, "path");
    return new PolicyFile(path, kindOf(path).orElse(Kind.DOSSIER), true, null);
  }

  /** A file that was found in a folder; empty where its name does not tell that it is meant. */
  static Optional<PolicyFile> found(Path path) {
    return kindOf(path).map(kind -> new PolicyFile(path, kind, false, null));
  }

  /** Something in a folder that cannot be looked at. */
  static PolicyFile unusable(Path path, Finding problem) {
    return new PolicyFile(path, Kind.DOSSIER, false, problem);
  }

  private static Optional<Kind> kindOf(Path path) {
    String name = plainName(path).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return Optional.of(Kind.DOSSIER);
    } else if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
      return Optional.of(Kind.LINES);
    }
    return name.endsWith(".txt") ? Optional.of(Kind.TEXT) : Optional.empty();
  }

  /** The last part of a name, without the ending that says that it is compressed. */
  private static String plainName(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    boolean compressed = name.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
    return compressed ? name.substring(0, name.length() - COMPRESSED.length()) : name;
  }

  /**
   * Returns where the file is.
   *
   * @return the path, as it was given or found
   */
  public Path path() {
    return path;
  }

  /**
   * Returns what the file holds.
   *
   * @return the kind, by its name
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns why there is nothing to open: a folder that cannot be read, a link to a folder.
   *
   * @return a finding about the file as a whole, empty for a file that may be opened
   */
  public Optional<Finding> problem() {
    return Optional.ofNullable(problem);
  }

  /**
   * Returns an id for the dossier that is imported from a text.
   *
   * @return the name of the file without its endings, with a hyphen for what an id cannot hold
   */
  public String dossierId() {
    String name = plainName(path);
    int dot = name.lastIndexOf('.');
    StringBuilder id = new StringBuilder();
    (dot > 0 ? name.substring(0, dot) : name)
        .codePoints()
        .limit(MAX_ID)
        .map(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' ? c : '-')
        .forEach(id::appendCodePoint);
    while (id.length() > 0 && "-.".indexOf(id.charAt(0)) >= 0) {
      id.deleteCharAt(0);
    }
    return id.length() == 0 ? "dossier" : id.toString();
  }

  /**
   * Opens the file.
   *
   * @return its content, inflated where it is compressed
   * @throws IOException if it cannot be read; {@link FileFindings#of} says what that means
   */
  public FileContent open() throws IOException {
    return FileContent.open(path, named);
  }

  /** Returns the path. */
  @Override
  public String toString() {
    return path.toString();
  }
}
