package org.policydata.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How the command ends. */
final class ExitCode {

  /** Nothing at or above the level asked for was found. */
  static final int FINE = 0;

  /** Something at or above that level was found. */
  static final int FINDINGS = 1;

  /** The input cannot be used, or the command line is wrong. */
  static final int UNUSABLE = 2;

  /** Kept here, as the logging library drops a logger that nobody refers to. */
  private static final Logger PROVIDER_LOG = Logger.getLogger("org.hibernate.validator");

  private ExitCode() {}

  /** The validation provider announces its version at every start. */
  static void silenceLogs() {
    PROVIDER_LOG.setLevel(Level.WARNING);
  }

  /** One line about a failure, without a stack trace. */
  static String describe(Exception failure) {
    if (failure instanceof UnusableInputException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return describe(unchecked.getCause());
    }
    if (failure instanceof IOException) {
      return "cannot be read or written: " + failure.getMessage();
    }
    return "this is a defect of the command, please report it: " + failure;
  }
}
