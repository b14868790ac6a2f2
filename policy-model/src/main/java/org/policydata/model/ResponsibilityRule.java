package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * A rule on responsibility that a text states once for all its brackets, such as "列第一位的为牵头单位,下同".
 *
 * @param id identifier, unique in its version
 * @param kind what the rule says
 * @param role role the rule gives
 * @param units units the rule names
 * @param clauseId {@link Clause#id()} of the clause that states it
 * @param phrase the rule as printed
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponsibilityRule(
    @JsonProperty(required = true) @WellFormedId String id,
    @JsonProperty(required = true) RuleKind kind,
    @Nullable Role role,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid UnitMention> units,
    @JsonProperty(required = true) @WellFormedId String clauseId,
    @JsonProperty(required = true) @NonBlankText String phrase,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public ResponsibilityRule {
    Components.required(id, "id");
    Components.required(kind, "kind");
    units = Components.list(units);
    Components.required(clauseId, "clauseId");
    Components.required(phrase, "phrase");
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
    builder.id = id;
    builder.kind = kind;
    builder.role = role;
    builder.units = units;
    builder.clauseId = clauseId;
    builder.phrase = phrase;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("ResponsibilityRule")
        .add("id", id)
        .add("kind", kind)
        .add("phrase", phrase)
        .toString();
  }

  /**
   * Collects the components of a {@link ResponsibilityRule}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable RuleKind kind;
    private @Nullable Role role;
    private List<UnitMention> units = List.of();
    private @Nullable String clauseId;
    private @Nullable String phrase;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link ResponsibilityRule#id()}.
     *
     * @param id identifier, unique in its version
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link ResponsibilityRule#kind()}.
     *
     * @param kind what the rule says
     * @return this builder
     */
    public Builder kind(RuleKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets {@link ResponsibilityRule#role()}.
     *
     * @param role role the rule gives
     * @return this builder
     */
    public Builder role(@Nullable Role role) {
      this.role = role;
      return this;
    }

    /**
     * Sets {@link ResponsibilityRule#units()}.
     *
     * @param units units the rule names
     * @return this builder
     */
    public Builder units(List<UnitMention> units) {
      this.units = units;
      return this;
    }

    /**
     * Sets {@link ResponsibilityRule#clauseId()}.
     *
     * @param clauseId {@link Clause#id()} of the clause that states it
     * @return this builder
     */
    public Builder clauseId(String clauseId) {
      this.clauseId = clauseId;
      return this;
    }

    /**
     * Sets {@link ResponsibilityRule#phrase()}.
     *
     * @param phrase the rule as printed
     * @return this builder
     */
    public Builder phrase(String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Sets {@link ResponsibilityRule#extensions()}.
     *
     * @param extensions members whose name starts with {@code x-}
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
    public ResponsibilityRule build() {
      return new ResponsibilityRule(
          Components.required(id, "id"),
          Components.required(kind, "kind"),
          role,
          units,
          Components.required(clauseId, "clauseId"),
          Components.required(phrase, "phrase"),
          extensions);
    }
  }
}
