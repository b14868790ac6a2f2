package org.policydata.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.SourceLocation;

/**
 * A line of a JSON Lines file, which holds one dossier. It is taken apart only when it is asked for
 * by {@link #read}, so that many threads can share the work. Immutable and thread-safe.
 */
public final class PolicyLine {

  private final PolicyReader reader;
  private final int number;
  private final byte[] json;
  private final @Nullable Finding problem;

  private PolicyLine(PolicyReader reader, int number, byte[] json, @Nullable Finding problem) {
    this.reader = reader;
    this.number = number;
    this.json = json;
    this.problem = problem;
  }

  /** A line; the bytes are not copied. */
  static PolicyLine of(PolicyReader reader, int number, byte[] json) {
    return new PolicyLine(reader, number, json, null);
  }

  /** A line that cannot be read. */
  static PolicyLine broken(PolicyReader reader, int number, Finding problem) {
    Finding placed = problem.at(new SourceLocation(number, 1));
    return new PolicyLine(reader, number, new byte[0], placed);
  }

  /**
   * Returns where the line stands.
   *
   * @return its number in the file, from 1, empty lines counted
   */
  public int number() {
    return number;
  }

  /**
   * Returns how long the line is.
   *
   * @return bytes without the end of the line; 0 for one that is not held as it is too long
   */
  public int length() {
    return json.length;
  }

  /**
   * Reads the line, anew with each call.
   *
   * @return the dossier and the findings, their places told by the line of the file and the column
   *     in it
   */
  public ReadResult read() {
    return problem == null ? reader.read(json).onLine(number) : reader.unread(List.of(problem));
  }

  /** Returns the number of the line. */
  @Override
  public String toString() {
    return "PolicyLine[number=" + number + "]";
  }
}
