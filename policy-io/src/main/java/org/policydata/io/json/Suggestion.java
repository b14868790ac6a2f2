package org.policydata.io.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
public final class Suggestion {

  private static final int MAX_LENGTH = 64;

  private Suggestion() {}

  /**
   * Returns the closest name by edit distance, at most a third of the letters away.
   *
   * @param found the misspelt name
   * @param known the names there are
   * @return the closest of them, empty where none is close
   */
  public static Optional<String> closest(String found, Collection<String> known) {
    if (found.isEmpty() || found.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = Math.max(1, found.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(fold(found), fold(candidate));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Case, hyphens and underscores are how conventions differ, not how names do. */
  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** Edit distance where two neighbours that changed places count once (titel, lable). */
  private static int distance(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          distances[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = distances[i - 1][j - 1] + change;
        least = Math.min(least, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        distances[i][j] = swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
      }
    }
    return distances[a.length()][b.length()];
  }
}
