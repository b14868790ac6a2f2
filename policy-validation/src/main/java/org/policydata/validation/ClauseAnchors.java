package org.policydata.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;

/**
 * Names places by the words of the clause they lie in, so that a finding keeps its fingerprint when
 * clauses are renumbered or the text is imported again.
 */
final class ClauseAnchors {

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final DossierIndex index;
  private final Map<String, PlacedClause> byPointer = new HashMap<>();
  private final Map<PlacedClause, String> anchors = new HashMap<>();
  private final Map<Integer, List<PlacedClause>> byLength = new HashMap<>();

  ClauseAnchors(DossierIndex index) {
    this.index = index;
    index.clauses().forEach(place -> byPointer.put(place.pointer(), place));
  }

  /** The clause that a pointer lies in, the innermost one; null outside the clauses. */
  @Nullable PlacedClause clauseAt(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      PlacedClause place = byPointer.get(at);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /**
   * The words of the clause that a pointer lies in, and the way from it to the value; null outside
   * the clauses.
   */
  @Nullable String anchor(@Nullable PlacedClause clause, String pointer) {
    return clause == null
        ? null
        : anchors.computeIfAbsent(clause, this::anchorOf)
            + pointer.substring(clause.pointer().length());
  }

  /** Clauses of the same words in one text are told apart by their order. */
  private String anchorOf(PlacedClause place) {
    int occurrence = 1;
    for (PlacedClause each : alike(place)) {
      if (each == place) {
        break;
      }
      occurrence += Words.of(each).equals(Words.of(place)) ? 1 : 0;
    }
    String words = squeezed(place.clause());
    return place.textId() + ":" + hash(words) + (occurrence <= 1 ? "" : "#" + occurrence);
  }

  /** The clauses whose words are as long: few, found without looking at the words themselves. */
  private List<PlacedClause> alike(PlacedClause place) {
    if (byLength.isEmpty()) {
      for (PlacedClause each : index.clauses()) {
        byLength.computeIfAbsent(length(each), key -> new ArrayList<>(1)).add(each);
      }
    }
    return byLength.getOrDefault(length(place), List.of());
  }

  private static int length(PlacedClause place) {
    return length(place.clause().heading()) + length(place.clause().text());
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /** Heading and text without white space. */
  private static String squeezed(Clause clause) {
    StringBuilder words = new StringBuilder(length(clause.heading()) + length(clause.text()) + 1);
    append(words, clause.heading());
    words.append('\n');
    append(words, clause.text());
    return words.toString();
  }

  private static void append(StringBuilder words, @Nullable String text) {
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        words.append(c);
      }
    }
  }

  /** FNV-1a of 64 bits over the UTF-16 code units: it tells clauses apart and guards nothing. */
  private static String hash(String words) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      hash = (hash ^ (c & 0xFF)) * FNV_PRIME;
      hash = (hash ^ (c >>> Byte.SIZE)) * FNV_PRIME;
    }
    return HexFormat.of().toHexDigits(hash);
  }

  /** What makes two clauses of one text look the same. */
  private record Words(String textId, @Nullable String heading, @Nullable String text) {

    static Words of(PlacedClause place) {
      return new Words(place.textId(), place.clause().heading(), place.clause().text());
    }
  }
}
