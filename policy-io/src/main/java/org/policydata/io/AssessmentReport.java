package org.policydata.io;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Measurement;
import org.policydata.model.PlacedClause;
import org.policydata.model.Role;
import org.policydata.model.assessment.AssessmentPeriod;
import org.policydata.model.assessment.AssessmentStatus;
import org.policydata.model.assessment.Calculation;
import org.policydata.model.assessment.PeriodSummary;
import org.policydata.model.assessment.StatusCounts;
import org.policydata.model.assessment.TargetAssessment;
import org.policydata.model.assessment.TargetResult;
import org.policydata.model.assessment.UnitShare;
import org.policydata.model.assessment.UnitSummary;
import org.policydata.model.assessment.UnusedMeasurement;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an assessment tells, as text for people and as JSON for programs. Immutable and thread-safe.
 *
 * <pre>{@code
 * String text = AssessmentReport.of(Locale.ENGLISH).text(assessment);
 * }</pre>
 */
public final class AssessmentReport {

  private static final String REPORT_VERSION = "1.0";
  private static final ObjectWriter WRITER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // As in dossiers: 10000000, not 1E+7.
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .build())
          .build()
          .writer()
          .with(prettyPrinter());

  private final Locale language;
  private final boolean chinese;

  private AssessmentReport(Locale language) {
    this.language = Objects.requireNonNull(language, "language");
    this.chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /**
   * Returns a writer of reports.
   *
   * @param language language of the messages: Chinese, or anything else for English
   * @return the writer
   */
  public static AssessmentReport of(Locale language) {
    return new AssessmentReport(language);
  }

  /**
   * Returns a line for each target with how it was computed, then the counts by unit and by period,
   * the measurements that were not used, and a summary.
   *
   * @param assessment what is told
   * @return lines that end with a line feed
   */
  public String text(TargetAssessment assessment) {
    StringBuilder out = new StringBuilder();
    for (TargetResult result : assessment.results()) {
      out.append(word(result.status())).append("  ").append(result.target().value().id());
      out.append(" ").append(citation(result));
      if (!result.period().label().isEmpty()) {
        out.append(" [").append(result.period().label()).append(']');
      }
      result.measuredUnitId().ifPresent(unit -> out.append(" @").append(unit));
      out.append("\n    ").append(result.message(language)).append('\n');
      result.calculations().forEach(calculation -> line(calculation, out));
    }
    if (!assessment.byUnit().isEmpty()) {
      out.append(chinese ? "\n按单位\n" : "\nBy unit\n");
      assessment.byUnit().forEach(unit -> unit(unit, out));
    }
    if (!assessment.unassigned().isEmpty()) {
      out.append("  ").append(chinese ? "无责任单位" : "nobody responsible").append(colon());
      out.append(assessment.unassigned().size()).append('\n');
    }
    if (!assessment.byPeriod().isEmpty()) {
      out.append(chinese ? "\n按期限\n" : "\nBy period\n");
      for (PeriodSummary period : assessment.byPeriod()) {
        String label = period.period().label();
        String none = chinese ? "未规定" : "none stated";
        out.append("  ").append(label.isEmpty() ? none : label);
        out.append(colon()).append(counts(period.counts())).append('\n');
      }
    }
    if (!assessment.unused().isEmpty()) {
      out.append(chinese ? "\n未使用的数据\n" : "\nNot used\n");
      assessment
          .unused()
          .forEach(unused -> out.append("  ").append(unused.message(language)).append('\n'));
    }
    out.append('\n').append(chinese ? "评估日" : "as of ").append(assessment.options().asOf());
    return out.append(colon()).append(counts(assessment.counts())).append('\n').toString();
  }

  private String colon() {
    return chinese ? "：" : ": ";
  }

  private static String citation(TargetResult result) {
    return result.target().clause().map(PlacedClause::citation).orElse("");
  }

  private static void line(Calculation calculation, StringBuilder out) {
    out.append("    ").append(calculation.formula().id()).append(": ");
    out.append(calculation.formula().expression()).append("; ");
    String separator = "";
    Map<String, Object> inputs = new LinkedHashMap<>(calculation.numbers());
    inputs.putAll(calculation.dates());
    for (Map.Entry<String, Object> input : inputs.entrySet()) {
      out.append(separator).append(input.getKey()).append(" = ").append(input.getValue());
      separator = ", ";
    }
    out.append('\n');
  }

  private void unit(UnitSummary unit, StringBuilder out) {
    out.append("  ").append(unit.name()).append(colon()).append(counts(unit.counts())).append('\n');
    for (Role role : Role.values()) {
      StatusCounts counts = unit.counts(role);
      if (counts.total() > 0) {
        out.append("    ").append(word(role)).append(colon()).append(counts(counts)).append('\n');
      }
    }
  }

  private String counts(StatusCounts counts) {
    return String.format(
        Locale.ROOT,
        chinese
            ? "完成%d，未完成%d，进度正常%d，进度滞后%d，无法评估%d"
            : "%d met, %d missed, %d on course, %d off course, %d not measurable",
        counts.met(),
        counts.missed(),
        counts.onCourse(),
        counts.offCourse(),
        counts.notMeasurable());
  }

  private String word(AssessmentStatus status) {
    return switch (status) {
      case MET -> chinese ? "完成    " : "met           ";
      case MISSED -> chinese ? "未完成  " : "missed        ";
      case ON_COURSE -> chinese ? "进度正常" : "on course     ";
      case OFF_COURSE -> chinese ? "进度滞后" : "off course    ";
      case NOT_MEASURABLE -> chinese ? "无法评估" : "not measurable";
    };
  }

  private String word(Role role) {
    return switch (role) {
      case LEAD -> chinese ? "牵头" : "lead";
      case RESPONSIBLE -> chinese ? "责任" : "responsible";
      case SUPPORTING -> chinese ? "配合" : "supporting";
    };
  }

  /**
   * Returns one JSON document: the day and the tolerance, counts, the results with their formulas,
   * the counts and result numbers by unit and role and by period, and the measurements not used.
   * Results are referred to by their position in {@code results}, from 0.
   *
   * @param assessment what is told
   * @return a document that ends with a line feed
   */
  public String json(TargetAssessment assessment) {
    Map<TargetResult, Integer> positions = new LinkedHashMap<>();
    assessment.results().forEach(result -> positions.put(result, positions.size()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("assessmentVersion", REPORT_VERSION);
    assessment.versionId().ifPresent(version -> json.put("version", version));
    json.put("asOf", assessment.options().asOf().toString());
    json.put("tolerance", assessment.options().tolerance());
    json.put("counts", json(assessment.counts()));
    json.put("results", assessment.results().stream().map(this::json).toList());
    json.put("byUnit", assessment.byUnit().stream().map(unit -> json(unit, positions)).toList());
    json.put("unassigned", positions(assessment.unassigned(), positions));
    json.put(
        "byPeriod", assessment.byPeriod().stream().map(period -> json(period, positions)).toList());
    json.put("unused", assessment.unused().stream().map(this::json).toList());
    return WRITER.writeValueAsString(json) + "\n";
  }

  private Map<String, Object> json(TargetResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("targetId", result.target().value().id());
    json.put("pointer", result.target().pointer());
    result
        .target()
        .clause()
        .ifPresent(
            clause -> {
              json.put("clauseId", clause.clause().id());
              json.put("place", clause.citation());
            });
    json.put("indicator", result.target().value().indicator());
    json.put("period", json(result.period()));
    result.measuredUnitId().ifPresent(unit -> json.put("unitId", unit));
    json.put("status", result.status());
    result.reason().ifPresent(reason -> json.put("reason", reason));
    if (result.early()) {
      json.put("early", true);
    }
    json.put("code", result.code());
    json.put("message", result.message(language));
    json.put("details", result.details());
    result.measurement().ifPresent(measurement -> json.put("measurement", json(measurement)));
    json.put("calculations", result.calculations().stream().map(AssessmentReport::json).toList());
    return json;
  }

  private static Map<String, Object> json(Measurement measurement) {
    Map<String, Object> json = new LinkedHashMap<>();
    putIfPresent(json, "from", measurement.from());
    putIfPresent(json, "asOf", measurement.asOf());
    json.put("value", measurement.value());
    putIfPresent(json, "unit", measurement.unit());
    putIfPresent(
        json,
        "reportedBy",
        measurement.reportedBy() == null ? null : measurement.reportedBy().name());
    putIfPresent(json, "source", measurement.source());
    return json;
  }

  private static Map<String, Object> json(Calculation calculation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("formula", calculation.formula().id());
    json.put("expression", calculation.formula().expression());
    json.put("numbers", calculation.numbers());
    Map<String, Object> dates = new LinkedHashMap<>();
    calculation.dates().forEach((name, day) -> dates.put(name, day.toString()));
    json.put("dates", dates);
    return json;
  }

  private static Map<String, Object> json(AssessmentPeriod period) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", period.label());
    putIfPresent(json, "startsOn", period.startsOn());
    putIfPresent(json, "endsOn", period.endsOn());
    return json;
  }

  private static Map<String, Object> json(UnitSummary unit, Map<TargetResult, Integer> positions) {
    Map<String, Object> json = new LinkedHashMap<>();
    putIfPresent(json, "unitId", unit.unitId());
    json.put("name", unit.name());
    json.put("counts", json(unit.counts()));
    Map<String, Object> roles = new TreeMap<>();
    for (Role role : Role.values()) {
      StatusCounts counts = unit.counts(role);
      if (counts.total() > 0) {
        roles.put(role.name(), json(counts));
      }
    }
    json.put("countsByRole", roles);
    json.put("shares", unit.shares().stream().map(share -> json(share, positions)).toList());
    return json;
  }

  private static Map<String, Object> json(UnitShare share, Map<TargetResult, Integer> positions) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("result", positions.get(share.result()));
    putIfPresent(json, "role", share.role());
    if (share.inherited()) {
      json.put("inherited", true);
    }
    return json;
  }

  private static Map<String, Object> json(
      PeriodSummary period, Map<TargetResult, Integer> positions) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("period", json(period.period()));
    json.put("counts", json(period.counts()));
    json.put("results", positions(period.results(), positions));
    return json;
  }

  private Map<String, Object> json(UnusedMeasurement unused) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("position", unused.position());
    json.put("reason", unused.reason());
    json.put("code", unused.code());
    json.put("message", unused.message(language));
    json.put("details", unused.details());
    return json;
  }

  private static Map<String, Object> json(StatusCounts counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (AssessmentStatus status : AssessmentStatus.values()) {
      json.put(status.name(), counts.count(status));
    }
    return json;
  }

  private static List<Integer> positions(
      List<TargetResult> results, Map<TargetResult, Integer> positions) {
    return results.stream().map(positions::get).toList();
  }

  private static void putIfPresent(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value instanceof LocalDate day ? day.toString() : value);
    }
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    return printer.withArrayIndenter(indenter).withObjectIndenter(indenter);
  }
}
