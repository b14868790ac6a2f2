package org.policydata.validation.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The facts of one dossier, packed to about a third of their JSON. Ordered by the name of the
 * source. Immutable.
 */
final class PackedFacts implements Comparable<PackedFacts> {

  /** What the facts of nearly every dossier say, the most frequent last (RFC 1950). */
  private static final byte[] DICTIONARY =
      ("{\"source\":\".json\",\"id\":\"\",\"regimes\":[\"MAJOR_DECISION\",\"BUSINESS_RELATED\"],"
           + "\"rounds\":[{\"pointer\":\"/consultations/0\",\"title\":\"关于\",\"matters\":[\"\"],"
           + "\"notice\":true,\"outcome\":true,\"organizer\":\"\",\"on\":\"202"
           + "\"texts\":[{\"pointer\":\"/versions/0\",\"title\":\"人民政府办公室关于的若干意见办法\","
           + "\"titleKeys\":[\"\"],\"matter\":\"\",\"stage\":\"CONSULTATION_DRAFT\"},"
           + "\"stage\":\"ISSUED\",\"current\":true,\"genre\":\"OPINION\",\"force\":"
           + "\"NORMATIVE_DOCUMENT\",\"number\":\"政办发〔202〕号\",\"numberKey\":\"\",\"series\":\"\","
           + "\"year\":202,\"issuedOn\":\"202\",\"from\":\"202\",\"until\":\"202-12-31\"}],"
           + "\"citations\":[{\"pointer\":\"/versions/0/clauses/0/children/0/citations/0\","
           + "\"name\":\"\",\"numberKey\":\"\",\"titleKey\":\"\",\"series\":\"\",\"year\":202},"
           + "\"promises\":[{\"pointer\":\"/versions/0/clauses/0/children/0/targets/0\","
           + "\"key\":\"\",\"indicator\":\"全市\",\"comparator\":\"AT_LEAST\",\"value\":10,"
           + "\"unit\":\"%\",\"endsOn\":\"2027-12-31\",\"text\":0},")
          .getBytes(StandardCharsets.UTF_8);

  private static final int BUFFER = 4_096;

  private final String source;
  private final byte[] packed;

  private PackedFacts(String source, byte[] packed) {
    this.source = source;
    this.packed = packed;
  }

  static PackedFacts of(DossierFacts facts) {
    return new PackedFacts(facts.source(), pack(FactsJson.write(facts)));
  }

  private static byte[] pack(byte[] json) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(json);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(json.length / 2);
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The facts as JSON. */
  byte[] json() {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        out.write(buffer, 0, inflater.inflate(buffer));
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalStateException("what was packed here can be unpacked", e);
    } finally {
      inflater.end();
    }
  }

  @Override
  public int compareTo(PackedFacts other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : Arrays.compareUnsigned(packed, other.packed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedFacts facts
        && source.equals(facts.source)
        && Arrays.equals(packed, facts.packed);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + Arrays.hashCode(packed);
  }
}
