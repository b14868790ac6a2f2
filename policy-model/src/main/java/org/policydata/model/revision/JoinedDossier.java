package org.policydata.model.revision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.policydata.finding.Finding;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/**
 * One dossier made of several, and what a person should look at.
 *
 * @param dossier the dossier with all versions and consultations
 * @param alignments for the id of each version that was aligned with the one before it, the
 *     alignment by which its clauses got their ids; its new side still has the ids of the import,
 *     its pointers lead into the joined dossier
 * @param findings what could not be aligned or put in its place, and what was aligned with less
 *     than certainty; pointers lead into the joined dossier
 */
public record JoinedDossier(
    PolicyDossier dossier, Map<String, ClauseAlignment> alignments, List<Finding> findings) {

  public JoinedDossier {
    Objects.requireNonNull(dossier, "dossier");
    alignments = Collections.unmodifiableMap(new LinkedHashMap<>(alignments));
    findings = List.copyOf(findings);
  }

  /**
   * Returns what changed from one version of the joined dossier to another.
   *
   * @param fromVersionId {@link PolicyDocument#id()} of the old version
   * @param toVersionId {@link PolicyDocument#id()} of the new version
   * @return the diff
   * @throws IllegalArgumentException if there is no version with such an id
   */
  public PolicyDiff diff(String fromVersionId, String toVersionId) {
    return PolicyDiff.between(dossier, fromVersionId, toVersionId);
  }
}
