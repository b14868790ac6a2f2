package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Clause;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.PlacedText;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the characters and words of the text itself. */
final class TextRules {

  /** Two or more letters X, as in 拨付XX元, or multiplication signs in their place. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?<![A-Za-z])(?:X{2,10}|Ｘ{2,10})(?![A-Za-z])|×{2,10}");

  /** What every placeholder begins with. */
  private static final List<String> PLACEHOLDER_HEADS = List.of("XX", "ＸＸ", "××");

  private TextRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "text.unbalanced-brackets",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "\"{found}\" has no counterpart in this clause",
                            "本条中“{found}”不成对")
                        .variant(
                            "TITLE",
                            "\"{found}\" has no counterpart in this title",
                            "标题中“{found}”不成对"))
                .summary(
                    "Brackets or book-title marks do not pair, in a clause or in a title.",
                    "条文或者标题中的括号、书名号不成对。")
                .rationale(
                    "Something was cut off, or a list of units will be split at the wrong place.",
                    "有内容被截断，或者责任单位清单将在错误的位置拆分。")
                .reads(Part.CLAUSES)
                .build(),
            TextRules::checkBrackets),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "text.half-width-punctuation",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "{count} half-width punctuation marks stand in Chinese text",
                        "中文文本中有{count}处半角标点")
                    .oncePerText())
                .summary(
                    "ASCII punctuation stands in Chinese text; once per dossier, with the count.",
                    "中文文本中使用半角标点；每个档案报告一次，注明处数。")
                .rationale(
                    "Usually a trace of extraction from a web page (GB/T 15834).",
                    "通常是从网页提取文本留下的痕迹（GB/T 15834）。")
                .reads(Part.CLAUSES)
                .build(),
            TextRules::checkPunctuation),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "text.suspicious-word",
                        Severity.INFO,
                        Confidence.HINT,
                        "\"{found}\" is probably meant to be \"{expected}\"",
                        "“{found}”疑为“{expected}”之误"))
                .summary("A word is a known slip.", "词语属于已知的误写。")
                .rationale(
                    "Slips of the pen in published texts are quoted for years.", "已发布文本中的笔误会被引用多年。")
                .reads(Part.CLAUSES)
                .parameters(
                    ParameterDescriptor.groups(
                        "slips",
                        "known slips of the pen",
                        ParameterDescriptor.of("found", new ParameterType.Text(), "the slip"),
                        ParameterDescriptor.of(
                            "expected", new ParameterType.Text(), "what is probably meant")))
                .build(),
            TextRules::checkWords),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "text.placeholder",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "the text still holds \"{found}\"",
                        "文本中残留“{found}”"))
                .summary(
                    "Web residue, or placeholders such as XX (two or more), stand in kept text.",
                    "文本中残留网页内容，或者残留“XX”等占位符（两个以上）。")
                .rationale(
                    "The text is unfinished, or words of the page around it were kept.",
                    "文本尚未完成，或者误收了正文以外的页面文字。")
                .reads(Part.CLAUSES)
                .parameters(ParameterDescriptor.texts("residue", "words of web pages"))
                .build(),
            TextRules::checkPlaceholders));
  }

  private static void checkBrackets(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    TextMarks marks = TextMarks.in(context);
    for (PlacedText title : marks.unpairedTitles()) {
      String stray = stray(title.value());
      if (!stray.isEmpty()) {
        findings.report(title.pointer(), null, Details.of("problem", "TITLE", "found", stray));
      }
    }
    for (PlacedClause place : marks.unpaired()) {
      Clause clause = place.clause();
      String stray =
          stray(
              Stream.of(clause.heading(), clause.text(), clause.responsibilityText())
                  .filter(Objects::nonNull)
                  .collect(Collectors.joining("\n")));
      if (!stray.isEmpty()) {
        findings.report(place.pointer(), clause.id(), Details.of("found", stray));
      }
    }
  }

  /** Returns the marks without counterpart, in the order they stand. */
  static String stray(String text) {
    String stray = stray(text, false);
    if (stray.isEmpty()) {
      return stray;
    }
    // （1)甲;2)乙）: read as labels first, the brackets pair.
    String besideLabels = stray(text, true);
    return besideLabels.length() < stray.length() ? besideLabels : stray;
  }

  private static String stray(String text, boolean labelsFirst) {
    BitSet stray = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    int[] openOfKind = new int[TextMarks.BRACKET_KINDS + 1];
    for (int i = 0; i < text.length(); i++) {
      int bracket = TextMarks.bracket(text.charAt(i));
      if (bracket > 0) {
        open.push(i);
        openOfKind[bracket]++;
      } else if (bracket < 0) {
        int closed = -bracket;
        boolean label = TextMarks.isHalfBracketLabel(text, i);
        boolean paired = openOfKind[closed] > 0 && !(labelsFirst && label);
        while (paired) {
          int at = open.pop();
          int kind = TextMarks.bracket(text.charAt(at));
          openOfKind[kind]--;
          if (kind == closed) {
            break;
          }
          stray.set(at);
        }
        if (!paired && !label) {
          stray.set(i);
        }
      }
    }
    open.forEach(stray::set);
    return stray.stream().mapToObj(at -> text.substring(at, at + 1)).collect(Collectors.joining());
  }

  private static void checkPunctuation(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    TextMarks marks = TextMarks.in(context);
    PlacedClause first = marks.firstHalfWidth();
    if (first != null) {
      findings.report(first.pointer(), null, Details.of("count", marks.halfWidth()));
    }
  }

  private static void checkWords(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (Parameters slip : context.parameters().groups("slips")) {
      String found = slip.text("found").orElse("");
      if (found.isEmpty()) {
        continue;
      }
      for (PlacedText text : context.texts().containing(found)) {
        if (text.role() == PlacedText.Role.HEADING || text.role() == PlacedText.Role.TEXT) {
          String expected = slip.text("expected").orElse("");
          findings.report(text.pointer(), null, Details.of("found", found, "expected", expected));
        }
      }
    }
  }

  private static void checkPlaceholders(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Residue residue = context.parameters().as(Residue.class, Residue::of);
    if (!context.texts().containingAny(residue.words()).isEmpty()) {
      for (String word : residue.words()) {
        for (PlacedText text : context.texts().containing(word)) {
          findings.report(text.pointer(), null, Details.of("found", word));
        }
      }
    }
    for (PlacedText text : context.texts().containingAny(PLACEHOLDER_HEADS)) {
      Matcher matcher = PLACEHOLDER.matcher(text.value());
      if (matcher.find()) {
        findings.report(text.pointer(), null, Details.of("found", matcher.group()));
      }
    }
  }

  /** Words of web pages that are looked for. */
  private record Residue(List<String> words) {

    Residue {
      words = List.copyOf(words);
    }

    static Residue of(Parameters parameters) {
      List<String> words = new ArrayList<>(parameters.texts("residue"));
      words.removeIf(String::isEmpty);
      return new Residue(words);
    }
  }
}
