package org.policydata.cli;

/** What was given cannot be used, although the command line is well-formed: one line says why. */
final class UnusableInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableInputException(String message) {
    super(message);
  }
}
