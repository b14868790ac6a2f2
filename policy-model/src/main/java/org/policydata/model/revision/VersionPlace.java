package org.policydata.model.revision;

import java.util.List;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/**
 * A version in its dossier.
 *
 * @param dossier the dossier
 * @param position position of the version in it
 */
record VersionPlace(PolicyDossier dossier, int position) {

  static VersionPlace of(PolicyDossier dossier, String versionId) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).id().equals(versionId)) {
        return new VersionPlace(dossier, i);
      }
    }
    throw new IllegalArgumentException(
        "versionId: the dossier " + dossier.id() + " has no version " + versionId);
  }

  static VersionPlace last(PolicyDossier dossier, int fromEnd) {
    int position = dossier.versions().size() - 1 - fromEnd;
    if (position < 0) {
      throw new IllegalArgumentException(
          "dossier: " + dossier.id() + " has " + dossier.versions().size() + " version(s)");
    }
    return new VersionPlace(dossier, position);
  }

  PolicyDocument version() {
    return dossier.versions().get(position);
  }

  String pointer() {
    return "/versions/" + position;
  }
}
