package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * What was measured for a target: the actual value, in the terms of the IATI standard, of an
 * indicator at a time, with the baseline it is compared with.
 *
 * <p>A measurement names its target by id, by the words of the indicator, or by both; with both,
 * the words guard against an id whose target has changed since.
 *
 * @param targetId {@link Target#id()} of the target; absent where the indicator names it
 * @param indicator what was measured, in the words of the target
 * @param scope for whom or where it was measured, in the words of the target
 * @param unitId {@link ResponsibleUnit#id()} of the unit whose value it is; absent for the value of
 *     all
 * @param kind what the value is; a level where absent
 * @param from first day of the time measured; absent for a state on one day or a count from the
 *     start
 * @param asOf last day of the time measured
 * @param value the value
 * @param unit unit of the value; absent for a plain number or ratio
 * @param baseline the level it is compared with, where that was measured
 * @param reportedBy unit that reported it
 * @param source where it was published
 * @param extensions members whose name starts with {@code x-}: kept and never interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measurement(
    @WellFormedId @Nullable String targetId,
    @NonBlankText @Nullable String indicator,
    @NonBlankText @Nullable String scope,
    @WellFormedId @Nullable String unitId,
    @Nullable MeasurementKind kind,
    @Nullable LocalDate from,
    @JsonProperty(required = true) LocalDate asOf,
    @JsonProperty(required = true) BigDecimal value,
    @NonBlankText @Nullable String unit,
    @Valid @Nullable MeasuredBaseline baseline,
    @Valid @Nullable UnitMention reportedBy,
    @NonBlankText @Nullable String source,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public Measurement {
    Components.required(asOf, "asOf");
    value = Components.number(Components.required(value, "value"));
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
    builder.targetId = targetId;
    builder.indicator = indicator;
    builder.scope = scope;
    builder.unitId = unitId;
    builder.kind = kind;
    builder.from = from;
    builder.asOf = asOf;
    builder.value = value;
    builder.unit = unit;
    builder.baseline = baseline;
    builder.reportedBy = reportedBy;
    builder.source = source;
    builder.extensions = extensions;
    return builder;
  }

  /**
   * Collects the components of a {@link Measurement}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String targetId;
    private @Nullable String indicator;
    private @Nullable String scope;
    private @Nullable String unitId;
    private @Nullable MeasurementKind kind;
    private @Nullable LocalDate from;
    private @Nullable LocalDate asOf;
    private @Nullable BigDecimal value;
    private @Nullable String unit;
    private @Nullable MeasuredBaseline baseline;
    private @Nullable UnitMention reportedBy;
    private @Nullable String source;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link Measurement#targetId()}.
     *
     * @param targetId {@link Target#id()} of the target; absent where the indicator names it
     * @return this builder
     */
    public Builder targetId(@Nullable String targetId) {
      this.targetId = targetId;
      return this;
    }

    /**
     * Sets {@link Measurement#indicator()}.
     *
     * @param indicator what was measured, in the words of the target
     * @return this builder
     */
    public Builder indicator(@Nullable String indicator) {
      this.indicator = indicator;
      return this;
    }

    /**
     * Sets {@link Measurement#scope()}.
     *
     * @param scope for whom or where it was measured, in the words of the target
     * @return this builder
     */
    public Builder scope(@Nullable String scope) {
      this.scope = scope;
      return this;
    }

    /**
     * Sets {@link Measurement#unitId()}.
     *
     * @param unitId {@link ResponsibleUnit#id()} of the unit whose value it is; absent for the
     *     value of all
     * @return this builder
     */
    public Builder unitId(@Nullable String unitId) {
      this.unitId = unitId;
      return this;
    }

    /**
     * Sets {@link Measurement#kind()}.
     *
     * @param kind what the value is; a level where absent
     * @return this builder
     */
    public Builder kind(@Nullable MeasurementKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets {@link Measurement#from()}.
     *
     * @param from first day of the time measured; absent for a state on one day or a count from the
     *     start
     * @return this builder
     */
    public Builder from(@Nullable LocalDate from) {
      this.from = from;
      return this;
    }

    /**
     * Sets {@link Measurement#asOf()}.
     *
     * @param asOf last day of the time measured
     * @return this builder
     */
    public Builder asOf(LocalDate asOf) {
      this.asOf = asOf;
      return this;
    }

    /**
     * Sets {@link Measurement#value()}.
     *
     * @param value the value
     * @return this builder
     */
    public Builder value(BigDecimal value) {
      this.value = value;
      return this;
    }

    /**
     * Sets {@link Measurement#unit()}.
     *
     * @param unit unit of the value; absent for a plain number or ratio
     * @return this builder
     */
    public Builder unit(@Nullable String unit) {
      this.unit = unit;
      return this;
    }

    /**
     * Sets {@link Measurement#baseline()}.
     *
     * @param baseline the level it is compared with, where that was measured
     * @return this builder
     */
    public Builder baseline(@Nullable MeasuredBaseline baseline) {
      this.baseline = baseline;
      return this;
    }

    /**
     * Sets {@link Measurement#reportedBy()}.
     *
     * @param reportedBy unit that reported it
     * @return this builder
     */
    public Builder reportedBy(@Nullable UnitMention reportedBy) {
      this.reportedBy = reportedBy;
      return this;
    }

    /**
     * Sets {@link Measurement#source()}.
     *
     * @param source where it was published
     * @return this builder
     */
    public Builder source(@Nullable String source) {
      this.source = source;
      return this;
    }

    /**
     * Sets {@link Measurement#extensions()}.
     *
     * @param extensions members whose name starts with {@code x-}: kept and never interpreted
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
    public Measurement build() {
      return new Measurement(
          targetId,
          indicator,
          scope,
          unitId,
          kind,
          from,
          Components.required(asOf, "asOf"),
          Components.required(value, "value"),
          unit,
          baseline,
          reportedBy,
          source,
          extensions);
    }
  }
}
