package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;

/**
 * The names of units with the usual short form of each word that has one: 市发展和改革委员会 and 市发展改革委 are
 * 市发改委. Immutable and thread-safe.
 */
public final class UnitForms {

  /** The parameter that holds the words and their short forms. */
  public static final ParameterDescriptor PARAMETER =
      ParameterDescriptor.groups(
          "shortForms",
          "words of unit names and their usual short forms",
          ParameterDescriptor.of("short", new ParameterType.Text(), "the short form: 发改"),
          ParameterDescriptor.texts("full", "what it stands for: 发展改革, 发展和改革"));

  /** The words by the character they begin with, the longest first. */
  private final Map<Character, List<Word>> words = new HashMap<>();

  /** A bit for each character that a word begins with; a few characters share one. */
  private final long[] heads = new long[16];

  private UnitForms(Parameters parameters) {
    for (Parameters group : parameters.groups(PARAMETER.name())) {
      String brief = group.text("short").orElse("");
      for (String full : group.texts("full")) {
        if (!full.isEmpty()) {
          char head = full.charAt(0);
          words.computeIfAbsent(head, key -> new ArrayList<>(2)).add(new Word(full, brief));
          heads[head >>> 6 & 15] |= 1L << head;
        }
      }
    }
    words
        .values()
        .forEach(alike -> alike.sort(Comparator.comparing(word -> -word.full().length())));
  }

  /**
   * Returns those of a check.
   *
   * @param parameters its parameters, of which {@link #PARAMETER} is one
   */
  public static UnitForms of(Parameters parameters) {
    return parameters.as(UnitForms.class, UnitForms::new);
  }

  /** A word of a name, and what is usually said instead. */
  private record Word(String full, String brief) {}

  /** Returns the name with the short form of each word that has one; the same name without one. */
  public String form(String name) {
    StringBuilder form = null;
    int done = 0;
    for (int i = 0; i < name.length(); i++) {
      Word word = mayBegin(name.charAt(i)) ? wordAt(name, i) : null;
      if (word != null) {
        form = form == null ? new StringBuilder(name.length()) : form;
        form.append(name, done, i).append(word.brief());
        done = i + word.full().length();
        i = done - 1;
      }
    }
    return form == null ? name : form.append(name, done, name.length()).toString();
  }

  private boolean mayBegin(char c) {
    return (heads[c >>> 6 & 15] >>> c & 1) != 0;
  }

  private @Nullable Word wordAt(String name, int at) {
    for (Word word : words.getOrDefault(name.charAt(at), List.of())) {
      if (name.startsWith(word.full(), at)) {
        return word;
      }
    }
    return null;
  }
}
