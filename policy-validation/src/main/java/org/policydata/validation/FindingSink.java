package org.policydata.validation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Severity;

/**
 * Takes what a rule finds; code, confidence and message come from the rule's descriptor.
 *
 * <p>Details are texts, numbers, booleans and lists of these; anything else is taken as its text.
 * They may quote the dossier: personal data in them is hidden before anybody sees them. Pointers,
 * the ids of subjects and two details are passed on as they are: {@code problem}, which chooses the
 * wording, and {@code basis}, which holds citations of the profile ({@link LegalBasis#citation}).
 */
public interface FindingSink {

  /**
   * Takes a finding with the severity that the profile gives the rule.
   *
   * @param pointer JSON pointer to the value
   * @param subject id of what it is about; null for the clause the pointer lies in
   * @param details values for the placeholders of the message
   */
  void report(String pointer, @Nullable String subject, Map<String, Object> details);

  /**
   * Takes a finding with a severity that the case itself decides, where the profile does not.
   *
   * @param severity the severity
   * @param pointer JSON pointer to the value
   * @param subject id of what it is about; null for the clause the pointer lies in
   * @param details values for the placeholders of the message
   */
  void report(
      Severity severity, String pointer, @Nullable String subject, Map<String, Object> details);

  /**
   * Takes a finding that is more or less certain than the rule's findings are in general.
   *
   * @param confidence the confidence
   * @param pointer JSON pointer to the value
   * @param subject id of what it is about; null for the clause the pointer lies in
   * @param details values for the placeholders of the message
   */
  void report(
      Confidence confidence, String pointer, @Nullable String subject, Map<String, Object> details);

  /**
   * Takes a finding with a confidence that the case itself decides, and a severity too, where the
   * profile does not.
   *
   * @param severity the severity
   * @param confidence the confidence
   * @param pointer JSON pointer to the value
   * @param subject id of what it is about; null for the clause the pointer lies in
   * @param details values for the placeholders of the message
   */
  void report(
      Severity severity,
      Confidence confidence,
      String pointer,
      @Nullable String subject,
      Map<String, Object> details);
}
