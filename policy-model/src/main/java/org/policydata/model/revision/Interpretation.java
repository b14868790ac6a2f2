package org.policydata.model.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Citation;
import org.policydata.model.DefinedTerm;
import org.policydata.model.Exclusion;
import org.policydata.model.GradingScheme;
import org.policydata.model.Responsibility;
import org.policydata.model.StackingRule;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;
import org.policydata.model.TimeFrame;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;

/**
 * What the words of one clause hold, in the order of the words. Ids are optional hints: revision
 * gives the ids.
 *
 * @param targets promised results
 * @param supportMeasures what is offered
 * @param gradingSchemes orders of grades
 * @param exclusions grounds that bar from support
 * @param citations documents named
 * @param definitions terms introduced
 * @param unitMentions units named in running text
 * @param responsibilities duties given
 * @param deadline when the measure is due; absent where nothing is said
 * @param validity statements on entry into force and expiry of the text
 * @param stackingRules rules on combining supports that belong to no single support
 */
public record Interpretation(
    List<Target> targets,
    List<SupportMeasure> supportMeasures,
    List<GradingScheme> gradingSchemes,
    List<Exclusion> exclusions,
    List<Citation> citations,
    List<DefinedTerm> definitions,
    List<UnitMention> unitMentions,
    List<Responsibility> responsibilities,
    @Nullable TimeFrame deadline,
    List<Validity> validity,
    List<StackingRule> stackingRules) {

  private static final Interpretation EMPTY = builder().build();

  public Interpretation {
    targets = List.copyOf(targets);
    supportMeasures = List.copyOf(supportMeasures);
    gradingSchemes = List.copyOf(gradingSchemes);
    exclusions = List.copyOf(exclusions);
    citations = List.copyOf(citations);
    definitions = List.copyOf(definitions);
    unitMentions = List.copyOf(unitMentions);
    responsibilities = List.copyOf(responsibilities);
    validity = List.copyOf(validity);
    stackingRules = List.copyOf(stackingRules);
  }

  /**
   * Returns an interpretation that holds nothing.
   *
   * @return no values
   */
  public static Interpretation empty() {
    return EMPTY;
  }

  /**
   * Returns a builder with nothing set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds every component of this record.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.targets = targets;
    builder.supportMeasures = supportMeasures;
    builder.gradingSchemes = gradingSchemes;
    builder.exclusions = exclusions;
    builder.citations = citations;
    builder.definitions = definitions;
    builder.unitMentions = unitMentions;
    builder.responsibilities = responsibilities;
    builder.deadline = deadline;
    builder.validity = validity;
    builder.stackingRules = stackingRules;
    return builder;
  }

  /** Collects the components of an {@link Interpretation}. */
  public static final class Builder {
    private List<Target> targets = List.of();
    private List<SupportMeasure> supportMeasures = List.of();
    private List<GradingScheme> gradingSchemes = List.of();
    private List<Exclusion> exclusions = List.of();
    private List<Citation> citations = List.of();
    private List<DefinedTerm> definitions = List.of();
    private List<UnitMention> unitMentions = List.of();
    private List<Responsibility> responsibilities = List.of();
    private @Nullable TimeFrame deadline;
    private List<Validity> validity = List.of();
    private List<StackingRule> stackingRules = List.of();

    private Builder() {}

    /**
     * Sets {@link Interpretation#targets()}.
     *
     * @param targets promised results
     * @return this builder
     */
    public Builder targets(List<Target> targets) {
      this.targets = targets;
      return this;
    }

    /**
     * Sets {@link Interpretation#supportMeasures()}.
     *
     * @param supportMeasures what is offered
     * @return this builder
     */
    public Builder supportMeasures(List<SupportMeasure> supportMeasures) {
      this.supportMeasures = supportMeasures;
      return this;
    }

    /**
     * Sets {@link Interpretation#gradingSchemes()}.
     *
     * @param gradingSchemes orders of grades
     * @return this builder
     */
    public Builder gradingSchemes(List<GradingScheme> gradingSchemes) {
      this.gradingSchemes = gradingSchemes;
      return this;
    }

    /**
     * Sets {@link Interpretation#exclusions()}.
     *
     * @param exclusions grounds that bar from support
     * @return this builder
     */
    public Builder exclusions(List<Exclusion> exclusions) {
      this.exclusions = exclusions;
      return this;
    }

    /**
     * Sets {@link Interpretation#citations()}.
     *
     * @param citations documents named
     * @return this builder
     */
    public Builder citations(List<Citation> citations) {
      this.citations = citations;
      return this;
    }

    /**
     * Sets {@link Interpretation#definitions()}.
     *
     * @param definitions terms introduced
     * @return this builder
     */
    public Builder definitions(List<DefinedTerm> definitions) {
      this.definitions = definitions;
      return this;
    }

    /**
     * Sets {@link Interpretation#unitMentions()}.
     *
     * @param unitMentions units named in running text
     * @return this builder
     */
    public Builder unitMentions(List<UnitMention> unitMentions) {
      this.unitMentions = unitMentions;
      return this;
    }

    /**
     * Sets {@link Interpretation#responsibilities()}.
     *
     * @param responsibilities duties given
     * @return this builder
     */
    public Builder responsibilities(List<Responsibility> responsibilities) {
      this.responsibilities = responsibilities;
      return this;
    }

    /**
     * Sets {@link Interpretation#deadline()}.
     *
     * @param deadline when the measure is due; absent where nothing is said
     * @return this builder
     */
    public Builder deadline(@Nullable TimeFrame deadline) {
      this.deadline = deadline;
      return this;
    }

    /**
     * Sets {@link Interpretation#validity()}.
     *
     * @param validity statements on entry into force and expiry of the text
     * @return this builder
     */
    public Builder validity(List<Validity> validity) {
      this.validity = validity;
      return this;
    }

    /**
     * Sets {@link Interpretation#stackingRules()}.
     *
     * @param stackingRules rules on combining supports that belong to no single support
     * @return this builder
     */
    public Builder stackingRules(List<StackingRule> stackingRules) {
      this.stackingRules = stackingRules;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     */
    public Interpretation build() {
      return new Interpretation(
          targets,
          supportMeasures,
          gradingSchemes,
          exclusions,
          citations,
          definitions,
          unitMentions,
          responsibilities,
          deadline,
          validity,
          stackingRules);
    }
  }
}
