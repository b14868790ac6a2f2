package org.policydata.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Details;
import org.policydata.finding.Finding;
import org.policydata.model.PolicyDossier;
import org.policydata.model.redaction.RedactionMask;
import org.policydata.validation.ValidationReport.RuleFailure;

/**
 * Findings without personal data in their values, and so in their messages, and failures of rules
 * without any: a report is passed on more freely than the dossier. What is public anyway is not
 * looked at.
 */
final class MaskedFindings {

  /** Details that hold words of the profile and of the rules, and none of the dossier. */
  private static final Set<String> OWN_WORDS = Set.of("basis", "problem");

  /** The shortest telephone numbers have seven digits. */
  private static final int SHORTEST_NUMBER = 1_000_000;

  private MaskedFindings() {}

  static List<Finding> of(List<Finding> findings, @Nullable PolicyDossier dossier) {
    RedactionMask mask = null;
    List<Finding> masked = null;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (RedactionMask.isPublic(finding.pointer()) || !quotes(finding)) {
        continue;
      }
      if (mask == null) {
        mask = mask(dossier);
      }
      Finding hidden = masked(finding, mask);
      if (hidden != null) {
        masked = masked == null ? new ArrayList<>(findings) : masked;
        masked.set(i, hidden);
      }
    }
    return masked == null ? findings : masked;
  }

  /** Failures, of which nobody knows what their words quote. */
  static List<RuleFailure> failures(List<RuleFailure> failures, @Nullable PolicyDossier dossier) {
    if (failures.isEmpty()) {
      return failures;
    }
    RedactionMask mask = mask(dossier);
    List<RuleFailure> masked = new ArrayList<>(failures.size());
    for (RuleFailure failure : failures) {
      masked.add(new RuleFailure(failure.code(), mask.hide(failure.problem())));
    }
    return masked;
  }

  private static RedactionMask mask(@Nullable PolicyDossier dossier) {
    return RedactionMask.of(dossier == null ? List.of() : dossier.consultations());
  }

  private static boolean quotes(Finding finding) {
    for (Map.Entry<String, Object> detail : finding.details().entrySet()) {
      if (mayQuote(detail.getValue()) && !OWN_WORDS.contains(detail.getKey())) {
        return true;
      }
    }
    return false;
  }

  /** Words, and what may be a telephone number; small numbers are counts. */
  private static boolean mayQuote(Object value) {
    return value instanceof String
        || value instanceof List<?>
        || (value instanceof Number number && Math.abs(number.doubleValue()) >= SHORTEST_NUMBER);
  }

  /** The finding without personal data, null where it holds none. */
  private static @Nullable Finding masked(Finding finding, RedactionMask mask) {
    Details masked = Details.of(finding.details());
    for (Map.Entry<String, Object> detail : finding.details().entrySet()) {
      String name = detail.getKey();
      Object rest =
          OWN_WORDS.contains(name)
              ? detail.getValue()
              : rest(detail.getValue(), finding.pointer(), mask);
      masked = rest == detail.getValue() ? masked : masked.with(name, rest);
    }
    return masked == finding.details() ? null : finding.with(masked);
  }

  /** What is left of a value without personal data; the value itself where it holds none. */
  private static Object rest(Object value, String pointer, RedactionMask mask) {
    if (value instanceof List<?> values) {
      List<Object> rest = new ArrayList<>(values);
      rest.replaceAll(each -> rest(each, pointer, mask));
      return rest.equals(values) ? value : rest;
    }
    if (!mayQuote(value)) {
      return value;
    }
    String words = value.toString();
    String rest = mask.hide(words, pointer);
    return rest.equals(words) ? value : rest;
  }
}
