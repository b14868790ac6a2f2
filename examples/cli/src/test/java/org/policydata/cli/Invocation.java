package org.policydata.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** One run of the command: how it ended and what it printed. */
record Invocation(int exitCode, String out, String err) {

  static Invocation of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = PolicyCommand.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
    return new Invocation(code, out.toString(), err.toString());
  }

  /** The dossier of a real consultation; the build sets the folder of the module. */
  static Path ningbo() {
    return Path.of(System.getProperty("basedir", ""))
        .toAbsolutePath()
        .resolveSibling("data/ningbo-2024/dossier.json")
        .normalize();
  }

  /** The text that this dossier was imported from. */
  static Path notice() {
    return ningbo().resolveSibling("notice.txt");
  }
}
