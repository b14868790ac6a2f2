package org.policydata.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.model.PolicyDossier;

/** The example dossier in its compact form, and the same with ten problems in it. */
final class NingboDossier {

  private static final Path FILE = Path.of("examples", "data", "ningbo-2024", "dossier.json");

  private final PolicyDossier dossier;
  private final byte[] json;
  private final byte[] jsonWithTenProblems;

  private NingboDossier(PolicyDossier dossier, byte[] json, byte[] jsonWithTenProblems) {
    this.dossier = dossier;
    this.json = json;
    this.jsonWithTenProblems = jsonWithTenProblems;
  }

  PolicyDossier dossier() {
    return dossier;
  }

  /** Not to be changed. */
  byte[] json() {
    return json;
  }

  /** Not to be changed. */
  byte[] jsonWithTenProblems() {
    return jsonWithTenProblems;
  }

  static NingboDossier load() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NingboDossier read() throws IOException {
    PolicyDossier dossier = PolicyReader.create().read(find()).dossier().orElseThrow();
    byte[] json = PolicyWriter.compact().write(dossier);
    return new NingboDossier(dossier, json, broken(json));
  }

  /** The benchmarks run from the top of the project or from a folder in it. */
  private static Path find() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(FILE))) {
        return at.resolve(FILE);
      }
    }
    throw new IOException("run this inside the project: " + FILE + " is not there");
  }

  private static byte[] broken(byte[] json) throws IOException {
    String text = new String(json, StandardCharsets.UTF_8);
    String broken =
        text.replaceFirst("\"regimes\"", "\"regime\"")
            .replaceFirst("\"CONSULTATION_DRAFT\"", "\"DRAFT\"")
            .replaceFirst("\"2024-04-12\"", "\"2024-04-32\"")
            .replaceFirst("\"ARTICLE\"", "\"ARTIKEL\"")
            .replaceFirst("\"heading\":\"强化创新人才支撑\"", "\"heading\":5")
            .replaceFirst("\"value\":35", "\"value\":\"35\"")
            .replaceFirst("\"id\":\"c1-p1\",", "\"id\":\"c1-p1\",\"id\":\"c1-p1\",")
            .replaceFirst("\"versionIds\":\\[", "\"versionIds\":[null,")
            .replaceFirst("\"name\":\"市经信局\",", "")
            .replaceFirst("\"received\":1", "\"received\":\"1\"");
    int findings = PolicyReader.create().read(broken).findings().size();
    if (findings != 10) {
      throw new IOException("expected ten problems, found " + findings);
    }
    return broken.getBytes(StandardCharsets.UTF_8);
  }
}
