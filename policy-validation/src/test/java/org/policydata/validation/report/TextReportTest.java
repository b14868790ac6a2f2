package org.policydata.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policydata.io.PolicyReader;
import org.policydata.validation.BrokenRule;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Suppression;
import org.policydata.validation.Suppressions;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.WorkCalendar;

class TextReportTest {

  private static final TextReport ENGLISH = TextReport.of(ReportSamples.VALIDATOR, Locale.ENGLISH);
  private static final TextReport CHINESE = TextReport.of(ReportSamples.VALIDATOR, Locale.CHINESE);

  @Test
  void a_dossier_without_findings_is_one_line() {
    CheckedSource source =
        ReportSamples.check("d.json", "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}");

    assertThat(ENGLISH.write(source)).isEqualTo("d.json: 0 errors, 0 warnings, 0 info\n");
    assertThat(CHINESE.write(source)).isEqualTo("d.json：0个错误，0个警告，0个提示\n");
  }

  @Test
  void findings_are_grouped_the_most_serious_first() {
    assertThat(ENGLISH.write(ReportSamples.check("d.json", ReportSamples.THREE_FINDINGS)))
        .isEqualTo(
            """
            d.json: 1 error, 2 warnings, 1 info
              error reference.unknown-version
                10:33 /consultations/0/versionIds/0 the id "v2" belongs to no version
              warning consultation.period-too-short
                11:6 /consultations/0/period the window is 11 days, 9 of them working days \
            (Monday to Friday, holidays not considered); 30 calendar days are the minimum under \
            重大行政决策程序暂行条例 Art. 15
              warning document.number-format
                6:33 /versions/0/documentNumber the year in "甬政发[2024]1号" stands in other \
            brackets than 〔〕
                basis: GB/T 9704-2012 党政机关公文格式 7.2.5
              info text.suspicious-word
                7:47 /versions/0/clauses/0/text "给于" is probably meant to be "给予"
            """);
  }

  @Test
  void findings_of_one_code_stand_under_their_own_severity() {
    String versions =
        """
        {"formatVersion": "1.0", "id": "d1", "regimes": ["MAJOR_DECISION"],
         "versions": [{"id": "v1", "title": "意见", "stage": "CONSULTATION_DRAFT"}],
         "consultations": [
          {"id": "n1", "title": "公告", "versionIds": ["v1"],
           "period": {"opensOn": "2024-04-22", "closesOn": "2024-05-03"}},
          {"id": "n2", "title": "公告", "versionIds": ["v1"],
           "period": {"opensOn": "2024-04-22", "closesOn": "2024-05-03",
                      "shorteningReason": "情况紧急"}}]}
        """;

    assertThat(ENGLISH.write(ReportSamples.check("d.json", versions)))
        .containsPattern("\n  warning consultation.period-too-short\n    \\S+ /consultations/0/")
        .containsPattern("\n  info consultation.period-too-short\n    \\S+ /consultations/1/");
  }

  @Test
  void in_chinese_the_values_are_chinese_too() {
    assertThat(CHINESE.write(ReportSamples.check("d.json", ReportSamples.THREE_FINDINGS)))
        .isEqualTo(
            """
            d.json：1个错误，2个警告，1个提示
              错误 reference.unknown-version
                10:33 /consultations/0/versionIds/0 标识“v2”不对应任何版本
              警告 consultation.period-too-short
                11:6 /consultations/0/period 征求意见期限为11日，其中工作日9个（按周一至周五计，未考虑节假日）；\
            重大行政决策程序暂行条例第15条要求不少于30日（自然日）
              警告 document.number-format
                6:33 /versions/0/documentNumber “甬政发[2024]1号”的年份未用六角括号〔〕
                依据：GB/T 9704-2012 党政机关公文格式 7.2.5
              提示 text.suspicious-word
                7:47 /versions/0/clauses/0/text “给于”疑为“给予”之误
            """);
  }

  @Test
  void in_chinese_members_and_stages_have_their_chinese_names() {
    String versions =
        """
        {"formatVersion": "1.0", "id": "d1", "versions": [
          {"id": "v1", "title": "意见", "stage": "ISSUED", "signedOn": "2024-03-02",
           "publishedOn": "2024-03-01"},
          {"id": "v2", "title": "意见", "stage": "REVIEW_DRAFT"}]}
        """;

    assertThat(CHINESE.write(ReportSamples.check("d.json", versions)))
        .contains("发布日期（2024-03-01）早于成文日期（2024-03-02）")
        .contains("版本“v2”（送审稿）排在“v1”（已印发）之后");
  }

  @Test
  void only_a_basis_in_force_on_the_day_is_printed() {
    String notice =
        """
        {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1", "title": "公告",
          "period": {"opensOn": "%s", "closesOn": "2020-02-01"}}]}
        """;

    assertThat(ENGLISH.write(ReportSamples.check("d.json", notice.formatted("2019-08-31"))))
        .contains("consultation.no-channel")
        .doesNotContain("basis:");
    assertThat(ENGLISH.write(ReportSamples.check("d.json", notice.formatted("2019-09-01"))))
        .contains("basis: 重大行政决策程序暂行条例 Art. 15");
  }

