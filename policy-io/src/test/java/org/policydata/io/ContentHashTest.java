package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.policydata.model.PolicyDossier;

class ContentHashTest {

  private static final PolicyDossier DOSSIER =
      PolicyDossier.builder().formatVersion("1.0").id("nb").title("意见").build();

  /** {@code printf '{"formatVersion":"1.0","id":"nb","title":"意见"}\n' | sha256sum}. */
  @Test
  void theHashIsTheSha256OfTheCanonicalForm() {
    assertThat(ContentHash.of(DOSSIER))
        .isEqualTo("0a4e2a56de8e70e3acba9d7c2507ae7c7fdb0b0608e9af3d4813fd9fa34057cf");
  }

  @Test
  void theLayoutOfAFileMakesNoDifference() {
    String other =
        "{ \"title\" : \"\\u610f见\",\r\n \"id\":\"nb\", \"regimes\": [],"
            + " \"formatVersion\":\"1.0\" }";
    PolicyDossier read = PolicyReader.create().read(other).dossier().orElseThrow();
    assertThat(ContentHash.of(read)).isEqualTo(ContentHash.of(DOSSIER));
  }

  @Test
  void anyOtherContentHasAnotherHash() {
    assertThat(ContentHash.of(DOSSIER.toBuilder().title("意见 ").build()))
        .isNotEqualTo(ContentHash.of(DOSSIER));
  }

  @Test
  void whatCannotBeWrittenHasNoHash() {
    PolicyDossier half = DOSSIER.toBuilder().title("\uD83C").build();
    assertThatIllegalArgumentException().isThrownBy(() -> ContentHash.of(half));
  }
}
