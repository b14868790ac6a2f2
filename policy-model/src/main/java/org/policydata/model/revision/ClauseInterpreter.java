package org.policydata.model.revision;

import org.policydata.model.PolicyDocument;

/**
 * Reads what the words of a clause hold: the targets they promise, the duties they give, the
 * documents they name.
 *
 * <p>The model reads no text itself. An interpreter is asked twice about a clause whose words
 * change, once with the old words and once with the new ones, so that what reads the same before
 * and after stays as it was. It must be a pure function and need not give ids: what it reads is
 * matched with the values the clause had.
 */
@FunctionalInterface
public interface ClauseInterpreter {

  /**
   * Returns what the words of a clause hold.
   *
   * @param context the clause and where it stands; what hangs on the clause is to be ignored, only
   *     its words count
   * @return what was read, with the phrases as they stand in the clause
   */
  Interpretation interpret(ClauseContext context);

  /**
   * Returns an interpreter for many clauses of one version: what it has to know of the version as a
   * whole can be found once.
   *
   * @param version the version
   * @return an interpreter that reads the clauses of the version as this one does; by default this
   *     one
   */
  default ClauseInterpreter in(PolicyDocument version) {
    return this;
  }

  /**
   * Returns an interpreter that reads nothing: values stay on a clause as long as their phrases
   * stand there, and all others are reported as lost.
   *
   * @return an interpreter without results
   */
  static ClauseInterpreter none() {
    return context -> Interpretation.empty();
  }
}
