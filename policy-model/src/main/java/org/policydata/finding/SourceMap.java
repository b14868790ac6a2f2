package org.policydata.finding;

import java.util.Collection;
import java.util.Map;

/**
 * Finds the place in a text that a value of a dossier was read from.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface SourceMap {

  /**
   * Returns where the values at the given pointers stand in the text.
   *
   * <p>All pointers are answered together because one pass over the text finds them all.
   *
   * @param pointers RFC 6901 JSON pointers into the dossier
   * @return a location for each pointer; for a value that is not in the text, that of the nearest
   *     value around it
   */
  Map<String, SourceLocation> locate(Collection<String> pointers);
}
