package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  private static final int HEADS = 256;

  /** The words by the low bits of the character they begin with, the longest first. */
  private final Word[][] words = new Word[HEADS][0];

  private UnitForms(Parameters parameters) {
    List<Word> all = new ArrayList<>();
    for (Parameters group : parameters.groups(PARAMETER.name())) {
      String brief = group.text("short").orElse("");
      for (String full : group.texts("full")) {
        if (!full.isEmpty()) {
          all.add(new Word(full, brief));
        }
      }
    }
    all.sort(Comparator.comparing((Word word) -> word.full().length()).reversed());
    for (Word word : all) {
      int head = head(word.full(), 0);
      Word[] known = Arrays.copyOf(words[head], words[head].length + 1);
      known[known.length - 1] = word;
      words[head] = known;
    }
  }

  private static int head(String text, int at) {
    return text.charAt(at) & (HEADS - 1);
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
      Word word = wordAt(name, i);
      if (word != null) {
        form = form == null ? new StringBuilder(name.length()) : form;
        form.append(name, done, i).append(word.brief());
        done = i + word.full().length();
        i = done - 1;
      }
    }
    return form == null ? name : form.append(name, done, name.length()).toString();
  }

  private @Nullable Word wordAt(String name, int at) {
    for (Word word : words[head(name, at)]) {
      if (name.startsWith(word.full(), at)) {
        return word;
      }
    }
    return null;
  }
}
