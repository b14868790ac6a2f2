package org.policydata.io.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Channel;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.Contact;

/**
 * Hides what the records call personal: their own members, and the same words where the text of a
 * notice repeats them.
 */
final class PersonalMask {

  static final String MASK = "***";

  /** Shows everything. */
  static final PersonalMask OFF = new PersonalMask(false, List.of());

  private static final int SHORTEST = 2;

  /** With more of them, a text is hidden as a whole rather than searched so often. */
  private static final int MOST = 64;

  private final boolean on;
  private final List<String> words;

  private PersonalMask(boolean on, List<String> words) {
    this.on = on;
    this.words = words;
  }

  /** Hides the contacts of a notice. */
  static PersonalMask of(ConsultationNotice notice) {
    Set<String> words = new LinkedHashSet<>();
    notice.channels().stream().map(Channel::value).forEach(words::add);
    for (Contact contact : notice.contacts()) {
      words.add(contact.person());
      words.addAll(contact.phones());
      words.add(contact.email());
      words.add(contact.address());
    }
    return new PersonalMask(true, longestFirst(words));
  }

  /** Hides the author of a comment as well. */
  PersonalMask with(Comment comment) {
    Commenter commenter = comment.commenter();
    if (!on || words.size() > MOST || commenter == null || commenter.name() == null) {
      return this;
    }
    Set<String> all = new LinkedHashSet<>(words);
    all.add(commenter.name());
    return new PersonalMask(true, longestFirst(all));
  }

  boolean isOn() {
    return on;
  }

  /** A member that is personal as a whole. */
  @Nullable String value(@Nullable String value) {
    return value == null || !on ? value : MASK;
  }

  /** A text that may repeat what is personal. */
  @Nullable String text(@Nullable String text) {
    if (text == null || !on || words.isEmpty()) {
      return text;
    }
    if (words.size() > MOST) {
      return MASK;
    }
    String masked = text;
    for (String word : words) {
      masked = masked.replace(word, MASK);
    }
    return masked;
  }

  private static List<String> longestFirst(Set<String> words) {
    List<String> sorted = new ArrayList<>();
    words.stream()
        .filter(Objects::nonNull)
        .filter(word -> word.length() >= SHORTEST)
        .forEach(sorted::add);
    sorted.sort(Comparator.comparing(String::length).reversed());
    return sorted;
  }
}
