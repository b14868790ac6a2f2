package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Severity;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadResult;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextImport;
import org.policydata.io.text.TextReadOptions;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.report.Baseline;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.HtmlReport;
import org.policydata.validation.report.JsonReport;
import org.policydata.validation.report.SarifReport;
import org.policydata.validation.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks dossiers and prints a report. */
@Command(
    name = "check",
    description = "Checks dossiers and texts: what is wrong, where, and on what legal basis.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing found at or above --fail-on; with --baseline nothing new",
      "1:something found at or above --fail-on; with --baseline something new",
      "2:a file that cannot be read or used, or wrong usage"
    })
final class CheckCommand implements Callable<Integer> {

  /** What the report looks like. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    HTML
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description =
          "dossiers (.json), published texts (.txt, imported first), or folders that are"
              + " searched for both")
  private List<Path> inputs = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "day the judgement is made for, today by default")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}, text by default")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "${COMPLETION-CANDIDATES}, en by default")
  private Language language = Language.EN;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "file for the report instead of standard output")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      description =
          "lowest severity that gives exit code 1: ${COMPLETION-CANDIDATES}, error by" + " default")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--profile",
      paramLabel = "cn|cn-zhejiang|FILE",
      description = "built-in profile or profile file (JSON), cn by default")
  private String profile = "cn";

  @Option(
      names = "--with-personal-data",
      description = "shows contacts, comments and their authors on the page, with --format html")
  private boolean personalData;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      return ExitCode.UNUSABLE;
    }
    PrintWriter err = spec.commandLine().getErr();
    Optional<Profile> judgedBy = SettingsOptions.profile(profile, err);
    Optional<PolicyValidator> built =
        judgedBy.isEmpty() ? Optional.empty() : settings.validator(judgedBy.get(), err);
    Optional<Baseline> baseline = settings.baseline(err);
    if (built.isEmpty() || (settings.hasBaseline() && baseline.isEmpty())) {
      return ExitCode.UNUSABLE;
    }
    PolicyValidator validator = built.get();
    LocalDate day = asOf != null ? asOf : LocalDate.now(ZoneId.systemDefault());
    List<CheckedSource> checked = new ArrayList<>();
    for (Path file : files()) {
      checked.add(check(file, validator, day));
    }
    addAudit(validator, checked, day);
    print(render(validator, checked, baseline));
    if (settings.written() != null) {
      OutputFile.write(settings.written(), Baseline.of(checked).write());
    }
    boolean found =
        checked.stream()
            .anyMatch(
                source ->
                    baseline
                        .map(earlier -> earlier.compare(source).hasAdded(failOn))
                        .orElseGet(() -> source.report().hasFindings(failOn)));
    return found ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** What is wrong with the suppressions stands under the name of their file. */
  private void addAudit(PolicyValidator validator, List<CheckedSource> checked, LocalDate day) {
    Path file = settings.suppressions();
    if (file == null) {
      return;
    }
    ValidationReport audit =
        validator.auditSuppressions(checked.stream().map(CheckedSource::report).toList(), day);
    if (!audit.findings().isEmpty()) {
      checked.add(new CheckedSource(file.toString(), audit));
    }
  }

  private static CheckedSource check(Path file, PolicyValidator validator, LocalDate day)
      throws IOException {
    String name = file.toString();
    if (!isText(file)) {
      ReadResult read = PolicyReader.create().read(file);
      return CheckedSource.of(name, validator.validate(read, day), read);
    }
    TextReadOptions options = TextReadOptions.of(ImportCommand.idOf(file));
    TextImport imported = PolicyTextReader.create().read(file, options);
    return CheckedSource.of(name, validator.validate(imported, day), imported);
  }

  private static boolean isText(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  private static boolean isChecked(Path file) {
    return isText(file) || file.getFileName().toString().endsWith(".json");
  }

  private String render(
      PolicyValidator validator, List<CheckedSource> checked, Optional<Baseline> baseline) {
    Locale locale = language.locale();
    if (format == Format.JSON) {
      JsonReport report = JsonReport.of(validator, locale);
      return baseline.map(report::against).orElse(report).write(checked);
    }
    if (format == Format.HTML) {
      HtmlReport masked = HtmlReport.of(validator, locale);
      HtmlReport report = personalData ? masked.withPersonalData() : masked;
      return baseline.map(report::against).orElse(report).write(checked);
    }
    if (format == Format.SARIF) {
      SarifReport report = SarifReport.of(validator, locale);
      return baseline.map(report::against).orElse(report).write(checked);
    }
    TextReport plain = TextReport.of(validator, locale);
    TextReport report = baseline.map(plain::against).orElse(plain);
    StringBuilder text = new StringBuilder();
    checked.forEach(source -> text.append(report.write(source)));
    return text.toString();
  }

  private void print(String report) throws IOException {
    if (output != null) {
      OutputFile.write(output, report);
      return;
    }
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(report);
      out.flush();
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        try (Stream<Path> found = Files.walk(input)) {
          List<Path> dossiers =
              found.filter(Files::isRegularFile).filter(CheckCommand::isChecked).sorted().toList();
          if (dossiers.isEmpty()) {
            // A pipeline that checks the wrong folder must not be told that all is fine.
            throw new NoSuchFileException(input.resolve("*.json, *.txt").toString());
          }
          files.addAll(dossiers);
        }
      } else if (Files.exists(input)) {
        files.add(input);
      } else {
        throw new NoSuchFileException(input.toString());
      }
    }
    return files;
  }
}
