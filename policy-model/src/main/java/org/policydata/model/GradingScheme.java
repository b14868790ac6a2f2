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
 * An order of grades that a clause sets up (A、B、C、D四类).
 *
 * @param id identifier, unique in its version
 * @param subject what is graded
 * @param grades the grades as printed, at least two
 * @param order whether the best grade stands first
 * @param period how often grades are given
 * @param phrase the words that set it up, as printed
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GradingScheme(
    @JsonProperty(required = true) @WellFormedId String id,
    @JsonProperty(required = true) @NonBlankText String subject,
    @JsonProperty(required = true) List<@NonBlankText String> grades,
    @Nullable GradeOrder order,
    @Valid @Nullable TimeFrame period,
    @JsonProperty(required = true) @NonBlankText String phrase,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public GradingScheme {
    Components.required(id, "id");
    Components.required(subject, "subject");
    grades = Components.requiredList(grades, "grades");
    Components.required(phrase, "phrase");
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
    builder.subject = subject;
    builder.grades = grades;
    builder.order = order;
    builder.period = period;
    builder.phrase = phrase;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("GradingScheme")
        .add("id", id)
        .add("subject", subject)
        .add("grades", grades)
        .toString();
  }

  /**
   * Collects the components of a {@link GradingScheme}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String subject;
    private @Nullable List<String> grades;
    private @Nullable GradeOrder order;
    private @Nullable TimeFrame period;
    private @Nullable String phrase;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link GradingScheme#id()}.
     *
     * @param id identifier, unique in its version
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link GradingScheme#subject()}.
     *
     * @param subject what is graded
     * @return this builder
     */
    public Builder subject(String subject) {
      this.subject = subject;
      return this;
    }

    /**
     * Sets {@link GradingScheme#grades()}.
     *
     * @param grades the grades as printed, at least two
     * @return this builder
     */
    public Builder grades(List<String> grades) {
      this.grades = grades;
      return this;
    }

    /**
     * Sets {@link GradingScheme#order()}.
     *
     * @param order whether the best grade stands first
     * @return this builder
     */
    public Builder order(@Nullable GradeOrder order) {
      this.order = order;
      return this;
    }

    /**
     * Sets {@link GradingScheme#period()}.
     *
     * @param period how often grades are given
     * @return this builder
     */
    public Builder period(@Nullable TimeFrame period) {
      this.period = period;
      return this;
    }

    /**
     * Sets {@link GradingScheme#phrase()}.
     *
     * @param phrase the words that set it up, as printed
     * @return this builder
     */
    public Builder phrase(String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Sets {@link GradingScheme#extensions()}.
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
    public GradingScheme build() {
      return new GradingScheme(
          Components.required(id, "id"),
          Components.required(subject, "subject"),
          Components.required(grades, "grades"),
          order,
          period,
          Components.required(phrase, "phrase"),
          extensions);
    }
  }
}
