package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.SettingsResult;
import org.policydata.validation.Suppressions;
import org.policydata.validation.WorkCalendar;
import org.policydata.validation.report.Baseline;
import picocli.CommandLine.Option;

/** What a check is told in files: calendar, suppressions and baseline. */
final class SettingsOptions {

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "holidays and make-up days (JSON); Monday to Friday by default")
  private @Nullable Path calendar;

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description = "findings that may stand, with the reason (JSON)")
  private @Nullable Path suppressions;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "an earlier JSON report, or what --write-baseline wrote; only findings that are not in"
              + " it count for the exit code")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "writes the findings of this run, for a later --baseline")
  private @Nullable Path written;

  @Nullable Path suppressions() {
    return suppressions;
  }

  /** The files that are read; a baseline may be followed by the next under the same name. */
  List<Path> read() {
    return Stream.of(calendar, suppressions).filter(Objects::nonNull).toList();
  }

  @Nullable Path written() {
    return written;
  }

  /** Empty where a file cannot be used, which has been said. */
  Optional<PolicyValidator> validator(Profile profile, Language language, PrintWriter err)
      throws IOException {
    PolicyValidator.Builder builder = PolicyValidator.builder().profile(profile);
    if (calendar != null) {
      Optional<WorkCalendar> read = usable(calendar, WorkCalendar::read, language, err);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      builder.calendar(read.get());
    }
    if (suppressions != null) {
      Optional<Suppressions> read = usable(suppressions, Suppressions::read, language, err);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      builder.suppressions(read.get());
    }
    return Optional.of(OwnRules.validator(builder, language));
  }

  boolean hasBaseline() {
    return baseline != null;
  }

  /** Empty where there is none, or where it cannot be used, which has been said. */
  Optional<Baseline> baseline(Language language, PrintWriter err) throws IOException {
    return baseline == null ? Optional.empty() : usable(baseline, Baseline::read, language, err);
  }

  /** The profile of that name or file; empty where it cannot be used, which has been said. */
  static Optional<Profile> profile(String name, Language language, PrintWriter err)
      throws IOException {
    Optional<Profile> builtIn = Profile.builtIn(name);
    if (builtIn.isPresent()) {
      return builtIn;
    }
    if (name.isBlank() || (!name.endsWith(".json") && !Files.exists(Path.of(name)))) {
      String known = String.join(language.choose(", ", "、"), Profile.builtInIds());
      throw new UnusableInputException(
          language.choose(
              "no profile \"" + name + "\"; expected " + known + ", or a file",
              "没有规则配置“" + name + "”；可用的有" + known + "，或指定文件"));
    }
    return usable(Path.of(name), OwnRules.profiles(language)::read, language, err);
  }

  /** How settings of one kind are read. */
  @FunctionalInterface
  private interface Reader<T> {
    SettingsResult<T> read(Path file) throws IOException;
  }

  private static <T> Optional<T> usable(
      Path file, Reader<T> reader, Language language, PrintWriter err) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UnusableInputException(
          language.choose(file + " is a folder; give the name of a file", file + "是文件夹，请指定文件"));
    }
    SettingsResult<T> result = reader.read(file);
    FindingLines.print(file, result.findings(), language, err);
    if (result.value().isEmpty()) {
      err.println(
          language.choose(
              "policy: " + file + " cannot be used; nothing was checked",
              "policy：" + file + "无法使用，未执行任何检查"));
    }
    err.flush();
    return result.value();
  }
}
