package org.policydata.model.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes personal data out of texts: what has the form of it, names that the text introduces, and
 * words that are known to be personal from elsewhere. Immutable.
 */
final class TextRedactor {

  static final String MASK = "***";

  private static final int SHORTEST_WORD = 2;

  private final PersonNames names;
  private final boolean ofPerson;
  private final Set<String> publicNumbers;
  private final Set<String> publicMailboxes;
  private final Set<String> words;
  private final Set<Integer> lengths;

  private TextRedactor(
      PersonNames names,
      boolean ofPerson,
      Set<String> publicNumbers,
      Set<String> publicMailboxes,
      Set<String> words,
      Set<Integer> lengths) {
    this.names = names;
    this.ofPerson = ofPerson;
    this.publicNumbers = publicNumbers;
    this.publicMailboxes = publicMailboxes;
    this.words = words;
    this.lengths = lengths;
  }

  private static Set<Integer> lengths(Set<String> words) {
    if (words.isEmpty()) {
      return Set.of();
    }
    Set<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());
    words.forEach(word -> lengths.add(word.length()));
    return lengths;
  }

  /**
   * A redactor for texts of an office: fixed lines stay, and so do mailboxes, but those with a
   * private provider that are not known to be an office's.
   *
   * @param publicNumbers digits of the telephone numbers that the notice publishes
   * @param publicMailboxes mailboxes that the notice publishes, in normal form
   * @param words words that are personal
   */
  static TextRedactor ofOffice(
      PersonNames names,
      Set<String> publicNumbers,
      Set<String> publicMailboxes,
      Set<String> words) {
    Set<String> known = longEnough(words);
    return new TextRedactor(
        names,
        false,
        Set.copyOf(publicNumbers),
        Set.copyOf(publicMailboxes),
        known,
        lengths(known));
  }

  /** The redactor for texts that a person wrote, or that answer one. */
  TextRedactor ofPerson(Set<String> moreWords) {
    return with(moreWords, true);
  }

  /** The redactor with more words that are personal. */
  TextRedactor and(Set<String> moreWords) {
    return moreWords.isEmpty() ? this : with(moreWords, ofPerson);
  }

  private TextRedactor with(Set<String> moreWords, boolean ofPerson) {
    Set<String> all = words;
    Set<Integer> allLengths = lengths;
    if (!moreWords.isEmpty()) {
      all = new HashSet<>(words);
      all.addAll(longEnough(moreWords));
      allLengths = lengths(all);
    }
    return new TextRedactor(names, ofPerson, publicNumbers, publicMailboxes, all, allLengths);
  }

  private static Set<String> longEnough(Set<String> words) {
    Set<String> kept = new HashSet<>();
    for (String word : words) {
      String stripped = word.strip();
      if (isWord(stripped)) {
        kept.add(stripped);
      }
    }
    return kept;
  }

  /** A mask stands for anything, and a single character everywhere. */
  private static boolean isWord(String word) {
    return word.length() >= SHORTEST_WORD && word.indexOf('*') < 0;
  }

  /**
   * The text with a mask for each piece of personal data; a text without any is answered as it is.
   *
   * @param counts gets how many pieces of each kind were found
   */
  String redact(String text, Map<PersonalDataKind, Integer> counts) {
    String masked = text;
    // What stood beside a piece may be told from other words only after it has gone.
    for (List<PersonalSpan> spans = find(masked); !spans.isEmpty(); spans = find(masked)) {
      spans.forEach(span -> counts.merge(span.kind(), 1, Integer::sum));
      masked = mask(masked, spans);
    }
    return masked;
  }

  /** Whether a text holds personal data. */
  boolean finds(String text) {
    return !find(text).isEmpty();
  }

  static Map<PersonalDataKind, Integer> counts() {
    return new EnumMap<>(PersonalDataKind.class);
  }

  private static String mask(String text, List<PersonalSpan> spans) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (PersonalSpan span : spans) {
      out.append(text, from, span.start()).append(MASK);
      from = span.end();
    }
    return out.append(text, from, text.length()).toString();
  }

  /** The pieces in their order, none overlapping another. */
  private List<PersonalSpan> find(String text) {
    List<PersonalSpan> found = new ArrayList<>(PersonalData.mobileNumbers(text));
    found.addAll(PersonalData.identityNumbers(text));
    for (PersonalSpan mailbox : PersonalData.mailboxes(text)) {
      if (isPersonal(text.substring(mailbox.start(), mailbox.end()))) {
        found.add(mailbox);
      }
    }
    found.addAll(PersonalData.accounts(text));
    found.addAll(PersonalData.homeAddresses(text));
    found.addAll(names.introduced(text));
    if (ofPerson) {
      for (PersonalSpan line : PersonalData.fixedLines(text)) {
        if (!publicNumbers.contains(digits(text.substring(line.start(), line.end())))) {
          found.add(line);
        }
      }
    }
    addWords(text, found);
    return found.isEmpty() ? found : merged(found);
  }

  private boolean isPersonal(String mailbox) {
    boolean mayBe = ofPerson || PersonalData.isWithPrivateProvider(mailbox);
    return mayBe && !publicMailboxes.contains(PersonalData.normal(mailbox));
  }

  /** The words are looked up at each place, so that many cost no more than a few. */
  private void addWords(String text, List<PersonalSpan> found) {
    if (words.isEmpty()) {
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int end = at;
      for (int length : lengths) {
        if (at + length <= text.length() && words.contains(text.substring(at, at + length))) {
          end = at + length;
          break;
        }
      }
      if (end > at) {
        found.add(new PersonalSpan(PersonalDataKind.PERSON_NAME, at, end));
      }
      at = Math.max(end, at + 1);
    }
  }

  private static List<PersonalSpan> merged(List<PersonalSpan> found) {
    found.sort(
        Comparator.comparingInt(PersonalSpan::start)
            .thenComparing(PersonalSpan::end, Comparator.reverseOrder()));
    List<PersonalSpan> merged = new ArrayList<>(found.size());
    for (PersonalSpan span : found) {
      PersonalSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || span.start() >= last.end()) {
        merged.add(span);
      } else if (span.end() > last.end()) {
        merged.set(merged.size() - 1, new PersonalSpan(last.kind(), last.start(), span.end()));
      }
    }
    return merged;
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
