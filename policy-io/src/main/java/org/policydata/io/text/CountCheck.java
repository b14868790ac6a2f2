package org.policydata.io.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.Clause;
import org.policydata.model.ClauseLabel;

/**
 * Compares the numbers that a text announces (提出以下三项措施：) with the lists that follow. Where no list
 * is found, or one of the lists that could be meant fits, nothing is said.
 */
final class CountCheck {

  private final Map<ClauseLabel.Style, Integer> totals = new EnumMap<>(ClauseLabel.Style.class);
  private final List<Finding> findings = new ArrayList<>();

  private CountCheck(List<Clause> clauses) {
    addTotals(clauses);
  }

  /**
   * Returns a finding for each number that fits no list.
   *
   * @param clauses the clauses of one text
   * @param pointer JSON pointer to the list of them, with a slash at its end
   */
  static List<Finding> of(List<Clause> clauses, String pointer) {
    CountCheck check = new CountCheck(clauses);
    check.checkAll(clauses, pointer);
    return check.findings;
  }

  private void addTotals(List<Clause> clauses) {
    for (Clause clause : clauses) {
      ClauseLabel label = CountedList.label(clause);
      if (label != null) {
        totals.merge(label.style(), 1, Integer::sum);
      }
      addTotals(clause.children());
    }
  }

  private void checkAll(List<Clause> clauses, String pointer) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      check(clauses, i, clause.text() == null ? clause.heading() : clause.text(), pointer + i);
      checkAll(clause.children(), pointer + i + "/children/");
    }
  }

  private void check(List<Clause> clauses, int index, @Nullable String words, String pointer) {
    String normal = words == null ? "" : Chars.normal(words);
    Optional<AnnouncedCount> count = AnnouncedCount.last(normal);
    if (count.isEmpty() || words == null) {
      return;
    }
    AnnouncedCount announced = count.get();
    Clause clause = clauses.get(index);
    List<Integer> lists = new ArrayList<>();
    if (introduces(normal, announced.end())) {
      lists.add(CountedList.labelled(clause.children(), 0));
      lists.add(clause.label() == null ? CountedList.labelled(clauses, index + 1) : 0);
    }
    lists.add(CountedList.inline(normal.substring(announced.end())));
    lists.removeIf(found -> found < 2);
    int number = announced.number();
    if (lists.isEmpty() || lists.contains(number) || totals.containsValue(number)) {
      return;
    }
    findings.add(
        TextFindings.COUNT_DIFFERS.finding(
            pointer + (clause.text() == null ? "/heading" : "/text"),
            clause.id(),
            Map.of("phrase", announced.phrase(), "announced", number, "found", lists.get(0))));
  }

  /** Whether the list comes behind the words: they are in the last sentence. */
  private static boolean introduces(String normal, int end) {
    int stop = normal.indexOf('。', end);
    return stop < 0 || normal.substring(stop + 1).isBlank();
  }
}
