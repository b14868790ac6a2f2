package org.policydata.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The command with its subcommands. */
@Command(
    name = "policy",
    description = "Turns published policies into data and checks it.",
    mixinStandardHelpOptions = true,
    version = "policy 0.1.0",
    subcommands = {
      AmendCommand.class,
      AssessCommand.class,
      CheckCommand.class,
      DiffCommand.class,
      ImportCommand.class,
      RedactCommand.class,
      RenderCommand.class,
      RulesCommand.class,
      SchemaCommand.class
    })
public final class PolicyCommand {

  private PolicyCommand() {}

  /**
   * Runs the command and ends with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    ExitCode.silenceLogs();
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int code;
    try {
      code = commandLine(out, err).execute(args);
    } catch (OutOfMemoryError e) {
      err.println("policy: there is too little memory; give more of it with java -Xmx");
      code = ExitCode.UNUSABLE;
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** The command line, writing where it is told. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new PolicyCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, PolicyCommand::day)
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              command.getErr().println("policy: " + ExitCode.describe(failure));
              return ExitCode.UNUSABLE;
            });
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("expected a day such as 2026-01-31 but was '" + text + "'");
    }
  }

  /** Everything the command prints is UTF-8, whatever the locale of the shell. */
  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
