package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * A way to send a comment.
 *
 * @param kind what kind of way it is
 * @param value address, number or link as printed
 * @param office office it reaches
 * @param postalCode post code
 * @param marking words to put on the envelope or in the subject line
 * @param clauseId {@link Clause#id()} of the notice's clause that states it
 * @param phrase the words that state it, as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Channel(
    @JsonProperty(required = true) ChannelKind kind,
    @JsonProperty(required = true) @NonBlankText String value,
    @NonBlankText @Nullable String office,
    @NonBlankText @Nullable String postalCode,
    @NonBlankText @Nullable String marking,
    @WellFormedId @Nullable String clauseId,
    @NonBlankText @Nullable String phrase) {

  public Channel {
    Components.required(kind, "kind");
    Components.required(value, "value");
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
    builder.kind = kind;
    builder.value = value;
    builder.office = office;
    builder.postalCode = postalCode;
    builder.marking = marking;
    builder.clauseId = clauseId;
    builder.phrase = phrase;
    return builder;
  }

  /** Returns the kind of channel, without the address, which may be personal. */
  @Override
  public String toString() {
    return Summary.of("Channel").add("kind", kind).masked("value", value).toString();
  }

  /**
   * Collects the components of a {@link Channel}; required ones are checked by {@link #build()}.
   */
  public static final class Builder {
    private @Nullable ChannelKind kind;
    private @Nullable String value;
    private @Nullable String office;
    private @Nullable String postalCode;
    private @Nullable String marking;
    private @Nullable String clauseId;
    private @Nullable String phrase;

    private Builder() {}

    /**
     * Sets {@link Channel#kind()}.
     *
     * @param kind what kind of way it is
     * @return this builder
     */
    public Builder kind(ChannelKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets {@link Channel#value()}.
     *
     * @param value address, number or link as printed
     * @return this builder
     */
    public Builder value(String value) {
      this.value = value;
      return this;
    }

    /**
     * Sets {@link Channel#office()}.
     *
     * @param office office it reaches
     * @return this builder
     */
    public Builder office(@Nullable String office) {
      this.office = office;
      return this;
    }

    /**
     * Sets {@link Channel#postalCode()}.
     *
     * @param postalCode post code
     * @return this builder
     */
    public Builder postalCode(@Nullable String postalCode) {
      this.postalCode = postalCode;
      return this;
    }

    /**
     * Sets {@link Channel#marking()}.
     *
     * @param marking words to put on the envelope or in the subject line
     * @return this builder
     */
    public Builder marking(@Nullable String marking) {
      this.marking = marking;
      return this;
    }

    /**
     * Sets {@link Channel#clauseId()}.
     *
     * @param clauseId {@link Clause#id()} of the notice's clause that states it
     * @return this builder
     */
    public Builder clauseId(@Nullable String clauseId) {
      this.clauseId = clauseId;
      return this;
    }

    /**
     * Sets {@link Channel#phrase()}.
     *
     * @param phrase the words that state it, as printed
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
    public Channel build() {
      return new Channel(
          Components.required(kind, "kind"),
          Components.required(value, "value"),
          office,
          postalCode,
          marking,
          clauseId,
          phrase);
    }
  }
}
