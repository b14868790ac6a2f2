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
 * What a clause offers: the kind of support, to whom, on what condition and how much.
 *
 * <p>Words stay words: nothing is evaluated but sums and list lengths.
 *
 * @param id identifier, unique in its version
 * @param kind kind of support
 * @param beneficiary who receives it, in words
 * @param condition what has to be met, in words
 * @param tiers amounts or rates, one entry where there are no tiers
 * @param instalments shares or amounts it is paid in
 * @param oneOff true where it is paid once (一次性), otherwise absent
 * @param term how long it is granted
 * @param payer who pays it, in words
 * @param stacking how it combines with other supports
 * @param phrase the words that offer it, as printed
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportMeasure(
    @JsonProperty(required = true) @WellFormedId String id,
    @JsonProperty(required = true) SupportKind kind,
    @NonBlankText @Nullable String beneficiary,
    @NonBlankText @Nullable String condition,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid SupportTier> tiers,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Instalment> instalments,
    @Nullable Boolean oneOff,
    @Valid @Nullable TimeFrame term,
    @NonBlankText @Nullable String payer,
    @Valid @Nullable StackingRule stacking,
    @JsonProperty(required = true) @NonBlankText String phrase,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public SupportMeasure {
    Components.required(id, "id");
    Components.required(kind, "kind");
    tiers = Components.list(tiers);
    instalments = Components.list(instalments);
    oneOff = Components.flag(oneOff);
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
    builder.kind = kind;
    builder.beneficiary = beneficiary;
    builder.condition = condition;
    builder.tiers = tiers;
    builder.instalments = instalments;
    builder.oneOff = oneOff;
    builder.term = term;
    builder.payer = payer;
    builder.stacking = stacking;
    builder.phrase = phrase;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("SupportMeasure")
        .add("id", id)
        .add("kind", kind)
        .add("beneficiary", beneficiary)
        .toString();
  }

  /**
   * Collects the components of a {@link SupportMeasure}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable SupportKind kind;
    private @Nullable String beneficiary;
    private @Nullable String condition;
    private List<SupportTier> tiers = List.of();
    private List<Instalment> instalments = List.of();
    private @Nullable Boolean oneOff;
    private @Nullable TimeFrame term;
    private @Nullable String payer;
    private @Nullable StackingRule stacking;
    private @Nullable String phrase;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link SupportMeasure#id()}.
     *
     * @param id identifier, unique in its version
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#kind()}.
     *
     * @param kind kind of support
     * @return this builder
     */
    public Builder kind(SupportKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#beneficiary()}.
     *
     * @param beneficiary who receives it, in words
     * @return this builder
     */
    public Builder beneficiary(@Nullable String beneficiary) {
      this.beneficiary = beneficiary;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#condition()}.
     *
     * @param condition what has to be met, in words
     * @return this builder
     */
    public Builder condition(@Nullable String condition) {
      this.condition = condition;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#tiers()}.
     *
     * @param tiers amounts or rates, one entry where there are no tiers
     * @return this builder
     */
    public Builder tiers(List<SupportTier> tiers) {
      this.tiers = tiers;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#instalments()}.
     *
     * @param instalments shares or amounts it is paid in
     * @return this builder
     */
    public Builder instalments(List<Instalment> instalments) {
      this.instalments = instalments;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#oneOff()}.
     *
     * @param oneOff true where it is paid once (一次性), otherwise absent
     * @return this builder
     */
    public Builder oneOff(@Nullable Boolean oneOff) {
      this.oneOff = oneOff;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#term()}.
     *
     * @param term how long it is granted
     * @return this builder
     */
    public Builder term(@Nullable TimeFrame term) {
      this.term = term;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#payer()}.
     *
     * @param payer who pays it, in words
     * @return this builder
     */
    public Builder payer(@Nullable String payer) {
      this.payer = payer;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#stacking()}.
     *
     * @param stacking how it combines with other supports
     * @return this builder
     */
    public Builder stacking(@Nullable StackingRule stacking) {
      this.stacking = stacking;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#phrase()}.
     *
     * @param phrase the words that offer it, as printed
     * @return this builder
     */
    public Builder phrase(String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Sets {@link SupportMeasure#extensions()}.
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
    public SupportMeasure build() {
      return new SupportMeasure(
          Components.required(id, "id"),
          Components.required(kind, "kind"),
          beneficiary,
          condition,
          tiers,
          instalments,
          oneOff,
          term,
          payer,
          stacking,
          Components.required(phrase, "phrase"),
          extensions);
    }
  }
}
