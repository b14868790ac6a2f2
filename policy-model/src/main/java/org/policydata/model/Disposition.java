package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * What was decided on a comment, why and by whom (采纳情况).
 *
 * @param decision the decision
 * @param reason reason as published
 * @param decidedBy who decided
 * @param decidedOn day of the decision
 * @param amendments changes decided on, where they differ from those the comment asks for
 * @param phrase the words that state the decision, as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Disposition(
    @JsonProperty(required = true) Decision decision,
    @NonBlankText @Nullable String reason,
    @Valid @Nullable UnitMention decidedBy,
    @Nullable LocalDate decidedOn,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Amendment> amendments,
    @NonBlankText @Nullable String phrase) {

  public Disposition {
    Components.required(decision, "decision");
    amendments = Components.list(amendments);
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
    builder.decision = decision;
    builder.reason = reason;
    builder.decidedBy = decidedBy;
    builder.decidedOn = decidedOn;
    builder.amendments = amendments;
    builder.phrase = phrase;
    return builder;
  }

  /**
   * Collects the components of a {@link Disposition}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable Decision decision;
    private @Nullable String reason;
    private @Nullable UnitMention decidedBy;
    private @Nullable LocalDate decidedOn;
    private List<Amendment> amendments = List.of();
    private @Nullable String phrase;

    private Builder() {}

    /**
     * Sets {@link Disposition#decision()}.
     *
     * @param decision the decision
     * @return this builder
     */
    public Builder decision(Decision decision) {
      this.decision = decision;
      return this;
    }

    /**
     * Sets {@link Disposition#reason()}.
     *
     * @param reason reason as published
     * @return this builder
     */
    public Builder reason(@Nullable String reason) {
      this.reason = reason;
      return this;
    }

    /**
     * Sets {@link Disposition#decidedBy()}.
     *
     * @param decidedBy who decided
     * @return this builder
     */
    public Builder decidedBy(@Nullable UnitMention decidedBy) {
      this.decidedBy = decidedBy;
      return this;
    }

    /**
     * Sets {@link Disposition#decidedOn()}.
     *
     * @param decidedOn day of the decision
     * @return this builder
     */
    public Builder decidedOn(@Nullable LocalDate decidedOn) {
      this.decidedOn = decidedOn;
      return this;
    }

    /**
     * Sets {@link Disposition#amendments()}.
     *
     * @param amendments changes decided on, where they differ from those the comment asks for
     * @return this builder
     */
    public Builder amendments(List<Amendment> amendments) {
      this.amendments = amendments;
      return this;
    }

    /**
     * Sets {@link Disposition#phrase()}.
     *
     * @param phrase the words that state the decision, as printed
     * @return this builder
     */
    public Builder phrase(@Nullable String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     * @throws NullPointerException if a required component is not set, naming it
     */
    public Disposition build() {
      return new Disposition(
          Components.required(decision, "decision"),
          reason,
          decidedBy,
          decidedOn,
          amendments,
          phrase);
    }
  }
}
