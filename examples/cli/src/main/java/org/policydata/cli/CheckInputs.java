package org.policydata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.io.PolicyFile;
import org.policydata.io.PolicyFiles;

/** The files, folders and patterns that are to be checked. */
final class CheckInputs {

  private static final String ENDINGS = "*.json, *.ndjson, *.jsonl, *.txt, or *.gz";

  private final List<String> inputs;
  private final @Nullable Path report;

  private CheckInputs(List<String> inputs, @Nullable Path report) {
    this.inputs = inputs;
    this.report = report;
  }

  /**
   * Takes the inputs, each of which has to mean something: a pipeline that checks the wrong folder
   * must not be told that all is fine.
   */
  static CheckInputs of(List<String> inputs, @Nullable Path report, Language language)
      throws IOException {
    for (String input : inputs) {
      if (input.isBlank()) {
        throw new UnusableInputException(
            language.choose(
                "an input has no name; the folder one is in is called .", "有输入没有名称；当前文件夹请用“.”表示"));
      }
      try (Stream<PolicyFile> files = PolicyFiles.find(input)) {
        if (files.findFirst().isEmpty()) {
          if (path(input).filter(Files::isDirectory).isPresent()) {
            throw new UnusableInputException(
                language.choose(
                    input + " holds no file to check (" + ENDINGS + ")",
                    input + "中没有可检查的文件（" + ENDINGS + "）"));
          }
          throw new NoSuchFileException(input + " (" + ENDINGS + ")");
        }
      }
    }
    Path written = report == null ? null : report.toAbsolutePath().normalize();
    return new CheckInputs(List.copyOf(inputs), written);
  }

  /** The files that are named themselves. */
  List<Path> named() {
    return inputs.stream()
        .flatMap(input -> path(input).stream())
        .filter(Files::isRegularFile)
        .toList();
  }

  /** Some systems refuse the signs of a pattern in a path. */
  private static Optional<Path> path(String input) {
    try {
      return Optional.of(Path.of(input));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The files, but for the report of an earlier run under the name of this one's. */
  Stream<PolicyFile> files() throws IOException {
    List<Stream<PolicyFile>> streams = new ArrayList<>();
    for (String input : inputs) {
      streams.add(PolicyFiles.find(input));
    }
    return streams.stream()
        .flatMap(stream -> stream)
        .filter(file -> !file.path().toAbsolutePath().normalize().equals(report));
  }

  /** How much there is to read, in bytes as they are stored. */
  long bytes() throws IOException {
    try (Stream<PolicyFile> files = files()) {
      return files.mapToLong(CheckInputs::size).sum();
    }
  }

  private static long size(PolicyFile file) {
    try {
      return file.problem().isPresent() ? 0 : Files.size(file.path());
    } catch (IOException e) {
      // That it cannot be read is told when its turn comes.
      return 0;
    }
  }
}
