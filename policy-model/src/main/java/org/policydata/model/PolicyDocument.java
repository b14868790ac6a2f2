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
import org.policydata.model.constraint.DateOrder;
import org.policydata.model.constraint.DateOrderWithin;
import org.policydata.model.constraint.DocumentNumber;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * One version of a policy text: the text at one stage, with its drafters or issuers, number, dates
 * and clauses.
 *
 * <p>The elements follow those of an official document (党政机关公文处理工作条例 Art. 9, laid out by GB/T
 * 9704-2012).
 *
 * @param id identifier of this version, unique in its dossier
 * @param textId identifier shared by all versions of one text, where a dossier holds several texts
 *     (a policy and its implementing rules)
 * @param title title (标题) as printed, line breaks removed
 * @param documentNumber document number (发文字号) as printed, for example {@code 国发〔2018〕42号}
 * @param identifiers further identifiers, such as the index number (索引号)
 * @param genre type of the text itself (文种); that of the notice or order which carries it is {@link
 *     Promulgation#kind()}
 * @param legalForce rank of the text among legal sources
 * @param stage stage of drafting that this version shows
 * @param jurisdiction territory the text applies to
 * @param issuers issuing bodies (发文机关), in the order printed
 * @param drafters units that drafted the text (起草单位), with the lead first
 * @param addressees main addressees (主送机关) as printed
 * @param promulgation notice or order that carries the text (印发通知, 令)
 * @param adoption note saying which body adopted the text and when
 * @param signedOn date of the document (成文日期)
 * @param publishedOn date of publication (发布日期)
 * @param validity statements on entry into force and expiry
 * @param planPeriod period the text as a whole plans for; the default deadline of its targets,
 *     never copied to them
 * @param clauses top level of the clause tree
 * @param responsibilityRules rules on responsibility stated once for the whole text
 * @param stackingRules rules on combining supports stated once for the whole text
 * @param attachments attachments (附件) listed by the text
 * @param signatures signatories (发文机关署名)
 * @param notes further lines kept as printed, such as the note in round brackets (附注)
 * @param sourceId {@link Source#id()} of the place it was read from
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@DateOrder(earlier = "signedOn", later = "publishedOn", code = "document.date-order")
@DateOrderWithin(
    earlier = {"signedOn", "publishedOn"},
    list = "validity",
    later = "endsOn",
    code = "document.date-order")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyDocument(
    @JsonProperty(required = true) @WellFormedId String id,
    @WellFormedId @Nullable String textId,
    @JsonProperty(required = true) @NonBlankText String title,
    @DocumentNumber @Nullable String documentNumber,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Identifier> identifiers,
    @Nullable Genre genre,
    @Nullable LegalForce legalForce,
    @JsonProperty(required = true) Stage stage,
    @Valid @Nullable Jurisdiction jurisdiction,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid UnitMention> issuers,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Responsibility> drafters,
    @NonBlankText @Nullable String addressees,
    @Valid @Nullable Promulgation promulgation,
    @Valid @Nullable Adoption adoption,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate publishedOn,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Validity> validity,
    @Valid @Nullable TimeFrame planPeriod,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Clause> clauses,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid ResponsibilityRule> responsibilityRules,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid StackingRule> stackingRules,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Attachment> attachments,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Signature> signatures,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NonBlankText String> notes,
    @WellFormedId @Nullable String sourceId,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public PolicyDocument {
    Components.required(id, "id");
    Components.required(title, "title");
    identifiers = Components.list(identifiers);
    Components.required(stage, "stage");
    issuers = Components.list(issuers);
    drafters = Components.list(drafters);
    validity = Components.list(validity);
    clauses = Components.list(clauses);
    responsibilityRules = Components.list(responsibilityRules);
    stackingRules = Components.list(stackingRules);
    attachments = Components.list(attachments);
    signatures = Components.list(signatures);
    notes = Components.list(notes);
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
    builder.textId = textId;
    builder.title = title;
    builder.documentNumber = documentNumber;
    builder.identifiers = identifiers;
    builder.genre = genre;
    builder.legalForce = legalForce;
    builder.stage = stage;
    builder.jurisdiction = jurisdiction;
    builder.issuers = issuers;
    builder.drafters = drafters;
    builder.addressees = addressees;
    builder.promulgation = promulgation;
    builder.adoption = adoption;
    builder.signedOn = signedOn;
    builder.publishedOn = publishedOn;
    builder.validity = validity;
    builder.planPeriod = planPeriod;
    builder.clauses = clauses;
    builder.responsibilityRules = responsibilityRules;
    builder.stackingRules = stackingRules;
    builder.attachments = attachments;
    builder.signatures = signatures;
    builder.notes = notes;
    builder.sourceId = sourceId;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("PolicyDocument")
        .add("id", id)
        .add("stage", stage)
        .add("title", title)
        .count("clauses", clauses)
        .toString();
  }

  /**
   * Collects the components of a {@link PolicyDocument}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String textId;
    private @Nullable String title;
    private @Nullable String documentNumber;
    private List<Identifier> identifiers = List.of();
    private @Nullable Genre genre;
    private @Nullable LegalForce legalForce;
    private @Nullable Stage stage;
    private @Nullable Jurisdiction jurisdiction;
    private List<UnitMention> issuers = List.of();
    private List<Responsibility> drafters = List.of();
    private @Nullable String addressees;
    private @Nullable Promulgation promulgation;
    private @Nullable Adoption adoption;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate publishedOn;
    private List<Validity> validity = List.of();
    private @Nullable TimeFrame planPeriod;
    private List<Clause> clauses = List.of();
    private List<ResponsibilityRule> responsibilityRules = List.of();
    private List<StackingRule> stackingRules = List.of();
    private List<Attachment> attachments = List.of();
    private List<Signature> signatures = List.of();
    private List<String> notes = List.of();
    private @Nullable String sourceId;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link PolicyDocument#id()}.
     *
     * @param id identifier of this version, unique in its dossier
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#textId()}.
     *
     * @param textId identifier shared by all versions of one text, where a dossier holds several
     *     texts (a policy and its implementing rules)
     * @return this builder
     */
    public Builder textId(@Nullable String textId) {
      this.textId = textId;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#title()}.
     *
     * @param title title (标题) as printed, line breaks removed
     * @return this builder
     */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#documentNumber()}.
     *
     * @param documentNumber document number (发文字号) as printed, for example {@code 国发〔2018〕42号}
     * @return this builder
     */
    public Builder documentNumber(@Nullable String documentNumber) {
      this.documentNumber = documentNumber;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#identifiers()}.
     *
     * @param identifiers further identifiers, such as the index number (索引号)
     * @return this builder
     */
    public Builder identifiers(List<Identifier> identifiers) {
      this.identifiers = identifiers;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#genre()}.
     *
     * @param genre type of the text itself (文种); that of the notice or order which carries it is
     *     {@link Promulgation#kind()}
     * @return this builder
     */
    public Builder genre(@Nullable Genre genre) {
      this.genre = genre;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#legalForce()}.
     *
     * @param legalForce rank of the text among legal sources
     * @return this builder
     */
    public Builder legalForce(@Nullable LegalForce legalForce) {
      this.legalForce = legalForce;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#stage()}.
     *
     * @param stage stage of drafting that this version shows
     * @return this builder
     */
    public Builder stage(Stage stage) {
      this.stage = stage;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#jurisdiction()}.
     *
     * @param jurisdiction territory the text applies to
     * @return this builder
     */
    public Builder jurisdiction(@Nullable Jurisdiction jurisdiction) {
      this.jurisdiction = jurisdiction;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#issuers()}.
     *
     * @param issuers issuing bodies (发文机关), in the order printed
     * @return this builder
     */
    public Builder issuers(List<UnitMention> issuers) {
      this.issuers = issuers;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#drafters()}.
     *
     * @param drafters units that drafted the text (起草单位), with the lead first
     * @return this builder
     */
    public Builder drafters(List<Responsibility> drafters) {
      this.drafters = drafters;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#addressees()}.
     *
     * @param addressees main addressees (主送机关) as printed
     * @return this builder
     */
    public Builder addressees(@Nullable String addressees) {
      this.addressees = addressees;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#promulgation()}.
     *
     * @param promulgation notice or order that carries the text (印发通知, 令)
     * @return this builder
     */
    public Builder promulgation(@Nullable Promulgation promulgation) {
      this.promulgation = promulgation;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#adoption()}.
     *
     * @param adoption note saying which body adopted the text and when
     * @return this builder
     */
    public Builder adoption(@Nullable Adoption adoption) {
      this.adoption = adoption;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#signedOn()}.
     *
     * @param signedOn date of the document (成文日期)
     * @return this builder
     */
    public Builder signedOn(@Nullable LocalDate signedOn) {
      this.signedOn = signedOn;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#publishedOn()}.
     *
     * @param publishedOn date of publication (发布日期)
     * @return this builder
     */
    public Builder publishedOn(@Nullable LocalDate publishedOn) {
      this.publishedOn = publishedOn;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#validity()}.
     *
     * @param validity statements on entry into force and expiry
     * @return this builder
     */
    public Builder validity(List<Validity> validity) {
      this.validity = validity;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#planPeriod()}.
     *
     * @param planPeriod period the text as a whole plans for; the default deadline of its targets,
     *     never copied to them
     * @return this builder
     */
    public Builder planPeriod(@Nullable TimeFrame planPeriod) {
      this.planPeriod = planPeriod;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#clauses()}.
     *
     * @param clauses top level of the clause tree
     * @return this builder
     */
    public Builder clauses(List<Clause> clauses) {
      this.clauses = clauses;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#responsibilityRules()}.
     *
     * @param responsibilityRules rules on responsibility stated once for the whole text
     * @return this builder
     */
    public Builder responsibilityRules(List<ResponsibilityRule> responsibilityRules) {
      this.responsibilityRules = responsibilityRules;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#stackingRules()}.
     *
     * @param stackingRules rules on combining supports stated once for the whole text
     * @return this builder
     */
    public Builder stackingRules(List<StackingRule> stackingRules) {
      this.stackingRules = stackingRules;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#attachments()}.
     *
     * @param attachments attachments (附件) listed by the text
     * @return this builder
     */
    public Builder attachments(List<Attachment> attachments) {
      this.attachments = attachments;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#signatures()}.
     *
     * @param signatures signatories (发文机关署名)
     * @return this builder
     */
    public Builder signatures(List<Signature> signatures) {
      this.signatures = signatures;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#notes()}.
     *
     * @param notes further lines kept as printed, such as the note in round brackets (附注)
     * @return this builder
     */
    public Builder notes(List<String> notes) {
      this.notes = notes;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#sourceId()}.
     *
     * @param sourceId {@link Source#id()} of the place it was read from
     * @return this builder
     */
    public Builder sourceId(@Nullable String sourceId) {
      this.sourceId = sourceId;
      return this;
    }

    /**
     * Sets {@link PolicyDocument#extensions()}.
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
    public PolicyDocument build() {
      return new PolicyDocument(
          Components.required(id, "id"),
          textId,
          Components.required(title, "title"),
          documentNumber,
          identifiers,
          genre,
          legalForce,
          Components.required(stage, "stage"),
          jurisdiction,
          issuers,
          drafters,
          addressees,
          promulgation,
          adoption,
          signedOn,
          publishedOn,
          validity,
          planPeriod,
          clauses,
          responsibilityRules,
          stackingRules,
          attachments,
          signatures,
          notes,
          sourceId,
          extensions);
    }
  }
}
