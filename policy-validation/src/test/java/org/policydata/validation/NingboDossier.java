package org.policydata.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadResult;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The dossier of a real consultation that lies among the examples. */
public final class NingboDossier {

  public static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private NingboDossier() {}

  /** The build sets the folder of the module; elsewhere it is the working directory. */
  public static Path file() {
    return Path.of(System.getProperty("basedir", ""))
        .toAbsolutePath()
        .resolveSibling("examples/data/ningbo-2024/dossier.json")
        .normalize();
  }

  public static byte[] bytes() {
    try {
      return Files.readAllBytes(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The published text that the dossier was made from. */
  public static String notice() {
    try {
      return Files.readString(file().resolveSibling("notice.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ReadResult read() {
    return PolicyReader.create().read(bytes());
  }

  /** The pointer of every value, as the values stand in the file. */
  public static List<String> pointers() {
    List<String> pointers = new ArrayList<>();
    try (JsonParser parser = JsonMapper.builder().build().createParser(bytes())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.PROPERTY_NAME && !token.isStructEnd()) {
          pointers.add(parser.streamReadContext().pathAsPointer().toString());
        }
      }
    }
    return pointers;
  }
}
