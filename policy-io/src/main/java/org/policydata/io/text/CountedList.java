package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.Clause;
import org.policydata.model.ClauseLabel;

/**
 * Counts the things of a list that numbers begin: clauses with labels, or （一）…；（二）… in a sentence.
 */
final class CountedList {

  /**
   * How numbers stand in a sentence, in normal form; # is a Chinese numeral and 0 an Arabic one.
   */
  private static final String[] FORMS = {"(#)", "(0)", "#是", "第#,", "0.", "0、", "0)", "#、"};

  private static final int MAX = 99;

  private CountedList() {}

  /**
   * Returns how many clauses the list has that begins right at an index; 0 where none begins there.
   *
   * @param clauses siblings
   * @param from index of the first
   */
  static int labelled(List<Clause> clauses, int from) {
    ClauseLabel last = from < clauses.size() ? label(clauses.get(from)) : null;
    if (last == null || last.number() != 1) {
      return 0;
    }
    int count = 1;
    for (Clause clause : clauses.subList(from + 1, clauses.size())) {
      ClauseLabel label = label(clause);
      if (label == null || label.style() != last.style()) {
        continue;
      }
      if (label.number() <= last.number()) {
        return count;
      }
      last = label;
      count++;
    }
    return count;
  }

  static @Nullable ClauseLabel label(Clause clause) {
    return clause.label() == null ? null : ClauseLabel.parse(clause.label()).orElse(null);
  }

  /** Returns how many numbers of one form stand in words of normal form, one behind the other. */
  static int inline(String normal) {
    int most = circled(normal);
    for (String form : FORMS) {
      most = Math.max(most, count(normal, form));
    }
    return most;
  }

  private static int circled(String normal) {
    int count = 0;
    for (int at = normal.indexOf('①'); at >= 0 && count < 20; ) {
      count++;
      at = normal.indexOf('①' + count, at + 1);
    }
    return count;
  }

  private static int count(String normal, String form) {
    int count = 0;
    int at = 0;
    while (count < MAX) {
      String numeral = ChineseNumerals.format(count + 1);
      String printed = form.replace("#", numeral).replace("0", String.valueOf(count + 1));
      int next = normal.indexOf(printed, at);
      if (next < 0) {
        return count;
      }
      at = next + printed.length();
      count++;
    }
    return count;
  }
}
