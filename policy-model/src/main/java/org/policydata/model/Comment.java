package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * One comment, what it is about and what was decided on it; its text and author are personal data,
 * which {@link #toString()} leaves out.
 *
 * @param id identifier, unique in its dossier
 * @param anchors what the comment is about
 * @param text the comment as published
 * @param commenter who sent it
 * @param receivedOn day it arrived
 * @param disposition what was decided
 * @param amendments changes that the comment asks for
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comment(
    @JsonProperty(required = true) @WellFormedId String id,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Anchor> anchors,
    @NonBlankText @Nullable String text,
    @Valid @Nullable Commenter commenter,
    @Nullable LocalDate receivedOn,
    @Valid @Nullable Disposition disposition,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Amendment> amendments,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public Comment {
    Components.required(id, "id");
    anchors = Components.list(anchors);
    amendments = Components.list(amendments);
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
    builder.anchors = anchors;
    builder.text = text;
    builder.commenter = commenter;
    builder.receivedOn = receivedOn;
    builder.disposition = disposition;
    builder.amendments = amendments;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("Comment")
        .add("id", id)
        .count("anchors", anchors)
        .count("amendments", amendments)
        .toString();
  }

  /**
   * Collects the components of a {@link Comment}; required ones are checked by {@link #build()}.
   */
  public static final class Builder {
    private @Nullable String id;
    private List<Anchor> anchors = List.of();
    private @Nullable String text;
    private @Nullable Commenter commenter;
    private @Nullable LocalDate receivedOn;
    private @Nullable Disposition disposition;
    private List<Amendment> amendments = List.of();
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link Comment#id()}.
     *
     * @param id identifier, unique in its dossier
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link Comment#anchors()}.
     *
     * @param anchors what the comment is about
     * @return this builder
     */
    public Builder anchors(List<Anchor> anchors) {
      this.anchors = anchors;
      return this;
    }

    /**
     * Sets {@link Comment#text()}.
     *
     * @param text the comment as published
     * @return this builder
     */
    public Builder text(@Nullable String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets {@link Comment#commenter()}.
     *
     * @param commenter who sent it
     * @return this builder
     */
    public Builder commenter(@Nullable Commenter commenter) {
      this.commenter = commenter;
      return this;
    }

    /**
     * Sets {@link Comment#receivedOn()}.
     *
     * @param receivedOn day it arrived
     * @return this builder
     */
    public Builder receivedOn(@Nullable LocalDate receivedOn) {
      this.receivedOn = receivedOn;
      return this;
    }

    /**
     * Sets {@link Comment#disposition()}.
     *
     * @param disposition what was decided
     * @return this builder
     */
    public Builder disposition(@Nullable Disposition disposition) {
      this.disposition = disposition;
      return this;
    }

    /**
     * Sets {@link Comment#amendments()}.
     *
     * @param amendments changes that the comment asks for
     * @return this builder
     */
    public Builder amendments(List<Amendment> amendments) {
      this.amendments = amendments;
      return this;
    }

    /**
     * Sets {@link Comment#extensions()}.
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
    public Comment build() {
      return new Comment(
          Components.required(id, "id"),
          anchors,
          text,
          commenter,
          receivedOn,
          disposition,
          amendments,
          extensions);
    }
  }
}