  @Test
  void what_is_suppressed_is_listed_apart_with_the_reason() {
    Suppression suppression =
        Suppression.of("text.suspicious-word", "c1")
            .reason("原文如此")
            .owner("市经信局")
            .expiresOn(LocalDate.of(2024, 12, 31))
            .build();
    PolicyValidator validator =
        PolicyValidator.builder().suppressions(Suppressions.of(List.of(suppression))).build();
    ValidationReport report =
        validator.validate(
            PolicyReader.create().read(ReportSamples.THREE_FINDINGS), ReportSamples.DAY);
    CheckedSource source = new CheckedSource("d.json", report);

    assertThat(ENGLISH.write(source))
        .startsWith("d.json: 1 error, 2 warnings, 0 info\n")
        .endsWith(
            """
              suppressed: text.suspicious-word 7:47 /versions/0/clauses/0/text "给于" is probably \
            meant to be "给予"
                reason: 原文如此; owner: 市经信局; until 2024-12-31
            """);
    assertThat(CHINESE.write(source))
        .contains("  已豁免：text.suspicious-word 7:47", "    理由：原文如此；负责：市经信局；有效期至2024-12-31");
  }

  @Test
  void against_a_baseline_what_is_new_is_marked_and_what_is_fixed_is_listed() {
    CheckedSource earlier =
        ReportSamples.check("d.json", ReportSamples.THREE_FINDINGS.replace("[2024]", "〔2024〕"));
    CheckedSource later =
        ReportSamples.check("d.json", ReportSamples.THREE_FINDINGS.replace("给于", "给予"));
    Baseline baseline = Baseline.of(List.of(earlier));

    assertThat(ENGLISH.against(baseline).write(later))
        .startsWith("d.json: 1 error, 2 warnings, 0 info (1 new, 2 remaining, 1 fixed)\n")
        .contains("    new 6:33 /versions/0/documentNumber ", "    10:33 /consultations/0")
        .endsWith("  fixed: text.suspicious-word \"给于\" is probably meant to be \"给予\"\n");
    assertThat(CHINESE.against(baseline).write(later))
        .contains("（新增1个，仍有2个，已消除1个）", "    新增 6:33", "  已消除：text.suspicious-word ");
  }

  @Test
  void in_chinese_the_calendar_is_told_in_chinese() {
    WorkCalendar calendar =
        WorkCalendar.of("某市历", List.of(2023), List.of(LocalDate.of(2023, 1, 2)), List.of());
    PolicyValidator validator = PolicyValidator.builder().calendar(calendar).build();
    TextReport chinese = TextReport.of(validator, Locale.CHINESE);

    assertThat(chinese.write(window(validator, "2023-04-03", "2023-04-06")))
        .contains("其中工作日3个（按日历某市历计）；");
    assertThat(chinese.write(window(validator, "2024-04-01", "2024-04-03")))
        .contains("其中工作日2个（2024年按周一至周五计，未考虑节假日；其余按日历某市历计）；");
  }

  private static CheckedSource window(PolicyValidator validator, String from, String until) {
    String notice =
        """
        {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1", "title": "公告",
          "period": {"opensOn": "%s", "closesOn": "%s"},
          "channels": [{"kind": "EMAIL", "value": "comments@example.org"}]}]}
        """
            .formatted(from, until);
    return new CheckedSource(
        "d.json", validator.validate(PolicyReader.create().read(notice), ReportSamples.DAY));
  }

  @Test
  void of_a_code_the_first_five_are_shown_and_the_rest_counted() {
    String clauses =
        IntStream.range(0, 1_200)
            .mapToObj("{\"id\": \"c%d\", \"kind\": \"ITEM\"}"::formatted)
            .collect(Collectors.joining(","));

    assertThat(
            ENGLISH.write(
                ReportSamples.check(
                    "d.json",
                    "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"versions\": [{\"id\": \"v1\","
                        + "\"title\": \"意见\", \"stage\": \"ISSUED\", \"clauses\": ["
                        + clauses
                        + "]}]}")))
        .startsWith("d.json: 0 errors, 1200 warnings, 0 info\n")
        .contains("  warning structure.empty-clause (1200)\n")
        .contains("/versions/0/clauses/4 ")
        .doesNotContain("/versions/0/clauses/5 ")
        .contains("    … and 1195 more\n")
        .hasLineCount(8);
  }

  @Test
  void what_did_not_run_is_named_with_the_reason() {
    CheckedSource source =
        ReportSamples.check(
            "d.json", "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"units\": [null]}");

    assertThat(ENGLISH.write(source))
        .contains(
            "  not checked: reference.unknown-unit (reading left out something of the units)\n");
    assertThat(CHINESE.write(source)).contains("  未检查：reference.unknown-unit（读取时单位名录有缺失）\n");
  }

  @Test
  void a_defect_of_a_check_is_named() {
    PolicyValidator validator = PolicyValidator.builder().rule(new BrokenRule()).build();
    ValidationReport report =
        validator.validate(
            PolicyReader.create().read("{\"formatVersion\": \"1.0\", \"id\": \"d1\"}"),
            ReportSamples.DAY);

    assertThat(TextReport.of(validator, Locale.ENGLISH).write(new CheckedSource("d.json", report)))
        .contains(
            "  defect in the check host.broken: java.lang.IllegalStateException: a\\u000aslip\n");
  }

  @Test
  void control_characters_and_long_values_break_no_line() {
    String json =
        """
        {"formatVersion": "1.0", "id": "d1", "a\\nb\\u001b[31m\\u0085": 1,
         "units": [{"id": "%s\\n\\u0007", "name": "甲"}]}
        """
            .formatted("u".repeat(5_000));

    String text = ENGLISH.write(ReportSamples.check("d\n\u001b.json", json));

    assertThat(text)
        .startsWith("d\\u000a\\u001b.json: ")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    List<String> lines = text.lines().toList();
    assertThat(lines).allMatch(line -> line.length() < 400);
    assertThat(lines).anyMatch(line -> line.contains("/a\\u000ab\\u001b[31m\\u0085 "));
  }
}
