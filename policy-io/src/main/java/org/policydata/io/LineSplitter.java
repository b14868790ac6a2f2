package org.policydata.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream that are not blank, one held at a time; of one that is longer than a
 * document may be, only that it is.
 *
 * <p>A line ends with a line feed or with the stream. A carriage return before the line feed is
 * white space of JSON, as is one anywhere else between values.
 */
final class LineSplitter implements Iterator<PolicyLine> {

  private static final int CHUNK = 1 << 16;

  /** A buffer that has grown further is not kept. */
  private static final int KEPT = 1 << 20;

  private final PolicyReader reader;
  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private byte[] line = new byte[CHUNK];
  private int length;
  private boolean tooLong;
  private int number;
  private boolean over;
  private @Nullable PolicyLine next;

  LineSplitter(PolicyReader reader, InputStream in) {
    this.reader = reader;
    this.in = in;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && !over) {
        next = line();
      }
    } catch (BrokenContentException e) {
      over = true;
      next = PolicyLine.broken(reader, number(), e.finding());
    } catch (IOException e) {
      over = true;
      throw new UncheckedIOException(e);
    }
    return next != null;
  }

  @Override
  public PolicyLine next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    PolicyLine result = next;
    next = null;
    return result;
  }

  /** Takes in the next line; null where it is blank. */
  private @Nullable PolicyLine line() throws IOException {
    length = 0;
    tooLong = false;
    boolean ended = false;
    while (!ended) {
      if (at == end && !fill()) {
        over = true;
        break;
      }
      int feed = at;
      while (feed < end && chunk[feed] != '\n') {
        feed++;
      }
      ended = feed < end;
      append(at, feed);
      at = ended ? feed + 1 : feed;
    }
    // Nobody writes so many lines, but a bomb may hold them.
    number = number == Integer.MAX_VALUE ? number : number + 1;
    return taken();
  }

  private boolean fill() throws IOException {
    at = 0;
    end = in.read(chunk, 0, CHUNK);
    if (end < 0) {
      end = 0;
      return false;
    }
    return true;
  }

  private void append(int from, int to) {
    int count = to - from;
    int max = reader.limits().maxBytes();
    if (tooLong || count > max - length) {
      tooLong = true;
      line = new byte[CHUNK];
      return;
    }
    if (count > line.length - length) {
      long grown = Math.max((long) length + count, 2L * line.length);
      line = Arrays.copyOf(line, (int) Math.min(grown, max));
    }
    System.arraycopy(chunk, from, line, length, count);
    length += count;
  }

  private @Nullable PolicyLine taken() {
    if (tooLong) {
      return PolicyLine.broken(
          reader,
          number,
          ReadFindings.LIMIT_EXCEEDED.finding(
              "", null, Map.of("problem", "BYTES", "max", reader.limits().maxBytes())));
    }
    if (isBlank()) {
      return null;
    }
    byte[] json = Arrays.copyOf(line, length);
    if (line.length > KEPT) {
      line = new byte[CHUNK];
    }
    return PolicyLine.of(reader, number, json);
  }

  private boolean isBlank() {
    int start = number == 1 && startsWithMark() ? 3 : 0;
    for (int i = start; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private boolean startsWithMark() {
    return length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF;
  }

  /** The line that is being taken in. */
  private int number() {
    return number == Integer.MAX_VALUE ? number : number + 1;
  }
}
