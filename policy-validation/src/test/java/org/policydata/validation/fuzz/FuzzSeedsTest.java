package org.policydata.validation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the fuzzer starts from, and what it once found: {@code mvn -Pfuzz test -Dfuzz.target=Dossier
 * -Dfuzz.seconds=1800} goes on from here.
 */
class FuzzSeedsTest {

  @TestFactory
  List<DynamicTest> a_dossier_gives_a_dossier_or_errors_whatever_its_bytes() throws Exception {
    return replay(DossierFuzz.class, DossierFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  List<DynamicTest> a_text_is_imported_whatever_its_bytes() throws Exception {
    return replay(TextFuzz.class, TextFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  List<DynamicTest> a_profile_gives_a_profile_or_errors_whatever_its_bytes() throws Exception {
    return replay(ProfileFuzz.class, ProfileFuzz::fuzzerTestOneInput);
  }

  private static List<DynamicTest> replay(Class<?> type, Consumer<byte[]> target)
      throws IOException, URISyntaxException {
    String folder = type.getSimpleName();
    URL seeds = Objects.requireNonNull(FuzzSeedsTest.class.getResource(folder), folder);
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(seeds.toURI()))) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        tests.add(dynamicTest(file.getFileName().toString(), () -> target.accept(bytes)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }
}
