package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.io.text.TextClauseInterpreter;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;
import org.policydata.model.revision.AmendmentConflict.Problem;
import org.policydata.model.revision.AmendmentPlan;
import org.policydata.model.revision.AmendmentRequest;
import org.policydata.model.revision.AmendmentRequest.Source;
import org.policydata.model.revision.AmendmentResult;
import org.policydata.model.revision.Amendments;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies the amendments of comments and prints the dossier with the new version. */
@Command(
    name = "amend",
    description = "Applies the amendments of adopted comments: the text gets a new version.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the amendments were applied, or would be with --dry-run",
      "1:they cannot be applied; why is on standard error",
      "2:a file that cannot be read or written, an id that nothing has, or wrong usage"
    })
final class AmendCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DOSSIER.json", description = "The dossier.")
  private Path file = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Choice choice = new Choice();

  /** Which comments. */
  static final class Choice {

    @Option(
        names = "--comment",
        paramLabel = "ID",
        description =
            "Comment whose amendments are applied; may be repeated, and the order is the order in"
                + " which they are applied.")
    private List<String> comments = List.of();

    @Option(
        names = "--adopted",
        description = "Applies the amendments of all adopted comments, in the order of their days.")
    private boolean adopted;
  }

  @Option(names = "--any-decision", description = "Applies a comment that was not adopted, too.")
  private boolean anyDecision;

  @Option(
      names = "--from",
      paramLabel = "VERSION",
      description = "Version to amend; the newest one of the text commented on by default.")
  private @Nullable String from;

  @Option(
      names = "--version-id",
      paramLabel = "ID",
      description = "Id of the new version; its stage in lower case by default.")
  private @Nullable String versionId;

  @Option(
      names = "--stage",
      description =
          "Stage of the new version: ${COMPLETION-CANDIDATES}; by default REVISED_DRAFT for a"
              + " draft, else AMENDED.")
  private @Nullable Stage stage;

  @Option(names = "--signed-on", paramLabel = "DATE", description = "Date of the new version.")
  private @Nullable LocalDate signedOn;

  @Option(names = "--dry-run", description = "Prints what would be done, and no dossier.")
  private boolean dryRun;

  @Option(names = "--lang", description = "${COMPLETION-CANDIDATES}, en by default")
  private Language language = Language.EN;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Writes the dossier, or with --dry-run the plan, to a file.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      return ExitCode.UNUSABLE;
    }
    if (choice.adopted && anyDecision) {
      throw new ParameterException(
          spec.commandLine(), "--any-decision goes with --comment, not with --adopted");
    }
    if (versionId != null && !ImportCommand.isId(versionId)) {
      throw new ParameterException(
          spec.commandLine(),
          "--version-id takes letters, digits, '.', '_' and '-', but found " + versionId);
    }
    PrintWriter err = spec.commandLine().getErr();
    Optional<PolicyDossier> dossier = PolicyReader.create().read(file).dossier();
    if (dossier.isEmpty()) {
      err.println("policy: " + file + " is no valid dossier; check it first");
      return ExitCode.UNUSABLE;
    }
    AmendmentResult result =
        Amendments.apply(dossier.get(), request(), TextClauseInterpreter.create());
    AmendmentPlan plan = result.plan();
    String summary = AmendmentSummary.of(plan, language);
    if (result.dossier().isEmpty()) {
      err.print(summary);
      err.flush();
      return namesNothing(plan) ? ExitCode.UNUSABLE : ExitCode.FINDINGS;
    }
    if (dryRun) {
      print(summary);
    } else {
      print(PolicyWriter.pretty().writeString(result.dossier().get()));
      err.print(summary);
      err.flush();
    }
    return ExitCode.FINE;
  }

  private AmendmentRequest request() {
    Source source =
        choice.adopted ? new Source.Adopted() : new Source.Comments(choice.comments, anyDecision);
    return AmendmentRequest.of(source).on(from).naming(versionId, stage, signedOn);
  }

  /** Whether the command line names a comment or a version that is not there. */
  private static boolean namesNothing(AmendmentPlan plan) {
    return plan.conflicts().stream()
        .anyMatch(
            conflict ->
                conflict.problem() == Problem.COMMENT_UNKNOWN
                    || conflict.problem() == Problem.VERSION_UNKNOWN
                    || conflict.problem() == Problem.VERSION_ID_TAKEN);
  }

  private void print(String text) throws IOException {
    if (output != null) {
      OutputFile.write(output, text);
    } else if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    }
  }
}
