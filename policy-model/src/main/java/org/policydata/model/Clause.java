package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * A node of a policy text: what is printed, what hangs on it, and the clauses below it.
 *
 * <p>Printing is label, heading, text and responsibility text in this order, then the children;
 * white space apart, no character of the source is lost. An unnumbered paragraph is a clause like
 * any other, and a clause's own text is its first paragraph. Which kind stands for which numbering
 * is fixed per text by its numbering scheme (行政法规制定程序条例 Art. 6 for 章节条款项目, GB/T 9704-2012 7.3.3 for
 * 一、（一）1.（1）).
 *
 * @param id identifier that never changes and is what everything else refers to; at birth it spells
 *     the path, it is never recomputed
 * @param kind place in the numbering of this text
 * @param label number as printed, with its punctuation
 * @param heading heading as printed, a line of its own or run in before the text
 * @param text first paragraph of the clause, without its responsibility brackets
 * @param cells cells of a table row
 * @param responsibilityText everything from the first character after the text to the end of the
 *     clause: the responsibility bracket as printed
 * @param responsibilities duties stated on this clause itself; inherited ones are computed by
 *     {@link DossierIndex}
 * @param deadline when the measure of this clause is due
 * @param unitMentions units named in running text, which are not duties
 * @param targets promised results
 * @param supportMeasures what the clause offers
 * @param gradingSchemes orders of grades that the clause sets up
 * @param exclusions grounds that bar from support
 * @param citations documents that the clause names
 * @param definitions abbreviations and definitions that the clause introduces
 * @param children clauses below this one, in the order printed
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Clause(
    @JsonProperty(required = true) @WellFormedId String id,
    @JsonProperty(required = true) ClauseKind kind,
    @NonBlankText @Nullable String label,
    @NonBlankText @Nullable String heading,
    @NonBlankText @Nullable String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NonBlankText String> cells,
    @NonBlankText @Nullable String responsibilityText,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Responsibility> responsibilities,
    @Valid @Nullable TimeFrame deadline,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid UnitMention> unitMentions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Target> targets,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid SupportMeasure> supportMeasures,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid GradingScheme> gradingSchemes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Exclusion> exclusions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Citation> citations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid DefinedTerm> definitions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Clause> children,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public Clause {
    Components.required(id, "id");
    Components.required(kind, "kind");
    cells = Components.list(cells);
    responsibilities = Components.list(responsibilities);
    unitMentions = Components.list(unitMentions);
    targets = Components.list(targets);
    supportMeasures = Components.list(supportMeasures);
    gradingSchemes = Components.list(gradingSchemes);
    exclusions = Components.list(exclusions);
    citations = Components.list(citations);
    definitions = Components.list(definitions);
    children = Components.list(children);
    extensions = Components.extensions(extensions);
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
    builder.id = id;
    builder.kind = kind;
    builder.label = label;
    builder.heading = heading;
    builder.text = text;
    builder.cells = cells;
    builder.responsibilityText = responsibilityText;
    builder.responsibilities = responsibilities;
    builder.deadline = deadline;
    builder.unitMentions = unitMentions;
    builder.targets = targets;
    builder.supportMeasures = supportMeasures;
    builder.gradingSchemes = gradingSchemes;
    builder.exclusions = exclusions;
    builder.citations = citations;
    builder.definitions = definitions;
    builder.children = children;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("Clause")
        .add("id", id)
        .add("kind", kind)
        .add("label", label)
        .add("heading", heading)
        .count("children", children)
        .toString();
  }

  /** Collects the components of a {@link Clause}; required ones are checked by {@link #build()}. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable ClauseKind kind;
    private @Nullable String label;
    private @Nullable String heading;
    private @Nullable String text;
    private List<String> cells = List.of();
    private @Nullable String responsibilityText;
    private List<Responsibility> responsibilities = List.of();
    private @Nullable TimeFrame deadline;
    private List<UnitMention> unitMentions = List.of();
    private List<Target> targets = List.of();
    private List<SupportMeasure> supportMeasures = List.of();
    private List<GradingScheme> gradingSchemes = List.of();
    private List<Exclusion> exclusions = List.of();
    private List<Citation> citations = List.of();
    private List<DefinedTerm> definitions = List.of();
    private List<Clause> children = List.of();
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link Clause#id()}.
     *
     * @param id identifier that never changes and is what everything else refers to; at birth it
     *     spells the path, it is never recomputed
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link Clause#kind()}.
     *
     * @param kind place in the numbering of this text
     * @return this builder
     */
    public Builder kind(ClauseKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets {@link Clause#label()}.
     *
     * @param label number as printed, with its punctuation
     * @return this builder
     */
    public Builder label(@Nullable String label) {
      this.label = label;
      return this;
    }

    /**
     * Sets {@link Clause#heading()}.
     *
     * @param heading heading as printed, a line of its own or run in before the text
     * @return this builder
     */
    public Builder heading(@Nullable String heading) {
      this.heading = heading;
      return this;
    }

    /**
     * Sets {@link Clause#text()}.
     *
     * @param text first paragraph of the clause, without its responsibility brackets
     * @return this builder
     */
    public Builder text(@Nullable String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets {@link Clause#cells()}.
     *
     * @param cells cells of a table row
     * @return this builder
     */
    public Builder cells(List<String> cells) {
      this.cells = cells;
      return this;
    }

    /**
     * Sets {@link Clause#responsibilityText()}.
     *
     * @param responsibilityText everything from the first character after the text to the end of
     *     the clause: the responsibility bracket as printed
     * @return this builder
     */
    public Builder responsibilityText(@Nullable String responsibilityText) {
      this.responsibilityText = responsibilityText;
      return this;
    }

    /**
     * Sets {@link Clause#responsibilities()}.
     *
     * @param responsibilities duties stated on this clause itself; inherited ones are computed by
     *     {@link DossierIndex}
     * @return this builder
     */
    public Builder responsibilities(List<Responsibility> responsibilities) {
      this.responsibilities = responsibilities;
      return this;
    }

    /**
     * Sets {@link Clause#deadline()}.
     *
     * @param deadline when the measure of this clause is due
     * @return this builder
     */
    public Builder deadline(@Nullable TimeFrame deadline) {
      this.deadline = deadline;
      return this;
    }

    /**
     * Sets {@link Clause#unitMentions()}.
     *
     * @param unitMentions units named in running text, which are not duties
     * @return this builder
     */
    public Builder unitMentions(List<UnitMention> unitMentions) {
      this.unitMentions = unitMentions;
      return this;
    }

    /**
     * Sets {@link Clause#targets()}.
     *
     * @param targets promised results
     * @return this builder
     */
    public Builder targets(List<Target> targets) {
      this.targets = targets;
      return this;
    }

    /**
     * Sets {@link Clause#supportMeasures()}.
     *
     * @param supportMeasures what the clause offers
     * @return this builder
     */
    public Builder supportMeasures(List<SupportMeasure> supportMeasures) {
      this.supportMeasures = supportMeasures;
      return this;
    }

    /**
     * Sets {@link Clause#gradingSchemes()}.
     *
     * @param gradingSchemes orders of grades that the clause sets up
     * @return this builder
     */
    public Builder gradingSchemes(List<GradingScheme> gradingSchemes) {
      this.gradingSchemes = gradingSchemes;
      return this;
    }

    /**
     * Sets {@link Clause#exclusions()}.
     *
     * @param exclusions grounds that bar from support
     * @return this builder
     */
    public Builder exclusions(List<Exclusion> exclusions) {
      this.exclusions = exclusions;
      return this;
    }

    /**
     * Sets {@link Clause#citations()}.
     *
     * @param citations documents that the clause names
     * @return this builder
     */
    public Builder citations(List<Citation> citations) {
      this.citations = citations;
      return this;
    }

    /**
     * Sets {@link Clause#definitions()}.
     *
     * @param definitions abbreviations and definitions that the clause introduces
     * @return this builder
     */
    public Builder definitions(List<DefinedTerm> definitions) {
      this.definitions = definitions;
      return this;
    }

    /**
     * Sets {@link Clause#children()}.
     *
     * @param children clauses below this one, in the order printed
     * @return this builder
     */
    public Builder children(List<Clause> children) {
      this.children = children;
      return this;
    }

    /**
     * Sets {@link Clause#extensions()}.
     *
     * @param extensions members whose name starts with {@code x-}
     * @return this builder
     */
    public Builder extensions(Map<String, @Nullable Object> extensions) {
      this.extensions = extensions;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     * @throws NullPointerException if a required component is not set, naming it
     */
    public Clause build() {
      return new Clause(
          Components.required(id, "id"),
          Components.required(kind, "kind"),
          label,
          heading,
          text,
          cells,
          responsibilityText,
          responsibilities,
          deadline,
          unitMentions,
          targets,
          supportMeasures,
          gradingSchemes,
          exclusions,
          citations,
          definitions,
          children,
          extensions);
    }
  }
}
