package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * An abbreviation (以下简称) or a definition, so that two names are one only where the text says so.
 *
 * @param term the term as printed
 * @param meaning what it stands for
 * @param kind whether it abbreviates or defines
 * @param phrase the words that introduce it, as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DefinedTerm(
    @JsonProperty(required = true) @NonBlankText String term,
    @NonBlankText @Nullable String meaning,
    @JsonProperty(required = true) TermKind kind,
    @JsonProperty(required = true) @NonBlankText String phrase) {

  public DefinedTerm {
    Components.required(term, "term");
    Components.required(kind, "kind");
    Components.required(phrase, "phrase");
  }
}
