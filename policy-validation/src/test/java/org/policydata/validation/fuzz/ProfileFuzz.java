package org.policydata.validation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.NingboDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.ProfileReader;
import org.policydata.validation.SettingsResult;

/**
 * What holds of any bytes that are read as a profile: they give a profile or an error, and no rule
 * fails under a profile that was accepted.
 */
public final class ProfileFuzz {

  private static final ProfileReader READER = ProfileReader.create();
  private static final PolicyDossier DOSSIER = NingboDossier.read().dossier().orElseThrow();

  private ProfileFuzz() {}

  /** Called by the fuzzer, by this name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    SettingsResult<Profile> result = read(bytes);
    boolean hasErrors =
        result.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(result.value().isPresent()).isNotEqualTo(hasErrors);
    result.value().ifPresent(ProfileFuzz::isUsable);
  }

  private static SettingsResult<Profile> read(byte[] bytes) {
    try {
      return READER.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void isUsable(Profile profile) {
    PolicyValidator validator = PolicyValidator.builder().profile(profile).build();
    assertThat(validator.validate(DOSSIER, NingboDossier.DAY).ruleFailures()).isEmpty();
  }
}
