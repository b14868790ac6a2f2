package org.policydata.validation.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Profile;
import org.policydata.validation.RuleSettings;
import org.policydata.validation.Wave;
import org.policydata.validation.corpus.CorpusRules;

/** The catalogue as a Markdown page: an introduction, a table of contents, a section per check. */
final class MarkdownCatalogue {

  /** Values up to this length stand within their line. */
  private static final int SHORT = 60;

  private final Profile profile;
  private final List<Profile> extensions;
  private final List<CatalogueEntry> entries;
  private final Locale language;
  private final boolean chinese;
  private final StringBuilder out = new StringBuilder();

  MarkdownCatalogue(
      Profile profile, List<Profile> extensions, List<CatalogueEntry> entries, Locale language) {
    this.profile = profile;
    this.extensions = extensions;
    this.entries = entries;
    this.language = language;
    this.chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  String write() {
    Map<String, List<CatalogueEntry>> groups =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    CatalogueEntry::group, LinkedHashMap::new, Collectors.toList()));
    introduce();
    groups.forEach(this::listContents);
    out.append(
        choose(
            "[Other findings](#other-findings): of files, of reading and of settings\n\n",
            "[其他问题](#other-findings)：关于文件、读取和设置\n\n"));
    groups.forEach(
        (group, members) -> {
          out.append("## ").append(Markdown.text(group)).append("\n\n");
          members.forEach(this::describe);
        });
    listOthers();
    return out.toString().stripTrailing() + "\n";
  }

  private void introduce() {
    out.append(choose("# Checks\n\n", "# 检查\n\n"));
    out.append("<!-- Written by the library: policy rules --format markdown");
    out.append(choose("", " --lang zh")).append(" -->\n\n");
    out.append(entries.size())
        .append(
            choose(
                " checks: severity, legal basis and parameters as profile ", "项检查，严重程度、法律依据和参数依配置"))
        .append(profileName(profile))
        .append(choose(" has them", ""));
    LocalDate reviewedOn = profile.reviewedOn();
    if (reviewedOn != null) {
      out.append(choose(", last reviewed on ", "，最近核对于")).append(reviewedOn);
    }
    if (!extensions.isEmpty()) {
      out.append(choose("; what ", "；"))
          .append(
              extensions.stream()
                  .map(this::profileName)
                  .collect(Collectors.joining(choose(", ", "、"))))
          .append(choose(" adds or changes stands below each", "增加或者改变的内容，在各项之下注明"));
    }
    out.append(choose(".\n\n", "。\n\n"));
    out.append(
        choose(
            "Legal texts are cited as verified (read in the official text or a full copy),"
                + " secondary (read in a copy or report) or unverified; an entry counts only on"
                + " days on which it is in force. A line of findings holds severity, code, JSON"
                + " pointer and line:column; a check may grade a single case otherwise than its"
                + " default.\n\n",
            "法律依据分为已核实（查阅正式文本或者全文副本）、间接核实（查阅转载或者报道）和未核实；仅在施行期间适用。"
                + "示例结果的每一行依次为严重程度、代码、JSON指针和行列号；个别情形的严重程度可以与默认值不同。"
                + "参数的含义以英文说明。\n\n"));
    out.append(choose("## Contents\n\n", "## 目录\n\n"));
  }

  private String choose(String english, String inChinese) {
    return chinese ? inChinese : english;
  }

  private String inBrackets(String words) {
    return choose(" (" + words + ")", "（" + words + "）");
  }

  private String severity(Severity severity) {
    return choose(severity.toString(), Wording.chinese(severity));
  }

  private String profileName(Profile named) {
    String title = named.title();
    return Markdown.code(named.id()) + (title == null ? "" : inBrackets(Markdown.text(title)));
  }

  private void listContents(String group, List<CatalogueEntry> members) {
    out.append("**").append(Markdown.text(group)).append("**");
    out.append(inBrackets(String.valueOf(members.size()))).append("\n\n");
    for (CatalogueEntry entry : members) {
      out.append("- ").append(Markdown.link(entry.code())).append(' ');
      out.append(severity(entry.severity()));
      out.append(entry.enabled() ? "" : choose(", off", "，停用")).append(" – ");
      out.append(Markdown.text(entry.descriptor().summary(language))).append('\n');
    }
    out.append('\n');
  }

  private void describe(CatalogueEntry entry) {
    out.append(Markdown.anchor(entry.code())).append("\n\n");
    out.append("### ").append(Markdown.code(entry.code())).append("\n\n");
    out.append(Markdown.text(entry.descriptor().summary(language))).append(choose(" ", ""));
    out.append(Markdown.text(entry.descriptor().rationale(language))).append("\n\n");
    facts(entry);
    basis(entry);
    parameters(entry);
    messages(entry);
    entry.fires().ifPresent(example -> example(choose("Fires", "报告问题"), example));
    entry.silent().ifPresent(example -> example(choose("Does not fire", "不报告问题"), example));
  }

  private void facts(CatalogueEntry entry) {
    Severity usual = entry.descriptor().severity();
    out.append(choose("- Severity ", "- 严重程度：")).append(severity(entry.severity()));
    if (entry.severity() != usual) {
      out.append(inBrackets(choose("by default ", "默认为") + severity(usual)));
    }
    entry.changes().forEach((id, change) -> grade(id, change));
    Confidence confidence = entry.descriptor().confidence();
    out.append(choose("; confidence " + confidence, "；可信度：" + Wording.chinese(confidence)));
    out.append(entry.enabled() ? "\n" : choose("; off\n", "；停用\n"));
    boolean constraint = entry.descriptor().wave() == Wave.CONSTRAINTS;
    boolean across = CorpusRules.descriptors().contains(entry.descriptor());
    out.append(
        constraint
            ? choose("- Constraint declared on a record", "- 记录上声明的约束")
            : across
                ? choose("- Rule over the dossiers of a corpus", "- 针对语料中全部档案的规则")
                : choose("- Rule over the dossier", "- 针对档案的规则"));
    out.append(choose("; since ", "；始于版本"));
    out.append(Markdown.text(entry.descriptor().since())).append('\n');
    if (!entry.reads().isEmpty()) {
      out.append(choose("- Runs where reading has left out nothing of ", "- 以下部分读取完整时执行："));
      out.append(String.join(choose(", ", "、"), entry.reads())).append('\n');
    }
    if (!entry.needs().isEmpty()) {
      out.append(choose("- Runs where no ERROR was found by ", "- 以下检查未发现错误时执行："));
      out.append(
          entry.needs().stream()
              .map(Markdown::link)
              .collect(Collectors.joining(choose(", ", "、"))));
      out.append('\n');
    }
    out.append('\n');
  }

  private void grade(String id, RuleSettings change) {
    if (change.severity() != null) {
      out.append(
          choose(
              ", " + change.severity() + " in " + Markdown.code(id),
              "，" + Markdown.code(id) + "中为" + Wording.chinese(change.severity())));
    }
    if (change.enabled() != null) {
      out.append(
          choose(
              (change.enabled() ? ", on in " : ", off in ") + Markdown.code(id),
              "，" + Markdown.code(id) + (change.enabled() ? "中启用" : "中停用")));
    }
  }

  private void basis(CatalogueEntry entry) {
    boolean added = entry.changes().values().stream().anyMatch(each -> !each.basis().isEmpty());
    if (entry.settings().basis().isEmpty() && !added) {
      out.append(
          choose(
              "**Legal basis:** none named; the check rests on the data itself.\n\n",
              "**法律依据**：未列；检查以数据本身为准。\n\n"));
      return;
    }
    out.append(choose("**Legal basis**\n\n", "**法律依据**\n\n"));
    out.append(
        chinese
            ? Markdown.header("配置", "标识", "文件", "条款", "类别", "施行期间", "核实情况", "核对日期")
            : Markdown.header(
                "Profile", "Id", "Instrument", "Article", "Kind", "In force", "Trust", "Reviewed"));
    entry.settings().basis().forEach(each -> basis(profile.id(), each));
    entry.changes().forEach((id, change) -> change.basis().forEach(each -> basis(id, each)));
    out.append('\n');
  }

  private void basis(String profileId, LegalBasis basis) {
    String number = basis.number() == null ? "" : inBrackets(basis.number());
    out.append(
        Markdown.row(
            List.of(
                Markdown.code(profileId),
                Markdown.code(basis.id()),
                Markdown.text(basis.instrument() + number),
                Markdown.text(article(basis)),
                kind(basis.kind()),
                inForce(basis),
                trust(basis.trust()),
                basis.reviewedOn() == null ? "" : basis.reviewedOn().toString())));
  }

  private String article(LegalBasis basis) {
    String article = basis.article();
    return article == null ? "" : LegalBasis.citation(" " + article, language).strip();
  }

  private String kind(LegalBasis.Kind kind) {
    return chinese
        ? switch (kind) {
          case LAW -> "法律法规规章";
          case STANDARD -> "标准";
          case PRACTICE -> "惯例";
        }
        : lower(kind);
  }

  private String trust(LegalBasis.Trust trust) {
    return chinese
        ? switch (trust) {
          case VERIFIED -> "已核实";
          case SECONDARY -> "间接核实";
          case UNVERIFIED -> "未核实";
        }
        : lower(trust);
  }

  private String inForce(LegalBasis basis) {
    LocalDate from = basis.inForceFrom();
    LocalDate until = basis.inForceUntil();
    if (from == null && until == null) {
      return choose("not stated", "未注明");
    }
    if (chinese) {
      return (from == null ? "" : "自" + from + "起") + (until == null ? "" : "至" + until + "止");
    }
    return (from == null ? "" : "from " + from)
        + (from == null || until == null ? "" : " ")
        + (until == null ? "" : "until " + until);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void parameters(CatalogueEntry entry) {
    List<ParameterDescriptor> parameters = entry.descriptor().parameters();
    if (parameters.isEmpty()) {
      return;
    }
    out.append(choose("**Parameters**\n\n", "**参数**\n\n"));
    for (ParameterDescriptor parameter : parameters) {
      parameter(parameter, "");
      value(entry.value(parameter), profile.id());
      RuleCatalogue.members(parameter.type()).forEach(member -> parameter(member, "  "));
      entry
          .changes()
          .forEach(
              (id, change) -> {
                Object changed = change.parameters().get(parameter.name());
                if (changed != null) {
                  out.append(choose("  - otherwise", "  - 另为"));
                  value(changed, id);
                }
              });
    }
    // A block of JSON has a blank line behind it already.
    out.append(out.charAt(out.length() - 2) == '\n' ? "" : "\n");
  }

  private void parameter(ParameterDescriptor parameter, String indent) {
    out.append(indent).append("- ").append(Markdown.code(parameter.name()));
    out.append(inBrackets(Markdown.text(parameter.type().description(language))));
    out.append(choose(": ", "："));
    out.append(Markdown.text(parameter.meaning()));
    if (!indent.isEmpty()) {
      out.append(parameter.optional() ? choose("; may be absent\n", "；可省略\n") : "\n");
    }
  }

  private void value(@Nullable Object value, String profileId) {
    String id = Markdown.code(profileId);
    if (value == null) {
      out.append(choose("; no value in " + id, "；" + id + "中没有值")).append('\n');
      return;
    }
    String json = CompactJson.layOut(value);
    if (json.length() <= SHORT) {
      String code = Markdown.code(json);
      out.append(choose("; " + code + " in " + id, "；" + id + "中为" + code)).append('\n');
      return;
    }
    out.append(choose("; in " + id + ":\n\n", "；" + id + "中为：\n\n"));
    out.append(Markdown.block("json", json).stripTrailing().indent(2)).append('\n');
  }

  private void messages(CatalogueEntry entry) {
    FindingKind kind = entry.descriptor().kind();
    out.append(choose("**Messages**\n\n", "**消息**\n\n"));
    out.append(
        chinese
            ? Markdown.header("情形", "英文", "中文")
            : Markdown.header("Problem", "English", "Chinese"));
    for (String problem : CatalogueEntry.problems(kind)) {
      out.append(
          Markdown.row(
              List.of(
                  problem.isEmpty() ? "" : Markdown.code(problem),
                  Markdown.text(kind.template(problem, Locale.ENGLISH)),
                  Markdown.text(kind.template(problem, Locale.CHINESE)))));
    }
    out.append('\n');
  }

  private void listOthers() {
    out.append(Markdown.anchor("other-findings")).append("\n\n");
    out.append(choose("## Other findings\n\n", "## 其他问题\n\n"));
    out.append(
        choose(
            "Files, reading, importing, joining and measurements have findings too, and so have the"
                + " profile, calendar, suppressions and baseline of a run. No profile changes"
                + " them.\n\n",
            "文件、读取、导入、合并和监测数据也会有问题，所用的配置、日历、豁免和基线也是如此。配置不改变其严重程度。\n\n"));
    out.append(
        chinese
            ? Markdown.header("代码", "严重程度", "情形", "英文", "中文")
            : Markdown.header("Code", "Severity", "Problem", "English", "Chinese"));
    for (FindingKind kind : OtherFindings.all()) {
      for (String problem : CatalogueEntry.problems(kind)) {
        out.append(
            Markdown.row(
                List.of(
                    problem.isEmpty()
                        ? Markdown.anchor(kind.code()) + Markdown.code(kind.code())
                        : "",
                    problem.isEmpty() ? severity(kind.severity()) : "",
                    problem.isEmpty() ? "" : Markdown.code(problem),
                    Markdown.text(kind.template(problem, Locale.ENGLISH)),
                    Markdown.text(kind.template(problem, Locale.CHINESE)))));
      }
    }
    out.append('\n');
  }

  private void file(String name, String text) {
    out.append(Markdown.code(name)).append(":\n\n").append(Markdown.block("json", text));
  }

  private void example(String title, RuleExample example) {
    out.append("**").append(title).append("**");
    out.append(inBrackets(choose("judged for ", "判断日期") + example.asOf())).append("\n\n");
    if (example.isCorpus()) {
      example.files().forEach(this::file);
    } else {
      out.append(Markdown.block("json", example.document()));
    }
    if (example.findings().isEmpty()) {
      out.append(choose("Nothing is found.\n\n", "没有发现问题。\n\n"));
    } else {
      out.append(Markdown.block("text", String.join("\n", example.findings())));
    }
  }
}
