package org.policydata.validation;

import static org.policydata.validation.BuiltInRules.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/** Rules on the characters and words of the text itself. */
final class TextRules {

  /** Opening marks, and at the same index the marks that may close them: widths pair with each other. */
  private static final String OPENING = "(（[［〔〈《【";
  private static final String CLOSING = ")）]］〕〉》】";

  private static final String HALF_WIDTH = ",;:()?!";

  /** Two or more letters X, as in 拨付XX元, or multiplication signs in their place. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?<![A-Za-z])[XＸ]{2,10}(?![A-Za-z])|×{2,10}");

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
                .summary("ASCII punctuation stands in Chinese text; once per dossier, with the count.")
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
                    new ParameterDescriptor("slips", "list of {found, expected}: known slips"))
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
                .summary("Web residue, or placeholders such as XX (two or more), stand in kept text.")
                .rationale("The text is unfinished, or words of the page around it were kept.")
                .reads(Part.CLAUSES)
                .parameters(new ParameterDescriptor("residue", "list of words of web pages"))
                .build(),
            TextRules::checkPlaceholders));
  }

  private static void checkBrackets(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (PlacedClause place : context.index().clauses()) {
      Clause clause = place.clause();
      String text =
          orEmpty(clause.heading()) + orEmpty(clause.text()) + orEmpty(clause.responsibilityText());
      String stray = stray(text);
      if (!stray.isEmpty()) {
        findings.report(place.pointer(), clause.id(), Map.of("found", stray));
      }
    }
  }

  /** Returns the marks without counterpart, in the order they stand. */
  static String stray(String text) {
    StringBuilder stray = new StringBuilder();
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        open.push(c);
      } else if (CLOSING.indexOf(c) >= 0) {
        if (!open.isEmpty() && pairs(open.peek(), c)) {
          open.pop();
        } else if (!isHalfBracketLabel(text, i)) {
          stray.append(c);
        }
      }
    }
    while (!open.isEmpty()) {
      stray.append(open.removeLast());
    }
    return stray.toString();
  }

  private static boolean pairs(char open, char close) {
    return family(OPENING.indexOf(open)) == family(CLOSING.indexOf(close));
  }

  /** Round brackets of both widths are one family, square ones another; the rest are on their own. */
  private static int family(int index) {
    return index < 2 ? 0 : index < 4 ? 2 : index;
  }

  /** {@code 1)} and {@code a）} at the head of an item are labels. */
  private static boolean isHalfBracketLabel(String text, int at) {
    int start = at;
    while (start > 0 && at - start < 3 && isAsciiLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    boolean atHead = start == 0 || "。;；:：,，、 \n\t".indexOf(text.charAt(start - 1)) >= 0;
    return start < at && atHead;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static void checkPunctuation(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    int count = 0;
    String first = null;
    for (PlacedClause place : context.index().clauses()) {
      Clause clause = place.clause();
      int here =
          halfWidth(clause.heading())
              + halfWidth(clause.text())
              + halfWidth(clause.responsibilityText());
      count += here;
      first = first == null && here > 0 ? place.pointer() : first;
    }
    if (first != null) {
      findings.report(first, null, Map.of("count", count));
    }
  }

  private static int halfWidth(@Nullable String text) {
    int count = 0;
    for (int i = 0; text != null && i < text.length(); i++) {
      if (HALF_WIDTH.indexOf(text.charAt(i)) >= 0) {
        boolean betweenAscii = isAscii(text, i - 1) && isAscii(text, i + 1);
        count += betweenAscii ? 0 : 1;
      }
    }
    return count;
  }

  private static boolean isAscii(String text, int at) {
    return at < 0 || at >= text.length() || text.charAt(at) < 0x80;
  }

  private static void checkWords(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<Parameters> slips = context.parameters().groups("slips");
    for (PlacedClause place : context.index().clauses()) {
      for (Parameters slip : slips) {
        String found = slip.text("found").orElse("");
        if (!found.isEmpty()) {
          reportWord(place, found, slip.text("expected").orElse(""), findings);
        }
      }
    }
  }

  private static void reportWord(
      PlacedClause place, String found, String expected, FindingSink findings) {
    Clause clause = place.clause();
    Map<String, Object> details = Map.of("found", found, "expected", expected);
    if (clause.heading() != null && clause.heading().contains(found)) {
      findings.report(place.pointer() + "/heading", clause.id(), details);
    }
    if (clause.text() != null && clause.text().contains(found)) {
      findings.report(place.pointer() + "/text", clause.id(), details);
    }
  }

  private static void checkPlaceholders(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> residue = context.parameters().texts("residue");
    for (PlacedClause place : context.index().clauses()) {
      checkPlaceholders(place.clause().heading(), place.pointer() + "/heading", residue, findings);
      checkPlaceholders(place.clause().text(), place.pointer() + "/text", residue, findings);
    }
    Pointers.each(
        dossier.versions(),
        "/versions",
        (PolicyDocument version, String at) ->
            checkPlaceholders(version.title(), at + "/title", residue, findings));
    Pointers.each(
        dossier.consultations(),
        "/consultations",
        (ConsultationNotice notice, String at) ->
            checkPlaceholders(notice.title(), at + "/title", residue, findings));
  }

  private static void checkPlaceholders(
      @Nullable String text, String pointer, List<String> residue, FindingSink findings) {
    if (text == null) {
      return;
    }
    for (String word : residue) {
      if (text.contains(word)) {
        findings.report(pointer, null, Map.of("found", word));
      }
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    if (matcher.find()) {
      findings.report(pointer, null, Map.of("found", matcher.group()));
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
