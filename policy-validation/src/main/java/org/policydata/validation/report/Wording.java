package org.policydata.validation.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterType;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.SkipReason;
import org.policydata.validation.Suppression;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.corpus.CorpusRules;

/** The words of a report in one language, the messages of findings included. */
final class Wording {

  /** Values that checks put into their details, as a Chinese message says them. */
  private static final Map<Object, Object> CHINESE =
      Map.ofEntries(
          Map.entry("working", "工作日"),
          Map.entry("calendar", "自然日"),
          Map.entry("adopted", "采纳"),
          Map.entry("partlyAdopted", "部分采纳"),
          Map.entry("notAdopted", "未采纳"),
          Map.entry("otherwise", "其他处理"),
          Map.entry("signedOn", "成文日期"),
          Map.entry("publishedOn", "发布日期"),
          Map.entry("effectiveOn", "施行日期"),
          Map.entry("endsOn", "截止日期"),
          Map.entry("startsOn", "起始日期"),
          Map.entry("retrievedOn", "获取日期"),
          Map.entry("from", "启用日期"),
          Map.entry("until", "停用日期"),
          Map.entry("DISCUSSION_DRAFT", "讨论稿"),
          Map.entry("CONSULTATION_DRAFT", "征求意见稿"),
          Map.entry("REVIEW_DRAFT", "送审稿"),
          Map.entry("DELIBERATION_DRAFT", "草案"),
          Map.entry("REVISED_DRAFT", "修改稿"),
          Map.entry("ADOPTED", "已通过"),
          Map.entry("ISSUED", "已印发"),
          Map.entry("AMENDED", "修改后"));

  /** What stands for a value of several parts. */
  private static final Map<Object, Object> CHINESE_KINDS =
      Map.of("a list", "列表", "an object", "对象");

  /** The details that hold such values. */
  private static final List<String> TRANSLATED =
      List.of("dayKind", "name", "earlierName", "laterName", "stage", "earlierStage");

  /** What stands behind the first statement of a summary. */
  private static final Pattern FURTHER = Pattern.compile("[.;:](?: |$)|[。；：]");

  private final Locale language;
  private final boolean chinese;
  private final Map<String, RuleDescriptor> descriptors = new HashMap<>();

  /** The words of findings alone: no code has a heading. */
  Wording(Locale language) {
    this.language = language;
    this.chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  Wording(PolicyValidator validator, Locale language) {
    this(language);
    CorpusRules.descriptors().forEach(each -> descriptors.put(each.code(), each));
    validator.descriptors().forEach(each -> descriptors.put(each.code(), each));
  }

  /** The message in this language. */
  String message(Finding finding) {
    Map<String, Object> details = chinese ? inChinese(finding.details()) : finding.details();
    return finding.kind().message(details, language);
  }

  /** A citation of a profile in this language: 第15条 for Art. 15. */
  String citation(String citation) {
    return LegalBasis.citation(citation, language);
  }

  private Map<String, Object> inChinese(Map<String, Object> details) {
    Map<String, Object> translated = new HashMap<>(details);
    for (String detail : TRANSLATED) {
      translated.computeIfPresent(detail, (name, value) -> CHINESE.getOrDefault(value, value));
    }
    translated.computeIfPresent("found", (name, value) -> CHINESE_KINDS.getOrDefault(value, value));
    translated.computeIfPresent(
        "expected", (name, value) -> ChineseTypes.BY_ENGLISH.getOrDefault(value, value));
    translated.computeIfPresent("counting", (name, value) -> counting(details));
    translated.computeIfPresent(
        "basis",
        (name, value) ->
            value instanceof List<?> citations
                ? citations.stream().map(each -> citation(String.valueOf(each))).toList()
                : value);
    return translated;
  }

  /** How working days were told, as {@code DayCount} describes it. */
  private static String counting(Map<String, Object> details) {
    Object calendar = details.get("calendar");
    if (calendar == null) {
      return "按周一至周五计，未考虑节假日";
    }
    if (details.get("uncoveredYears") instanceof List<?> years && !years.isEmpty()) {
      int last = years.size() - 1;
      return years.get(0)
          + (last == 0 ? "" : "至" + years.get(last))
          + "年按周一至周五计，未考虑节假日；其余按日历"
          + calendar
          + "计";
    }
    return "按日历" + calendar + "计";
  }

  String choose(String english, String inChinese) {
    return chinese ? inChinese : english;
  }

  String severity(Severity severity) {
    return choose(severity.name().toLowerCase(Locale.ROOT), chinese(severity));
  }

  static String chinese(Severity severity) {
    return switch (severity) {
      case ERROR -> "错误";
      case WARNING -> "警告";
      case INFO -> "提示";
    };
  }

  String reason(SkipReason reason) {
    return reason.in(language);
  }

  /** The heading of all findings of one severity. */
  String severities(Severity severity) {
    return switch (severity) {
      case ERROR -> choose("Errors", "错误");
      case WARNING -> choose("Warnings", "警告");
      case INFO -> choose("Information", "提示");
    };
  }

  String confidence(Confidence confidence) {
    return choose(
        switch (confidence) {
          case CERTAIN -> "certain";
          case LIKELY -> "likely";
          case HINT -> "a hint";
        },
        chinese(confidence));
  }

  static String chinese(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> "确定";
      case LIKELY -> "很可能";
      case HINT -> "仅供参考";
    };
  }

