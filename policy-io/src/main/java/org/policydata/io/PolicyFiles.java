package org.policydata.io;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that hold dossiers: in a folder and all below it, or by a pattern.
 *
 * <p>Folders are gone through one by one, each in the order of its names, so that memory grows with
 * the largest of them and not with the archive. Links to folders are not followed, so there are no
 * loops; each is told ({@code file.link-not-followed}), as is a folder that cannot be read.
 */
public final class PolicyFiles {

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private PolicyFiles() {}

  /**
   * Returns the files that an input means.
   *
   * @param input a file, a folder, or a pattern such as {@code archive/**}{@code /*.ndjson.gz},
   *     with the signs of {@link java.nio.file.FileSystem#getPathMatcher glob}; {@code **}{@code /}
   *     means any number of folders, none as well
   * @return the files one by one, as they are found; a file that is named itself is there whatever
   *     its ending, in folders and by patterns only those that {@link PolicyFile} knows
   * @throws NoSuchFileException if there is no such file or folder
   */
  public static Stream<PolicyFile> find(String input) throws NoSuchFileException {
    Optional<Path> path = existing(input);
    if (path.isPresent()) {
      return Files.isDirectory(path.get())
          ? below(path.get(), file -> true)
          : Stream.of(PolicyFile.of(path.get()));
    }
    String pattern = input.replace('\\', '/');
    if (!GLOB.matcher(pattern).find()) {
      throw new NoSuchFileException(input);
    }
    Path base = base(pattern);
    if (!Files.isDirectory(base)) {
      throw new NoSuchFileException(input);
    }
    try {
      return below(base, matcher(pattern));
    } catch (PatternSyntaxException e) {
      throw new NoSuchFileException(input, null, "no such file, and no pattern");
    }
  }

  /** Some systems refuse the signs of a pattern in a path. */
  private static Optional<Path> existing(String input) {
    try {
      Path path = Path.of(input);
      return Files.exists(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The folder in front of the first sign of a pattern. */
  private static Path base(String pattern) {
    Matcher sign = GLOB.matcher(pattern);
    int at = sign.find() ? sign.start() : pattern.length();
    int slash = pattern.lastIndexOf('/', at);
    return Path.of(slash < 0 ? "" : slash == 0 ? "/" : pattern.substring(0, slash));
  }

  private static Predicate<Path> matcher(String pattern) {
    PathMatcher whole = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    PathMatcher shorter =
        FileSystems.getDefault()
            .getPathMatcher("glob:" + pattern.replace("/**/", "/").replaceFirst("^\\*\\*/", ""));
    return path -> whole.matches(path) || shorter.matches(path);
  }

  private static Stream<PolicyFile> below(Path folder, Predicate<Path> wanted) {
    Iterator<PolicyFile> walk = new Walk(folder, wanted);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** Goes through a folder and those in it, depth first. */
  private static final class Walk implements Iterator<PolicyFile> {

    private final Predicate<Path> wanted;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private @Nullable PolicyFile next;

    Walk(Path start, Predicate<Path> wanted) {
      this.wanted = wanted;
      this.next = enter(start);
    }

    @Override
    public boolean hasNext() {
      while (next == null && !open.isEmpty()) {
        Iterator<Path> entries = open.getLast();
        if (entries.hasNext()) {
          next = look(entries.next());
        } else {
          open.removeLast();
        }
      }
      return next != null;
    }

    @Override
    public PolicyFile next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      PolicyFile file = next;
      next = null;
      return file;
    }

    private @Nullable PolicyFile look(Path path) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        return enter(path);
      }
      if (Files.isDirectory(path)) {
        return PolicyFile.unusable(
            path, FileFindings.LINK_NOT_FOLLOWED.finding("", null, Map.of()));
      }
      return wanted.test(path) ? PolicyFile.found(path).orElse(null) : null;
    }

    /** Answers with the folder itself where it cannot be read. */
    private @Nullable PolicyFile enter(Path folder) {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      } catch (IOException e) {
        return PolicyFile.unusable(folder, FileFindings.of(e));
      } catch (DirectoryIteratorException e) {
        IOException cause = Objects.requireNonNull(e.getCause(), "cause");
        return PolicyFile.unusable(folder, FileFindings.of(cause));
      }
      Collections.sort(entries);
      open.addLast(entries.iterator());
      return null;
    }
  }
}
