package org.policydata.model.revision;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;

/**
 * One thing that happened to a policy between two versions.
 *
 * @param kind what happened
 * @param direction whether the text now promises more or less
 * @param confidence how sure it is that the two places belong together; {@link Confidence#CERTAIN}
 *     for versions of one dossier
 * @param before the place in the old version; absent for what is new
 * @param after the place in the new version; absent for what is gone
 * @param details the values of the message by name: text, numbers, constants of the model and lists
 *     of these
 */
public record PolicyEvent(
    PolicyEventKind kind,
    EventDirection direction,
    Confidence confidence,
    @Nullable EventSide before,
    @Nullable EventSide after,
    Map<String, Object> details) {

  public PolicyEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(confidence, "confidence");
    if (before == null && after == null) {
      throw new IllegalArgumentException("an event happens in at least one version");
    }
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /**
   * Returns the event in one sentence.
   *
   * @param language Chinese, or anything else for English
   * @return the message; long values are cut at 80 characters
   */
  public String message(Locale language) {
    boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
    Map<String, Object> words = new HashMap<>();
    words.put("old", EventWords.nothing(chinese));
    words.put("new", EventWords.nothing(chinese));
    details.forEach((name, value) -> words.put(name, EventWords.of(name, value, chinese)));
    return kind.message(words, language);
  }

  /**
   * Returns the id of the clause it happened to, that of the new version if it is there.
   *
   * @return a clause id, empty for the document as a whole
   */
  public Optional<String> clauseId() {
    EventSide side = after != null ? after : before;
    return Optional.ofNullable(side).map(EventSide::clauseId);
  }

  /**
   * Returns what changed word by word, where the event is about printed words that both versions
   * have.
   *
   * @return the differences of the two texts
   */
  public Optional<TextDiff> textDiff() {
    boolean text = kind.topic() == EventTopic.TEXT;
    if (!text || before == null || after == null) {
      return Optional.empty();
    }
    String old = before.value();
    String now = after.value();
    return Optional.of(TextDiff.between(old == null ? "" : old, now == null ? "" : now));
  }

  /** Returns the kind and the message in English. */
  @Override
  public String toString() {
    return kind.code() + " " + message(Locale.ENGLISH);
  }
}
