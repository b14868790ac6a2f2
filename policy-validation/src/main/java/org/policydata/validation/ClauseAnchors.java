package org.policydata.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;

/**
 * Names places by the words of the clause they lie in, so that a finding keeps its fingerprint when
 * clauses are renumbered or the text is imported again.
 */
final class ClauseAnchors {

  private static final int HASH_BYTES = 8;

  private final Map<String, PlacedClause> byPointer = new HashMap<>();
  private final Map<PlacedClause, String> anchors = new IdentityHashMap<>();

  ClauseAnchors(DossierIndex index) {
    Map<String, Integer> occurrences = new HashMap<>();
    for (PlacedClause place : index.clauses()) {
      byPointer.put(place.pointer(), place);
      String words = place.textId() + ":" + hash(place.clause());
      int occurrence = occurrences.merge(words, 1, Integer::sum);
      anchors.put(place, occurrence == 1 ? words : words + "#" + occurrence);
    }
  }

  /** The clause that a pointer lies in, the innermost one. */
  Optional<PlacedClause> clauseAt(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      PlacedClause place = byPointer.get(at);
      if (place != null) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** The words of the clause and the way from it to the value; null outside the clauses. */
  @Nullable String anchor(String pointer) {
    return clauseAt(pointer)
        .map(place -> anchors.get(place) + pointer.substring(place.pointer().length()))
        .orElse(null);
  }

  private static String hash(Clause clause) {
    String words = String.valueOf(clause.heading()) + '\n' + clause.text();
    String squeezed = words.replaceAll("[\\s\\u00A0\\u3000]", "");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(squeezed.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
