package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Attachment;
import org.policydata.model.Citation;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DefinedTerm;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Relation;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the documents that a text names. */
final class CitationRules {

  /** 产业结构调整指导目录（2024年本） says which one is meant. */
  private static final Pattern EDITION =
      Pattern.compile("(?:19|20)\\d{2}[)）]?年?[)）]?(?:版|本|修订|修正)");

  /** 浙江省实施〈中华人民共和国招标投标法〉办法 is a regulation, although it is called 办法. */
  private static final Pattern IMPLEMENTING_REGULATION =
      Pattern.compile("实施[〈《<]?[^〈〉]{1,40}(?:法|条例)[〉》>]?办法$");

  private static final String OPENING = "(（";
  private static final String CLOSING = ")）";

  /** Characters in a bracket such as （试行） at the end of a title. */
  private static final int LONGEST_ASIDE = 20;

  /** White space and marks, which make no other title. */
  private static final String LEFT_OUT = " \t\n\u000B\f\r\u00A0\u3000《》";

  private CitationRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "reference.undated-citation",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "\"{title}\" is cited with neither number nor date",
                        "引用“{title}”未注明文号或日期"))
                .summary("A cited document has neither number nor date.", "引用的文件既无文号也无日期。")
                .rationale(
                    "Catalogues and lists are re-issued under the same title; without number or"
                        + " date nobody knows which one applies. Laws and regulations, forms, the"
                        + " text's own title, drafts asked about, documents only announced, and"
                        + " terms it defines are fine without.",
                    "目录、清单常以同一标题重新印发，没有文号或日期就无法确定适用哪一份。法律法规、表格证书、"
                        + "文件自身的标题、所征求意见的草案、仅预告制定的文件以及文中定义的术语，不要求注明。")
                .reads(Part.CITATIONS, Part.CLAUSES)
                .parameters(
                    ParameterDescriptor.texts(
                        "exemptEndings",
                        "words that end the titles of laws, certificates and forms"),
                    ParameterDescriptor.texts(
                        "datedEndings",
                        "words that end other titles, although they end like those: 办法"))
                .build(),
            CitationRules::checkCitations));
  }

  private static void checkCitations(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Endings endings = context.parameters().as(Endings.class, Endings::of);
    Set<String> ownNames = null;
    for (Placed<Citation> placed : context.index().citations()) {
      Citation citation = placed.value();
      String title = citation.title();
      if (title == null || isDated(citation) || hasEdition(title)) {
        continue;
      }
      String name = bare(title);
      if (endings.exempt(name) || isImplementing(name)) {
        continue;
      }
      ownNames = ownNames == null ? ownNames(dossier, context.index()) : ownNames;
      if (!ownNames.contains(name)) {
        findings.report(placed.pointer(), null, Details.of("title", title));
      }
    }
  }

  /**
   * How titles end that need no date.
   *
   * @param exempt the endings
   * @param dated endings of other titles, although they end like those
   * @param lasts the characters that the exempt ones end with
   */
  private record Endings(List<String> exempt, List<String> dated, String lasts) {

    Endings {
      exempt = List.copyOf(exempt);
      dated = List.copyOf(dated);
    }

    static Endings of(Parameters parameters) {
      List<String> exempt = new ArrayList<>(parameters.texts("exemptEndings"));
      exempt.removeIf(String::isEmpty);
      StringBuilder lasts = new StringBuilder();
      exempt.forEach(ending -> lasts.append(ending.charAt(ending.length() - 1)));
      return new Endings(exempt, parameters.texts("datedEndings"), lasts.toString());
    }

    boolean exempt(String name) {
      boolean possible = !name.isEmpty() && lasts.indexOf(name.charAt(name.length() - 1)) >= 0;
      return possible && Words.anyEnds(name, exempt) && !Words.anyEnds(name, dated);
    }
  }

  private static boolean hasEdition(String title) {
    boolean year = title.contains("19") || title.contains("20");
    return year && EDITION.matcher(title).find();
  }

  private static boolean isImplementing(String name) {
    return name.contains("实施") && IMPLEMENTING_REGULATION.matcher(name).find();
  }

  /** A draft that is asked about and a document that is only announced have no number yet. */
  private static boolean isDated(Citation citation) {
    return citation.documentNumber() != null
        || citation.issuedOn() != null
        || citation.documentId() != null
        || citation.relation() == Relation.CONSULTS_ON
        || citation.relation() == Relation.ANNOUNCES;
  }

  /** The texts of the dossier, those its notices ask about, and the terms it defines. */
  private static Set<String> ownNames(PolicyDossier dossier, DossierIndex index) {
    Set<String> names = new HashSet<>();
    if (dossier.title() != null) {
      names.add(bare(dossier.title()));
    }
    for (PolicyDocument version : dossier.versions()) {
      names.add(bare(version.title()));
    }
    for (ConsultationNotice notice : dossier.consultations()) {
      for (Attachment attachment : notice.attachments()) {
        names.add(bare(attachment.name()));
      }
    }
    for (Placed<Citation> placed : index.citations()) {
      Citation citation = placed.value();
      if (citation.relation() == Relation.CONSULTS_ON && citation.title() != null) {
        names.add(bare(citation.title()));
      }
    }
    for (Placed<DefinedTerm> definition : index.definitions()) {
      names.add(bare(definition.value().term()));
    }
    return names;
  }

  /** A title without marks, white space and a closing bracket such as （试行）. */
  private static String bare(String title) {
    String text = withoutMarks(title);
    int end = text.length() - 1;
    if (end < 0 || CLOSING.indexOf(text.charAt(end)) < 0) {
      return text;
    }
    int start = end - 1;
    while (start >= 0 && OPENING.indexOf(text.charAt(start)) < 0) {
      if (end - start > LONGEST_ASIDE || CLOSING.indexOf(text.charAt(start)) >= 0) {
        return text;
      }
      start--;
    }
    return start < 0 ? text : text.substring(0, start);
  }

  private static String withoutMarks(String title) {
    StringBuilder text = null;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (!UnitNames.isIdeograph(c) && LEFT_OUT.indexOf(c) >= 0) {
        text = text == null ? new StringBuilder(title.length()).append(title, 0, i) : text;
      } else if (text != null) {
        text.append(c);
      }
    }
    return text == null ? title : text.toString();
  }
}
