package org.policydata.validation;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.validation.rules.Titles;

/**
 * Names places by the words of the clause they lie in, so that a finding keeps its fingerprint when
 * clauses are renumbered or the text is imported again.
 *
 * <p>Not thread-safe: it remembers the clause that was asked for last, as findings come in the
 * order of the dossier.
 */
final class ClauseAnchors {

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final List<PlacedClause> clauses;
  private final LengthChains chains;
  private @Nullable PlacedClause last;
  private String lastAnchor = "";

  ClauseAnchors(DossierIndex index) {
    this.clauses = index.clauses();
    this.chains = new LengthChains(clauses);
  }

  /**
   * The words of the clause that a pointer lies in, and the way from it to the value; null outside
   * the clauses.
   */
  @Nullable String anchor(@Nullable PlacedClause clause, String pointer) {
    if (clause == null) {
      return null;
    }
    if (last != clause) {
      last = clause;
      lastAnchor = anchorOf(clause);
    }
    return lastAnchor.concat(pointer.substring(clause.pointer().length()));
  }

  /** Clauses of the same words in one text are told apart by their order. */
  private String anchorOf(PlacedClause place) {
    int occurrence = 1;
    for (int i = chains.first(place); i != place.position(); i = chains.next(i)) {
      occurrence += isAlike(clauses.get(i), place) ? 1 : 0;
    }
    String anchor = place.textId() + ":" + HexFormat.of().toHexDigits(hash(place.clause()));
    return occurrence == 1 ? anchor : anchor + "#" + occurrence;
  }

  private static boolean isAlike(PlacedClause left, PlacedClause right) {
    return left.textId().equals(right.textId())
        && Objects.equals(left.clause().heading(), right.clause().heading())
        && Objects.equals(left.clause().text(), right.clause().text());
  }

  /**
   * A hash of heading and text without white space, FNV-1a of 64 bits taking the UTF-16 code units
   * one by one: it tells clauses apart and guards nothing.
   */
  private static long hash(Clause clause) {
    long headed = (hash(FNV_OFFSET, clause.heading()) ^ '\n') * FNV_PRIME;
    return hash(headed, clause.text());
  }

  private static long hash(long seed, @Nullable String text) {
    long hash = seed;
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Titles.isBlank(c)) {
        hash = (hash ^ c) * FNV_PRIME;
      }
    }
    return hash;
  }

  /** Leads from a clause to others whose words may be as long, without looking at the words. */
  private static final class LengthChains {

    private static final int NONE = -1;

    private final int[] first;
    private final int[] next;

    LengthChains(List<PlacedClause> clauses) {
      first = new int[Integer.highestOneBit(clauses.size() + 1) * 2];
      Arrays.fill(first, NONE);
      next = new int[clauses.size()];
      for (int i = clauses.size() - 1; i >= 0; i--) {
        int chain = chain(clauses.get(i));
        next[i] = first[chain];
        first[chain] = i;
      }
    }

    /** Position of the first clause of the chain that a clause is in. */
    int first(PlacedClause place) {
      return first[chain(place)];
    }

    int next(int position) {
      return next[position];
    }

    private int chain(PlacedClause place) {
      Clause clause = place.clause();
      return (length(clause.heading()) + length(clause.text())) & (first.length - 1);
    }

    private static int length(@Nullable String text) {
      return text == null ? 0 : text.length();
    }
  }
}
