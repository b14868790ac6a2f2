package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * A limit of a sum.
 *
 * @param amount the limit
 * @param scope what the limit covers (单个项目, 全市总额), in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cap(
    @JsonProperty(required = true) @Valid Amount amount, @NonBlankText @Nullable String scope) {

  public Cap {
    Components.required(amount, "amount");
  }
}
