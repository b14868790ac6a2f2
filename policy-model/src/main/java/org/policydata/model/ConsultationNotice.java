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
import org.policydata.model.constraint.DocumentNumber;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.NonNegativeCount;
import org.policydata.model.constraint.WellFormedId;

/**
 * One round of asking for comments: what is asked about, until when, how to answer, and what came
 * of it.
 *
 * <p>Only the id is required, so that a page that holds nothing but the result, or a notice without
 * an opening date, can be recorded (重大行政决策程序暂行条例 Art. 15 names what a notice has to say).
 *
 * @param id identifier, unique in its dossier
 * @param kind form of consultation
 * @param round number of the round, from 1
 * @param versionIds {@link PolicyDocument#id()} of the versions asked about
 * @param title title of the notice
 * @param documentNumber document number (发文字号) of the notice
 * @param organizer unit that asks
 * @param publishedOn day the notice was published
 * @param signedOn date of the notice (成文日期)
 * @param period window for comments
 * @param clauses text of the notice itself
 * @param channels ways to answer
 * @param replyDemands what a reply has to bring
 * @param contacts contacts for questions; personal data
 * @param attachments attachments listed by the notice
 * @param attachmentDenials words that deny an attachment (无附件), each as printed
 * @param signatures signatories of the notice
 * @param outcome what came of it
 * @param sourceId {@link Source#id()} of the place it was read from
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@DateOrder(earlier = "signedOn", later = "publishedOn", code = "document.date-order")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationNotice(
    @JsonProperty(required = true) @WellFormedId String id,
    @Nullable ConsultationKind kind,
    @NonNegativeCount @Nullable Integer round,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@WellFormedId String> versionIds,
    @NonBlankText @Nullable String title,
    @DocumentNumber @Nullable String documentNumber,
    @Valid @Nullable UnitMention organizer,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate signedOn,
    @Valid @Nullable ConsultationPeriod period,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Clause> clauses,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Channel> channels,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReplyDemand> replyDemands,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Contact> contacts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Attachment> attachments,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NonBlankText String> attachmentDenials,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Signature> signatures,
    @Valid @Nullable ConsultationOutcome outcome,
    @WellFormedId @Nullable String sourceId,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public ConsultationNotice {
    Components.required(id, "id");
    versionIds = Components.list(versionIds);
    clauses = Components.list(clauses);
    channels = Components.list(channels);
    replyDemands = Components.list(replyDemands);
    contacts = Components.list(contacts);
    attachments = Components.list(attachments);
    attachmentDenials = Components.list(attachmentDenials);
    signatures = Components.list(signatures);
    extensions = Components.extensions(extensions);
  }

  /**
   * Returns where this consultation stands on a day, from the dates of its window and its outcome.
   *
   * <p>The closing day itself counts as open. Without an opening date the day of publication opens
   * the window. An outcome without a date counts as published once the window is closed.
   *
   * @param day the day asked about
   * @return the state; {@link ConsultationState#UNKNOWN} without a closing date and outcome
   */
  public ConsultationState stateOn(LocalDate day) {
    LocalDate opensOn = period != null && period.opensOn() != null ? period.opensOn() : publishedOn;
    LocalDate closesOn = period != null ? period.closesOn() : null;
    if (opensOn != null && day.isBefore(opensOn)) {
      return ConsultationState.ANNOUNCED;
    }
    LocalDate answeredOn = outcome != null ? outcome.publishedOn() : null;
    if (answeredOn != null && !day.isBefore(answeredOn)) {
      return ConsultationState.ANSWERED;
    }
    if (closesOn == null) {
      return ConsultationState.UNKNOWN;
    }
    if (!day.isAfter(closesOn)) {
      return ConsultationState.OPEN;
    }
    return outcome != null && answeredOn == null
        ? ConsultationState.ANSWERED
        : ConsultationState.CLOSED;
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
    builder.round = round;
    builder.versionIds = versionIds;
    builder.title = title;
    builder.documentNumber = documentNumber;
    builder.organizer = organizer;
    builder.publishedOn = publishedOn;
    builder.signedOn = signedOn;
    builder.period = period;
    builder.clauses = clauses;
    builder.channels = channels;
    builder.replyDemands = replyDemands;
    builder.contacts = contacts;
    builder.attachments = attachments;
    builder.attachmentDenials = attachmentDenials;
    builder.signatures = signatures;
    builder.outcome = outcome;
    builder.sourceId = sourceId;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("ConsultationNotice")
        .add("id", id)
        .add("kind", kind)
        .add("title", title)
        .add("versionIds", versionIds)
        .toString();
  }

  /**
   * Collects the components of a {@link ConsultationNotice}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable ConsultationKind kind;
    private @Nullable Integer round;
    private List<String> versionIds = List.of();
    private @Nullable String title;
    private @Nullable String documentNumber;
    private @Nullable UnitMention organizer;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate signedOn;
    private @Nullable ConsultationPeriod period;
    private List<Clause> clauses = List.of();
    private List<Channel> channels = List.of();
    private List<ReplyDemand> replyDemands = List.of();
    private List<Contact> contacts = List.of();
    private List<Attachment> attachments = List.of();
    private List<String> attachmentDenials = List.of();
    private List<Signature> signatures = List.of();
    private @Nullable ConsultationOutcome outcome;
    private @Nullable String sourceId;
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link ConsultationNotice#id()}.
     *
     * @param id identifier, unique in its dossier
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#kind()}.
     *
     * @param kind form of consultation
     * @return this builder
     */
    public Builder kind(@Nullable ConsultationKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#round()}.
     *
     * @param round number of the round, from 1
     * @return this builder
     */
    public Builder round(@Nullable Integer round) {
      this.round = round;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#versionIds()}.
     *
     * @param versionIds {@link PolicyDocument#id()} of the versions asked about
     * @return this builder
     */
    public Builder versionIds(List<String> versionIds) {
      this.versionIds = versionIds;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#title()}.
     *
     * @param title title of the notice
     * @return this builder
     */
    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#documentNumber()}.
     *
     * @param documentNumber document number (发文字号) of the notice
     * @return this builder
     */
    public Builder documentNumber(@Nullable String documentNumber) {
      this.documentNumber = documentNumber;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#organizer()}.
     *
     * @param organizer unit that asks
     * @return this builder
     */
    public Builder organizer(@Nullable UnitMention organizer) {
      this.organizer = organizer;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#publishedOn()}.
     *
     * @param publishedOn day the notice was published
     * @return this builder
     */
    public Builder publishedOn(@Nullable LocalDate publishedOn) {
      this.publishedOn = publishedOn;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#signedOn()}.
     *
     * @param signedOn date of the notice (成文日期)
     * @return this builder
     */
    public Builder signedOn(@Nullable LocalDate signedOn) {
      this.signedOn = signedOn;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#period()}.
     *
     * @param period window for comments
     * @return this builder
     */
    public Builder period(@Nullable ConsultationPeriod period) {
      this.period = period;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#clauses()}.
     *
     * @param clauses text of the notice itself
     * @return this builder
     */
    public Builder clauses(List<Clause> clauses) {
      this.clauses = clauses;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#channels()}.
     *
     * @param channels ways to answer
     * @return this builder
     */
    public Builder channels(List<Channel> channels) {
      this.channels = channels;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#replyDemands()}.
     *
     * @param replyDemands what a reply has to bring
     * @return this builder
     */
    public Builder replyDemands(List<ReplyDemand> replyDemands) {
      this.replyDemands = replyDemands;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#contacts()}.
     *
     * @param contacts contacts for questions; personal data
     * @return this builder
     */
    public Builder contacts(List<Contact> contacts) {
      this.contacts = contacts;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#attachments()}.
     *
     * @param attachments attachments listed by the notice
     * @return this builder
     */
    public Builder attachments(List<Attachment> attachments) {
      this.attachments = attachments;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#attachmentDenials()}.
     *
     * @param attachmentDenials words that deny an attachment (无附件), each as printed
     * @return this builder
     */
    public Builder attachmentDenials(List<String> attachmentDenials) {
      this.attachmentDenials = attachmentDenials;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#signatures()}.
     *
     * @param signatures signatories of the notice
     * @return this builder
     */
    public Builder signatures(List<Signature> signatures) {
      this.signatures = signatures;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#outcome()}.
     *
     * @param outcome what came of it
     * @return this builder
     */
    public Builder outcome(@Nullable ConsultationOutcome outcome) {
      this.outcome = outcome;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#sourceId()}.
     *
     * @param sourceId {@link Source#id()} of the place it was read from
     * @return this builder
     */
    public Builder sourceId(@Nullable String sourceId) {
      this.sourceId = sourceId;
      return this;
    }

    /**
     * Sets {@link ConsultationNotice#extensions()}.
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
    public ConsultationNotice build() {
      return new ConsultationNotice(
          Components.required(id, "id"),
          kind,
          round,
          versionIds,
          title,
          documentNumber,
          organizer,
          publishedOn,
          signedOn,
          period,
          clauses,
          channels,
          replyDemands,
          contacts,
          attachments,
          attachmentDenials,
          signatures,
          outcome,
          sourceId,
          extensions);
    }
  }
}
