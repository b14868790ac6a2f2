package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.RuleDescriptor;

class RulesCommandTest {

  private final Invocation run = Invocation.of("rules");

  @Test
  void every_code_is_listed_with_its_severity_and_summary() {
    assertThat(run.exitCode()).isZero();
    List<String> lines = run.out().lines().toList();
    for (RuleDescriptor rule : PolicyValidator.create().descriptors()) {
      String severity = rule.severity().name().toLowerCase(Locale.ROOT);
      assertThat(lines)
          .containsSequence(rule.code() + " (" + severity + ")", "    " + rule.summary());
    }
  }

  @Test
  void the_list_can_be_had_in_chinese() {
    assertThat(Invocation.of("rules", "--lang", "zh").out())
        .contains(
            "outcome.missing（警告）\n    征求意见已经截止，却没有采纳情况的记录。\n",
            "    依据：重大行政决策程序暂行条例第15条；规章制定程序条例第15条；");
    assertThat(Invocation.of("rules", "--lang", "zh", "--format", "markdown").out())
        .startsWith("# 检查\n");
    assertThat(Invocation.of("rules", "--lang", "zh", "--format", "json").out())
        .isEqualTo(Invocation.of("rules", "--format", "json").out())
        .contains("\"summaryZh\" : \"征求意见已经截止，却没有采纳情况的记录。\"");
  }

  @Test
  void the_legal_basis_is_listed() {
    assertThat(run.out()).contains("    basis: 重大行政决策程序暂行条例 Art. 15; 规章制定程序条例 Art. 15;");
  }

  @Test
  void the_severity_is_that_of_the_profile(@TempDir Path folder) throws IOException {
    Path profile = folder.resolve("mine.json");
    Files.writeString(
        profile,
        """
        {"id": "mine", "extends": "cn", "rules": [
          {"code": "outcome.missing", "severity": "ERROR"},
          {"code": "text.placeholder", "enabled": false}]}
        """);

    assertThat(Invocation.of("rules", "--profile", profile.toString()).out())
        .contains("outcome.missing (error)", "text.placeholder (info, off)", "优化营商环境条例 Art. 62");
    assertThat(Invocation.of("rules", "--profile", "cn-zhejiang").exitCode()).isZero();
    assertThat(Invocation.of("rules", "--profile", "us").exitCode()).isEqualTo(2);
  }

  @Test
  void the_page_is_the_one_in_the_repository(@TempDir Path folder) throws IOException {
    Path committed =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../../policy-validation/RULES.md")
            .normalize();
    Path written = folder.resolve("docs/RULES.md");

    assertThat(Invocation.of("rules", "--format", "markdown").out())
        .isEqualTo(Files.readString(committed));
    assertThat(Invocation.of("rules", "--format", "markdown", "-o", written.toString()).exitCode())
        .isZero();
    assertThat(written).hasSameTextualContentAs(committed);
  }

  @Test
  void programs_get_json_by_any_profile() {
    assertThat(Invocation.of("rules", "--format", "json", "--profile", "cn-zhejiang").out())
        .startsWith("{")
        .contains("\"profile\" : \"cn-zhejiang\"", "\"code\" : \"support.follow-up-undated\"")
        .endsWith("}\n");
  }

  @Test
  void the_command_without_a_subcommand_is_wrong_usage() {
    assertThat(Invocation.of().exitCode()).isEqualTo(2);
  }

  @Test
  void help_and_version_are_fine() {
    assertThat(Invocation.of("--help").exitCode()).isZero();
    assertThat(Invocation.of("check", "--help").out()).contains("Exit codes:");
    assertThat(Invocation.of("--version").out()).startsWith("policy ");
  }
}
