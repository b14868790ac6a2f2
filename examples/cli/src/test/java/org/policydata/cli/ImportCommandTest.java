package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.io.PolicyReader;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDossier;

class ImportCommandTest {

  private static final String TEXT =
      """
      关于发展托管服务的若干意见

      为发展托管服务，特制定本意见。
      一、主要任务
      （一）鼓励学校开展服务。学校利用校舍开展托管服务。（责任单位：市教育局）
      （二）规范收费管理。有关部门制定收费办法。（责任单位：市发改委）
      """;

  @TempDir Path folder;

  @Test
  void the_dossier_goes_to_standard_output_and_findings_to_standard_error() throws IOException {
    String jump = TEXT.replace("（二）", "（三）");

    Invocation run = Invocation.of("import", write("notice.txt", jump));

    assertThat(run.exitCode()).isZero();
    assertThat(read(run.out()).id()).isEqualTo("notice");
    assertThat(run.err())
        .startsWith("notice.txt:6:1 WARNING text.ambiguous-level ")
        .hasLineCount(1);
  }

  @Test
  void the_dossier_goes_to_a_file_and_has_the_id_asked_for() throws IOException {
    Path out = folder.resolve("d.json");

    Invocation run =
        Invocation.of("import", write("notice.txt", TEXT), "-o", out.toString(), "--id", "my-1");

    assertThat(run).isEqualTo(new Invocation(0, "", ""));
    assertThat(read(Files.readString(out)).id()).isEqualTo("my-1");
  }

  @Test
  void an_id_that_is_none_is_wrong_usage() throws IOException {
    assertThat(Invocation.of("import", write("n.txt", TEXT), "--id", "a b").exitCode())
        .isEqualTo(2);
  }

  @Test
  void clauses_keep_the_ids_of_an_earlier_dossier() throws IOException {
    Path first = folder.resolve("first.json");
    Invocation.of("import", write("one.txt", TEXT), "-o", first.toString());
    String changed =
        TEXT.replace("（二）规范收费管理。有关部门制定", "（三）规范收费管理。有关部门重新制定")
            .replace("（三）", "（二）配备设施。为学校配备设施。\n（三）");

    Invocation run =
        Invocation.of("import", write("two.txt", changed), "--previous", first.toString());

    List<Clause> items = read(run.out()).versions().get(0).clauses().get(1).children();
    assertThat(items).extracting(Clause::id).containsExactly("c1-s1", "c1-s2b", "c1-s2");
    assertThat(items.get(2).text()).contains("重新制定");
  }

  @Test
  void an_earlier_dossier_that_is_none_is_wrong_usage() throws IOException {
    Invocation run =
        Invocation.of(
            "import", write("n.txt", TEXT), "--previous", write("previous.json", "nothing"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("is no valid dossier");
  }

  @Test
  void the_source_map_tells_how_much_was_understood_and_where_each_value_stands()
      throws IOException {
    Path map = folder.resolve("map.json");

    Invocation.of("import", write("n.txt", TEXT), "--source-map", map.toString());

    String json = Files.readString(map);
    Matcher coverage =
        Pattern.compile(
                "\\{\\s+\"coverage\": \\{\"understood\": (\\d+), \"opaque\": (\\d+),"
                    + " \"noise\": (\\d+), \"total\": (\\d+)},\\s+\"spans\": \\{")
            .matcher(json);
    assertThat(coverage.lookingAt()).isTrue();
    assertThat(number(coverage, 1) + number(coverage, 2) + number(coverage, 3))
        .isEqualTo(number(coverage, 4))
        .isEqualTo(TEXT.length());
    assertThat(json).contains("\"/versions/0/title\": [0, 13]");
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030"})
  void the_encoding_is_told_from_the_bytes(String charset) throws IOException {
    Path file = folder.resolve("n.txt");
    Files.write(file, TEXT.getBytes(Charset.forName(charset)));

    assertThat(Invocation.of("import", file.toString()).out())
        .isEqualTo(Invocation.of("import", write("n.txt", TEXT)).out());
  }

  @Test
  void the_encoding_can_be_named() throws IOException {
    Path file = folder.resolve("n.txt");
    Files.write(file, TEXT.getBytes(Charset.forName("Big5")));

    assertThat(Invocation.of("import", file.toString(), "--encoding", "Big5").exitCode()).isZero();
    assertThat(Invocation.of("import", file.toString(), "--encoding", "none").exitCode())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "\0\0\0", "(((((((", "一、\n一、\n", "《《《", "第一条第一条"})
  void any_text_gives_a_dossier(String text) throws IOException {
    Invocation run = Invocation.of("import", write("any.txt", text));

    assertThat(run.exitCode()).isZero();
    assertThat(read(run.out()).id()).isEqualTo("any");
  }

  @Test
  void bytes_that_are_no_text_give_a_dossier_and_a_finding() throws IOException {
    Path file = folder.resolve("any.txt");
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 151 + i / 7);
    }
    Files.write(file, bytes);

    Invocation run = Invocation.of("import", file.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("text.unparsed");
  }

  @Test
  void a_missing_file_gives_exit_code_2() {
    Invocation run = Invocation.of("import", folder.resolve("none.txt").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("policy: no such file: ");
  }

  @Test
  void a_dossier_is_printed_as_text_that_reads_as_the_same_clauses() throws IOException {
    Path dossier = folder.resolve("d.json");
    Path text = folder.resolve("d.txt");
    Invocation.of("import", write("n.txt", TEXT), "-o", dossier.toString());

    Invocation run = Invocation.of("render", dossier.toString(), "--format", "text");
    Invocation.of("render", dossier.toString(), "-o", text.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("（二）规范收费管理。有关部门制定收费办法。（责任单位：市发改委）\n");
    assertThat(Files.readString(text)).isEqualTo(run.out());
    assertThat(read(Invocation.of("import", text.toString()).out()).versions().get(0).clauses())
        .isEqualTo(read(Files.readString(dossier)).versions().get(0).clauses());
  }

  @Test
  void what_is_no_dossier_cannot_be_printed() throws IOException {
    assertThat(Invocation.of("render", write("d.json", "nothing")).exitCode()).isEqualTo(2);
    assertThat(Invocation.of("render", write("d.json", "{}"), "--format", "pdf").exitCode())
        .isEqualTo(2);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
  }

  private static PolicyDossier read(String json) {
    return PolicyReader.create().read(json).dossier().orElseThrow();
  }
}
