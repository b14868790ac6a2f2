package org.policydata.model.revision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the clauses of a version.
 *
 * @param kept id in the new version for each id of the old version that lives on, in the order of
 *     the old version; the two are equal, as a clause keeps its id
 * @param removed ids of the old version that are gone
 * @param inserted ids of the new version that the old one did not have
 */
public record ClauseIds(Map<String, String> kept, List<String> removed, List<String> inserted) {

  public ClauseIds {
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    removed = List.copyOf(removed);
    inserted = List.copyOf(inserted);
  }
}
