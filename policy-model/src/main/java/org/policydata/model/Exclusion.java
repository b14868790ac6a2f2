package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * Grounds that bar from support (一票否决).
 *
 * @param id identifier, unique in its version
 * @param grounds the grounds as printed
 * @param effect what they lead to
 * @param appliesTo what they bar from, in words
 * @param phrase the words that state it, as printed
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exclusion(
    @JsonProperty(required = true) @WellFormedId String id,
    @JsonProperty(required = true) List<@NonBlankText String> grounds,
    @JsonProperty(required = true) @NonBlankText String effect,
    @NonBlankText @Nullable String appliesTo,
    @JsonProperty(required = true) @NonBlankText String phrase,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public Exclusion {
    Components.required(id, "id");
    grounds = Components.requiredList(grounds, "grounds");
    Components.required(effect, "effect");
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
    builder.grounds = grounds;
    builder.effect = effect;
    builder.appliesTo = appliesTo;
    builder.phrase = phrase;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("Exclusion").add("id", id).add("effect", effect).toString();
  }

  /**
   * Collects the components of a {@link Exclusion}; required ones are checked by {@link #build()}.
   */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable List<String> grounds;
    private @Nullable String effect;
    private @Nullable String appliesTo;
    private @Nullable String phrase;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link Exclusion#id()}.
     *
     * @param id identifier, unique in its version
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link Exclusion#grounds()}.
     *
     * @param grounds the grounds as printed
     * @return this builder
     */
    public Builder grounds(List<String> grounds) {
      this.grounds = grounds;
      return this;
    }

    /**
     * Sets {@link Exclusion#effect()}.
     *
     * @param effect what they lead to
     * @return this builder
     */
    public Builder effect(String effect) {
      this.effect = effect;
      return this;
    }

    /**
     * Sets {@link Exclusion#appliesTo()}.
     *
     * @param appliesTo what they bar from, in words
     * @return this builder
     */
    public Builder appliesTo(@Nullable String appliesTo) {
      this.appliesTo = appliesTo;
      return this;
    }

    /**
     * Sets {@link Exclusion#phrase()}.
     *
     * @param phrase the words that state it, as printed
     * @return this builder
     */
    public Builder phrase(String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Sets {@link Exclusion#extensions()}.
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
    public Exclusion build() {
      return new Exclusion(
          Components.required(id, "id"),
          Components.required(grounds, "grounds"),
          Components.required(effect, "effect"),
          appliesTo,
          Components.required(phrase, "phrase"),
          extensions);
    }
  }
}
