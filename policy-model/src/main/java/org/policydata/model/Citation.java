package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * A document that a clause names, and why it names it.
 *
 * @param title title as printed, without book-title marks
 * @param documentNumber document number as printed
 * @param issuedOn date of the cited document
 * @param provision article or part that is named
 * @param relation why the document is named
 * @param documentId {@link PolicyDocument#id()} where the cited document is in this dossier
 * @param clauseId {@link Clause#id()} where the cited provision is in this dossier
 * @param phrase the words that cite it, as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
    @NonBlankText @Nullable String title,
    @NonBlankText @Nullable String documentNumber,
    @Nullable LocalDate issuedOn,
    @NonBlankText @Nullable String provision,
    @Nullable Relation relation,
    @WellFormedId @Nullable String documentId,
    @WellFormedId @Nullable String clauseId,
    @JsonProperty(required = true) @NonBlankText String phrase) {

  public Citation {
    Components.required(phrase, "phrase");
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
    builder.documentNumber = documentNumber;
    builder.issuedOn = issuedOn;
    builder.provision = provision;
    builder.relation = relation;
    builder.documentId = documentId;
    builder.clauseId = clauseId;
    builder.phrase = phrase;
    return builder;
  }

  /**
   * Collects the components of a {@link Citation}; required ones are checked by {@link #build()}.
   */
  public static final class Builder {
    private @Nullable String title;
    private @Nullable String documentNumber;
    private @Nullable LocalDate issuedOn;
    private @Nullable String provision;
    private @Nullable Relation relation;
    private @Nullable String documentId;
    private @Nullable String clauseId;
    private @Nullable String phrase;

    private Builder() {}

    /**
     * Sets {@link Citation#title()}.
     *
     * @param title title as printed, without book-title marks
     * @return this builder
     */
    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets {@link Citation#documentNumber()}.
     *
     * @param documentNumber document number as printed
     * @return this builder
     */
    public Builder documentNumber(@Nullable String documentNumber) {
      this.documentNumber = documentNumber;
      return this;
    }

    /**
     * Sets {@link Citation#issuedOn()}.
     *
     * @param issuedOn date of the cited document
     * @return this builder
     */
    public Builder issuedOn(@Nullable LocalDate issuedOn) {
      this.issuedOn = issuedOn;
      return this;
    }

    /**
     * Sets {@link Citation#provision()}.
     *
     * @param provision article or part that is named
     * @return this builder
     */
    public Builder provision(@Nullable String provision) {
      this.provision = provision;
      return this;
    }

    /**
     * Sets {@link Citation#relation()}.
     *
     * @param relation why the document is named
     * @return this builder
     */
    public Builder relation(@Nullable Relation relation) {
      this.relation = relation;
      return this;
    }

    /**
     * Sets {@link Citation#documentId()}.
     *
     * @param documentId {@link PolicyDocument#id()} where the cited document is in this dossier
     * @return this builder
     */
    public Builder documentId(@Nullable String documentId) {
      this.documentId = documentId;
      return this;
    }

    /**
     * Sets {@link Citation#clauseId()}.
     *
     * @param clauseId {@link Clause#id()} where the cited provision is in this dossier
     * @return this builder
     */
    public Builder clauseId(@Nullable String clauseId) {
      this.clauseId = clauseId;
      return this;
    }

    /**
     * Sets {@link Citation#phrase()}.
     *
     * @param phrase the words that cite it, as printed
     * @return this builder
     */
    public Builder phrase(String phrase) {
      this.phrase = phrase;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     * @throws NullPointerException if a required component is not set, naming it
     */
    public Citation build() {
      return new Citation(
          title,
          documentNumber,
          issuedOn,
          provision,
          relation,
          documentId,
          clauseId,
          Components.required(phrase, "phrase"));
    }
  }
}
