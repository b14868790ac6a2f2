package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.ValueRange;

/**
 * The value a target promises: a level, a change, or a result in words.
 *
 * <p>In JSON the member {@code type} says which one it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TargetMeasure.Quantity.class, name = "QUANTITY"),
  @JsonSubTypes.Type(value = TargetMeasure.Change.class, name = "CHANGE"),
  @JsonSubTypes.Type(value = TargetMeasure.Qualitative.class, name = "QUALITATIVE")
})
public sealed interface TargetMeasure {

  /**
   * A level to be reached or kept.
   *
   * @param comparator how the value limits the level
   * @param value the value; the lower one for a range
   * @param upper upper value of a range, only beside BETWEEN
   * @param unit unit as printed; absent for a plain ratio
   */
  @ValueRange(comparator = "comparator", lower = "value", upper = "upper")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Quantity(
      @JsonProperty(required = true) Comparator comparator,
      @JsonProperty(required = true) BigDecimal value,
      @Nullable BigDecimal upper,
      @NonBlankText @Nullable String unit)
      implements TargetMeasure {

    public Quantity {
      Components.required(comparator, "comparator");
      value = Components.number(Components.required(value, "value"));
      upper = Components.numberOrNull(upper);
    }
  }

  /**
   * An increase or a decrease.
   *
   * @param direction whether it rises or falls
   * @param comparator how the value limits the change
   * @param value the size of the change, never negative; the lower one for a range
   * @param upper upper value of a range, only beside BETWEEN
   * @param unit unit as printed; percentage points (个百分点) are another unit than %
   * @param basis what the change is compared with
   */
  @ValueRange(comparator = "comparator", lower = "value", upper = "upper")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(
      @JsonProperty(required = true) Direction direction,
      @JsonProperty(required = true) Comparator comparator,
      @JsonProperty(required = true) BigDecimal value,
      @Nullable BigDecimal upper,
      @NonBlankText @Nullable String unit,
      @Nullable ChangeBasis basis)
      implements TargetMeasure {

    public Change {
      Components.required(direction, "direction");
      Components.required(comparator, "comparator");
      value = Components.number(Components.required(value, "value"));
      upper = Components.numberOrNull(upper);
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
      builder.direction = direction;
      builder.comparator = comparator;
      builder.value = value;
      builder.upper = upper;
      builder.unit = unit;
      builder.basis = basis;
      return builder;
    }

    /**
     * Collects the components of a {@link Change}; required ones are checked by {@link #build()}.
     */
    public static final class Builder {
      private @Nullable Direction direction;
      private @Nullable Comparator comparator;
      private @Nullable BigDecimal value;
      private @Nullable BigDecimal upper;
      private @Nullable String unit;
      private @Nullable ChangeBasis basis;

      private Builder() {}

      /**
       * Sets {@link Change#direction()}.
       *
       * @param direction whether it rises or falls
       * @return this builder
       */
      public Builder direction(Direction direction) {
        this.direction = direction;
        return this;
      }

      /**
       * Sets {@link Change#comparator()}.
       *
       * @param comparator how the value limits the change
       * @return this builder
       */
      public Builder comparator(Comparator comparator) {
        this.comparator = comparator;
        return this;
      }

      /**
       * Sets {@link Change#value()}.
       *
       * @param value the size of the change, never negative; the lower one for a range
       * @return this builder
       */
      public Builder value(BigDecimal value) {
        this.value = value;
        return this;
      }

      /**
       * Sets {@link Change#upper()}.
       *
       * @param upper upper value of a range, only beside BETWEEN
       * @return this builder
       */
      public Builder upper(@Nullable BigDecimal upper) {
        this.upper = upper;
        return this;
      }

      /**
       * Sets {@link Change#unit()}.
       *
       * @param unit unit as printed; percentage points (个百分点) are another unit than %
       * @return this builder
       */
      public Builder unit(@Nullable String unit) {
        this.unit = unit;
        return this;
      }

      /**
       * Sets {@link Change#basis()}.
       *
       * @param basis what the change is compared with
       * @return this builder
       */
      public Builder basis(@Nullable ChangeBasis basis) {
        this.basis = basis;
        return this;
      }

      /**
       * Returns the record.
       *
       * @return the record that was built
       * @throws NullPointerException if a required component is not set, naming it
       */
      public Change build() {
        return new Change(
            Components.required(direction, "direction"),
            Components.required(comparator, "comparator"),
            Components.required(value, "value"),
            upper,
            unit,
            basis);
      }
    }
  }

  /**
   * A result without a number.
   *
   * @param description the result in words
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Qualitative(@JsonProperty(required = true) @NonBlankText String description)
      implements TargetMeasure {

    public Qualitative {
      Components.required(description, "description");
    }
  }
}
