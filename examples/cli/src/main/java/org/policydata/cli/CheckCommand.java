package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Severity;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadLimits;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.batch.BatchCount;
import org.policydata.validation.batch.BatchListener;
import org.policydata.validation.batch.BatchValidation;
import org.policydata.validation.report.Baseline;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.ReportStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      "2:a file that cannot be read or used, the others being checked all the same; or wrong usage,"
          + " such as a folder without documents, and nothing is checked"
    })
final class CheckCommand implements Callable<Integer> {

  /** Bytes of memory for each byte of JSON that is being checked. */
  private static final long HEAP_PER_BYTE = 16;

  private static final long MIN_BYTES = 1 << 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|GLOB",
      description =
          "dossiers (.json), JSON Lines (.ndjson, .jsonl), published texts (.txt, imported first),"
              + " each compressed or not (.gz); folders that are searched for them; patterns such"
              + " as 'archive/**/*.ndjson.gz'")
  private List<String> inputs = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "day the judgement is made for, today by default")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}, text by default")
  private ReportFormat format = ReportFormat.TEXT;

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
      names = "--threads",
      paramLabel = "N",
      description = "threads that check, by default as many as there are processors")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--with-personal-data",
      description = "shows contacts, comments and their authors on the page, with --format html")
  private boolean personalData;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      return ExitCode.UNUSABLE;
    }
    PrintWriter err = spec.commandLine().getErr();
    Optional<Profile> judgedBy = SettingsOptions.profile(profile, language, err);
    Optional<PolicyValidator> built =
        judgedBy.isEmpty() ? Optional.empty() : settings.validator(judgedBy.get(), language, err);
    Optional<Baseline> baseline = settings.baseline(language, err);
    if (built.isEmpty() || (settings.hasBaseline() && baseline.isEmpty())) {
      return ExitCode.UNUSABLE;
    }
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads takes 1 or more");
    }
    if (personalData && format != ReportFormat.HTML) {
      throw new ParameterException(
          spec.commandLine(), "--with-personal-data goes with --format html");
    }
    CheckInputs files = CheckInputs.of(inputs, output, language);
    requireFree(files);
    LocalDate day = asOf != null ? asOf : LocalDate.now(ZoneId.systemDefault());
    BatchValidation batch = batch(built.get(), day);
    PrintWriter terminal = ProgressLine.terminal();
    ProgressLine progress =
        new ProgressLine(terminal, System::nanoTime, terminal == null ? 0 : files.bytes());
    CheckOutcome outcome =
        new CheckOutcome(built.get().audit(day), baseline, settings.written() != null, failOn);
    corpus.begin(built.get());
    if (output == null) {
      PrintWriter out = spec.commandLine().getOut();
      run(batch, files, outcome, progress, report(built.get(), baseline, out), out, day);
    } else {
      try (ReportFile file = ReportFile.create(output)) {
        ReportStream report = report(built.get(), baseline, file.writer());
        run(batch, files, outcome, progress, report, null, day);
        file.complete();
      }
    }
    if (settings.written() != null) {
      OutputFile.write(settings.written(), outcome.baseline().write());
    }
    if (outcome.unread() > 0) {
      err.println(
          language.choose(
              "policy: "
                  + (outcome.unread() == 1 ? "one input" : outcome.unread() + " inputs")
                  + " could not be read; the report says which",
              "policy：有" + outcome.unread() + "个输入无法读取，详见报告"));
    }
    return outcome.exitCode();
  }

  /** What is read is not written over, nor a dossier that lies where the report is to be. */
  private void requireFree(CheckInputs files) throws IOException {
    List<Path> read = new ArrayList<>(files.named());
    read.addAll(settings.read());
    if (Profile.builtIn(profile).isEmpty()) {
      read.add(Path.of(profile));
    }
    for (Path written : new Path[] {output, settings.written()}) {
      if (written != null) {
        OutputFile.requireOther(written, read, language);
        OutputFile.requireNoDossier(written, language);
      }
    }
  }

  /** Flat in memory whatever comes: a dossier takes a multiple of its bytes while it is checked. */
  private BatchValidation batch(PolicyValidator validator, LocalDate day) {
    long share = Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE;
    ReadLimits usual = ReadLimits.DEFAULT;
    int maxBytes = (int) Math.min(usual.maxBytes(), Math.max(share, MIN_BYTES));
    ReadLimits limits =
        new ReadLimits(
            maxBytes, usual.maxDepth(), usual.maxStringLength(), usual.maxNumberLength());
    return BatchValidation.of(validator, day)
        .withReader(PolicyReader.create(limits))
        .withThreads(threads)
        .withBytesInFlight(maxBytes);
  }

  private ReportStream report(PolicyValidator validator, Optional<Baseline> baseline, Writer out) {
    return format.open(validator, language.locale(), baseline, personalData, out);
  }

  private void run(
      BatchValidation batch,
      CheckInputs inputFiles,
      CheckOutcome outcome,
      ProgressLine progress,
      ReportStream report,
      @Nullable PrintWriter out,
      LocalDate day)
      throws IOException {
    try (report) {
      outcome.add(
          batch.run(
              inputFiles.files(),
              new BatchListener() {
                @Override
                public void prepare(CheckedSource source) {
                  report.prepare(source);
                }

                @Override
                public void checked(CheckedSource source, BatchCount soFar) throws IOException {
                  if (out != null) {
                    progress.erase();
                  }
                  report.write(source);
                  outcome.add(source);
                  corpus.add(source);
                  requireReader(out);
                  progress.show(soFar);
                }
              }));
      progress.erase();
      Optional<CheckedSource> across = corpus.report(day);
      if (across.isPresent()) {
        outcome.add(across.get());
        report.write(across.get());
      }
      Optional<CheckedSource> audit = outcome.audit(settings.suppressions());
      if (audit.isPresent()) {
        report.write(audit.get());
      }
    }
    requireReader(out);
  }

  /** Whoever reads the report may have seen enough: the rest need not be checked. */
  private static void requireReader(@Nullable PrintWriter out) throws IOException {
    if (out != null && out.checkError()) {
      throw new IOException("the report");
    }
  }
}
