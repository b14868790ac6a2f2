package org.policydata.validation.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.policydata.finding.Severity;
import org.policydata.io.ReadResult;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;

/**
 * Checks a corpus of dossiers for what contradicts across them or is missing: map each dossier to a
 * small summary, merge the summaries in any order, finish.
 *
 * <pre>{@code
 * CorpusCheck check = CorpusCheck.of(PolicyValidator.create());
 * CorpusSummary first = check.map("a.json", draft);
 * CorpusSummary second = check.map("b.json", finalText);
 * ValidationReport report = check.finish(first.merge(second), LocalDate.of(2024, 5, 1));
 * }</pre>
 *
 * <p>What it checks is told by {@link CorpusRules#descriptors()}. Each finding names the source it
 * lies in by its detail {@code source}; its pointer leads into the dossier of that source. The
 * report is the same to the byte however the corpus was divided. Immutable and thread-safe.
 */
public final class CorpusCheck {

  private final PolicyValidator validator;
  private final UnitNameDigest unitNames;

  private CorpusCheck(PolicyValidator validator) {
    this.validator = validator;
    this.unitNames =
        new UnitNameDigest(validator.profile().parameters(CorpusRules.UNIT_DRIFT.descriptor()));
  }

  /**
   * Returns a check with the profile and the suppressions of a validator.
   *
   * @param validator the validator that checks the dossiers one by one
   * @return the check
   */
  public static CorpusCheck of(PolicyValidator validator) {
    return new CorpusCheck(Objects.requireNonNull(validator, "validator"));
  }

  /**
   * Summarizes a dossier.
   *
   * @param source name of the file, or whatever the reader of the report knows the dossier by;
   *     different for each dossier of the corpus
   * @param dossier the dossier
   * @return the summary of this dossier alone
   */
  public CorpusSummary map(String source, PolicyDossier dossier) {
    return map(source, dossier, true);
  }

  /**
   * Summarizes what was read, as far as it goes. Of a dossier with an ERROR nothing is said to be
   * missing, and its targets and unit names are left aside; where nothing was read the summary is
   * empty.
   *
   * @param source name of the file
   * @param result what came of reading it
   * @return the summary of this dossier alone
   */
  public CorpusSummary map(String source, ReadResult result) {
    boolean complete =
        result.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    return result
        .partial()
        .map(dossier -> map(source, dossier, complete))
        .orElseGet(CorpusSummary::empty);
  }

  private CorpusSummary map(String source, PolicyDossier dossier, boolean complete) {
    Objects.requireNonNull(source, "source");
    DossierIndex index = DossierIndex.of(Objects.requireNonNull(dossier, "dossier"));
    DossierFacts facts = new DossierDigest(source, dossier, index, complete).facts();
    List<UnitName> names = complete ? unitNames.names(source, dossier, index) : List.of();
    return CorpusSummary.of(facts, names);
  }

  /**
   * Judges a corpus. Its dossiers are looked at twice; beside the summary about 200 bytes for each
   * are needed.
   *
   * @param summary the summary of all its dossiers
   * @param asOf day the judgement is made for
   * @return the report; its findings are in the order of the names of the sources
   */
  public ValidationReport finish(CorpusSummary summary, LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    return new CorpusRun(validator, asOf).judge(summary.sorted());
  }
}
