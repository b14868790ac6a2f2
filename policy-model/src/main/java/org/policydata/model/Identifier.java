package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.policydata.model.constraint.NonBlankText;

/**
 * An identifier of a document beside its document number.
 *
 * @param scheme what numbering it belongs to
 * @param value the identifier as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identifier(
    @JsonProperty(required = true) IdentifierScheme scheme,
    @JsonProperty(required = true) @NonBlankText String value) {

  public Identifier {
    Components.required(scheme, "scheme");
    Components.required(value, "value");
  }
}
