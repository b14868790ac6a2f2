package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.policydata.validation.batch.BatchCount;

class ProgressLineTest {

  private static final BatchCount HALF = new BatchCount(3, 1_200, 0, 45, 50_000_000);

  private final StringWriter terminal = new StringWriter();
  private long nanos;

  @Test
  void it_tells_files_rate_findings_and_the_time_left() {
    ProgressLine line = new ProgressLine(new PrintWriter(terminal), () -> nanos, 4_600_000_000L);

    nanos = 2_000_000_000L;
    line.show(HALF);

    assertThat(terminal)
        .hasToString("\r\u001b[K3 files, 1,200 dossiers, 25.0 MB/s, 45 findings, 3:02 left");
  }

  @Test
  void it_is_shown_a_few_times_a_second_and_erased_for_other_output() {
    ProgressLine line = new ProgressLine(new PrintWriter(terminal), () -> nanos, 100);

    for (int i = 0; i < 1_000; i++) {
      nanos += 1_000_000L;
      line.show(HALF);
    }
    line.erase();
    line.erase();

    assertThat(terminal.toString().split("files")).hasSize(6);
    assertThat(terminal.toString()).endsWith("45 findings\r\u001b[K");
  }

  @Test
  void without_a_terminal_there_is_none() {
    ProgressLine line = new ProgressLine(null, () -> nanos, 100);

    nanos = 2_000_000_000L;
    line.show(HALF);
    line.erase();

    assertThat(terminal.toString()).isEmpty();
  }
}
