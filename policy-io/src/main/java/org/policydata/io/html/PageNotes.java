package org.policydata.io.html;

import java.util.List;

/**
 * Notes beside the parts of a dossier, such as the findings of a validation beside the clause they
 * concern.
 */
@FunctionalInterface
public interface PageNotes {

  /**
   * Returns what to show beside one part of the dossier. The page asks once for each of its places.
   *
   * @param pointer JSON pointer of a {@link PagePlaces.Place}: the dossier (empty), a version, a
   *     clause, the registry of units, a unit, a notice, an outcome or a comment
   * @return the notes in the order to be shown, empty where there is nothing to say
   */
  List<HtmlFragment> at(String pointer);

  /**
   * Returns no notes.
   *
   * @return notes that are empty at every place
   */
  static PageNotes none() {
    return pointer -> List.of();
  }
}
