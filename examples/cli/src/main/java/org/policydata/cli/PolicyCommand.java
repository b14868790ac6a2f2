package org.policydata.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
    int code = commandLine(out, err).execute(args);
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
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              command.getErr().println("policy: " + ExitCode.describe(failure));
              return ExitCode.UNUSABLE;
            });
  }

  /** Everything the command prints is UTF-8, whatever the locale of the shell. */
  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
