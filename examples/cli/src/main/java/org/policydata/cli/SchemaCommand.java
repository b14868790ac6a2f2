package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policydata.io.PolicySchemas;
import org.policydata.validation.ValidationSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of what the command reads and writes. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema (2020-12), for editors and for validators elsewhere.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  /** What there is a schema of. */
  enum Kind {
    DOSSIER,
    REPORT,
    PROFILE,
    SUPPRESSIONS,
    CALENDAR,
    BASELINE;

    String schema() {
      return switch (this) {
        case DOSSIER -> PolicySchemas.dossier();
        case REPORT -> ValidationSchemas.report();
        case PROFILE -> ValidationSchemas.profile();
        case SUPPRESSIONS -> ValidationSchemas.suppressions();
        case CALENDAR -> ValidationSchemas.calendar();
        case BASELINE -> ValidationSchemas.baseline();
      };
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "dossier|report|profile|suppressions|calendar|baseline",
      description = "what the schema is of, a dossier by default")
  private Kind kind = Kind.DOSSIER;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "writes the schema to a file instead of standard output")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (output != null) {
      OutputFile.write(output, kind.schema());
    } else if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(kind.schema());
      out.flush();
    }
    return ExitCode.FINE;
  }
}
