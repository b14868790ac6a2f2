package org.policydata.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.PolicyDossier;
import org.policydata.model.redaction.RedactionMask;

/**
 * Findings without personal data in their values, and so in their messages: a report is passed on
 * more freely than the dossier. What is public anyway is not looked at.
 */
final class MaskedFindings {

  /** Details that hold words of the profile and of the rules, and none of the dossier. */
  private static final Set<String> OWN_WORDS = Set.of("basis", "problem");

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
        mask = RedactionMask.of(dossier == null ? List.of() : dossier.consultations());
      }
      Finding hidden = masked(finding, mask);
      if (hidden != null) {
        masked = masked == null ? new ArrayList<>(findings) : masked;
        masked.set(i, hidden);
      }
    }
    return masked == null ? findings : masked;
  }

  private static boolean quotes(Finding finding) {
    for (Map.Entry<String, Object> detail : finding.details().entrySet()) {
      boolean words = detail.getValue() instanceof String || detail.getValue() instanceof List<?>;
      if (words && !OWN_WORDS.contains(detail.getKey())) {
        return true;
      }
    }
    return false;
  }

  /** The finding without personal data, null where it holds none. */
  private static @Nullable Finding masked(Finding finding, RedactionMask mask) {
    Map<String, String> hidden = new HashMap<>(0);
    for (Map.Entry<String, Object> detail : finding.details().entrySet()) {
      if (!OWN_WORDS.contains(detail.getKey())) {
        hide(detail.getValue(), finding.pointer(), mask, hidden);
      }
    }
    return hidden.isEmpty() ? null : without(hidden, finding);
  }

  /** Notes for each text of a value that holds personal data what is left of it. */
  private static void hide(
      Object value, String pointer, RedactionMask mask, Map<String, String> hidden) {
    if (value instanceof String text) {
      String rest = mask.hide(text, pointer);
      if (!rest.equals(text)) {
        hidden.put(text, rest);
      }
    } else if (value instanceof List<?> values) {
      values.forEach(each -> hide(each, pointer, mask, hidden));
    }
  }

  private static Finding without(Map<String, String> hidden, Finding finding) {
    Map<String, Object> details = new TreeMap<>(finding.details());
    details.replaceAll((name, value) -> OWN_WORDS.contains(name) ? value : rest(value, hidden));
    return finding.with(details);
  }

  private static Object rest(Object value, Map<String, String> hidden) {
    if (value instanceof String text) {
      return hidden.getOrDefault(text, text);
    }
    if (value instanceof List<?> values) {
      List<Object> rest = new ArrayList<>(values.size());
      values.forEach(each -> rest.add(rest(each, hidden)));
      return rest;
    }
    return value;
  }
}
