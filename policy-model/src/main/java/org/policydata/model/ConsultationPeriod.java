package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.DateOrder;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.NonNegativeCount;

/**
 * The window in which comments are taken.
 *
 * @param opensOn first day of the window
 * @param closesOn last day as stated, whether or not the words include it
 * @param closesAt time of day as printed
 * @param statedDays length that the notice states, in days
 * @param statedDayKind kind of day the stated length counts
 * @param phrase the words that state the window, as printed
 * @param closingPhrase the words that state the last day, as printed
 * @param shorteningReason reason for a short window, as printed (重大行政决策程序暂行条例 Art. 15)
 */
@DateOrder(earlier = "opensOn", later = "closesOn", code = "consultation.closes-before-opens")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationPeriod(
    @Nullable LocalDate opensOn,
    @Nullable LocalDate closesOn,
    @NonBlankText @Nullable String closesAt,
    @NonNegativeCount @Nullable Integer statedDays,
    @Nullable DayKind statedDayKind,
    @NonBlankText @Nullable String phrase,
    @NonBlankText @Nullable String closingPhrase,
    @NonBlankText @Nullable String shorteningReason) {

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
    builder.opensOn = opensOn;
    builder.closesOn = closesOn;
    builder.closesAt = closesAt;
    builder.statedDays = statedDays;
    builder.statedDayKind = statedDayKind;
    builder.phrase = phrase;
    builder.closingPhrase = closingPhrase;
    builder.shorteningReason = shorteningReason;
    return builder;
  }

  /**
   * Collects the components of a {@link ConsultationPeriod}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate closesOn;
    private @Nullable String closesAt;
    private @Nullable Integer statedDays;
    private @Nullable DayKind statedDayKind;
    private @Nullable String phrase;
    private @Nullable String closingPhrase;
    private @Nullable String shorteningReason;

    private Builder() {}

    /**
     * Sets {@link ConsultationPeriod#opensOn()}.
     *
     * @param opensOn first day of the window
     * @return this builder
     */
    public Builder opensOn(@Nullable LocalDate opensOn) {
      this.opensOn = opensOn;
      return this;
    }

    /**
     * Sets {@link ConsultationPeriod#closesOn()}.
     *
     * @param closesOn last day as stated, whether or not the words include it
     * @return this builder
     */
    public Builder closesOn(@Nullable LocalDate closesOn) {
      this.closesOn = closesOn;
      return this;
    }

    /**
     * Sets {@link ConsultationPeriod#closesAt()}.
     *
     * @param closesAt time of day as printed
     * @return this builder
     */
    public Builder closesAt(@Nullable String closesAt) {
      this.closesAt = closesAt;
      return this;
    }

    /**
     * Sets {@link ConsultationPeriod#statedDays()}.
     *
     * @param statedDays length that the notice states, in days
     * @return this builder
     */
    public Builder statedDays(@Nullable Integer statedDays) {
      this.statedDays = statedDays;
      return this;
    }

    /**
     * Sets {@link ConsultationPeriod#statedDayKind()}.
     *
     * @param statedDayKind kind of day the stated length counts
     * @return this builder
     */
    public Builder statedDayKind(@Nullable DayKind statedDayKind) {
      this.statedDayKind = statedDayKind;
      return this;
    }

    /**
     * Sets {@link ConsultationPeriod#phrase()}.
     *
     * @param phrase the words that state the window, as printed
     * @return this builder
     */
    public Builder phrase(@Nullable String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Sets {@link ConsultationPeriod#closingPhrase()}.
     *
     * @param closingPhrase the words that state the last day, as printed
     * @return this builder
     */
    public Builder closingPhrase(@Nullable String closingPhrase) {
      this.closingPhrase = closingPhrase;
      return this;
    }

    /**
     * Sets {@link ConsultationPeriod#shorteningReason()}.
     *
     * @param shorteningReason reason for a short window, as printed (重大行政决策程序暂行条例 Art. 15)
     * @return this builder
     */
    public Builder shorteningReason(@Nullable String shorteningReason) {
      this.shorteningReason = shorteningReason;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     */
    public ConsultationPeriod build() {
      return new ConsultationPeriod(
          opensOn,
          closesOn,
          closesAt,
          statedDays,
          statedDayKind,
          phrase,
          closingPhrase,
          shorteningReason);
    }
  }
}
