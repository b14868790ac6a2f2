package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyFile;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextImport;
import org.policydata.io.text.TextReadOptions;
import org.policydata.model.PolicyDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a published text and prints the dossier as JSON; findings go to standard error. */
@Command(
    name = "import",
    description = "Reads a published text into a dossier and prints it as JSON.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:a dossier was written, whatever the text; what is uncertain is on standard error",
      "2:a file that cannot be read or written, or wrong usage"
    })
final class ImportCommand implements Callable<Integer> {

  private static final int MAX_ID = 100;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NOTICE.txt",
      description = "The text, in UTF-8, UTF-16 or GB18030.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DOSSIER.json",
      description = "Writes the dossier to a file.")
  private @Nullable Path output;

  @Option(
      names = "--source-map",
      paramLabel = "MAP.json",
      description = "Writes where each value stands in the text.")
  private @Nullable Path sourceMap;

  @Option(names = "--id", description = "Id of the dossier; the name of the file by default.")
  private @Nullable String id;

  @Option(
      names = "--previous",
      paramLabel = "DOSSIER.json",
      description = "An earlier dossier whose clause ids are used again.")
  private @Nullable Path previous;

  @Option(
      names = "--encoding",
      description = "Encoding of the text; told from its bytes by default.")
  private @Nullable Charset encoding;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      return ExitCode.UNUSABLE;
    }
    if (id != null && !isId(id)) {
      throw new ParameterException(
          spec.commandLine(), "--id takes letters, digits, '.', '_' and '-', but found " + id);
    }
    TextReadOptions options =
        TextReadOptions.of(id == null ? idOf(file) : id)
            .withCharset(encoding)
            .withPrevious(previous == null ? null : earlier(previous));
    for (Path written : new Path[] {output, sourceMap}) {
      if (written != null) {
        OutputFile.requireOther(written, List.of(file), Language.EN);
      }
    }
    TextImport result = PolicyTextReader.create().read(file, options);
    if (output != null) {
      OutputFile.write(output, PolicyWriter.pretty().write(result.dossier()));
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(PolicyWriter.pretty().writeString(result.dossier()));
      out.flush();
    }
    if (sourceMap != null) {
      OutputFile.write(sourceMap, SourceMapFile.of(result));
    }
    report(result, spec.commandLine().getErr());
    return ExitCode.FINE;
  }

  private PolicyDossier earlier(Path json) throws IOException {
    return PolicyReader.create()
        .read(json)
        .dossier()
        .orElseThrow(
            () -> new UnusableInputException(json + " is no valid dossier; check it first"));
  }

  private void report(TextImport result, PrintWriter err) {
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
    err.flush();
  }

  /** The name of the file without its ending, with a hyphen for what an id cannot hold. */
  static String idOf(Path file) {
    return PolicyFile.of(file).dossierId();
  }

  static boolean isId(String text) {
    return text.equals(idFor(text));
  }

  private static String idFor(String name) {
    StringBuilder id = new StringBuilder();
    name.codePoints()
        .limit(MAX_ID)
        .map(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' ? c : '-')
        .forEach(id::appendCodePoint);
    while (id.length() > 0 && "-.".indexOf(id.charAt(0)) >= 0) {
      id.deleteCharAt(0);
    }
    return id.length() == 0 ? "dossier" : id.toString();
  }
}
