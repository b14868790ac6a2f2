package org.policydata.validation;

import org.policydata.model.PolicyDossier;

/**
 * A check that only the whole dossier can answer.
 *
 * <p>Implementations are stateless and thread-safe. A rule that throws does not stop the others: it
 * is listed as a {@link ValidationReport.RuleFailure}, whatever it throws; only a virtual machine
 * that is out of memory or broken ends the validation.
 */
public interface Rule {

  /**
   * Returns what the rule is called, why it exists and what it needs.
   *
   * @return the descriptor, the same at every call
   */
  RuleDescriptor descriptor();

  /**
   * Reports what the rule finds.
   *
   * @param dossier the dossier
   * @param context the index of the dossier, the day, and the parameters of the profile
   * @param findings takes what is found
   */
  void check(PolicyDossier dossier, RuleContext context, FindingSink findings);
}
