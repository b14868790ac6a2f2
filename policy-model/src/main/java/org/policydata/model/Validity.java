package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.DateOrder;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * A statement on entry into force (施行) or expiry (有效期) of a text or of some of its clauses.
 *
 * @param effectiveOn first day in force
 * @param endsOn last day in force
 * @param term length in force where that is stated instead of an end
 * @param clauseIds clauses it is limited to; empty for the whole text
 * @param appliesTo what it is limited to, in words
 * @param phrase the statement as printed
 */
@DateOrder(earlier = "effectiveOn", later = "endsOn", code = "document.date-order")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Validity(
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate endsOn,
    @Nullable Period term,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@WellFormedId String> clauseIds,
    @NonBlankText @Nullable String appliesTo,
    @JsonProperty(required = true) @NonBlankText String phrase) {

  public Validity {
    clauseIds = Components.list(clauseIds);
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
    builder.effectiveOn = effectiveOn;
    builder.endsOn = endsOn;
    builder.term = term;
    builder.clauseIds = clauseIds;
    builder.appliesTo = appliesTo;
    builder.phrase = phrase;
    return builder;
  }

  /**
   * Collects the components of a {@link Validity}; required ones are checked by {@link #build()}.
   */
  public static final class Builder {
    private @Nullable LocalDate effectiveOn;
    private @Nullable LocalDate endsOn;
    private @Nullable Period term;
    private List<String> clauseIds = List.of();
    private @Nullable String appliesTo;
    private @Nullable String phrase;

    private Builder() {}

    /**
     * Sets {@link Validity#effectiveOn()}.
     *
     * @param effectiveOn first day in force
     * @return this builder
     */
    public Builder effectiveOn(@Nullable LocalDate effectiveOn) {
      this.effectiveOn = effectiveOn;
      return this;
    }

    /**
     * Sets {@link Validity#endsOn()}.
     *
     * @param endsOn last day in force
     * @return this builder
     */
    public Builder endsOn(@Nullable LocalDate endsOn) {
      this.endsOn = endsOn;
      return this;
    }

    /**
     * Sets {@link Validity#term()}.
     *
     * @param term length in force where that is stated instead of an end
     * @return this builder
     */
    public Builder term(@Nullable Period term) {
      this.term = term;
      return this;
    }

    /**
     * Sets {@link Validity#clauseIds()}.
     *
     * @param clauseIds clauses it is limited to; empty for the whole text
     * @return this builder
     */
    public Builder clauseIds(List<String> clauseIds) {
      this.clauseIds = clauseIds;
      return this;
    }

    /**
     * Sets {@link Validity#appliesTo()}.
     *
     * @param appliesTo what it is limited to, in words
     * @return this builder
     */
    public Builder appliesTo(@Nullable String appliesTo) {
      this.appliesTo = appliesTo;
      return this;
    }

    /**
     * Sets {@link Validity#phrase()}.
     *
     * @param phrase the statement as printed
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
    public Validity build() {
      return new Validity(
          effectiveOn, endsOn, term, clauseIds, appliesTo, Components.required(phrase, "phrase"));
    }
  }
}
