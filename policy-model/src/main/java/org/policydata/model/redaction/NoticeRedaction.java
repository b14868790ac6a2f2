package org.policydata.model.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Anchor;
import org.policydata.model.Attachment;
import org.policydata.model.Channel;
import org.policydata.model.ChannelKind;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.CommenterKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.Contact;
import org.policydata.model.Disposition;

/** Redacts one notice: its contacts, its own text, and the comments with their answers. */
final class NoticeRedaction {

  /** Names of other forms than the usual one have at least so many characters. */
  private static final int SHORTEST_UNUSUAL = 3;

  private final PersonNames names;
  private final RemovalList removals;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> mailboxes = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> personalMailboxes = new HashSet<>();
  private final TextRedactor office;

  NoticeRedaction(ConsultationNotice notice, PersonNames names, RemovalList removals) {
    this.names = names;
    this.removals = removals;
    for (Channel channel : notice.channels()) {
      numbers.add(TextRedactor.digits(channel.value()));
      if (channel.kind() == ChannelKind.EMAIL) {
        mailboxes.add(PersonalData.normal(channel.value()));
      }
    }
    for (Contact contact : notice.contacts()) {
      contact.phones().forEach(phone -> numbers.add(TextRedactor.digits(phone)));
      words.addAll(namesOf(contact.person()));
      addMailbox(contact);
    }
    mailboxes.stream().filter(NoticeRedaction::isNumbered).forEach(personalMailboxes::add);
    mailboxes.removeAll(personalMailboxes);
    words.addAll(introduced(notice));
    this.office = TextRedactor.ofOffice(names, numbers, mailboxes, words);
  }

  /** Digits of the telephone numbers that the notice publishes. */
  Set<String> numbers() {
    return numbers;
  }

  /** Mailboxes that the notice publishes as those of offices, in normal form. */
  Set<String> mailboxes() {
    return mailboxes;
  }

  /** Names known from the contacts and the text of the notice. */
  Set<String> words() {
    return words;
  }

  /** Names known from a comment. */
  Set<String> words(Comment comment) {
    Set<String> found = new HashSet<>();
    Commenter commenter = comment.commenter();
    if (commenter != null && isPerson(commenter)) {
      found.addAll(namesOf(commenter.name()));
    }
    addIntroduced(comment.text(), found);
    return found;
  }

  /**
   * A mailbox with a private provider is an office's where the notice takes comments there, and not
   * where the contact is a person.
   */
  private void addMailbox(Contact contact) {
    if (contact.email() == null) {
      return;
    }
    String mailbox = PersonalData.normal(contact.email());
    if (!PersonalData.isWithPrivateProvider(mailbox)) {
      mailboxes.add(mailbox);
    } else if (!namesOf(contact.person()).isEmpty() || !mailboxes.contains(mailbox)) {
      personalMailboxes.add(mailbox);
    }
  }

  /** The number of an account or of a mobile, before the sign of a private provider. */
  private static boolean isNumbered(String mailbox) {
    int sign = mailbox.indexOf('@');
    return sign > 0
        && PersonalData.isWithPrivateProvider(mailbox)
        && TextRedactor.digits(mailbox.substring(0, sign)).length() == sign;
  }

  /** Names that the notice's own text introduces; it may repeat them without. */
  private Set<String> introduced(ConsultationNotice notice) {
    Set<String> found = new HashSet<>();
    List<Clause> open = new ArrayList<>(notice.clauses());
    while (!open.isEmpty()) {
      Clause clause = open.remove(open.size() - 1);
      addIntroduced(clause.text(), found);
      open.addAll(clause.children());
    }
    return found;
  }

  private void addIntroduced(@Nullable String text, Set<String> found) {
    if (text != null) {
      names.introduced(text).forEach(span -> found.add(text.substring(span.start(), span.end())));
    }
  }

  /** The full names in a member that holds the name of a person; the whole of it without one. */
  private Set<String> namesOf(@Nullable String person) {
    Set<String> found = new HashSet<>();
    if (person != null) {
      names.in(person).forEach(span -> found.add(person.substring(span.start(), span.end())));
      String bare = names.withoutHonorific(person.strip());
      int shortest = bare.chars().anyMatch(NoticeRedaction::isHan) ? SHORTEST_UNUSUAL : 2;
      if (found.isEmpty()
          && bare.length() >= shortest
          && bare.indexOf('某') < 0
          && !names.namesNoPerson(bare)) {
        found.add(bare);
      }
    }
    return found;
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
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
    if (none || personalMailboxes.contains(PersonalData.normal(email))) {
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
    boolean person = commenter == null || isPerson(commenter);
    TextRedactor redactor = person ? office.ofPerson(words(comment)) : office.and(words(comment));
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

  /** Who is no body of any kind is taken for a person. */
  private boolean isPerson(Commenter commenter) {
    CommenterKind kind = commenter.kind();
    if (kind == null || kind == CommenterKind.OTHER) {
      return commenter.name() == null || !names.namesNoPerson(commenter.name());
    }
    return kind == CommenterKind.INDIVIDUAL;
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
