package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.NonNegativeCount;
import org.policydata.model.constraint.WellFormedId;

/**
 * An attachment that a text or notice lists.
 *
 * @param number its number in the list
 * @param name its name as printed
 * @param kind what it holds
 * @param fileName name of the file
 * @param url address of the file
 * @param availability whether the page holds it
 * @param versionId {@link PolicyDocument#id()} where the attachment is a version in this dossier
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
    @NonNegativeCount @Nullable Integer number,
    @JsonProperty(required = true) @NonBlankText String name,
    @Nullable AttachmentKind kind,
    @NonBlankText @Nullable String fileName,
    @NonBlankText @Nullable String url,
    @Nullable Availability availability,
    @WellFormedId @Nullable String versionId) {

  public Attachment {
    Components.required(name, "name");
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
    builder.number = number;
    builder.name = name;
    builder.kind = kind;
    builder.fileName = fileName;
    builder.url = url;
    builder.availability = availability;
    builder.versionId = versionId;
    return builder;
  }

  /**
   * Collects the components of a {@link Attachment}; required ones are checked by {@link #build()}.
   */
  public static final class Builder {
    private @Nullable Integer number;
    private @Nullable String name;
    private @Nullable AttachmentKind kind;
    private @Nullable String fileName;
    private @Nullable String url;
    private @Nullable Availability availability;
    private @Nullable String versionId;

    private Builder() {}

    /**
     * Sets {@link Attachment#number()}.
     *
     * @param number its number in the list
     * @return this builder
     */
    public Builder number(@Nullable Integer number) {
      this.number = number;
      return this;
    }

    /**
     * Sets {@link Attachment#name()}.
     *
     * @param name its name as printed
     * @return this builder
     */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * Sets {@link Attachment#kind()}.
     *
     * @param kind what it holds
     * @return this builder
     */
    public Builder kind(@Nullable AttachmentKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets {@link Attachment#fileName()}.
     *
     * @param fileName name of the file
     * @return this builder
     */
    public Builder fileName(@Nullable String fileName) {
      this.fileName = fileName;
      return this;
    }

    /**
     * Sets {@link Attachment#url()}.
     *
     * @param url address of the file
     * @return this builder
     */
    public Builder url(@Nullable String url) {
      this.url = url;
      return this;
    }

    /**
     * Sets {@link Attachment#availability()}.
     *
     * @param availability whether the page holds it
     * @return this builder
     */
    public Builder availability(@Nullable Availability availability) {
      this.availability = availability;
      return this;
    }

    /**
     * Sets {@link Attachment#versionId()}.
     *
     * @param versionId {@link PolicyDocument#id()} where the attachment is a version in this
     *     dossier
     * @return this builder
     */
    public Builder versionId(@Nullable String versionId) {
      this.versionId = versionId;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     * @throws NullPointerException if a required component is not set, naming it
     */
    public Attachment build() {
      return new Attachment(
          number, Components.required(name, "name"), kind, fileName, url, availability, versionId);
    }
  }
}
