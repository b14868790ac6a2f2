package org.policydata.validation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.policydata.finding.Finding;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDossier;

/**
 * The rules of a validator on one dossier, without what a validation does before them, which is the
 * index and the texts, and after them, which is the report: order, anchors, masking.
 *
 * <p>It lies in the package of the validator, whose users cannot run a part of a validation.
 */
public final class RulesAlone {

  private final PolicyValidator validator;
  private final DossierIndex index;
  private final DossierTexts texts;
  private final LocalDate asOf;

  /**
   * Prepares a dossier.
   *
   * @param validator holds the rules
   * @param dossier the dossier
   * @param asOf day the judgement is made for
   */
  public RulesAlone(PolicyValidator validator, PolicyDossier dossier, LocalDate asOf) {
    this.validator = validator;
    this.index = DossierIndex.of(dossier);
    this.texts = DossierTexts.of(index);
    this.asOf = asOf;
  }

  /**
   * Runs the rules.
   *
   * @return what they found
   */
  public List<Finding> run() {
    return validator
        .run(index.dossier(), asOf)
        .checkRules(index, texts, EnumSet.noneOf(Part.class));
  }
}
