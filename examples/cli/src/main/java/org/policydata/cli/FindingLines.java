package org.policydata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.policydata.finding.Finding;
import org.policydata.validation.report.FindingWords;

/** Findings on a file that a command is told, a line each. */
final class FindingLines {

  private FindingLines() {}

  static void print(Path file, List<Finding> findings, Language language, PrintWriter err) {
    if (findings.isEmpty()) {
      return;
    }
    FindingWords words = FindingWords.of(language.locale());
    for (Finding finding : findings) {
      String place = finding.location() == null ? "" : ":" + finding.location();
      String severity =
          language.choose(finding.severity().name(), words.severity(finding.severity()));
      err.println(
          file.getFileName()
              + place
              + " "
              + severity
              + " "
              + finding.code()
              + " "
              + words.message(finding));
    }
  }
}
