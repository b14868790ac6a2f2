package org.policydata.model.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Channel;
import org.policydata.model.ChannelKind;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.CommenterKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.Contact;

/**
 * What a notice tells of persons: their names and mailboxes, and which numbers and mailboxes it
 * publishes as those of offices.
 */
final class NoticePersons {

  /** Names of other forms than the usual one have at least so many characters. */
  private static final int SHORTEST_UNUSUAL = 3;

  private final PersonNames names;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> mailboxes = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> personalMailboxes = new HashSet<>();

  NoticePersons(ConsultationNotice notice, PersonNames names) {
    this.names = names;
    for (Channel channel : notice.channels()) {
      numbers.add(TextRedactor.digits(channel.value()));
      if (channel.kind() == ChannelKind.EMAIL) {
        mailboxes.add(PersonalData.normal(channel.value()));
      }
    }
    for (Contact contact : notice.contacts()) {
      contact.phones().forEach(phone -> numbers.add(TextRedactor.digits(phone)));
      addNames(contact.person(), words);
      addMailbox(contact);
    }
    for (String mailbox : mailboxes) {
      if (isNumbered(mailbox)) {
        personalMailboxes.add(mailbox);
      }
    }
    mailboxes.removeAll(personalMailboxes);
    addIntroduced(notice.clauses());
  }

  /** Digits of the telephone numbers that the notice publishes. */
  Set<String> numbers() {
    return numbers;
  }

  /** Mailboxes that the notice publishes as those of offices, in normal form. */
  Set<String> mailboxes() {
    return mailboxes;
  }

  /** Whether a mailbox of a contact is that of a person. */
  boolean isPersonal(String mailbox) {
    return personalMailboxes.contains(PersonalData.normal(mailbox));
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
      addNames(commenter.name(), found);
    }
    addIntroduced(comment.text(), found);
    return found;
  }

  /** Who is no body of any kind is taken for a person. */
  boolean isPerson(Commenter commenter) {
    CommenterKind kind = commenter.kind();
    if (kind == null || kind == CommenterKind.OTHER) {
      return commenter.name() == null || !names.namesNoPerson(commenter.name());
    }
    return kind == CommenterKind.INDIVIDUAL;
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
    } else if (addNames(contact.person(), words) || !mailboxes.contains(mailbox)) {
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
  private void addIntroduced(List<Clause> clauses) {
    List<Clause> open = new ArrayList<>(clauses);
    while (!open.isEmpty()) {
      Clause clause = open.remove(open.size() - 1);
      addIntroduced(clause.text(), words);
      open.addAll(clause.children());
    }
  }

  private void addIntroduced(@Nullable String text, Set<String> found) {
    if (text != null) {
      names.introduced(text).forEach(span -> found.add(text.substring(span.start(), span.end())));
    }
  }

  /**
   * Adds the full names in a member that holds the name of a person, or the whole of it where it
   * holds none, and tells whether there was any.
   */
  private boolean addNames(@Nullable String person, Set<String> found) {
    if (person == null) {
      return false;
    }
    List<PersonalSpan> spans = names.in(person);
    if (!spans.isEmpty()) {
      spans.forEach(span -> found.add(person.substring(span.start(), span.end())));
      return true;
    }
    String bare = names.withoutHonorific(person.strip());
    int shortest = bare.chars().anyMatch(NoticePersons::isHan) ? SHORTEST_UNUSUAL : 2;
    boolean name =
        bare.length() >= shortest && bare.indexOf('某') < 0 && !names.namesNoPerson(bare);
    if (name) {
      found.add(bare);
    }
    return name;
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
