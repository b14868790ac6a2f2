package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.DateOrder;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.NonNegativeCount;

/**
 * When something applies or is due: a date, a recurrence or a length, always with the words that
 * say so.
 *
 * @param startsOn first day
 * @param endsOn last day; for a stated month or year, the last day of it
 * @param precision how exactly the text states the dates
 * @param recurrence how often it returns
 * @param every how many units of the recurrence lie between two occurrences, for example 5 in 每5年
 * @param term length of time
 * @param after event the length is counted from, in words
 * @param continuing true where it has no end (长期坚持), otherwise absent
 * @param inferred true where it was carried over from an earlier clause or the year comes from the
 *     document, otherwise absent
 * @param phrase the words that state it, as printed
 */
@DateOrder(earlier = "startsOn", later = "endsOn")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimeFrame(
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Precision precision,
    @Nullable Recurrence recurrence,
    @NonNegativeCount @Nullable Integer every,
    @Nullable Period term,
    @NonBlankText @Nullable String after,
    @Nullable Boolean continuing,
    @Nullable Boolean inferred,
    @JsonProperty(required = true) @NonBlankText String phrase) {

  public TimeFrame {
    continuing = Components.flag(continuing);
    inferred = Components.flag(inferred);
    Components.required(phrase, "phrase");
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
    builder.startsOn = startsOn;
    builder.endsOn = endsOn;
    builder.precision = precision;
    builder.recurrence = recurrence;
    builder.every = every;
    builder.term = term;
    builder.after = after;
    builder.continuing = continuing;
    builder.inferred = inferred;
    builder.phrase = phrase;
    return builder;
  }

  /**
   * Collects the components of a {@link TimeFrame}; required ones are checked by {@link #build()}.
   */
  public static final class Builder {
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable Precision precision;
    private @Nullable Recurrence recurrence;
    private @Nullable Integer every;
    private @Nullable Period term;
    private @Nullable String after;
    private @Nullable Boolean continuing;
    private @Nullable Boolean inferred;
    private @Nullable String phrase;

    private Builder() {}

    /**
     * Sets {@link TimeFrame#startsOn()}.
     *
     * @param startsOn first day
     * @return this builder
     */
    public Builder startsOn(@Nullable LocalDate startsOn) {
      this.startsOn = startsOn;
      return this;
    }

    /**
     * Sets {@link TimeFrame#endsOn()}.
     *
     * @param endsOn last day; for a stated month or year, the last day of it
     * @return this builder
     */
    public Builder endsOn(@Nullable LocalDate endsOn) {
      this.endsOn = endsOn;
      return this;
    }

    /**
     * Sets {@link TimeFrame#precision()}.
     *
     * @param precision how exactly the text states the dates
     * @return this builder
     */
    public Builder precision(@Nullable Precision precision) {
      this.precision = precision;
      return this;
    }

    /**
     * Sets {@link TimeFrame#recurrence()}.
     *
     * @param recurrence how often it returns
     * @return this builder
     */
    public Builder recurrence(@Nullable Recurrence recurrence) {
      this.recurrence = recurrence;
      return this;
    }

    /**
     * Sets {@link TimeFrame#every()}.
     *
     * @param every how many units of the recurrence lie between two occurrences, for example 5 in
     *     每5年
     * @return this builder
     */
    public Builder every(@Nullable Integer every) {
      this.every = every;
      return this;
    }

    /**
     * Sets {@link TimeFrame#term()}.
     *
     * @param term length of time
     * @return this builder
     */
    public Builder term(@Nullable Period term) {
      this.term = term;
      return this;
    }

    /**
     * Sets {@link TimeFrame#after()}.
     *
     * @param after event the length is counted from, in words
     * @return this builder
     */
    public Builder after(@Nullable String after) {
      this.after = after;
      return this;
    }

    /**
     * Sets {@link TimeFrame#continuing()}.
     *
     * @param continuing true where it has no end (长期坚持), otherwise absent
     * @return this builder
     */
    public Builder continuing(@Nullable Boolean continuing) {
      this.continuing = continuing;
      return this;
    }

    /**
     * Sets {@link TimeFrame#inferred()}.
     *
     * @param inferred true where it was carried over from an earlier clause or the year comes from
     *     the document, otherwise absent
     * @return this builder
     */
    public Builder inferred(@Nullable Boolean inferred) {
      this.inferred = inferred;
      return this;
    }

    /**
     * Sets {@link TimeFrame#phrase()}.
     *
     * @param phrase the words that state it, as printed
     * @return this builder
     */
    public Builder phrase(String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     * @throws NullPointerException if a required component is not set, naming it
     */
    public TimeFrame build() {
      return new TimeFrame(
          startsOn,
          endsOn,
          precision,
          recurrence,
          every,
          term,
          after,
          continuing,
          inferred,
          Components.required(phrase, "phrase"));
    }
  }
}
