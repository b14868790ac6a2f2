package org.policydata.validation;

import static org.policydata.validation.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.ClauseLabel;
import org.policydata.model.ClauseLabel.Style;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;

/**
 * Rules on the numbers that labels print.
 *
 * <p>Numbering that restarts under each parent and numbering that runs on across parents are both
 * normal, and one text may do both: what a sequence is, is decided parent by parent.
 */
final class NumberingRules {

  private NumberingRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "structure.number-gap",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "\"{label}\" follows number {previous}; {expected} is missing",
                            "“{label}”前为第{previous}项,缺第{expected}项")
                        .variant(
                            "START",
                            "the sequence starts with \"{label}\" instead of 1",
                            "序号从“{label}”起,未从1起"))
                .summary("Numbers skip within the sequence of one parent, or of a sequence that runs"
                    + " on.")
                .rationale(
                    "A missing number is a clause that was lost, or a citation that will point to"
                        + " the wrong one (GB/T 9704-2012 7.3.3).")
                .reads(Part.CLAUSES)
                .build(),
            (dossier, context, findings) -> checkSequences(context, findings, false)),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "structure.number-duplicate",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the number of \"{label}\" stands twice in this sequence",
                        "“{label}”的序号在同一序列中重复"))
                .summary("A number stands twice in one sequence.")
                .rationale("A citation of that number means two clauses.")
                .reads(Part.CLAUSES)
                .build(),
            (dossier, context, findings) -> checkSequences(context, findings, true)),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "structure.level-jump",
                        Severity.WARNING,
                        Confidence.LIKELY,
                        "\"{label}\" stands directly under \"{parent}\"; this text has a level in"
                            + " between elsewhere",
                        "“{label}”直接位于“{parent}”之下,而本文他处其间另有层级"))
                .summary("A level is skipped that this text uses elsewhere.")
                .rationale(
                    "A heading was lost, or a list was taken for a heading. Texts of two levels may"
                        + " skip one throughout.")
                .reads(Part.CLAUSES)
                .build(),
            NumberingRules::checkLevels),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "structure.mixed-numbering-style",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "labels of one level are printed in several ways: {forms}",
                        "同一层级的序号写法不一:{forms}"))
                .summary("One level mixes separators or bracket widths.")
                .rationale("Usually a trace of pasting texts together.")
                .reads(Part.CLAUSES)
                .build(),
            NumberingRules::checkStyles));
  }

  private static void checkSequences(
      RuleContext context, FindingSink findings, boolean duplicates) {
    for (List<PlacedClause> text : texts(context).values()) {
      Map<Style, Integer> lastOfStyle = new EnumMap<>(Style.class);
      for (List<PlacedClause> siblings : siblings(text)) {
        checkSiblings(siblings, lastOfStyle, findings, duplicates);
      }
    }
  }

  private static void checkSiblings(
      List<PlacedClause> siblings,
      Map<Style, Integer> lastOfStyle,
      FindingSink findings,
      boolean duplicates) {
    Map<Style, Integer> previous = new EnumMap<>(Style.class);
    Map<Style, Set<ClauseLabel>> seen = new EnumMap<>(Style.class);
    for (PlacedClause place : siblings) {
      ClauseLabel label = label(place).orElse(null);
      if (label == null) {
        continue;
      }
      Style style = label.style();
      Integer before = previous.get(style);
      boolean restart = label.number() == 1 && label.insertion() == 0;
      if (restart) {
        seen.put(style, new HashSet<>());
      }
      boolean repeated =
          !seen.computeIfAbsent(style, key -> new HashSet<>()).add(label)
              || (restart && before != null && before == 1)
              || (before == null && repeatsLast(label, lastOfStyle.get(style)));
      if (duplicates) {
        if (repeated) {
          findings.report(
              place.pointer() + "/label", place.clause().id(), Map.of("label", printed(place)));
        }
      } else if (!repeated && !restart) {
        reportGap(place, label, before, lastOfStyle.get(style), findings);
      }
      previous.put(style, label.number());
      lastOfStyle.put(style, label.number());
    }
  }

  /** The last number of the parent before stands again at the head of this one. */
  private static boolean repeatsLast(ClauseLabel label, @Nullable Integer lastElsewhere) {
    return lastElsewhere != null
        && label.number() > 1
        && label.number() == lastElsewhere
        && label.insertion() == 0;
  }

  private static void reportGap(
      PlacedClause place,
      ClauseLabel label,
      @Nullable Integer before,
      @Nullable Integer lastElsewhere,
      FindingSink findings) {
    boolean inserted = label.insertion() > 0;
    Integer previous = before != null ? before : lastElsewhere;
    if (inserted || (previous != null && label.number() == previous + 1)) {
      return;
    }
    String pointer = place.pointer() + "/label";
    String id = place.clause().id();
    if (previous == null) {
      findings.report(pointer, id, Map.of("problem", "START", "label", printed(place)));
    } else {
      findings.report(
          pointer,
          id,
          Map.of("label", printed(place), "previous", previous, "expected", previous + 1));
    }
  }

  private static void checkLevels(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (List<PlacedClause> text : texts(context).values()) {
      Map<Style, Set<Style>> below = new EnumMap<>(Style.class);
      for (PlacedClause place : text) {
        parentStyle(place)
            .ifPresent(
                parent ->
                    label(place)
                        .ifPresent(
                            label ->
                                below
                                    .computeIfAbsent(parent, key -> EnumSet.noneOf(Style.class))
                                    .add(label.style())));
      }
      for (PlacedClause place : text) {
        Optional<Style> parent = parentStyle(place);
        Optional<Style> own = label(place).map(ClauseLabel::style);
        if (parent.isPresent() && own.isPresent() && skips(parent.get(), own.get(), below)) {
          findings.report(
              place.pointer() + "/label",
              place.clause().id(),
              Map.of(
                  "label",
                  printed(place),
                  "parent",
                  place.parent().map(NumberingRules::printed).orElse("")));
        }
      }
    }
  }

  private static boolean skips(Style parent, Style own, Map<Style, Set<Style>> below) {
    for (Style between : below.getOrDefault(parent, Set.of())) {
      boolean other = between != own && between != parent;
      if (other && below.getOrDefault(between, Set.of()).contains(own)) {
        return true;
      }
    }
    return false;
  }

  private static void checkStyles(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (List<PlacedClause> text : texts(context).values()) {
      Map<Style, Map<String, PlacedClause>> forms = new TreeMap<>();
      for (PlacedClause place : text) {
        label(place)
            .ifPresent(
                label ->
                    forms
                        .computeIfAbsent(label.style(), key -> new LinkedHashMap<>())
                        .putIfAbsent(form(printed(place)), place));
      }
      for (Map<String, PlacedClause> ofStyle : forms.values()) {
        if (ofStyle.size() > 1) {
          List<PlacedClause> firsts = new ArrayList<>(ofStyle.values());
          PlacedClause second = firsts.get(1);
          List<String> examples = firsts.stream().map(NumberingRules::printed).toList();
          findings.report(
              second.pointer() + "/label", second.clause().id(), Map.of("forms", examples));
        }
      }
    }
  }

  /** What is left of a label when its number and white space are taken away. */
  private static String form(String label) {
    return label.replaceAll("[\\s\\u00A0\\u3000\\d零〇○一二三四五六七八九十百千①-⑳]", "");
  }

  private static Map<String, List<PlacedClause>> texts(RuleContext context) {
    Map<String, List<PlacedClause>> texts = new LinkedHashMap<>();
    for (PlacedClause place : context.index().clauses()) {
      String root = place.pointer().replaceFirst("/clauses/.*", "");
      texts.computeIfAbsent(root, key -> new ArrayList<>()).add(place);
    }
    return texts;
  }

  /** The clauses of a text, those of one parent together, parents in the order of the text. */
  private static List<List<PlacedClause>> siblings(List<PlacedClause> text) {
    Map<Object, List<PlacedClause>> byParent = new LinkedHashMap<>();
    for (PlacedClause place : text) {
      Object parent = place.parent().<Object>map(p -> p).orElse("top level");
      byParent.computeIfAbsent(parent, key -> new ArrayList<>()).add(place);
    }
    return List.copyOf(byParent.values());
  }

  private static Optional<Style> parentStyle(PlacedClause place) {
    return place.parent().flatMap(NumberingRules::label).map(ClauseLabel::style);
  }

  private static Optional<ClauseLabel> label(PlacedClause place) {
    return Optional.ofNullable(place.clause().label()).flatMap(ClauseLabel::parse);
  }

  private static String printed(PlacedClause place) {
    return String.valueOf(place.clause().label());
  }
}
