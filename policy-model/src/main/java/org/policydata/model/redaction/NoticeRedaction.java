package org.policydata.model.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Anchor;
import org.policydata.model.Attachment;
import org.policydata.model.Channel;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.Contact;
import org.policydata.model.Disposition;

/** Redacts one notice: its contacts, its own text, and the comments with their answers. */
final class NoticeRedaction {

  private final NoticePersons persons;
  private final RemovalList removals;
  private final TextRedactor office;

  NoticeRedaction(ConsultationNotice notice, PersonNames names, RemovalList removals) {
    this.persons = new NoticePersons(notice, names);
    this.removals = removals;
    this.office =
        TextRedactor.ofOffice(names, persons.numbers(), persons.mailboxes(), persons.words());
  }

  ConsultationNotice redact(ConsultationNotice notice, String at) {
    ClauseRedaction clauses = new ClauseRedaction(removals, office);
    return notice.toBuilder()
        .title(text(notice.title(), at + "/title"))
        .period(period(notice.period(), at + "/period"))
        .clauses(removals.each(notice.clauses(), at + "/clauses", clauses::redact))
        .channels(removals.each(notice.channels(), at + "/channels", this::channel))
        .contacts(removals.each(notice.contacts(), at + "/contacts", this::contact))
        .attachments(removals.each(notice.attachments(), at + "/attachments", this::attachment))
        .attachmentDenials(
            removals.texts(notice.attachmentDenials(), at + "/attachmentDenials", office))
        .outcome(outcome(notice.outcome(), at + "/outcome"))
        .build();
  }

  private @Nullable ConsultationPeriod period(@Nullable ConsultationPeriod period, String at) {
    return period == null
        ? null
        : period.toBuilder()
            .phrase(text(period.phrase(), at + "/phrase"))
            .closingPhrase(text(period.closingPhrase(), at + "/closingPhrase"))
            .shorteningReason(text(period.shorteningReason(), at + "/shorteningReason"))
            .build();
  }

  private Channel channel(Channel channel, String at) {
    return channel.toBuilder()
        .value(removals.required(channel.value(), at + "/value", office))
        .office(text(channel.office(), at + "/office"))
        .marking(text(channel.marking(), at + "/marking"))
        .phrase(text(channel.phrase(), at + "/phrase"))
        .build();
  }

  private Contact contact(Contact contact, String at) {
    if (contact.person() != null) {
      removals.removed(at + "/person", PersonalDataKind.PERSON_NAME);
    }
    List<String> phones = new ArrayList<>(contact.phones().size());
    for (int i = 0; i < contact.phones().size(); i++) {
      String phone = contact.phones().get(i);
      String place = at + "/phones/" + i;
      if (TextRedactor.digits(phone).isEmpty()) {
        // Whatever it is, it is no telephone of an office.
        removals.removed(place, PersonalDataKind.PHONE_NUMBER);
      } else if (!isRemoved(phone, place)) {
        phones.add(phone);
      }
    }
    String address = contact.address();
    return new Contact(
        text(contact.office(), at + "/office"),
        null,
        phones,
        mailbox(contact.email(), at + "/email"),
        address != null && isRemoved(address, at + "/address") ? null : address);
  }

  private @Nullable String mailbox(@Nullable String email, String at) {
    if (email == null) {
      return null;
    }
    boolean none = PersonalData.mailboxes(email).isEmpty();
    if (none || persons.isPersonal(email)) {
      removals.removed(at, PersonalDataKind.EMAIL);
      return null;
    }
    return isRemoved(email, at) ? null : email;
  }

  /** A member that is absent without its value goes as a whole. */
  private boolean isRemoved(String value, String at) {
    String redacted = removals.required(value, at, office);
    return !redacted.equals(value);
  }

  private Attachment attachment(Attachment attachment, String at) {
    return attachment.toBuilder()
        .name(removals.required(attachment.name(), at + "/name", office))
        .fileName(text(attachment.fileName(), at + "/fileName"))
        .build();
  }

  private @Nullable ConsultationOutcome outcome(@Nullable ConsultationOutcome outcome, String at) {
    return outcome == null
        ? null
        : outcome.toBuilder()
            .title(text(outcome.title(), at + "/title"))
            .phrase(text(outcome.phrase(), at + "/phrase"))
            .comments(removals.each(outcome.comments(), at + "/comments", this::comment))
            .build();
  }

  private Comment comment(Comment comment, String at) {
    Commenter commenter = comment.commenter();
    boolean person = commenter == null || persons.isPerson(commenter);
    TextRedactor redactor =
        person ? office.ofPerson(persons.words(comment)) : office.and(persons.words(comment));
    Comment.Builder redacted =
        comment.toBuilder()
            .anchors(
                removals.each(
                    comment.anchors(),
                    at + "/anchors",
                    (anchor, place) -> anchor(anchor, place, redactor)))
            .text(removals.text(comment.text(), at + "/text", redactor))
            .disposition(disposition(comment.disposition(), at + "/disposition", redactor));
    if (commenter != null && person && commenter.name() != null) {
      removals.removed(at + "/commenter/name", PersonalDataKind.PERSON_NAME);
      redacted.commenter(new Commenter(commenter.kind(), null));
    }
    return redacted.build();
  }

  /** The place in the words of the comment; quoted words are the public text. */
  private Anchor anchor(Anchor anchor, String at, TextRedactor redactor) {
    String label = anchor.printedLabel();
    String redacted = removals.text(label, at + "/printedLabel", redactor);
    return Objects.equals(label, redacted)
        ? anchor
        : new Anchor(anchor.versionId(), anchor.clauseId(), redacted, anchor.exact());
  }

  private @Nullable Disposition disposition(
      @Nullable Disposition disposition, String at, TextRedactor redactor) {
    return disposition == null
        ? null
        : disposition.toBuilder()
            .reason(removals.text(disposition.reason(), at + "/reason", redactor))
            .phrase(removals.text(disposition.phrase(), at + "/phrase", redactor))
            .build();
  }

  private @Nullable String text(@Nullable String text, String at) {
    return removals.text(text, at, office);
  }
}
