package org.policydata.validation;

import java.util.Map;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDossier;

/** A rule of a host, offered as a service of the test class path: hence public. */
public final class ServiceRule implements Rule {

  static final String CODE = "host.untitled";

  private static final RuleDescriptor DESCRIPTOR =
      RuleDescriptor.of(
              FindingKind.of(
                  CODE,
                  Severity.INFO,
                  Confidence.CERTAIN,
                  "the dossier \"{id}\" has no title",
                  "档案“{id}”没有标题"))
          .summary("A dossier has no title.")
          .rationale("The host lists dossiers by title.")
          .since("host 1")
          .build();

  /** Creates the rule; the service loader calls this. */
  public ServiceRule() {}

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    if (dossier.title() == null) {
      findings.report("", dossier.id(), Map.of("id", dossier.id()));
    }
  }
}
