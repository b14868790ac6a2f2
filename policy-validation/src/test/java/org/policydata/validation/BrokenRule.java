package org.policydata.validation;

import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDossier;

/** A rule of a host that always fails; public for the tests of the reports. */
public final class BrokenRule implements Rule {

  private static final RuleDescriptor DESCRIPTOR =
      RuleDescriptor.of(
              FindingKind.of("host.broken", Severity.INFO, Confidence.CERTAIN, "a finding", "一处问题"))
          .build();

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    throw new IllegalStateException("a\nslip");
  }
}
