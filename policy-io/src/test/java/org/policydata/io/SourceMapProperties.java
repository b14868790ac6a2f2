package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.policydata.finding.SourceLocation;
import org.policydata.io.json.PlacedPointers;
import org.policydata.io.schema.JsonMutator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every value that was read is found where it stands, whatever stands around it. */
class SourceMapProperties {

  private static final byte[] REAL = realDossier();
  private static final List<String> POINTERS = pointers();

  @Property(tries = 500)
  void whatWasReadIsFoundWhereAWalkOverAllBytesFindsIt(
      @ForAll @IntRange(max = 3) int changes, @ForAll long seed) {
    byte[] json = JsonMutator.mutated(REAL, changes, seed);
    ReadResult result = PolicyReader.create().read(json);
    Map<String, SourceLocation> places = result.sourceMap().locate(POINTERS);
    Map<String, String> sources = result.sourcePointers(POINTERS);
    for (String pointer : POINTERS) {
      assertThat(places.get(pointer))
          .as(pointer)
          .isEqualTo(PlacedPointers.locate(json, sources.get(pointer)).orElseThrow());
    }
  }

  @Property(tries = 200)
  void whatIsAskedForAloneStandsWhereItStandsAmongOthers(@ForAll @IntRange(max = 9_999) int which) {
    String pointer = POINTERS.get(which % POINTERS.size());
    ReadResult result = PolicyReader.create().read(REAL);
    assertThat(result.sourceMap().locate(List.of(pointer)))
        .containsEntry(pointer, result.sourceMap().locate(POINTERS).get(pointer));
  }

  /** Every value of the document, the containers too. */
  private static List<String> pointers() {
    List<String> pointers = new ArrayList<>();
    collect(JsonMapper.shared().readTree(REAL), "", pointers);
    return pointers;
  }

  private static void collect(JsonNode value, String pointer, List<String> pointers) {
    pointers.add(pointer);
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      collect(value.get(i), pointer + "/" + i, pointers);
    }
    value
        .properties()
        .forEach(each -> collect(each.getValue(), pointer + "/" + each.getKey(), pointers));
  }

  private static byte[] realDossier() {
    try (InputStream in = SourceMapProperties.class.getResourceAsStream("dossier.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
