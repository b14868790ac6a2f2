package org.policydata.validation.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.io.html.DossierSections;
import org.policydata.io.html.HtmlDocument;
import org.policydata.io.html.HtmlFragment;
import org.policydata.io.html.HtmlWriter;
import org.policydata.io.html.PagePlaces;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.redaction.Redaction;
import org.policydata.validation.Stamp;
import org.policydata.validation.Suppressed;
import org.policydata.validation.ValidationReport;

/** The report on one source: verdict, findings, what did not run, and the dossier with notes. */
final class SourceReport {

  static final List<Severity> GRAVEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final Wording wording;
  private final ValidationReport report;
  private final @Nullable BaselineComparison comparison;

  /** What an earlier run did not find; equal findings at one place are told apart. */
  private final Set<Finding> added = Collections.newSetFromMap(new IdentityHashMap<>());

  private final String prefix;
  private final @Nullable PagePlaces places;
  private final @Nullable FindingPlaces findingPlaces;
  private final @Nullable DossierSections sections;

  SourceReport(
      Wording wording,
      @Nullable BaselineComparison comparison,
      Locale language,
      CheckedSource source,
      String prefix,
      boolean personalData) {
    this.wording = wording;
    this.report = source.report();
    this.comparison = comparison;
    if (comparison != null) {
      added.addAll(comparison.added());
    }
    this.prefix = prefix;
    PolicyDossier dossier = source.dossier();
    if (dossier == null) {
      this.places = null;
      this.findingPlaces = null;
      this.sections = null;
    } else {
      this.places = PagePlaces.of(personalData ? dossier : Redaction.of(dossier).dossier(), prefix);
      FindingPlaces placed = new FindingPlaces(places, source);
      this.findingPlaces = placed;
      this.sections =
          DossierSections.of(places, language, pointer -> notes(placed.at(pointer)), personalData);
    }
  }

  /** What the contents of a page list. */
  List<HtmlDocument.Entry> contents() {
    List<HtmlDocument.Entry> entries = new ArrayList<>();
    entries.add(new HtmlDocument.Entry(prefix + "verdict", title("verdict"), false));
    entries.add(new HtmlDocument.Entry(prefix + "findings", title("findings"), false));
    for (Severity severity : GRAVEST_FIRST) {
      if (count(severity) != 0) {
        entries.add(new HtmlDocument.Entry(severityId(severity), heading(severity), true));
      }
    }
    if (comparison != null && !comparison.fixed().isEmpty()) {
      entries.add(new HtmlDocument.Entry(prefix + "fixed", title("fixed"), false));
    }
    if (hasNotRun()) {
      entries.add(new HtmlDocument.Entry(prefix + "not-run", title("not-run"), false));
    }
    if (!report.suppressed().isEmpty()) {
      entries.add(new HtmlDocument.Entry(prefix + "suppressed", title("suppressed"), false));
    }
    if (sections != null) {
      entries.addAll(sections.contents());
    }
    return entries;
  }

  void write(HtmlWriter out, int level) {
    open("verdict", level, out);
    verdict(out);
    stamp(report.stamp(), out);
    out.close();
    open("findings", level, out);
    findings(out, level + 1);
    out.close();
    if (comparison != null && !comparison.fixed().isEmpty()) {
      open("fixed", level, out);
      fixed(comparison.fixed(), out);
      out.close();
    }
    if (hasNotRun()) {
      open("not-run", level, out);
      notRun(out);
      out.close();
    }
    if (!report.suppressed().isEmpty()) {
      open("suppressed", level, out);
      out.open("ul", "findings");
      report.suppressed().forEach(suppressed -> suppressed(suppressed, out));
      out.close().close();
    }
    if (sections != null) {
      sections.write(out, level);
    }
  }

  private int count(Severity severity) {
    return report.countsBySeverity().getOrDefault(severity, 0);
  }

  private String severityId(Severity severity) {
    return prefix + "findings-" + tone(severity);
  }

  private String heading(Severity severity) {
    int count = count(severity);
    return wording.severities(severity) + wording.choose(" (" + count + ")", "（" + count + "）");
  }

