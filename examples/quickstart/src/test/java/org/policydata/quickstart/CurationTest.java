package org.policydata.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationTest {

  @TempDir Path folder;

  @Test
  void the_imported_notice_with_what_it_does_not_say_is_the_dossier() throws IOException {
    Path data =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("data/ningbo-2024")
            .normalize();
    Path dossier = folder.resolve("dossier.json");

    Curation.main(new String[] {data.resolve("notice.txt").toString(), dossier.toString()});

    assertThat(dossier).hasSameTextualContentAs(data.resolve("dossier.json"));
    assertThat(dossier).hasSameBinaryContentAs(data.resolve("dossier.json"));
  }
}
