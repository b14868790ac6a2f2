package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A browser without a window, one run for each question. */
final class Chromium {

  private static final int SECONDS = 120;

  private final Path folder;

  Chromium(Path folder) {
    this.folder = folder;
  }

  /** What the page of checks says about another page in the same folder, by name. */
  Map<String, String> check(Path page) throws IOException, InterruptedException {
    Path check = folder.resolve("page-check.html");
    Files.write(
        check,
        Objects.requireNonNull(Chromium.class.getResourceAsStream("page-check.html"))
            .readAllBytes());
    String dom = run("--dump-dom", check.toUri() + "#" + page.getFileName());
    int start = dom.indexOf("<pre id=\"result\">") + "<pre id=\"result\">".length();
    Map<String, String> answers = new HashMap<>();
    dom.substring(start, dom.indexOf("</pre>", start))
        .lines()
        .forEach(
            line -> {
              int sign = line.indexOf('=');
              String value = line.substring(sign + 1);
              answers.put(
                  line.substring(0, sign), URLDecoder.decode(value, StandardCharsets.UTF_8));
            });
    assertThat(answers).as("answers of %s", page).isNotEmpty();
    return answers;
  }

  /** The page as it is printed. */
  byte[] print(Path page) throws IOException, InterruptedException {
    Path pdf = folder.resolve(page.getFileName() + ".pdf");
    run("--no-pdf-header-footer", "--print-to-pdf=" + pdf, page.toUri().toString());
    return Files.readAllBytes(pdf);
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("chromium");
    // Tests run as root in a container, where the sandbox of the browser cannot start.
    command.addAll(List.of("--headless=new", "--no-sandbox", "--disable-gpu"));
    command.addAll(List.of("--disable-dev-shm-usage", "--allow-file-access-from-files"));
    command.add("--virtual-time-budget=5000");
    // As on a phone, scroll bars take no room: the page is as wide as its frame.
    command.add("--hide-scrollbars");
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the browser did not end; it said: " + Files.readString(err));
    }
    assertThat(process.exitValue()).as("exit code; %s", Files.readString(err)).isZero();
    return Files.readString(out);
  }
}
