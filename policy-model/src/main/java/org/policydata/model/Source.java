package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.DateOrder;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * Where a text was published and when it was fetched.
 *
 * @param id identifier, unique in its dossier
 * @param publisher who published it
 * @param url address it was published at
 * @param publishedOn day of publication there
 * @param retrievedOn day it was fetched
 * @param note remark on the copy
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@DateOrder(earlier = "publishedOn", later = "retrievedOn")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
    @JsonProperty(required = true) @WellFormedId String id,
    @NonBlankText @Nullable String publisher,
    @NonBlankText @Nullable String url,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate retrievedOn,
    @NonBlankText @Nullable String note,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public Source {
    Components.required(id, "id");
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
    builder.publisher = publisher;
    builder.url = url;
    builder.publishedOn = publishedOn;
    builder.retrievedOn = retrievedOn;
    builder.note = note;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("Source")
        .add("id", id)
        .add("publisher", publisher)
        .add("url", url)
        .toString();
  }

  /** Collects the components of a {@link Source}; required ones are checked by {@link #build()}. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String publisher;
    private @Nullable String url;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate retrievedOn;
    private @Nullable String note;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link Source#id()}.
     *
     * @param id identifier, unique in its dossier
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link Source#publisher()}.
     *
     * @param publisher who published it
     * @return this builder
     */
    public Builder publisher(@Nullable String publisher) {
      this.publisher = publisher;
      return this;
    }

    /**
     * Sets {@link Source#url()}.
     *
     * @param url address it was published at
     * @return this builder
     */
    public Builder url(@Nullable String url) {
      this.url = url;
      return this;
    }

    /**
     * Sets {@link Source#publishedOn()}.
     *
     * @param publishedOn day of publication there
     * @return this builder
     */
    public Builder publishedOn(@Nullable LocalDate publishedOn) {
      this.publishedOn = publishedOn;
      return this;
    }

    /**
     * Sets {@link Source#retrievedOn()}.
     *
     * @param retrievedOn day it was fetched
     * @return this builder
     */
    public Builder retrievedOn(@Nullable LocalDate retrievedOn) {
      this.retrievedOn = retrievedOn;
      return this;
    }

    /**
     * Sets {@link Source#note()}.
     *
     * @param note remark on the copy
     * @return this builder
     */
    public Builder note(@Nullable String note) {
      this.note = note;
      return this;
    }

    /**
     * Sets {@link Source#extensions()}.
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
    public Source build() {
      return new Source(
          Components.required(id, "id"),
          publisher,
          url,
          publishedOn,
          retrievedOn,
          note,
          extensions);
    }
  }
}
