package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.ClauseLabel;
import org.policydata.model.ClauseLabel.Style;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/**
 * Rules on the numbers that labels print.
 *
 * <p>Numbering that restarts under each parent and numbering that runs on across parents are both
 * normal, and one text may do both: what a sequence is, is decided parent by parent.
 */
public final class NumberingRules {

  private static final Set<Style> DIVISIONS = Set.of(Style.PART, Style.CHAPTER, Style.SECTION);

  private static final String GAP = "structure.number-gap";
  private static final String DUPLICATE = "structure.number-duplicate";

  private static final String CLAUSES = "/clauses/";

  private NumberingRules() {}

  /** The pointers of labels whose number was found to be out of sequence. */
  public static Set<String> misnumbered(List<Finding> findings) {
    Set<String> labels = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.code().equals(GAP) || finding.code().equals(DUPLICATE)) {
        labels.add(finding.pointer());
      }
    }
    return labels;
  }

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            GAP,
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "\"{label}\" follows number {previous}; {expected} is missing",
                            "“{label}”前为第{previous}项，缺第{expected}项")
                        .variant(
                            "START",
                            "the sequence starts with \"{label}\" instead of 1",
                            "序号从“{label}”起，未从1起"))
                .summary(
                    "Numbers skip within the sequence of one parent, or of a sequence that runs"
                        + " on.",
                    "同一上级条款之内或者连续编号的序列中，序号不连续。")
                .rationale(
                    "A missing number is a clause that was lost, or a citation that will point to"
                        + " the wrong one (GB/T 9704-2012 7.3.3).",
                    "缺号意味着条款缺失，或者引用将指向错误的条款（GB/T 9704-2012第7.3.3条）。")
                .reads(Part.CLAUSES)
                .build(),
            (dossier, context, findings) -> report(LabelSequences.in(context).gaps(), findings)),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        DUPLICATE,
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the number of \"{label}\" stands twice in this sequence",
                        "“{label}”的序号在同一序列中重复"))
                .summary("A number stands twice in one sequence.", "同一序列中序号重复。")
                .rationale("A citation of that number means two clauses.", "引用该序号时，所指为两个条款。")
                .reads(Part.CLAUSES)
                .build(),
            (dossier, context, findings) ->
                report(LabelSequences.in(context).duplicates(), findings)),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "structure.level-jump",
                        Severity.WARNING,
                        Confidence.LIKELY,
                        "\"{label}\" stands directly under \"{parent}\"; this text has a level in"
                            + " between elsewhere",
                        "“{label}”直接位于“{parent}”之下，而本文他处其间另有层级"))
                .summary("A level is skipped that this text uses elsewhere.", "跳过了本文他处使用的层级。")
                .rationale(
                    "A heading was lost, or a list was taken for a heading. Texts of two levels may"
                        + " skip one throughout.",
                    "标题缺失，或者将列举误认为标题。全文只有两个层级的，可以始终跳过其间的层级。")
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
                        "同一层级的序号写法不一：{forms}"))
                .summary(
                    "One level mixes separators or bracket widths.", "同一层级的序号混用不同的分隔符或者全角、半角括号。")
                .rationale("Usually a trace of pasting texts together.", "通常是拼接文本留下的痕迹。")
                .reads(Part.CLAUSES)
                .build(),
            NumberingRules::checkStyles));
  }

  private static void report(List<LabelSequences.Case> cases, FindingSink findings) {
    for (LabelSequences.Case found : cases) {
      PlacedClause place = found.place();
      findings.report(place.pointer() + "/label", place.clause().id(), found.details());
    }
  }

  private static void checkLevels(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (List<PlacedClause> text : texts(context)) {
      Map<Style, Set<Style>> below = stylesBelow(text);
      if (!anySkips(below)) {
        continue;
      }
      // The clauses below one parent skip a level for one cause: the first one tells.
      Set<PlacedClause> told = new HashSet<>();
      Map<Style, Integer> lastOfStyle = new EnumMap<>(Style.class);
      for (PlacedClause place : text) {
        ClauseLabel own = place.number().orElse(null);
        if (own == null) {
          continue;
        }
        Integer last = lastOfStyle.put(own.style(), own.number());
        Style parent = parentStyle(place).orElse(null);
        boolean first = place.parent().filter(told::add).isPresent();
        if (parent != null && first && !runsOn(own, last) && skips(parent, own.style(), below)) {
          findings.report(
              place.pointer() + "/label",
              place.clause().id(),
              Details.of(
                  "label",
                  printed(place),
                  "parent",
                  place.parent().map(NumberingRules::printed).orElse("")));
        }
      }
    }
  }

  /** The styles of the labels that stand directly below those of each style. */
  private static Map<Style, Set<Style>> stylesBelow(List<PlacedClause> text) {
    Map<Style, Set<Style>> below = new EnumMap<>(Style.class);
    for (PlacedClause place : text) {
      Style parent = parentStyle(place).orElse(null);
      Style own = place.number().map(ClauseLabel::style).orElse(null);
      if (parent != null && own != null) {
        below.computeIfAbsent(parent, key -> EnumSet.noneOf(Style.class)).add(own);
      }
    }
    return below;
  }

  private static boolean anySkips(Map<Style, Set<Style>> below) {
    for (Map.Entry<Style, Set<Style>> entry : below.entrySet()) {
      for (Style own : entry.getValue()) {
        if (skips(entry.getKey(), own, below)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Where numbers run through the whole text, the levels above them are divisions; a number that is
   * left out on the way does not change that.
   */
  private static boolean runsOn(ClauseLabel label, @Nullable Integer lastOfStyle) {
    return lastOfStyle != null && lastOfStyle > 0 && label.number() > lastOfStyle;
  }

  /** Divisions are optional: one chapter has sections and the next one only articles. */
  private static boolean skips(Style parent, Style own, Map<Style, Set<Style>> below) {
    for (Style between : below.getOrDefault(parent, Set.of())) {
      boolean other = between != own && between != parent && !DIVISIONS.contains(between);
      if (other && below.getOrDefault(between, Set.of()).contains(own)) {
        return true;
      }
    }
    return false;
  }

  private static void checkStyles(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (List<PlacedClause> text : texts(context)) {
      Map<Style, Map<String, PlacedClause>> forms = new EnumMap<>(Style.class);
      Map<Style, String> last = new EnumMap<>(Style.class);
      for (PlacedClause place : text) {
        ClauseLabel label = place.number().orElse(null);
        if (label != null && !hasForm(printed(place), last.get(label.style()))) {
          String form = form(printed(place));
          last.put(label.style(), form);
          forms
              .computeIfAbsent(label.style(), key -> new LinkedHashMap<>())
              .putIfAbsent(form, place);
        }
      }
      for (Map<String, PlacedClause> ofStyle : forms.values()) {
        if (ofStyle.size() > 1) {
          List<PlacedClause> firsts = new ArrayList<>(ofStyle.values());
          PlacedClause second = firsts.get(1);
          List<String> examples = firsts.stream().map(NumberingRules::printed).toList();
          findings.report(
              second.pointer() + "/label", second.clause().id(), Details.of("forms", examples));
        }
      }
    }
  }

  /** Whether {@link #form} of a label would be the form of the one before, which it mostly is. */
  private static boolean hasForm(String label, @Nullable String form) {
    if (form == null) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < label.length(); i++) {
      if (isForm(label.charAt(i))) {
        if (at == form.length() || form.charAt(at) != label.charAt(i)) {
          return false;
        }
        at++;
      }
    }
    return at == form.length();
  }

  /**
   * What is left of a label when its number, that of an insertion (之一) and white space are taken
   * away.
   */
  private static String form(String label) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      if (isForm(label.charAt(i))) {
        form.append(label.charAt(i));
      }
    }
    return form.toString();
  }

  private static boolean isForm(char c) {
    if (UnitNames.isIdeograph(c)) {
      return !ChineseNumerals.isNumeral(c) && c != '之';
    }
    if (c < 0x80) {
      return c > ' ' && (c < '0' || c > '9');
    }
    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
    boolean number =
        Character.isDigit(c)
            || ChineseNumerals.isNumeral(c)
            || Character.getType(c) == Character.OTHER_NUMBER;
    return !space && !number;
  }

  /** For each text the clauses whose label prints a number, in document order. */
  static List<List<PlacedClause>> texts(RuleContext context) {
    return context.shared(Texts.class, Texts::of).labelled();
  }

  /** The clauses of each text that have a number; those of one text follow each other. */
  private record Texts(List<List<PlacedClause>> labelled) {

    Texts {
      labelled = List.copyOf(labelled);
    }

    static Texts of(DossierIndex index) {
      List<PlacedClause> clauses = index.clauses();
      List<List<PlacedClause>> texts = new ArrayList<>();
      for (int i = 0; i < clauses.size(); ) {
        String first = clauses.get(i).pointer();
        String root = first.substring(0, first.indexOf(CLAUSES) + CLAUSES.length());
        List<PlacedClause> labelled = new ArrayList<>();
        for (; i < clauses.size() && isBelow(clauses.get(i), root); i++) {
          if (clauses.get(i).number().isPresent()) {
            labelled.add(clauses.get(i));
          }
        }
        texts.add(labelled);
      }
      return new Texts(texts);
    }

    /** What stands under a clause is in the text of that clause. */
    private static boolean isBelow(PlacedClause place, String root) {
      return place.depth() > 0 || place.pointer().startsWith(root);
    }
  }

  private static Optional<Style> parentStyle(PlacedClause place) {
    return place.parent().flatMap(PlacedClause::number).map(ClauseLabel::style);
  }

  static String printed(PlacedClause place) {
    return String.valueOf(place.clause().label());
  }
}
