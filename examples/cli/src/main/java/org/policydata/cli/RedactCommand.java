package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.model.PolicyDossier;
import org.policydata.model.redaction.Redaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes personal data out of a dossier. */
@Command(
    name = "redact",
    description =
        "Prints a dossier without personal data; what was taken out, and where, is on standard"
            + " error.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the dossier was written, whether or not anything had to be taken out",
      "2:a file that cannot be read or written, or wrong usage"
    })
final class RedactCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DOSSIER.json")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "file for the dossier instead of standard output")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      return ExitCode.UNUSABLE;
    }
    PrintWriter err = spec.commandLine().getErr();
    Optional<PolicyDossier> dossier = PolicyReader.create().read(file).dossier();
    if (dossier.isEmpty()) {
      err.println("policy: " + file + " is no valid dossier; check it first");
      return ExitCode.UNUSABLE;
    }
    Redaction redaction = Redaction.of(dossier.get());
    if (output != null) {
      OutputFile.write(output, PolicyWriter.pretty().write(redaction.dossier()));
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(PolicyWriter.pretty().writeString(redaction.dossier()));
      out.flush();
    }
    redaction
        .removals()
        .forEach(
            removal -> {
              String times = removal.count() == 1 ? "" : " (" + removal.count() + ")";
              err.println("removed " + removal.kind() + " " + removal.pointer() + times);
            });
    redaction.unexamined().forEach(pointer -> err.println("not looked at " + pointer));
    err.flush();
    return ExitCode.FINE;
  }
}
