package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.io.PolicyReader;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.HtmlReport;
import org.policydata.validation.report.JsonReport;
import org.policydata.validation.report.SarifReport;
import org.policydata.validation.report.TextReport;

class MaskedFindingsTest {

  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final String PERSONAL = "张三丰|13900000000|李四光";

  private static ValidationReport check(String notice) {
    String json =
        """
        {"formatVersion": "1.0", "id": "d1",
         "versions": [{"id": "v1", "title": "意见", "stage": "CONSULTATION_DRAFT"}],
         "consultations": [{"id": "n1", "versionIds": ["v1"], %s}]}
        """
            .formatted(notice);
    return VALIDATOR.validate(PolicyReader.create().read(json), DAY);
  }

  private static Finding finding(String code, ValidationReport report) {
    return report.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_a_finding_quotes_of_a_notice_is_without_persons() {
    ValidationReport report =
        check(
            """
            "contacts": [{"person": "张三丰"}],
            "attachments": [{"name": "意见.doc"}], "attachmentDenials": ["无附件,联系人:李四光"],
            "period": {"opensOn": "2024-04-12", "closesOn": "2024-04-23",
                       "closingPhrase": "请于4月25日前与张三丰联系13900000000"}
            """);

    Finding phrase = finding("consultation.closing-phrase-differs", report);
    assertThat(phrase.details()).containsEntry("phrase", "请于4月25日前与***联系***");
    assertThat(phrase.message()).contains("\"请于4月25日前与***联系***\"");
    assertThat(finding("document.attachment-contradiction", report).details())
        .containsEntry("found", "无附件,联系人:***");
  }

  @Test
  void a_value_in_the_wrong_place_is_masked_as_well() {
    ValidationReport report =
        check("\"outcome\": {\"publishedOn\": \"13900000000\", \"title\": \"结果\"}");

    assertThat(finding("read.bad-value", report).message()).startsWith("\"***\"");
  }

  @Test
  void whatever_a_rule_quotes_is_masked() {
    FindingKind kind =
        FindingKind.of("host.quote", Severity.INFO, Confidence.HINT, "found {found}", "有{found}");
    List<Object> quoted =
        List.of(
            new TreeSet<>(Set.of("联系人：张三丰，电话13900000000")),
            new StringBuilder("电话13900000000"),
            List.of(List.of("13900000000")),
            13900000000L,
            new BigDecimal("13900000000"));
    for (Object value : quoted) {
      Rule rule =
          new Rule() {
            @Override
            public RuleDescriptor descriptor() {
              return RuleDescriptor.of(kind).build();
            }

            @Override
            public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
              findings.report("/consultations/0/title", null, Map.of("found", value, "count", 12));
            }
          };
      PolicyDossier dossier = Large.dossierOf(0, Large::clause);

      ValidationReport report =
          PolicyValidator.builder().rule(rule).build().validate(dossier, DAY);

      Finding found = finding("host.quote", report);
      assertThat(found.message()).contains("***").doesNotContainPattern(PERSONAL);
      assertThat(found.details().toString()).contains("count=12").doesNotContainPattern(PERSONAL);
    }
  }

  @Test
  void no_report_holds_what_the_findings_hide() {
    String json =
        """
        {"formatVersion": "1.0", "id": "d1",
         "consultations": [{"id": "n1", "title": "公告", "contacts": [{"person": "张三丰"}],
          "period": {"opensOn": "2024-04-12", "closesOn": "2024-04-23",
                     "closingPhrase": "请于4月25日前与张三丰联系13900000000"}}]}
        """;
    var read = PolicyReader.create().read(json);
    ValidationReport report = VALIDATOR.validate(read, DAY);
    List<CheckedSource> sources = List.of(CheckedSource.of("d.json", report, read));

    assertThat(TextReport.of(VALIDATOR, Locale.CHINESE).write(sources.get(0)))
        .contains("***")
        .doesNotContainPattern(PERSONAL);
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(JsonReport.of(VALIDATOR, language).write(sources)).doesNotContainPattern(PERSONAL);
      assertThat(SarifReport.of(VALIDATOR, language).write(sources))
          .doesNotContainPattern(PERSONAL);
      assertThat(HtmlReport.of(VALIDATOR, language).write(sources)).doesNotContainPattern(PERSONAL);
    }
  }
}
