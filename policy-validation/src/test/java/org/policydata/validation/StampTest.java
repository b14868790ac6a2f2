package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StampTest {

  private static final Pattern VERSION =
      Pattern.compile("<artifactId>policy-parent</artifactId>\\s*<version>([^<]+)</version>");

  @Test
  void a_report_names_the_version_of_the_library_that_made_it() throws IOException {
    Path build = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("pom.xml");
    Matcher version = VERSION.matcher(Files.readString(build));
    assertThat(version.find()).isTrue();

    Stamp stamp =
        PolicyValidator.create().validate(NingboDossier.read(), NingboDossier.DAY).stamp();

    assertThat(stamp.library()).contains(version.group(1));
  }
}