  private static String tone(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private String title(String section) {
    return switch (section) {
      case "verdict" -> wording.choose("Verdict", "结论");
      case "findings" -> wording.choose("Findings", "发现的问题");
      case "fixed" -> wording.choose("Fixed since the earlier run", "较上次已消除");
      case "not-run" -> wording.choose("Checks that did not run", "未执行的检查");
      default -> wording.choose("Suppressed findings", "已豁免的问题");
    };
  }

  private void open(String section, int level, HtmlWriter out) {
    String id = prefix + section;
    out.open("section").attribute("id", id).attribute("aria-labelledby", id + "-title");
    out.open("h" + level).attribute("id", id + "-title").text(title(section)).close();
  }

  private void verdict(HtmlWriter out) {
    Verdict verdict = Verdict.of(report);
    out.open("p", "verdict").element("span", "badge " + verdict.tone(), verdict.word(wording));
    out.close();
    out.open("ul", "counts");
    for (Severity severity : GRAVEST_FIRST) {
      count(count(severity), wording.severities(severity), severityId(severity), out);
    }
    if (!report.suppressed().isEmpty()) {
      String suppressed = wording.choose("suppressed", "已豁免");
      count(report.suppressed().size(), suppressed, prefix + "suppressed", out);
    }
    if (comparison != null) {
      count(comparison.added().size(), wording.choose("new", "新增"), null, out);
      count(comparison.remaining().size(), wording.choose("remaining", "仍有"), null, out);
      count(comparison.fixed().size(), wording.choose("fixed", "已消除"), prefix + "fixed", out);
    }
    count(report.rulesRun().size(), wording.choose("checks run", "已执行检查"), null, out);
    if (hasNotRun()) {
      int notRun = report.rulesSkipped().size() + report.ruleFailures().size();
      count(notRun, wording.choose("checks not run", "未执行检查"), prefix + "not-run", out);
    }
    out.close();
  }

  /** A count that leads to what was counted, where the page has a section for it. */
  private static void count(int count, String what, @Nullable String id, HtmlWriter out) {
    out.open("li").element("b", "", Integer.toString(count)).text(" ").open("span");
    if (id == null || count == 0) {
      out.text(what);
    } else {
      out.link(id, what);
    }
    out.close().close();
  }

  private void stamp(Stamp stamp, HtmlWriter out) {
    out.open("dl", "facts");
    fact(wording.choose("Judged for", "判断日期"), stamp.asOf().toString(), out);
    fact(wording.choose("Profile", "规则配置"), stamp.profile(), out);
    stamp
        .profileReviewedOn()
        .ifPresent(
            day -> fact(wording.choose("Profile reviewed on", "配置核对日期"), day.toString(), out));
    stamp
        .formatVersion()
        .ifPresent(version -> fact(wording.choose("Format version", "格式版本"), version, out));
    stamp.library().ifPresent(version -> fact(wording.choose("Library", "程序版本"), version, out));
    stamp
        .inputHash()
        .ifPresent(hash -> fact(wording.choose("Hash of the input", "内容哈希"), hash, out));
    out.close();
  }

  private static void fact(String name, String value, HtmlWriter out) {
    out.open("div").element("dt", "", name).open("dd").text(value).close().close();
  }

  private void findings(HtmlWriter out, int level) {
    if (report.findings().isEmpty()) {
      out.element("p", "none", wording.choose("Nothing was found.", "没有发现问题。"));
      return;
    }
    for (Severity severity : GRAVEST_FIRST) {
      Map<String, List<Integer>> byCode = byCode(severity);
      if (byCode.isEmpty()) {
        continue;
      }
      out.open("h" + level, "severity " + tone(severity)).attribute("id", severityId(severity));
      out.text(heading(severity)).close();
      byCode.forEach((code, positions) -> group(code, positions, level + 1, tone(severity), out));
    }
  }

  /** Positions in the report, so that each finding keeps one id. */
  private Map<String, List<Integer>> byCode(Severity severity) {
    Map<String, List<Integer>> byCode = new TreeMap<>();
    for (int i = 0; i < report.findings().size(); i++) {
      Finding finding = report.findings().get(i);
      if (finding.severity() == severity) {
        byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(i);
      }
    }
    return byCode;
  }

  private void group(String code, List<Integer> positions, int level, String tone, HtmlWriter out) {
    out.open("div", "group " + tone).open("h" + level).element("code", "", code);
    String heading = wording.heading(code);
    out.text(heading.isEmpty() ? "" : " " + heading).close();
    List<Finding> findings = positions.stream().map(report.findings()::get).toList();
    String basis = wording.basis(findings, report);
    if (!basis.isEmpty()) {
      out.element("p", "hint", wording.choose("Basis: ", "依据：") + basis);
    }
    out.open("ul", "findings");
    positions.forEach(i -> item(report.findings().get(i), findingId(i), out));
    out.close().close();
  }

  private String findingId(int position) {
    return prefix + "finding-" + (position + 1);
  }

  /** Whoever reads the report must see what was set aside, and why. */
  private void suppressed(Suppressed suppressed, HtmlWriter out) {
    Finding finding = suppressed.finding();
    out.open("li").element("span", "severity", wording.severity(finding.severity())).text(" ");
    out.element("code", "", finding.code());
    content(finding, out);
    String reason = wording.reason(suppressed.suppression());
    out.element("p", "", wording.choose("Reason: ", "理由：") + reason).close();
  }

  private void item(Finding finding, String id, HtmlWriter out) {
    out.open("li").attribute("id", id);
    content(finding, out);
    out.close();
  }

  private void content(Finding finding, HtmlWriter out) {
    out.open("p", "message");
    if (added.contains(finding)) {
      out.element("span", "badge open", wording.choose("new", "新增")).text(" ");
    }
    out.text(wording.message(finding)).close();
    if (!finding.isRemainder()) {
      out.open("p", "place");
      place(finding, out);
      out.close();
    }
  }

  private void place(Finding finding, HtmlWriter out) {
    if (places != null && findingPlaces != null) {
      link(findingPlaces.of(finding), places, out);
      out.text(" · ");
    }
    if (finding.confidence() != Confidence.CERTAIN) {
      out.text(wording.confidence(finding.confidence()) + " · ");
    }
    out.element("code", "", finding.pointer().isEmpty() ? "/" : finding.pointer());
    SourceLocation location = finding.location();
    if (location != null) {
      String at =
          wording.choose(
              "line " + location.line() + ", column " + location.column(),
              "第" + location.line() + "行第" + location.column() + "列");
      out.text(" · " + at);
    }
  }

  private void link(PagePlaces.Place place, PagePlaces shown, HtmlWriter out) {
    PlacedClause clause = place.clause();
    if (clause == null) {
      out.link(place.id(), wording.part(place.pointer()));
      return;
    }
    out.open("a").attribute("href", "#" + place.id()).text(wording.choose("clause ", "条款"));
    out.open("span").attribute("lang", HtmlDocument.TEXT_LANGUAGE);
    out.text(shown.citation(clause)).close().close();
  }

  /** Several notes at one place begin with the gravest, as the list of findings does. */
  private List<HtmlFragment> notes(List<Integer> positions) {
    Comparator<Integer> gravestFirst =
        Comparator.comparing(i -> GRAVEST_FIRST.indexOf(report.findings().get(i).severity()));
    return positions.stream()
        .sorted(gravestFirst)
        .map(i -> (HtmlFragment) out -> note(i, out))
        .toList();
  }

  private void note(int position, HtmlWriter out) {
    Finding finding = report.findings().get(position);
    out.open("div", "note " + tone(finding.severity())).open("p");
    out.element("span", "severity", wording.severity(finding.severity())).text(" ");
    out.link(findingId(position), finding.code()).close();
    out.element("p", "message", wording.message(finding)).close();
  }

  private static void fixed(List<Baseline.Entry> fixed, HtmlWriter out) {
    out.open("ul", "findings");
    for (Baseline.Entry entry : fixed) {
      out.open("li").element("code", "", entry.code());
      out.element("p", "message", entry.message()).close();
    }
    out.close();
  }

  private boolean hasNotRun() {
    return !report.rulesSkipped().isEmpty() || !report.ruleFailures().isEmpty();
  }

  private void notRun(HtmlWriter out) {
    TextReport.byReason(report.rulesSkipped())
        .forEach(
            (reason, codes) -> {
              out.element("p", "", wording.choose("Skipped: ", "已跳过：") + wording.reason(reason));
              out.open("ul", "codes");
              codes.forEach(code -> out.open("li").element("code", "", code).close());
              out.close();
            });
    report
        .ruleFailures()
        .forEach(
            failure -> {
              out.open("div", "note error").open("p");
              String defect = wording.choose("Defect of the check", "检查程序缺陷");
              out.element("span", "severity", defect).text(" ");
              out.element("code", "", failure.code()).close();
              out.element("p", "", failure.problem()).close();
            });
  }
}
