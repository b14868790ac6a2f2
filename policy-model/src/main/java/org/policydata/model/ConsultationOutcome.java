package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.NonNegativeCount;

/**
 * What came of a consultation: the counts as published, and the comments one by one.
 *
 * @param title title of the published result
 * @param publisher unit that published it
 * @param publishedOn day it was published
 * @param received number of comments received, as published
 * @param commenters number of persons and bodies that commented, as published
 * @param adopted number of comments adopted, as published
 * @param partlyAdopted number of comments partly adopted, as published
 * @param notAdopted number of comments not adopted, as published
 * @param otherwise number of comments answered in another way, as published
 * @param phrase the words that state the counts, as printed
 * @param comments the comments and the answers to them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationOutcome(
    @NonBlankText @Nullable String title,
    @Valid @Nullable UnitMention publisher,
    @Nullable LocalDate publishedOn,
    @NonNegativeCount @Nullable Integer received,
    @NonNegativeCount @Nullable Integer commenters,
    @NonNegativeCount @Nullable Integer adopted,
    @NonNegativeCount @Nullable Integer partlyAdopted,
    @NonNegativeCount @Nullable Integer notAdopted,
    @NonNegativeCount @Nullable Integer otherwise,
    @NonBlankText @Nullable String phrase,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Comment> comments) {

  public ConsultationOutcome {
    comments = Components.list(comments);
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
    builder.title = title;
    builder.publisher = publisher;
    builder.publishedOn = publishedOn;
    builder.received = received;
    builder.commenters = commenters;
    builder.adopted = adopted;
    builder.partlyAdopted = partlyAdopted;
    builder.notAdopted = notAdopted;
    builder.otherwise = otherwise;
    builder.phrase = phrase;
    builder.comments = comments;
    return builder;
  }

  /**
   * Collects the components of a {@link ConsultationOutcome}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String title;
    private @Nullable UnitMention publisher;
    private @Nullable LocalDate publishedOn;
    private @Nullable Integer received;
    private @Nullable Integer commenters;
    private @Nullable Integer adopted;
    private @Nullable Integer partlyAdopted;
    private @Nullable Integer notAdopted;
    private @Nullable Integer otherwise;
    private @Nullable String phrase;
    private List<Comment> comments = List.of();

    private Builder() {}

    /**
     * Sets {@link ConsultationOutcome#title()}.
     *
     * @param title title of the published result
     * @return this builder
     */
    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#publisher()}.
     *
     * @param publisher unit that published it
     * @return this builder
     */
    public Builder publisher(@Nullable UnitMention publisher) {
      this.publisher = publisher;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#publishedOn()}.
     *
     * @param publishedOn day it was published
     * @return this builder
     */
    public Builder publishedOn(@Nullable LocalDate publishedOn) {
      this.publishedOn = publishedOn;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#received()}.
     *
     * @param received number of comments received, as published
     * @return this builder
     */
    public Builder received(@Nullable Integer received) {
      this.received = received;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#commenters()}.
     *
     * @param commenters number of persons and bodies that commented, as published
     * @return this builder
     */
    public Builder commenters(@Nullable Integer commenters) {
      this.commenters = commenters;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#adopted()}.
     *
     * @param adopted number of comments adopted, as published
     * @return this builder
     */
    public Builder adopted(@Nullable Integer adopted) {
      this.adopted = adopted;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#partlyAdopted()}.
     *
     * @param partlyAdopted number of comments partly adopted, as published
     * @return this builder
     */
    public Builder partlyAdopted(@Nullable Integer partlyAdopted) {
      this.partlyAdopted = partlyAdopted;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#notAdopted()}.
     *
     * @param notAdopted number of comments not adopted, as published
     * @return this builder
     */
    public Builder notAdopted(@Nullable Integer notAdopted) {
      this.notAdopted = notAdopted;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#otherwise()}.
     *
     * @param otherwise number of comments answered in another way, as published
     * @return this builder
     */
    public Builder otherwise(@Nullable Integer otherwise) {
      this.otherwise = otherwise;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#phrase()}.
     *
     * @param phrase the words that state the counts, as printed
     * @return this builder
     */
    public Builder phrase(@Nullable String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Sets {@link ConsultationOutcome#comments()}.
     *
     * @param comments the comments and the answers to them
     * @return this builder
     */
    public Builder comments(List<Comment> comments) {
      this.comments = comments;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     */
    public ConsultationOutcome build() {
      return new ConsultationOutcome(
          title,
          publisher,
          publishedOn,
          received,
          commenters,
          adopted,
          partlyAdopted,
          notAdopted,
          otherwise,
          phrase,
          comments);
    }
  }
}
