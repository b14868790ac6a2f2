package org.policydata.validation;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.policydata.finding.Details;
import org.policydata.finding.Finding;
import org.policydata.model.Jurisdiction;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/**
 * The part of the country that a profile is for. Codes of administrative divisions (GB/T 2260) have
 * two digits each for province, prefecture and county; zeros stand for all of them.
 */
final class Territory {

  private static final String ALL = "00";

  private final Profile profile;
  private final String code;
  private final String within;

  private Territory(Profile profile, String code) {
    this.profile = profile;
    this.code = code;
    String prefix = code;
    while (prefix.endsWith(ALL)) {
      prefix = prefix.substring(0, prefix.length() - ALL.length());
    }
    this.within = prefix;
  }

  /** Empty for a profile that is for the whole country, or says nothing. */
  static Optional<Territory> of(Profile profile) {
    String code = profile.jurisdiction();
    return code == null || code.length() != 3 * ALL.length()
        ? Optional.empty()
        : Optional.of(new Territory(profile, code));
  }

  /** One finding where texts of a dossier are for other territories. */
  Optional<Finding> leaves(PolicyDossier dossier) {
    TreeSet<String> others = new TreeSet<>();
    for (PolicyDocument version : dossier.versions()) {
      Jurisdiction jurisdiction = version.jurisdiction();
      String other = jurisdiction == null ? null : jurisdiction.divisionCode();
      if (other != null && !other.startsWith(within)) {
        others.add(other);
      }
    }
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SettingsFindings.OTHER_TERRITORY.finding(
                "",
                profile.id(),
                Details.of(
                    "profile", profile.id(), "expected", code, "found", List.copyOf(others))));
  }
}
