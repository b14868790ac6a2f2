package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
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

  /**
   * Opening marks, and at the same index the marks that may close them: widths pair with each
   * other.
   */
  private static final String OPENING = "(（[［〔〈《【";

  private static final String CLOSING = ")）]］〕〉》】";

  private static final int MAX_NESTING = 16;

  private static final int MAX_LABEL_NUMERALS = 3;

  private static final String HALF_WIDTH = ",;:()?!";

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
                        "本条中“{found}”不成对"))
                .summary("Brackets or book-title marks do not pair.")
                .rationale(
                    "Something was cut off, or a list of units will be split at the wrong place.")
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
                        "中文文本中有{count}处半角标点"))
                .summary(
                    "ASCII punctuation stands in Chinese text; once per dossier, with the count.")
                .rationale("Usually a trace of extraction from a web page (GB/T 15834).")
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
                .summary("A word is a known slip.")
                .rationale("Slips of the pen in published texts are quoted for years.")
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
                    "Web residue, or placeholders such as XX (two or more), stand in kept text.")
                .rationale("The text is unfinished, or words of the page around it were kept.")
                .reads(Part.CLAUSES)
                .parameters(ParameterDescriptor.texts("residue", "words of web pages"))
                .build(),
            TextRules::checkPlaceholders));
  }

  private static void checkBrackets(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Nesting nesting = new Nesting();
    PlacedClause place = null;
    for (PlacedText text : context.texts().all()) {
      if (text.markCount() > 0 && isRunning(text)) {
        PlacedClause clause = text.clause().orElse(null);
        if (clause != place) {
          checkNesting(nesting, place, findings);
          nesting = new Nesting();
          place = clause;
        }
        nesting.read(text);
      }
    }
    checkNesting(nesting, place, findings);
  }

  private static void checkNesting(
      Nesting nesting, @Nullable PlacedClause place, FindingSink findings) {
    if (place == null || nesting.isClosed()) {
      return;
    }
    Clause clause = place.clause();
    String stray =
        stray(
            Stream.of(clause.heading(), clause.text(), clause.responsibilityText())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    if (!stray.isEmpty()) {
      findings.report(place.pointer(), clause.id(), Map.of("found", stray));
    }
  }

  /** Not a title, nor the cell of a table. */
  private static boolean isRunning(PlacedText text) {
    return switch (text.role()) {
      case HEADING, TEXT, RESPONSIBILITY -> true;
      case TITLE, CELL -> false;
    };
  }

  /** The brackets of a clause, each of which closes the one opened last in nearly every clause. */
  private static final class Nesting {

    private final byte[] open = new byte[MAX_NESTING];
    private int depth;
    private boolean broken;

    /** Reads on, in the next text of the clause. */
    void read(PlacedText text) {
      for (int i = 0; i < text.markCount() && !broken; i++) {
        read(text.value().charAt(text.mark(i)));
      }
    }

    private void read(char c) {
      int opening = OPENING.indexOf(c);
      int closing = opening >= 0 ? -1 : CLOSING.indexOf(c);
      if (opening >= 0 && depth < MAX_NESTING) {
        open[depth++] = (byte) family(opening);
      } else if (opening >= 0 || (closing >= 0 && depth == 0)) {
        broken = true;
      } else if (closing >= 0 && open[--depth] != family(closing)) {
        broken = true;
      }
    }

    boolean isClosed() {
      return !broken && depth == 0;
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
    int[] openOfFamily = new int[OPENING.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int opening = OPENING.indexOf(c);
      int closing = CLOSING.indexOf(c);
      if (opening >= 0) {
        open.push(i);
        openOfFamily[family(opening)]++;
      } else if (closing >= 0) {
        boolean label = isHalfBracketLabel(text, i);
        boolean paired = openOfFamily[family(closing)] > 0 && !(labelsFirst && label);
        while (paired) {
          int at = open.pop();
          int family = family(OPENING.indexOf(text.charAt(at)));
          openOfFamily[family]--;
          if (family == family(closing)) {
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

  /**
   * Round brackets of both widths are one family, square ones another; the rest are on their own.
   */
  private static int family(int index) {
    return index < 2 ? 0 : index < 4 ? 2 : index;
  }

  /** {@code 1)} and {@code a）} at the head of an item are labels. */
  private static boolean isHalfBracketLabel(String text, int at) {
    int start = at;
    while (start > 0 && at - start < 3 && isAsciiLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    boolean atHead = start == 0 || "。;；:：,，、(（ \n\t".indexOf(text.charAt(start - 1)) >= 0;
    return start < at && atHead;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static void checkPunctuation(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    int count = 0;
    PlacedClause first = null;
    for (PlacedText text : context.texts().all()) {
      if (text.markCount() > 0 && isRunning(text)) {
        int here = halfWidth(text);
        count += here;
        first = first == null && here > 0 ? text.clause().orElse(null) : first;
      }
    }
    if (first != null) {
      findings.report(first.pointer(), null, Map.of("count", count));
    }
  }

  private static int halfWidth(PlacedText placed) {
    String text = placed.value();
    int count = 0;
    for (int i = 0; i < placed.markCount(); i++) {
      int at = placed.mark(i);
      if (HALF_WIDTH.indexOf(text.charAt(at)) >= 0) {
        boolean betweenAscii = isAscii(text, at - 1) && isAscii(text, at + 1);
        count += betweenAscii || isLabelMark(text, at) ? 0 : 1;
      }
    }
    return count;
  }

  /** The brackets of (一), (1) and 1) belong to labels inside a paragraph. */
  private static boolean isLabelMark(String text, int at) {
    char mark = text.charAt(at);
    if (mark == ')') {
      int start = at;
      while (start > 0 && at - start < MAX_LABEL_NUMERALS && isNumeral(text.charAt(start - 1))) {
        start--;
      }
      boolean open = start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '（');
      return start < at && (open || isHalfBracketLabel(text, at));
    }
    if (mark != '(') {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && end - at <= MAX_LABEL_NUMERALS && isNumeral(text.charAt(end))) {
      end++;
    }
    return end > at + 1
        && end < text.length()
        && (text.charAt(end) == ')' || text.charAt(end) == '）');
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || "一二三四五六七八九十".indexOf(c) >= 0;
  }

  private static boolean isAscii(String text, int at) {
    return at < 0 || at >= text.length() || text.charAt(at) < 0x80;
  }

  private static void checkWords(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (Parameters slip : context.parameters().groups("slips")) {
      String found = slip.text("found").orElse("");
      String expected = slip.text("expected").orElse("");
      if (found.isEmpty()) {
        continue;
      }
      for (PlacedText text : context.texts().containing(found)) {
        if (text.role() == PlacedText.Role.HEADING || text.role() == PlacedText.Role.TEXT) {
          findings.report(text.pointer(), null, Map.of("found", found, "expected", expected));
        }
      }
    }
  }

  private static void checkPlaceholders(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (String word : context.parameters().texts("residue")) {
      if (!word.isEmpty()) {
        context
            .texts()
            .containing(word)
            .forEach(text -> findings.report(text.pointer(), null, Map.of("found", word)));
      }
    }
    for (PlacedText text : context.texts().containingAny(PLACEHOLDER_HEADS)) {
      Matcher matcher = PLACEHOLDER.matcher(text.value());
      if (matcher.find()) {
        findings.report(text.pointer(), null, Map.of("found", matcher.group()));
      }
    }
  }
}
