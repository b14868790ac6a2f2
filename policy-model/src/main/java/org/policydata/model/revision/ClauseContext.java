package org.policydata.model.revision;

import java.util.List;
import java.util.Objects;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;

/**
 * A clause and where it stands.
 *
 * @param clause the clause
 * @param ancestors the clauses above it, the outermost first
 * @param version the version it stands in
 */
public record ClauseContext(Clause clause, List<Clause> ancestors, PolicyDocument version) {

  public ClauseContext {
    Objects.requireNonNull(clause, "clause");
    ancestors = List.copyOf(ancestors);
    Objects.requireNonNull(version, "version");
  }
}
