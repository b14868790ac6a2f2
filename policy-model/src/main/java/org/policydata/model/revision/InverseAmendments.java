package org.policydata.model.revision;

import java.util.List;
import java.util.Objects;
import org.policydata.model.Amendment;
import org.policydata.model.PolicyDocument;

/**
 * What leads back from a version to the one it was made of.
 *
 * <p>The amendments carry everything that the old clauses held and need no interpreter: applied to
 * the new version they give the title and the clauses of the old one. {@link Amendments#revert}
 * does so to see that nothing else has changed, and takes the new version away.
 *
 * @param versionId {@link PolicyDocument#id()} of the version that is taken back
 * @param baseVersionId {@link PolicyDocument#id()} of the version it was made of
 * @param amendments what turns its title and clauses back, in order
 */
public record InverseAmendments(
    String versionId, String baseVersionId, List<Amendment> amendments) {

  public InverseAmendments {
    Objects.requireNonNull(versionId, "versionId");
    Objects.requireNonNull(baseVersionId, "baseVersionId");
    amendments = List.copyOf(amendments);
  }
}
