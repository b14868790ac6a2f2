package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * One tier of a support: words for when it applies, and an amount, or a rate of a base, for what is
 * paid.
 *
 * @param label name of the tier
 * @param condition when the tier applies, in words
 * @param amount sum that is paid
 * @param rate share that is paid
 * @param base what the rate is taken of, in words
 * @param caps limits of the sum
 * @param term how long the tier is granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportTier(
    @NonBlankText @Nullable String label,
    @NonBlankText @Nullable String condition,
    @Valid @Nullable Amount amount,
    @Valid @Nullable Amount rate,
    @NonBlankText @Nullable String base,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Cap> caps,
    @Valid @Nullable TimeFrame term) {

  public SupportTier {
    caps = Components.list(caps);
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
    builder.label = label;
    builder.condition = condition;
    builder.amount = amount;
    builder.rate = rate;
    builder.base = base;
    builder.caps = caps;
    builder.term = term;
    return builder;
  }

  /**
   * Collects the components of a {@link SupportTier}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String label;
    private @Nullable String condition;
    private @Nullable Amount amount;
    private @Nullable Amount rate;
    private @Nullable String base;
    private List<Cap> caps = List.of();
    private @Nullable TimeFrame term;

    private Builder() {}

    /**
     * Sets {@link SupportTier#label()}.
     *
     * @param label name of the tier
     * @return this builder
     */
    public Builder label(@Nullable String label) {
      this.label = label;
      return this;
    }

    /**
     * Sets {@link SupportTier#condition()}.
     *
     * @param condition when the tier applies, in words
     * @return this builder
     */
    public Builder condition(@Nullable String condition) {
      this.condition = condition;
      return this;
    }

    /**
     * Sets {@link SupportTier#amount()}.
     *
     * @param amount sum that is paid
     * @return this builder
     */
    public Builder amount(@Nullable Amount amount) {
      this.amount = amount;
      return this;
    }

    /**
     * Sets {@link SupportTier#rate()}.
     *
     * @param rate share that is paid
     * @return this builder
     */
    public Builder rate(@Nullable Amount rate) {
      this.rate = rate;
      return this;
    }

    /**
     * Sets {@link SupportTier#base()}.
     *
     * @param base what the rate is taken of, in words
     * @return this builder
     */
    public Builder base(@Nullable String base) {
      this.base = base;
      return this;
    }

    /**
     * Sets {@link SupportTier#caps()}.
     *
     * @param caps limits of the sum
     * @return this builder
     */
    public Builder caps(List<Cap> caps) {
      this.caps = caps;
      return this;
    }

    /**
     * Sets {@link SupportTier#term()}.
     *
     * @param term how long the tier is granted
     * @return this builder
     */
    public Builder term(@Nullable TimeFrame term) {
      this.term = term;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     */
    public SupportTier build() {
      return new SupportTier(label, condition, amount, rate, base, caps, term);
    }
  }
}
