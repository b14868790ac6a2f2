package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.policydata.finding.Finding;
import org.policydata.io.json.PlacedPointers;
import org.policydata.io.schema.JsonMutator;

/** Whatever is wrong with an old document, it is read or named where it stands. */
class FormatUpgradeProperties {

  private static final byte[] OLD = oldDocument();

  @Property(tries = 2_000)
  void aChangedOldDocumentIsReadOrNamedWhereItStands(
      @ForAll @IntRange(min = 1, max = 3) int changes, @ForAll long seed) {
    agree(JsonMutator.mutated(OLD, changes, seed));
  }

  @Property(tries = 500)
  void anOldDocumentThatEndsEarlyIsNamedAsSuch(@ForAll @IntRange(max = 1_000_000) int where) {
    byte[] cut = Arrays.copyOf(OLD, where % (OLD.length - 2));
    assertThat(PretendUpgrade.READER.read(cut).findings())
        .extracting(Finding::code)
        .containsOnlyOnce("read.syntax");
    agree(cut);
  }

  @Property(tries = 500)
  void anOldDocumentWithAnyOtherByteIsReadOrNamed(
      @ForAll @IntRange(max = 1_000_000) int where, @ForAll byte value) {
    byte[] changed = OLD.clone();
    changed[where % changed.length] = value;
    agree(changed);
  }

  /** Each finding stands where its pointer leads in the document that was read. */
  private static void agree(byte[] json) {
    ReadResult result = PretendUpgrade.READER.read(json);
    assertThat(result.dossier().isPresent()).isNotEqualTo(result.hasErrors());
    for (Finding finding : result.findings()) {
      boolean ofItsPlace =
          !finding
              .code()
              .matches("read\\.(syntax|trailing-content|not-utf8|duplicate-member|limit-exceeded)");
      if (ofItsPlace) {
        assertThat(PlacedPointers.locate(json, finding.pointer()))
            .as(finding.toString())
            .contains(finding.location());
      }
    }
  }

  private static byte[] oldDocument() {
    try (InputStream in =
        FormatUpgradeProperties.class.getResourceAsStream("upgrade/pretend-0.9.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
