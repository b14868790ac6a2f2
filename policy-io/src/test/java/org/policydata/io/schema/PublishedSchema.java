package org.policydata.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The schemas among the resources of a module. */
public final class PublishedSchema {

  private static final String FOLDER = "src/main/resources/META-INF/policydata/";

  private PublishedSchema() {}

  /**
   * Returns where the source files of a module are.
   *
   * @param module name of the module
   * @return the folder
   */
  public static Path sources(String module) {
    return base().resolveSibling(module).resolve("src/main/java");
  }

  /**
   * Fails where a schema is not what the records say; with {@code -Dpolicydata.schemas=write} it is
   * written first, to be reviewed and built again.
   *
   * @param name name of the file
   * @param generated what the records say
   * @param published what the library publishes
   */
  public static void assertUpToDate(String name, String generated, Supplier<String> published) {
    if ("write".equals(System.getProperty("policydata.schemas"))) {
      try {
        Files.writeString(base().resolve(FOLDER).resolve(name), generated);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(published.get())
        .as("%s is stale: run this test with -Dpolicydata.schemas=write", name)
        .isEqualTo(generated);
  }

  private static Path base() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }
}
