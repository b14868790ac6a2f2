package org.policydata.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;

/**
 * Tells of JSON pointers in which clause they lie, and which stand before others: most point into
 * clauses, whose order is known.
 */
final class ClausePlaces {

  private static final String CHILDREN = "/children/";
  private static final String ANY_CLAUSE = "/versions/0/clauses/0";
  private static final String CHILDREN_KEY = DocumentOrder.key(ANY_CLAUSE + "/children");

  private final int clauses;

  /** The lists of clauses that are no children of others, in the order of the dossier. */
  private final List<ClauseList> lists = new ArrayList<>(4);

  ClausePlaces(DossierIndex index) {
    this.clauses = index.clauses().size();
    ClauseList list = null;
    for (int i = 0; i < clauses; i++) {
      PlacedClause place = index.clauses().get(i);
      if (place.depth() == 0) {
        if (list == null || !list.holds(place)) {
          list = new ClauseList(place);
          lists.add(list);
        }
        list.clauses.add(place);
      }
    }
  }

  /** The clause that a pointer lies in, the innermost one; null outside the clauses. */
  @Nullable PlacedClause clauseAt(String pointer) {
    for (ClauseList list : lists) {
      if (pointer.startsWith(list.pointer)) {
        return innermost(list.clauses, pointer, list.pointer.length());
      }
    }
    return null;
  }

  private static @Nullable PlacedClause innermost(
      List<PlacedClause> topLevel, String pointer, int from) {
    PlacedClause found = null;
    List<PlacedClause> siblings = topLevel;
    int at = from;
    while (true) {
      int end = at;
      while (end < pointer.length() && pointer.charAt(end) != '/') {
        end++;
      }
      int index = DocumentOrder.index(pointer, at, end);
      if (index >= siblings.size()) {
        return found;
      }
      found = siblings.get(index);
      if (!pointer.startsWith(CHILDREN, end)) {
        return found;
      }
      siblings = found.children();
      at = end + CHILDREN.length();
    }
  }

  /**
   * Returns a number that is never greater for a pointer that stands before another; the same for
   * all pointers into one clause.
   *
   * @param clause the clause that the pointer lies in
   */
  int rankIn(PlacedClause clause, String pointer) {
    return 2 * position(pointer, clause) + 1;
  }

  /**
   * Returns a number that is never greater for a pointer that stands before another; the same for
   * all pointers outside the clauses that stand between the same two of them.
   *
   * @param key {@link DocumentOrder#key} of a pointer that lies in no clause
   */
  int rankOf(String key) {
    for (ClauseList list : lists) {
      if (list.key.compareTo(key) >= 0) {
        return 2 * list.clauses.get(0).position();
      }
    }
    return 2 * clauses;
  }

  /** What stands behind the children of a clause counts to the last clause below it. */
  private static int position(String pointer, PlacedClause clause) {
    PlacedClause last = clause;
    if (!clause.children().isEmpty() && isBehindChildren(pointer, clause)) {
      while (!last.children().isEmpty()) {
        last = last.children().get(last.children().size() - 1);
      }
    }
    return last.position();
  }

  private static boolean isBehindChildren(String pointer, PlacedClause clause) {
    String rest = pointer.substring(clause.pointer().length());
    return !rest.isEmpty() && DocumentOrder.key(ANY_CLAUSE + rest).compareTo(CHILDREN_KEY) > 0;
  }

  /** The clauses at the top level of one text, whose pointers begin alike. */
  private static final class ClauseList {

    private final String pointer;
    private final String key;
    private final List<PlacedClause> clauses = new ArrayList<>();

    ClauseList(PlacedClause first) {
      String whole = first.pointer();
      this.pointer = whole.substring(0, whole.lastIndexOf('/') + 1);
      this.key = DocumentOrder.key(pointer.substring(0, pointer.length() - 1));
    }

    boolean holds(PlacedClause place) {
      return place.pointer().startsWith(pointer);
    }
  }
}
