package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policydata.model.PolicyDossier;
import org.policydata.model.RecordGenerators;

/** Whatever a dossier holds: what is written is read back as it was. */
class RoundTripProperties {

  private static final PolicyReader READER = PolicyReader.create();

  @Provide
  Arbitrary<PolicyDossier> dossiers() {
    return RecordGenerators.dossiers();
  }

  @Property
  void theCanonicalFormReadsBackAsTheSameDossier(@ForAll("dossiers") PolicyDossier dossier) {
    ReadResult result = READER.read(PolicyWriter.canonical().write(dossier));
    assertThat(result.findings()).isEmpty();
    assertThat(result.dossier()).contains(dossier);
  }

  @Property
  void thePrettyFormReadsBackAsTheSameDossier(@ForAll("dossiers") PolicyDossier dossier) {
    ReadResult result = READER.read(PolicyWriter.pretty().write(dossier));
    assertThat(result.findings()).isEmpty();
    assertThat(result.dossier()).contains(dossier);
  }

  @Property
  void writingWhatWasReadGivesTheSameBytes(@ForAll("dossiers") PolicyDossier dossier) {
    for (PolicyWriter writer : List.of(PolicyWriter.pretty(), PolicyWriter.canonical())) {
      byte[] first = writer.write(dossier);
      assertThat(writer.write(READER.read(first).dossier().orElseThrow())).isEqualTo(first);
    }
  }

  @Property
  void bothFormsHaveTheSameHash(@ForAll("dossiers") PolicyDossier dossier) {
    PolicyDossier read = READER.read(PolicyWriter.pretty().write(dossier)).dossier().orElseThrow();
    assertThat(ContentHash.of(read)).isEqualTo(ContentHash.of(dossier)).matches("[0-9a-f]{64}");
  }
}
