package org.policydata.validation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/**
 * What a check is called, why it exists and what it needs. The legal basis is data of the {@link
 * Profile}, as it differs by place and time.
 *
 * @param kind code, default severity, confidence and messages
 * @param summary when the check fires, one sentence in English
 * @param chineseSummary the same in Chinese, or in English where the check has no Chinese words
 * @param rationale why that matters, in English
 * @param chineseRationale the same in Chinese, or in English where the check has no Chinese words
 * @param wave when the check runs
 * @param reads parts of the dossier it needs to be complete
 * @param needs codes of checks that must not have found an ERROR; they run before it
 * @param parameters parameters a profile may set
 * @param since version of the library, or of the rules it came with, that has it first
 */
public record RuleDescriptor(
    FindingKind kind,
    String summary,
    String chineseSummary,
    String rationale,
    String chineseRationale,
    Wave wave,
    Set<Part> reads,
    Set<String> needs,
    List<ParameterDescriptor> parameters,
    String since) {

  public RuleDescriptor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(chineseSummary, "chineseSummary");
    Objects.requireNonNull(rationale, "rationale");
    Objects.requireNonNull(chineseRationale, "chineseRationale");
    Objects.requireNonNull(wave, "wave");
    reads = Set.copyOf(reads);
    needs = Set.copyOf(needs);
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(since, "since");
    Set<String> names = new HashSet<>();
    for (ParameterDescriptor parameter : parameters) {
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException(
            "parameters: " + kind.code() + " has two of the name " + parameter.name());
      }
    }
  }

  /**
   * Returns a builder for a kind of finding.
   *
   * @param kind code, default severity, confidence and messages
   * @return a new builder
   */
  public static Builder of(FindingKind kind) {
    return new Builder(kind);
  }

  /**
   * Returns the code.
   *
   * @return the code of the findings
   */
  public String code() {
    return kind.code();
  }

  /**
   * Returns the default severity.
   *
   * @return the severity unless a profile changes it
   */
  public Severity severity() {
    return kind.severity();
  }

  /**
   * Returns the confidence.
   *
   * @return the confidence of the findings
   */
  public Confidence confidence() {
    return kind.confidence();
  }

  /**
   * Returns when the check fires, in a language.
   *
   * @param language Chinese, or anything else for English
   * @return one sentence; the English one where the check has no Chinese words
   */
  public String summary(Locale language) {
    return Languages.isChinese(language) ? chineseSummary : summary;
  }

  /**
   * Returns why the check exists, in a language.
   *
   * @param language Chinese, or anything else for English
   * @return one or two sentences; the English ones where the check has no Chinese words
   */
  public String rationale(Locale language) {
    return Languages.isChinese(language) ? chineseRationale : rationale;
  }

  /** Collects the components of a {@link RuleDescriptor}. */
  public static final class Builder {

    private final FindingKind kind;
    private String summary = "";
    private String chineseSummary = "";
    private String rationale = "";
    private String chineseRationale = "";
    private Wave wave = Wave.CONTENT;
    private Set<Part> reads = EnumSet.noneOf(Part.class);
    private Set<String> needs = Set.of();
    private List<ParameterDescriptor> parameters = List.of();
    private String since = "0.1.0";

    private Builder(FindingKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * Sets when the check fires, in one language that serves for both.
     *
     * @param text one sentence in English
     * @return this builder
     */
    public Builder summary(String text) {
      return summary(text, text);
    }

    /**
     * Sets when the check fires.
     *
     * @param english one sentence in English
     * @param chinese the same in Chinese
     * @return this builder
     */
    public Builder summary(String english, String chinese) {
      this.summary = english;
      this.chineseSummary = chinese;
      return this;
    }

    /**
     * Sets why the check exists, in one language that serves for both.
     *
     * @param text one or two sentences in English
     * @return this builder
     */
    public Builder rationale(String text) {
      return rationale(text, text);
    }

    /**
     * Sets why the check exists.
     *
     * @param english one or two sentences in English
     * @param chinese the same in Chinese
     * @return this builder
     */
    public Builder rationale(String english, String chinese) {
      this.rationale = english;
      this.chineseRationale = chinese;
      return this;
    }

    /**
     * Sets when the check runs; the default is {@link Wave#CONTENT}.
     *
     * @param value the wave
     * @return this builder
     */
    public Builder wave(Wave value) {
      this.wave = value;
      return this;
    }

    /**
     * Sets the parts of the dossier that the check needs to be complete.
     *
     * @param parts the parts
     * @return this builder
     */
    public Builder reads(Part... parts) {
      this.reads = Set.of(parts);
      return this;
    }

    /**
     * Sets the checks that must not have found an ERROR. They run before it: in an earlier wave, or
     * in the same one with a code that comes first in the alphabet; {@link
     * PolicyValidator.Builder#build} refuses any other.
     *
     * @param codes their codes
     * @return this builder
     */
    public Builder needs(String... codes) {
      this.needs = Set.of(codes);
      return this;
    }

    /**
     * Sets the parameters that a profile may set.
     *
     * @param descriptors the parameters
     * @return this builder
     */
    public Builder parameters(ParameterDescriptor... descriptors) {
      this.parameters = List.of(descriptors);
      return this;
    }

    /**
     * Sets the version of the library, or of one's own rules, that has the check first.
     *
     * @param version the version
     * @return this builder
     */
    public Builder since(String version) {
      this.since = version;
      return this;
    }

    /**
     * Returns the descriptor.
     *
     * @return the descriptor that was built
     */
    public RuleDescriptor build() {
      return new RuleDescriptor(
          kind,
          summary,
          chineseSummary,
          rationale,
          chineseRationale,
          wave,
          reads,
          needs,
          parameters,
          since);
    }
  }
}
