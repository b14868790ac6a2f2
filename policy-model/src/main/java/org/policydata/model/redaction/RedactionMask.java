package org.policydata.model.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;

/**
 * Hides in words about a dossier, for example in the message of a finding, what {@link Redaction}
 * takes out of the dossier itself.
 *
 * <pre>{@code
 * RedactionMask mask = RedactionMask.of(dossier.consultations());
 * mask.hide("\"联系人:张三\" is no address", "/consultations/0/channels/1/value");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RedactionMask {

  private static final PersonNames NAMES = PersonNames.of(NameWords.DEFAULT);

  private final TextRedactor office;
  private final TextRedactor person;

  private RedactionMask(TextRedactor office) {
    this.office = office;
    this.person = office.ofPerson(Set.of());
  }

  /**
   * Returns the mask for words about a dossier.
   *
   * @param consultations the consultations of the dossier, from which names are known; without any,
   *     personal data is known by its form alone
   * @return the mask
   */
  public static RedactionMask of(List<ConsultationNotice> consultations) {
    Objects.requireNonNull(consultations, "consultations");
    Set<String> numbers = new HashSet<>();
    Set<String> mailboxes = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (ConsultationNotice notice : consultations) {
      NoticePersons known = new NoticePersons(notice, NAMES);
      numbers.addAll(known.numbers());
      mailboxes.addAll(known.mailboxes());
      words.addAll(known.words());
      if (notice.outcome() != null) {
        for (Comment comment : notice.outcome().comments()) {
          words.addAll(known.words(comment));
        }
      }
    }
    return new RedactionMask(TextRedactor.ofOffice(NAMES, numbers, mailboxes, words));
  }

  /**
   * Returns words without personal data.
   *
   * @param text words that repeat what stands in the dossier
   * @param pointer JSON pointer to the value they repeat: the words of versions and the names of
   *     units are public and stay, what is said about an outcome counts as written by persons
   * @return the words, with three asterisks for each piece of personal data
   */
  public String hide(String text, String pointer) {
    if (isPublic(pointer)) {
      return text;
    }
    TextRedactor redactor = pointer.contains("/outcome/") ? person : office;
    return redactor.redact(text, TextRedactor.counts());
  }

  /**
   * Returns words without personal data, of which is not known what they repeat.
   *
   * @param text words that may repeat anything in the dossier
   * @return the words, with three asterisks for each piece of personal data, as in what persons
   *     wrote
   */
  public String hide(String text) {
    return person.redact(text, TextRedactor.counts());
  }

  /**
   * Tells whether what stands at a place is public as a whole.
   *
   * @param pointer JSON pointer to a value of a dossier
   * @return true for the words of versions and for units, false for notices, notes and the rest
   */
  public static boolean isPublic(String pointer) {
    return pointer.startsWith("/units/")
        || (pointer.startsWith("/versions/") && !pointer.contains("/notes/"));
  }
}
