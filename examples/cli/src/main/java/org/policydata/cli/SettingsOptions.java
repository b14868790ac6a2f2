package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.ProfileReader;
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

  @Nullable Path written() {
    return written;
  }

  /** Empty where a file cannot be used, which has been said. */
  Optional<PolicyValidator> validator(Profile profile, PrintWriter err) throws IOException {
    PolicyValidator.Builder builder = PolicyValidator.builder().profile(profile);
    if (calendar != null) {
      Optional<WorkCalendar> read = usable(calendar, WorkCalendar.read(calendar), err);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      builder.calendar(read.get());
    }
    if (suppressions != null) {
      Optional<Suppressions> read = usable(suppressions, Suppressions.read(suppressions), err);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      builder.suppressions(read.get());
    }
    return Optional.of(builder.build());
  }

  boolean hasBaseline() {
    return baseline != null;
  }

  /** Empty where there is none, or where it cannot be used, which has been said. */
  Optional<Baseline> baseline(PrintWriter err) throws IOException {
    return baseline == null ? Optional.empty() : usable(baseline, Baseline.read(baseline), err);
  }

  /** The profile of that name or file; empty where it cannot be used, which has been said. */
  static Optional<Profile> profile(String name, PrintWriter err) throws IOException {
    Optional<Profile> builtIn = Profile.builtIn(name);
    if (builtIn.isPresent()) {
      return builtIn;
    }
    Path file = Path.of(name);
    return usable(file, ProfileReader.create().read(file), err);
  }

  private static <T> Optional<T> usable(Path file, SettingsResult<T> result, PrintWriter err) {
    for (Finding finding : result.findings()) {
      String place = finding.location() == null ? "" : ":" + finding.location();
      err.println(
          file.getFileName()
              + place
              + " "
              + finding.severity()
              + " "
              + finding.code()
              + " "
              + finding.message());
    }
    if (result.value().isEmpty()) {
      err.println("policy: " + file + " cannot be used; nothing was checked");
    }
    err.flush();
    return result.value();
  }
}
