package org.policydata.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file, inflated where it is gzip (RFC 1952): its first bytes tell, not its name.
 *
 * <p>Inflating is bounded: behind the first 64 MiB, data that has grown to more than 250 times its
 * size ends there. Damaged data, and data that grows too far, end with an exception that {@link
 * FileFindings#of} turns into a finding. Not thread-safe.
 */
public final class FileContent extends InputStream {

  /** JSON shrinks to a tenth or a twentieth; what deflate can do at most is 1,032. */
  private static final int MAX_RATIO = 250;

  /** Up to here no ratio is too high. */
  private static final int FREE_BYTES = 64 << 20;

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final @Nullable BasicFileAttributes before;
  private final CountedBytes stored;
  private final InputStream in;
  private final boolean compressed;
  private long delivered;

  private FileContent(Path file, @Nullable BasicFileAttributes before, CountedBytes stored)
      throws IOException {
    this.file = file;
    this.before = before;
    this.stored = stored;
    BufferedInputStream start = new BufferedInputStream(stored, BUFFER);
    this.compressed = isCompressed(start);
    this.in = compressed ? inflated(start) : start;
  }

  /** Opens a file; one that is not regular, only where it is wanted as it is. */
  static FileContent open(Path file, boolean special) throws IOException {
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    if (!before.isRegularFile() && !special) {
      // Opening a pipe would wait for someone to write into it.
      throw new BrokenContentException(
          FileFindings.UNREADABLE.finding("", null, Map.of("problem", "SPECIAL")));
    }
    InputStream bytes = Files.newInputStream(file);
    try {
      return new FileContent(file, before.isRegularFile() ? before : null, new CountedBytes(bytes));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static boolean isCompressed(InputStream start) throws IOException {
    start.mark(2);
    boolean magic = start.read() == 0x1F && start.read() == 0x8B;
    start.reset();
    return magic;
  }

  private static InputStream inflated(InputStream start) throws IOException {
    try {
      return new GZIPInputStream(start, BUFFER);
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }

  private static IOException damaged() {
    return new BrokenContentException(FileFindings.DAMAGED.finding("", null, Map.of()));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!compressed) {
      return in.read(bytes, offset, length);
    }
    int count;
    try {
      count = in.read(bytes, offset, length);
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
    delivered += Math.max(count, 0);
    if (delivered > FREE_BYTES && delivered / MAX_RATIO > stored.count()) {
      throw new BrokenContentException(
          FileFindings.INFLATES.finding("", null, Map.of("max", MAX_RATIO)));
    }
    return count;
  }

  /**
   * Returns how much of the file has been read.
   *
   * @return bytes as they are stored, compressed where the file is
   */
  public long storedBytes() {
    return stored.count();
  }

  /**
   * Tells whether someone has written to the file since it was opened.
   *
   * @return true where its size, its time or the file under its name is another; false for what is
   *     no regular file
   * @throws IOException if the file system cannot tell
   */
  public boolean hasChanged() throws IOException {
    if (before == null) {
      return false;
    }
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return now.size() != before.size()
        || !now.lastModifiedTime().equals(before.lastModifiedTime())
        || !Objects.equals(now.fileKey(), before.fileKey());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Counts the bytes that pass. */
  private static final class CountedBytes extends FilterInputStream {

    private long count;

    CountedBytes(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
