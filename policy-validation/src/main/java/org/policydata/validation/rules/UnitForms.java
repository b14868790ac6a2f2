package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** Words are found by so many bits of their first character; hardly two share an entry. */
  private static final int ENTRIES = 1 << 10;

  private final List<Word> words = new ArrayList<>();
  private final List<List<Word>> byFirst = new ArrayList<>(ENTRIES);

  private UnitForms(Parameters parameters) {
    for (Parameters group : parameters.groups(PARAMETER.name())) {
      String brief = group.text("short").orElse("");
      for (String full : group.texts("full")) {
        if (!full.isEmpty()) {
          words.add(new Word(full, brief));
        }
      }
    }
    words.sort(
        Comparator.comparing((Word word) -> -word.full().length()).thenComparing(Word::full));
    for (int i = 0; i < ENTRIES; i++) {
      byFirst.add(List.of());
    }
    for (Word word : words) {
      int entry = entry(word.full().charAt(0));
      List<Word> alike = new ArrayList<>(byFirst.get(entry));
      alike.add(word);
      byFirst.set(entry, List.copyOf(alike));
    }
  }

  /**
   * Returns those of a check.
   *
   * @param parameters its parameters, of which {@link #PARAMETER} is one
   */
  public static UnitForms of(Parameters parameters) {
    return parameters.as(UnitForms.class, UnitForms::new);
  }

  private static int entry(char c) {
    return c & (ENTRIES - 1);
  }

  /** A word of a name, and what is usually said instead. */
  private record Word(String full, String brief) {}

  /** Returns the name with the short form of each word that has one. */
  public String form(String name) {
    if (!holdsWord(name)) {
      return name;
    }
    String form = name;
    for (Word word : words) {
      form = form.replace(word.full(), word.brief());
    }
    return form;
  }

  private boolean holdsWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      List<Word> alike = byFirst.get(entry(name.charAt(i)));
      for (int k = 0; k < alike.size(); k++) {
        if (name.startsWith(alike.get(k).full(), i)) {
          return true;
        }
      }
    }
    return false;
  }
}
