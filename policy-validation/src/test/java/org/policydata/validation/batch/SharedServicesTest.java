package org.policydata.validation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.io.ReadResult;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.TextReport;

class SharedServicesTest {

  private static final int THREADS = 16;
  private static final int DOCUMENTS = 10_000;
  private static final int DISTINCT = 1_000;
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private final PolicyReader reader = PolicyReader.create();
  private final PolicyWriter writer = PolicyWriter.canonical();
  private final PolicyValidator validator = PolicyValidator.create();
  private final TextReport text = TextReport.of(validator, Locale.ENGLISH);

  @Test
  void sixteen_threads_report_byte_by_byte_what_one_reports() throws Exception {
    // The threads go first, so that whatever is made on first use is made by several at once.
    List<String> many = onThreads();

    List<String> alone = IntStream.range(0, DISTINCT).mapToObj(this::work).toList();
    for (int i = 0; i < DOCUMENTS; i++) {
      assertThat(many.get(i)).isEqualTo(alone.get(i % DISTINCT));
    }
    for (String part : List.of("read.bad-value", "read.syntax", "text.placeholder", "d999: ")) {
      assertThat(many).anyMatch(each -> each.contains(part));
    }
  }

  private List<String> onThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<String>> futures =
          IntStream.range(0, DOCUMENTS)
              .mapToObj(i -> threads.submit(() -> work(i % DISTINCT)))
              .toList();
      List<String> results = new ArrayList<>();
      for (Future<String> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private String work(int number) {
    ReadResult read = reader.read(ManyDossiers.json(number).getBytes(StandardCharsets.UTF_8));
    ValidationReport report = validator.validate(read, DAY);
    CheckedSource source = CheckedSource.of("d" + number, report, read);
    String written = read.partial().map(writer::writeString).orElse("");
    return written + text.write(source);
  }
}
