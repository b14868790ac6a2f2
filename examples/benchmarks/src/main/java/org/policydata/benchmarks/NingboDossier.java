package org.policydata.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.model.PolicyDossier;

/** The example dossier and its compact form. */
final class NingboDossier {

  private static final Path FILE = Path.of("examples", "data", "ningbo-2024", "dossier.json");

  private final PolicyDossier dossier;
  private final byte[] json;
  private final byte[] stored;

  private NingboDossier(byte[] stored) {
    this.stored = stored;
    this.dossier = PolicyReader.create().read(stored).dossier().orElseThrow();
    this.json = PolicyWriter.compact().write(dossier);
  }

  PolicyDossier dossier() {
    return dossier;
  }

  /** Not to be changed. */
  byte[] json() {
    return json;
  }

  /** The file with its line ends and indents. Not to be changed. */
  byte[] stored() {
    return stored;
  }

  static NingboDossier load() {
    try {
      return new NingboDossier(Files.readAllBytes(find()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
