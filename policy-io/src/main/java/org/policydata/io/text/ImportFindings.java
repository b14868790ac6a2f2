package org.policydata.io.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.model.Clause;
import org.policydata.model.ClauseLabel;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/** Collects what reading a text has to say, in the order of the text, with floods capped. */
final class ImportFindings {

  private static final int MAX_PER_CODE = 100;

  private final TextSourceMap sourceMap;
  private final ImportLedger state;
  private final boolean decoded;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  ImportFindings(TextSourceMap sourceMap, ImportLedger state, boolean decoded) {
    this.sourceMap = sourceMap;
    this.state = state;
    this.decoded = decoded;
  }

  List<Finding> of(PolicyDossier dossier, String input, UnitRegistry registry) {
    input(input);
    for (Finding finding : state.findings) {
      add(finding.code(), () -> located(finding));
    }
    for (TextSlice line : state.unparsed) {
      add(
          TextFindings.UNPARSED.code(),
          () ->
              TextFindings.UNPARSED
                  .finding("", null, Map.of("text", line.text()))
                  .at(sourceMap.location(line.start())));
    }
    for (int i = 0; i < dossier.versions().size(); i++) {
      PolicyDocument version = dossier.versions().get(i);
      if (version.title().equals(VersionReader.UNTITLED)) {
        findings.add(
            TextFindings.UNPARSED.finding(
                "/versions/" + i + "/title", null, Map.of("problem", "untitled")));
      }
      numbering(version.clauses(), "/versions/" + i + "/clauses/", new HashMap<>());
      counts(version.clauses(), "/versions/" + i + "/clauses/");
    }
    for (int i = 0; i < dossier.consultations().size(); i++) {
      counts(dossier.consultations().get(i).clauses(), "/consultations/" + i + "/clauses/");
    }
    aliases(registry);
    findings.sort(
        Comparator.comparing(Finding::location, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::code));
    addMore();
    return findings;
  }

  /** What is no text at all is an ERROR: nothing that is checked afterwards could be relied on. */
  private void input(String input) {
    if (!decoded) {
      findings.add(unparsed("encoding").as(Severity.ERROR));
    } else if (input.chars().allMatch(c -> Chars.isBlank((char) c))) {
      findings.add(unparsed("empty").as(Severity.ERROR));
    } else if (input.indexOf('\0') >= 0) {
      findings.add(unparsed("binary").as(Severity.ERROR));
    } else if (input.indexOf('\uFFFD') >= 0) {
      findings.add(unparsed("binary"));
    }
  }

  private static Finding unparsed(String problem) {
    return TextFindings.UNPARSED
        .finding("", null, Map.of("problem", problem))
        .at(new SourceLocation(1, 1));
  }

  private Finding located(Finding finding) {
    Map<String, SourceLocation> found = sourceMap.locate(List.of(finding.pointer()));
    return finding.at(found.get(finding.pointer()));
  }

  private void counts(List<Clause> clauses, String pointer) {
    for (Finding finding : CountCheck.of(clauses, pointer)) {
      add(finding.code(), () -> located(finding));
    }
  }

  /** Numbers run on within their clause or through the text; anything else is out of sequence. */
  private void numbering(
      List<Clause> clauses, String pointer, Map<ClauseLabel.Style, ClauseLabel> running) {
    Map<ClauseLabel.Style, ClauseLabel> here = new HashMap<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      String place = pointer + i;
      ClauseLabel label =
          clause.label() == null ? null : ClauseLabel.parse(clause.label()).orElse(null);
      if (label != null) {
        check(label, here.get(label.style()), running.get(label.style()), clause, place);
        here.put(label.style(), label);
        running.put(label.style(), label);
      } else if (introducesList(clause)) {
        here.clear();
      }
      numbering(clause.children(), place + "/children/", running);
    }
  }

  /** 备案应当提供下列材料： begins a list of its own, as the paragraph before it may have done. */
  private static boolean introducesList(Clause clause) {
    String text = clause.text() == null ? "" : clause.text().strip();
    return text.endsWith("：") || text.endsWith(":");
  }

  private void check(
      ClauseLabel label,
      @Nullable ClauseLabel sibling,
      @Nullable ClauseLabel running,
      Clause clause,
      String pointer) {
    boolean inSequence =
        follows(label, sibling)
            || sibling == null
                && (label.number() == 1 || running == null || follows(label, running));
    if (inSequence) {
      return;
    }
    ClauseLabel before = sibling != null ? sibling : running;
    String previous = before == null ? "" : Numbering.print(before);
    String printed = clause.label() == null ? "" : clause.label();
    add(
        TextFindings.AMBIGUOUS_LEVEL.code(),
        () ->
            located(
                TextFindings.AMBIGUOUS_LEVEL.finding(
                    pointer + "/label",
                    clause.id(),
                    Map.of("label", printed, "previous", previous))));
  }

  private static boolean follows(ClauseLabel label, @Nullable ClauseLabel before) {
    if (before == null) {
      return false;
    }
    boolean next = label.number() == before.number() + 1 && label.insertion() == 0;
    boolean inserted =
        label.number() == before.number() && label.insertion() == before.insertion() + 1;
    return next || inserted;
  }

  private void aliases(UnitRegistry registry) {
    registry
        .aliasOf()
        .forEach(
            (alias, name) ->
                add(
                    TextFindings.ALIAS_PROPOSED.code(),
                    () ->
                        TextFindings.ALIAS_PROPOSED.finding(
                            "/units", registry.idOf(name), Map.of("alias", alias, "name", name))));
  }

  /** A flood is counted, and only its beginning is told. */
  private void add(String code, Supplier<Finding> finding) {
    if (counts.merge(code, 1, Integer::sum) <= MAX_PER_CODE) {
      findings.add(finding.get());
    }
  }

  private void addMore() {
    for (FindingKind kind : TextFindings.all()) {
      int more = counts.getOrDefault(kind.code(), 0) - MAX_PER_CODE;
      if (more > 0) {
        findings.add(kind.remainder(more));
      }
    }
  }
}
