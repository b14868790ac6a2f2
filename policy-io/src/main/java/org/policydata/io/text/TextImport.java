package org.policydata.io.text;

import java.util.List;
import org.policydata.finding.Finding;
import org.policydata.model.PolicyDossier;

/**
 * What was read from a published text.
 *
 * @param dossier the dossier; for a text in which nothing is recognised it holds the text as
 *     paragraphs
 * @param sourceMap where each value stands in the input
 * @param coverage how much of the input was understood
 * @param findings what is uncertain or was not understood, in the order of the dossier
 */
public record TextImport(
    PolicyDossier dossier, TextSourceMap sourceMap, Coverage coverage, List<Finding> findings) {

  public TextImport {
    findings = List.copyOf(findings);
  }
}
