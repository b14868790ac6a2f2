package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policydata.io.PolicyReader;
import org.policydata.io.html.DossierPage;
import org.policydata.io.text.PolicyTextWriter;
import org.policydata.model.PolicyDossier;
import org.policydata.model.redaction.Redaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a dossier as text in the numbering of the text itself, or as a page to look at. */
@Command(
    name = "render",
    description =
        "Prints a dossier as readable text, or as one HTML page that needs nothing else; without"
            + " personal data unless asked for.",
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

  /** What a dossier can be printed as. */
  enum Format {
    TEXT,
    HTML
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DOSSIER.json")
  private Path file = Path.of("");

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}, text by default")
  private Format format = Format.TEXT;

  @Option(
      names = "--lang",
      description = "language of the page: ${COMPLETION-CANDIDATES}, en by default")
  private Language language = Language.EN;

  @Option(
      names = "--with-personal-data",
      description = "shows contacts, comments and their authors as the dossier has them")
  private boolean personalData;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      return ExitCode.UNUSABLE;
    }
    Optional<PolicyDossier> dossier = PolicyReader.create().read(file).dossier();
    if (dossier.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("policy: " + file + " is no valid dossier; check it first");
      return ExitCode.UNUSABLE;
    }
    String text =
        switch (format) {
          case TEXT -> PolicyTextWriter.create().write(shown(dossier.get()));
          case HTML -> page().write(dossier.get());
        };
    if (output != null) {
      OutputFile.write(output, text);
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    }
    return ExitCode.FINE;
  }

  private PolicyDossier shown(PolicyDossier dossier) {
    return personalData ? dossier : Redaction.of(dossier).dossier();
  }

  private DossierPage page() {
    DossierPage page = DossierPage.in(language.locale());
    return personalData ? page.withPersonalData() : page;
  }
}
