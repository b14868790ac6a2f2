package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policydata.io.AssessmentReport;
import org.policydata.io.MeasurementReader;
import org.policydata.io.MeasurementResult;
import org.policydata.io.PolicyReader;
import org.policydata.model.Measurement;
import org.policydata.model.MeasurementSet;
import org.policydata.model.PolicyDossier;
import org.policydata.model.assessment.AssessmentOptions;
import org.policydata.model.assessment.AssessmentStatus;
import org.policydata.model.assessment.TargetAssessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the targets of a dossier with what was measured. */
@Command(
    name = "assess",
    description = "Tells which targets are met, missed, on course or off it, and by whom.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the targets were assessed, and nothing is what --fail-on names",
      "1:some target is what --fail-on names",
      "2:a file that cannot be read or used, a version that is not there, or wrong usage"
    })
final class AssessCommand implements Callable<Integer> {

  /** What the report looks like. */
  enum Format {
    TEXT,
    JSON
  }

  /** Which results give exit code 1; each includes those before it. */
  enum FailOn {
    NEVER,
    MISSED,
    OFF_COURSE,
    NOT_MEASURABLE;

    boolean names(AssessmentStatus status) {
      return switch (status) {
        case MET, ON_COURSE -> false;
        case MISSED -> compareTo(MISSED) >= 0;
        case OFF_COURSE -> compareTo(OFF_COURSE) >= 0;
        case NOT_MEASURABLE -> this == NOT_MEASURABLE;
      };
    }
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DOSSIER.json")
  private Path dossierFile = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "MEASUREMENTS.json",
      description = "What was measured, for targets by id or by indicator.")
  private Path measurementFile = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "day the judgement is made for, today by default")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--tolerance",
      paramLabel = "PART",
      description =
          "how far 左右 reaches, as a part of the value from 0 to less than 1, 0.05 by default")
  private BigDecimal tolerance = AssessmentOptions.DEFAULT_TOLERANCE;

  @Option(
      names = "--of",
      paramLabel = "VERSION",
      description = "id of the version whose targets are assessed, the last one by default")
  private @Nullable String version;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}, text by default")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "${COMPLETION-CANDIDATES}, en by default")
  private Language language = Language.EN;

  @Option(
      names = "--fail-on",
      description =
          "results that give exit code 1, each with those before it: ${COMPLETION-CANDIDATES},"
              + " never by default")
  private FailOn failOn = FailOn.NEVER;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "file for the report instead of standard output")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    PolicyDossier dossier =
        PolicyReader.create()
            .read(dossierFile)
            .dossier()
            .orElseThrow(
                () ->
                    new UnusableInputException(
                        dossierFile + " is no valid dossier; check it first"));
    TargetAssessment assessment = TargetAssessment.of(dossier, measurements(), options(dossier));
    AssessmentReport report = AssessmentReport.of(language.locale());
    print(
        switch (format) {
          case TEXT -> report.text(assessment);
          case JSON -> report.json(assessment);
        });
    boolean fails = assessment.results().stream().anyMatch(result -> failOn.names(result.status()));
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private AssessmentOptions options(PolicyDossier dossier) {
    if (version != null
        && dossier.versions().stream().noneMatch(known -> known.id().equals(version))) {
      throw new UnusableInputException(dossierFile + " has no version " + version);
    }
    LocalDate day = asOf != null ? asOf : LocalDate.now(ZoneId.systemDefault());
    try {
      return new AssessmentOptions(day, tolerance, version);
    } catch (IllegalArgumentException e) {
      throw wrong("--tolerance: " + e.getMessage());
    }
  }

  /** An error makes the whole file unusable: half of the values would make a wrong report. */
  private List<Measurement> measurements() throws IOException {
    MeasurementResult result = MeasurementReader.create().read(measurementFile);
    if (spec != null) {
      PrintWriter err = spec.commandLine().getErr();
      FindingLines.print(measurementFile, result.findings(), language, err);
      err.flush();
    }
    return result
        .measurements()
        .map(MeasurementSet::measurements)
        .orElseThrow(
            () ->
                new UnusableInputException(
                    language.choose(
                        measurementFile + " cannot be used; nothing was assessed",
                        measurementFile + "无法使用，未作评估")));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec == null ? null : spec.commandLine(), message);
  }

  private void print(String report) throws IOException {
    if (output != null) {
      OutputFile.write(output, report);
    } else if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(report);
      out.flush();
    }
  }
}
