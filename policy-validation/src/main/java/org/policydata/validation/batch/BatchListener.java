package org.policydata.validation.batch;

import java.io.IOException;
import org.policydata.validation.report.CheckedSource;

/** Takes the reports of a {@link BatchValidation}. */
@FunctionalInterface
public interface BatchListener {

  /**
   * Does what can be done with a report on the thread that made it; several threads call this at
   * the same time, in any order.
   *
   * @param source the report and what it is about
   */
  default void prepare(CheckedSource source) {}

  /**
   * Takes a report, in the order of the input and on the thread that started the run.
   *
   * @param source the report and what it is about; not kept by the run
   * @param soFar how far the run is, this report counted
   * @throws IOException if it cannot be passed on, which ends the run
   */
  void checked(CheckedSource source, BatchCount soFar) throws IOException;
}