  /** What a part of a dossier is called, by its pointer. */
  String part(String pointer) {
    if (pointer.startsWith("/versions/")) {
      return choose("text", "文本");
    } else if (pointer.equals("/units")) {
      return choose("units", "单位名录");
    } else if (pointer.startsWith("/units/")) {
      return choose("unit", "单位");
    } else if (pointer.contains("/comments/")) {
      return choose("comment", "意见");
    } else if (pointer.endsWith("/outcome")) {
      return choose("outcome", "采纳情况");
    } else if (pointer.startsWith("/consultations/")) {
      return choose("consultation", "征求意见");
    }
    return choose("whole dossier", "整个档案");
  }

  /** What findings rest on and do not say themselves; empty for nothing. */
  String basis(List<Finding> findings, ValidationReport report) {
    return basis(
        findings.stream()
            .flatMap(
                finding -> report.basis(finding).stream().filter(basis -> !tells(finding, basis))));
  }

  private static boolean tells(Finding finding, LegalBasis basis) {
    return finding.message().contains(basis.citation());
  }

  /** Citations of instruments, each once; empty for none. */
  String basis(Stream<LegalBasis> entries) {
    return entries
        .distinct()
        .map(basis -> basis.citation(language))
        .collect(Collectors.joining(choose("; ", "；")));
  }

  /** When a check fires, and why that matters. */
  String description(RuleDescriptor descriptor) {
    return descriptor.summary(language) + choose(" ", "") + descriptor.rationale(language);
  }

  /** What a code stands for, as short as a heading; empty for what no check finds. */
  String heading(String code) {
    RuleDescriptor descriptor = descriptors.get(code);
    return descriptor == null ? "" : FURTHER.split(descriptor.summary(language), 2)[0];
  }

  /** Why a finding may stand, who says so and until when. */
  String reason(Suppression suppression) {
    StringBuilder reason = new StringBuilder(String.valueOf(suppression.reason()));
    if (suppression.owner() != null) {
      reason.append(choose("; owner: ", "；负责：")).append(suppression.owner());
    }
    if (suppression.expiresOn() != null) {
      reason.append(choose("; until ", "；有效期至")).append(suppression.expiresOn());
    }
    return reason.toString();
  }

  /**
   * What parameters may be, which findings about a profile say in English. Made for the first
   * message in Chinese.
   */
  private static final class ChineseTypes {

    static final Map<Object, Object> BY_ENGLISH = all();

    private static Map<Object, Object> all() {
      Map<Object, Object> types = new HashMap<>();
      Stream.concat(
              PolicyValidator.create().descriptors().stream(), CorpusRules.descriptors().stream())
          .flatMap(descriptor -> descriptor.parameters().stream())
          .forEach(parameter -> add(parameter.type(), types));
      return Map.copyOf(types);
    }

    private static void add(ParameterType type, Map<Object, Object> types) {
      types.put(type.description(), type.description(Locale.CHINESE));
      if (type instanceof ParameterType.ListOf list) {
        add(list.element(), types);
      }
      RuleCatalogue.members(type).forEach(member -> add(member.type(), types));
    }
  }
}
