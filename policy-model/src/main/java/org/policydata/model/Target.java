package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * A promised result with a number: what is measured, against what, how much, until when.
 *
 * @param id identifier, unique in its version
 * @param indicator what is measured, as printed
 * @param denominator whole that a share is taken of
 * @param scope for whom or where it holds
 * @param modality how firmly it is promised
 * @param measure the value promised
 * @param period when it is to be reached
 * @param baseline where it starts from
 * @param ascending true where more is better, false where less is better; only needed beside EQUAL
 *     and ABOUT (the word is that of the IATI standard)
 * @param phrase the words that promise it, as printed
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(
    @JsonProperty(required = true) @WellFormedId String id,
    @JsonProperty(required = true) @NonBlankText String indicator,
    @NonBlankText @Nullable String denominator,
    @NonBlankText @Nullable String scope,
    @Nullable Modality modality,
    @JsonProperty(required = true) @Valid TargetMeasure measure,
    @Valid @Nullable TimeFrame period,
    @Valid @Nullable Baseline baseline,
    @Nullable Boolean ascending,
    @JsonProperty(required = true) @NonBlankText String phrase,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public Target {
    Components.required(id, "id");
    Components.required(indicator, "indicator");
    Components.required(measure, "measure");
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
    builder.indicator = indicator;
    builder.denominator = denominator;
    builder.scope = scope;
    builder.modality = modality;
    builder.measure = measure;
    builder.period = period;
    builder.baseline = baseline;
    builder.ascending = ascending;
    builder.phrase = phrase;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("Target")
        .add("id", id)
        .add("indicator", indicator)
        .add("measure", measure)
        .toString();
  }

  /** Collects the components of a {@link Target}; required ones are checked by {@link #build()}. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String indicator;
    private @Nullable String denominator;
    private @Nullable String scope;
    private @Nullable Modality modality;
    private @Nullable TargetMeasure measure;
    private @Nullable TimeFrame period;
    private @Nullable Baseline baseline;
    private @Nullable Boolean ascending;
    private @Nullable String phrase;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link Target#id()}.
     *
     * @param id identifier, unique in its version
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link Target#indicator()}.
     *
     * @param indicator what is measured, as printed
     * @return this builder
     */
    public Builder indicator(String indicator) {
      this.indicator = indicator;
      return this;
    }

    /**
     * Sets {@link Target#denominator()}.
     *
     * @param denominator whole that a share is taken of
     * @return this builder
     */
    public Builder denominator(@Nullable String denominator) {
      this.denominator = denominator;
      return this;
    }

    /**
     * Sets {@link Target#scope()}.
     *
     * @param scope for whom or where it holds
     * @return this builder
     */
    public Builder scope(@Nullable String scope) {
      this.scope = scope;
      return this;
    }

    /**
     * Sets {@link Target#modality()}.
     *
     * @param modality how firmly it is promised
     * @return this builder
     */
    public Builder modality(@Nullable Modality modality) {
      this.modality = modality;
      return this;
    }

    /**
     * Sets {@link Target#measure()}.
     *
     * @param measure the value promised
     * @return this builder
     */
    public Builder measure(TargetMeasure measure) {
      this.measure = measure;
      return this;
    }

    /**
     * Sets {@link Target#period()}.
     *
     * @param period when it is to be reached
     * @return this builder
     */
    public Builder period(@Nullable TimeFrame period) {
      this.period = period;
      return this;
    }

    /**
     * Sets {@link Target#baseline()}.
     *
     * @param baseline where it starts from
     * @return this builder
     */
    public Builder baseline(@Nullable Baseline baseline) {
      this.baseline = baseline;
      return this;
    }

    /**
     * Sets {@link Target#ascending()}.
     *
     * @param ascending true where more is better, false where less is better; only needed beside
     *     EQUAL and ABOUT (the word is that of the IATI standard)
     * @return this builder
     */
    public Builder ascending(@Nullable Boolean ascending) {
      this.ascending = ascending;
      return this;
    }

    /**
     * Sets {@link Target#phrase()}.
     *
     * @param phrase the words that promise it, as printed
     * @return this builder
     */
    public Builder phrase(String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Sets {@link Target#extensions()}.
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
    public Target build() {
      return new Target(
          Components.required(id, "id"),
          Components.required(indicator, "indicator"),
          denominator,
          scope,
          modality,
          Components.required(measure, "measure"),
          period,
          baseline,
          ascending,
          Components.required(phrase, "phrase"),
          extensions);
    }
  }
}
