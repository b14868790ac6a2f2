package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comparator;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Role;
import org.policydata.model.Target;

/** Random clause trees and random edits of them: the same seed makes the same. */
final class RandomTexts {

  private static final int MAX_DEPTH = 3;
  private static final int MAX_CHILDREN = 4;

  private final Random random;
  private int born;

  RandomTexts(long seed) {
    this.random = new Random(seed);
  }

  PolicyDocument version(String id) {
    return DiffFixtures.version(id, clauses(MAX_DEPTH).toArray(Clause[]::new));
  }

  private List<Clause> clauses(int depth) {
    List<Clause> clauses = new ArrayList<>();
    for (int count = random.nextInt(MAX_CHILDREN) + (depth == MAX_DEPTH ? 1 : 0);
        count > 0;
        count--) {
      clauses.add(clause(depth));
    }
    return clauses;
  }

  private Clause clause(int depth) {
    String id = "c" + ++born;
    Clause.Builder clause =
        Clause.builder().id(id).kind(ClauseKind.ARTICLE).label(born + ".").text(words(8, 24));
    if (random.nextInt(3) == 0) {
      clause.heading(words(4, 8)).responsibilityText("(" + words(4, 6) + ")");
      clause.responsibilities(List.of(DiffFixtures.duty(Role.LEAD, words(4, 6))));
    }
    if (random.nextInt(3) == 0) {
      clause.targets(List.of(target(id)));
    }
    return clause.children(depth == 0 ? List.of() : clauses(depth - 1)).build();
  }

  private Target target(String clauseId) {
    return DiffFixtures.target(Comparator.AT_LEAST, 1 + random.nextInt(99))
        .id(clauseId + "-t1")
        .indicator(words(4, 8))
        .build();
  }

  private String words(int least, int most) {
    StringBuilder words = new StringBuilder();
    for (int length = least + random.nextInt(most - least + 1); length > 0; length--) {
      words.append((char) ('一' + random.nextInt(2_000)));
    }
    return words.toString();
  }

  /** The version after some edits, under another id. */
  PolicyDocument edited(PolicyDocument version, String id, int edits) {
    List<Clause> clauses = version.clauses();
    for (int i = 0; i < edits; i++) {
      clauses = edit(clauses);
    }
    return version.toBuilder().id(id).clauses(clauses).build();
  }

  private List<Clause> edit(List<Clause> clauses) {
    List<Clause> edited = new ArrayList<>(clauses);
    if (edited.isEmpty() || random.nextInt(6) == 0) {
      edited.add(random.nextInt(edited.size() + 1), clause(1));
      return edited;
    }
    int at = random.nextInt(edited.size());
    Clause clause = edited.get(at);
    if (!clause.children().isEmpty() && random.nextBoolean()) {
      edited.set(at, clause.toBuilder().children(edit(clause.children())).build());
      return edited;
    }
    switch (random.nextInt(7)) {
      case 0 -> edited.remove(at);
      case 1 -> edited.add(random.nextInt(edited.size()), edited.remove(at));
      case 2 -> moveUnderNeighbour(edited, at);
      case 3 -> liftChildren(edited, at);
      case 4 -> edited.set(at, clause.toBuilder().label(clause.label() + "之").build());
      case 5 -> edited.set(at, withTarget(clause));
      default -> edited.set(at, reworded(clause));
    }
    return edited;
  }

  private static void moveUnderNeighbour(List<Clause> clauses, int at) {
    if (clauses.size() > 1) {
      Clause moved = clauses.remove(at);
      int to = at % clauses.size();
      Clause parent = clauses.get(to);
      List<Clause> children = new ArrayList<>(parent.children());
      children.add(moved);
      clauses.set(to, parent.toBuilder().children(children).build());
    }
  }

  private static void liftChildren(List<Clause> clauses, int at) {
    Clause parent = clauses.get(at);
    clauses.set(at, parent.toBuilder().children(List.of()).build());
    clauses.addAll(at, parent.children());
  }

  private Clause withTarget(Clause clause) {
    String text = clause.text() + words(2, 4);
    return clause.toBuilder().text(text).targets(List.of(target(clause.id()))).build();
  }

  private Clause reworded(Clause clause) {
    String text = String.valueOf(clause.text());
    int from = random.nextInt(text.length());
    String changed = text.substring(0, from) + words(1, 3) + text.substring(from);
    return clause.toBuilder().text(changed).build();
  }
}
