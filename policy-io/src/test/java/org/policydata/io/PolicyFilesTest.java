package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Finding;

class PolicyFilesTest {

  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String name :
        List.of(
            "b.json",
            "a/c.NDJSON.gz",
            "a/d.jsonl",
            "a/b/e.txt",
            "notes.md",
            "a/f.gz",
            "g.json.bak")) {
      write(name);
    }
  }

  @Test
  void a_folder_is_gone_through_in_the_order_of_names() throws IOException {
    assertThat(find("")).containsExactly("a/b/e.txt", "a/c.NDJSON.gz", "a/d.jsonl", "b.json");
  }

  @ParameterizedTest
  @CsvSource({
    "b.json, DOSSIER",
    "a/c.NDJSON.gz, LINES",
    "a/d.jsonl, LINES",
    "a/b/e.txt, TEXT",
    "notes.md, DOSSIER"
  })
  void the_name_tells_what_a_file_holds(String name, PolicyFile.Kind kind) throws IOException {
    try (Stream<PolicyFile> files = PolicyFiles.find(folder.resolve(name).toString())) {
      assertThat(files).singleElement().extracting(PolicyFile::kind).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "*.json, b.json",
    "a/*, a/c.NDJSON.gz a/d.jsonl",
    "'**/*.{txt,json}', a/b/e.txt b.json",
    "a/**/*.txt, a/b/e.txt",
    "a/**/d.jsonl, a/d.jsonl",
    "a/[cd].*, a/c.NDJSON.gz a/d.jsonl",
    "a/?.xml, ''"
  })
  void a_pattern_finds_files_in_folders(String pattern, String found) throws IOException {
    assertThat(String.join(" ", find(pattern))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.json", "none/*.json", "*.{json"})
  void what_is_not_there_is_refused(String name) {
    assertThatThrownBy(() -> find(name)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void links_to_folders_are_told_and_not_followed_so_that_there_are_no_loops() throws IOException {
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/b/other"), folder.resolve("a"));

    try (Stream<PolicyFile> files = PolicyFiles.find(folder.toString())) {
      assertThat(files.filter(file -> file.problem().isPresent()))
          .extracting(file -> relative(file) + " " + file.problem().get().code())
          .containsExactly("a/b/other file.link-not-followed", "a/loop file.link-not-followed");
    }
  }

  @Test
  void a_folder_named_itself_may_be_a_link() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a/b"));

    assertThat(find("link")).containsExactly("link/e.txt");
  }

  @Test
  void links_to_nothing_and_to_themselves_are_found_and_cannot_be_opened() throws IOException {
    Files.createSymbolicLink(folder.resolve("x.json"), folder.resolve("gone.json"));
    Files.createSymbolicLink(folder.resolve("y.json"), folder.resolve("y.json"));

    assertThat(find("")).contains("x.json", "y.json");
    assertThat(problem("x.json").detail("problem")).contains("GONE");
    assertThat(problem("y.json").code()).isEqualTo("file.unreadable");
    assertThat(problem("y.json").message()).containsIgnoringCase("symbolic links");
  }

  @Test
  void a_file_without_permission_says_so() throws IOException {
    Path file = folder.resolve("b.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "the superuser may read everything");

    assertThat(problem("b.json").detail("problem")).contains("DENIED");
  }

  @Test
  void a_pipe_found_in_a_folder_is_not_waited_for() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0, "this system has no pipes with names");

    PolicyFile file;
    try (Stream<PolicyFile> files = PolicyFiles.find(folder.toString())) {
      file = files.filter(each -> relative(each).equals("pipe.json")).findFirst().get();
    }
    assertThatThrownBy(file::open)
        .isInstanceOfSatisfying(
            IOException.class,
            failure -> assertThat(FileFindings.of(failure).detail("problem")).contains("SPECIAL"));
  }

  @Test
  void a_change_while_reading_is_noticed() throws IOException {
    Path file = folder.resolve("b.json");
    try (FileContent content = PolicyFile.of(file).open()) {
      assertThat(content.readAllBytes()).hasSize(2);
      assertThat(content.hasChanged()).isFalse();
      Files.writeString(file, "[]", StandardCharsets.UTF_8);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1));
      assertThat(content.hasChanged()).isTrue();
      assertThat(content.storedBytes()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "关于促进发展的意见.txt.gz, 关于促进发展的意见",
    "a b.txt, a-b",
    ".txt, txt",
    "-.json, dossier",
    "....gz, dossier",
    "archive.2024.json, archive.2024"
  })
  void an_id_is_made_of_the_name(String name, String id) {
    assertThat(PolicyFile.of(Path.of(name)).dossierId()).isEqualTo(id);
  }

  private Finding problem(String name) {
    try (FileContent content = PolicyFile.of(folder.resolve(name)).open()) {
      throw new AssertionError("opened: " + content);
    } catch (IOException e) {
      return FileFindings.of(e);
    }
  }

  private List<String> find(String input) throws IOException {
    String whole = input.isEmpty() ? folder.toString() : folder + "/" + input;
    try (Stream<PolicyFile> files = PolicyFiles.find(whole)) {
      return files.map(this::relative).toList();
    }
  }

  private String relative(PolicyFile file) {
    return folder.relativize(file.path()).toString().replace('\\', '/');
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}", StandardCharsets.UTF_8);
  }
}
