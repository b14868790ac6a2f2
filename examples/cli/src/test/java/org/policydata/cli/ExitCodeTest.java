package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

  @Test
  void a_failure_is_told_in_one_line() {
    assertThat(ExitCode.describe(new NoSuchFileException("d.json")))
        .isEqualTo("no such file: d.json");
    assertThat(ExitCode.describe(new AccessDeniedException("d.json")))
        .isEqualTo("cannot be read or written: d.json");
  }

  @Test
  void a_folder_that_cannot_be_searched_is_no_defect() {
    assertThat(ExitCode.describe(new UncheckedIOException(new IOException("the disk is gone"))))
        .isEqualTo("cannot be read or written: the disk is gone");
  }

  @Test
  void anything_else_is_a_defect_of_the_command() {
    assertThat(ExitCode.describe(new IllegalStateException("a slip")))
        .startsWith("this is a defect of the command")
        .contains("a slip");
  }
}
