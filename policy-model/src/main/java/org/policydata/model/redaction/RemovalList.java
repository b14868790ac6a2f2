package org.policydata.model.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Redacts members and keeps what was taken out of which. Not thread-safe. */
final class RemovalList {

  private final List<Removal> removals = new ArrayList<>();
  private final List<String> unexamined = new ArrayList<>();

  /** Rewrites one element of a list, which stands at the pointer. */
  interface Rewrite<T> extends BiFunction<T, String, T> {}

  List<Removal> removals() {
    return removals;
  }

  List<String> unexamined() {
    return unexamined;
  }

  void removed(String pointer, PersonalDataKind kind) {
    removals.add(new Removal(pointer, kind, 1));
  }

  @Nullable String text(@Nullable String text, String pointer, TextRedactor redactor) {
    return text == null ? null : required(text, pointer, redactor);
  }

  String required(String text, String pointer, TextRedactor redactor) {
    Map<PersonalDataKind, Integer> counts = TextRedactor.counts();
    String redacted = redactor.redact(text, counts);
    counts.forEach((kind, count) -> removals.add(new Removal(pointer, kind, count)));
    return redacted;
  }

  List<String> texts(List<String> texts, String pointer, TextRedactor redactor) {
    return each(texts, pointer, (text, at) -> required(text, at, redactor));
  }

  <T> List<T> each(List<T> values, String pointer, Rewrite<T> rewrite) {
    if (values.isEmpty()) {
      return values;
    }
    List<T> rewritten = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      rewritten.add(rewrite.apply(values.get(i), pointer + "/" + i));
    }
    return rewritten;
  }

  /** Members of the user's own cannot be judged. */
  void leave(Map<String, @Nullable Object> extensions, String pointer) {
    for (String name : new TreeMap<>(extensions).keySet()) {
      unexamined.add(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }
  }
}
