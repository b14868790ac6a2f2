package org.policydata.io;

import java.io.IOException;
import java.io.Serial;
import org.policydata.finding.Finding;

/** The content of a file ends here, for a reason that is a finding. */
final class BrokenContentException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  BrokenContentException(Finding finding) {
    super(finding.message());
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
