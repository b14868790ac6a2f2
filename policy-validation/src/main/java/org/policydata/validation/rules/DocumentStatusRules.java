package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Citation;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Relation;
import org.policydata.model.Source;
import org.policydata.model.Stage;
import org.policydata.model.Validity;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on where a text stands in its life: the stages of its versions, in force or ended. */
final class DocumentStatusRules {

  private static final int MAX_TERM_MONTHS = 1_200;
  private static final int MAX_YEAR = 9_999;
  private static final String OPENING = "【[［（(〔";
  private static final String CLOSING = "】]］）)〕";

  private DocumentStatusRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "document.stage-order",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "the version \"{version}\" ({stage}) stands behind \"{earlier}\""
                                + " ({earlierStage})",
                            "版本“{version}”（{stage}）排在“{earlier}”（{earlierStage}）之后")
                        .variant(
                            "DATES",
                            "the version \"{version}\" ({stage}) is dated before \"{earlier}\""
                                + " ({earlierStage})",
                            "版本“{version}”（{stage}）的日期早于“{earlier}”（{earlierStage}）"))
                .summary(
                    "The versions of a text are out of order of their stages.",
                    "同一文件的各版本未按其阶段先后排列。")
                .rationale(
                    "Versions stand oldest first; comparison and amendments rely on it. A revised"
                        + " draft may follow any draft, and a later draft that revises an issued"
                        + " text starts anew.",
                    "版本按由旧到新排列，比对和修改均以此为据。修改稿可以在任何草案之后；对已印发文件再行修订的草案，另行起算。")
                .reads(Part.DOCUMENTS)
                .build(),
            DocumentStatusRules::checkStages),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "document.status-contradicts-dates",
                            Severity.ERROR,
                            Confidence.CERTAIN,
                            "\"{found}\" says that the text is in force, its validity ended on"
                                + " {endsOn}",
                            "“{found}”表明文本有效，但有效期已于{endsOn}届满")
                        .variant(
                            "ENDED",
                            "\"{found}\" says that the text is in force, \"{ended}\" that it is"
                                + " not",
                            "“{found}”表明文本有效，“{ended}”则表明已失效或废止")
                        .variant(
                            "REPEALED",
                            "\"{found}\" says that the text is in force, \"{ended}\" repeals it",
                            "“{found}”表明文本有效，但“{ended}”已将其废止")
                        .variant(
                            "CONTINUED",
                            "\"{found}\" is continued here and repealed by the same text",
                            "同一文本既规定“{found}”继续执行，又规定其废止"))
                .summary(
                    "A text is called in force though it has expired or was repealed.",
                    "文件已经失效或者被废止，仍标注为有效。")
                .rationale(
                    "Readers rely on the word beside the title. It is held against the day the page"
                        + " was retrieved, or else the day of the judgement.",
                    "读者信赖标题旁的效力标注。以网页获取日为准对照；没有获取日的，以判断日为准。")
                .reads(Part.DOCUMENTS, Part.CITATIONS)
                .parameters(
                    ParameterDescriptor.texts(
                        "labels", "labels behind which a note states the status"),
                    ParameterDescriptor.texts("inForce", "words for a text in force"),
                    ParameterDescriptor.texts("ended", "words for a text that has ended"))
                .build(),
            DocumentStatusRules::checkStatus));
  }

  private static void checkStatus(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      for (int j = 0; j < version.notes().size(); j++) {
        if (states(version.notes().get(j), "inForce", context.parameters())) {
          checkInForce(version, i, j, dossier, context, findings);
        }
      }
    }
    checkContinued(context, findings);
  }

  private static void checkInForce(
      PolicyDocument version,
      int position,
      int note,
      PolicyDossier dossier,
      RuleContext context,
      FindingSink findings) {
    LocalDate day = dayOfNote(version, dossier, context);
    Map<String, Object> details = new HashMap<>();
    details.put("found", version.notes().get(note));
    String ended = endedBy(version, context.parameters());
    String repealed = repealedBy(version, day, context);
    LocalDate endsOn = endsOn(version);
    if (ended != null) {
      details.put("problem", "ENDED");
      details.put("ended", ended);
    } else if (repealed != null) {
      details.put("problem", "REPEALED");
      details.put("ended", repealed);
    } else if (endsOn != null && endsOn.isBefore(day)) {
      details.put("endsOn", endsOn.toString());
    } else {
      return;
    }
    findings.report("/versions/" + position + "/notes/" + note, version.id(), details);
  }

  private static LocalDate dayOfNote(
      PolicyDocument version, PolicyDossier dossier, RuleContext context) {
    for (Source source : dossier.sources()) {
      if (source.id().equals(version.sourceId()) && source.retrievedOn() != null) {
        return source.retrievedOn();
      }
    }
    return context.asOf();
  }

  /** A note such as 有效性:有效 or 【现行有效】. */
  private static boolean states(String note, String list, Parameters parameters) {
    String words = unwrapped(Titles.squeezed(note));
    int colon = Math.max(words.indexOf('：'), words.indexOf(':'));
    boolean labelled = colon > 0 && parameters.texts("labels").contains(words.substring(0, colon));
    String value = labelled ? words.substring(colon + 1) : words;
    return parameters.texts(list).contains(value);
  }

  private static String unwrapped(String text) {
    boolean wrapped =
        text.length() > 2
            && OPENING.indexOf(text.charAt(0)) >= 0
            && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
    return wrapped ? text.substring(1, text.length() - 1) : text;
  }

  /** A mark on the title such as 【已失效】, or another note. */
  private static @Nullable String endedBy(PolicyDocument version, Parameters parameters) {
    for (String word : parameters.texts("ended")) {
      int at = version.title().indexOf(word);
      int end = at + word.length();
      if (at > 0
          && end < version.title().length()
          && OPENING.indexOf(version.title().charAt(at - 1)) >= 0
          && CLOSING.indexOf(version.title().charAt(end)) >= 0) {
        return version.title().substring(at - 1, end + 1);
      }
    }
    for (String note : version.notes()) {
      if (states(note, "ended", parameters)) {
        return note;
      }
    }
    return null;
  }

  private static @Nullable String repealedBy(
      PolicyDocument version, LocalDate day, RuleContext context) {
    for (Placed<Citation> place : context.index().citations()) {
      Citation citation = place.value();
      String citing = place.clause().map(PlacedClause::textId).orElse("");
      if (citation.relation() == Relation.REPEALS
          && citation.provision() == null
          && !citing.equals(version.id())
          && means(citation, version)) {
        LocalDate repealedOn =
            context.index().version(citing).map(VersionFacts::earliestDate).orElse(null);
        if (repealedOn != null && !repealedOn.isAfter(day)) {
          return citation.phrase();
        }
      }
    }
    return null;
  }

  private static boolean means(Citation citation, PolicyDocument version) {
    return version.id().equals(citation.documentId())
        || (citation.documentNumber() != null
            && citation.documentNumber().equals(version.documentNumber()));
  }

  /** The last day of the statement that reaches furthest; null where none has an end. */
  private static @Nullable LocalDate endsOn(PolicyDocument version) {
    LocalDate last = null;
    for (Validity validity : version.validity()) {
      LocalDate end = endsOn(validity);
      last = end == null || (last != null && last.isAfter(end)) ? last : end;
    }
    return last;
  }

  private static @Nullable LocalDate endsOn(Validity validity) {
    LocalDate start = validity.effectiveOn();
    if (validity.endsOn() != null || validity.term() == null || start == null) {
      return validity.endsOn();
    }
    Period term = validity.term();
    boolean sensible =
        start.getYear() <= MAX_YEAR && Math.abs(term.toTotalMonths()) <= MAX_TERM_MONTHS;
    return sensible ? start.plus(term).minusDays(1) : null;
  }

  /** One text that repeals a document as a whole and lets it go on. */
  private static void checkContinued(RuleContext context, FindingSink findings) {
    Set<List<String>> repealed = new HashSet<>(0);
    for (Placed<Citation> place : context.index().citations()) {
      if (place.value().relation() == Relation.REPEALS) {
        repealed.add(key(place));
      }
    }
    if (repealed.isEmpty()) {
      return;
    }
    for (Placed<Citation> place : context.index().citations()) {
      if (place.value().relation() == Relation.CONTINUES && repealed.contains(key(place))) {
        findings.report(
            place.pointer(),
            null,
            Details.of("problem", "CONTINUED", "found", place.value().phrase()));
      }
    }
  }

  /** What is cited, and by which text; a provision is something else than the whole. */
  private static List<String> key(Placed<Citation> place) {
    Citation citation = place.value();
    String name = citation.documentNumber() != null ? citation.documentNumber() : citation.title();
    return List.of(
        place.clause().map(PlacedClause::textId).orElse(""),
        name == null ? citation.phrase() : Titles.squeezed(name),
        citation.provision() == null ? "" : citation.provision());
  }

  private static void checkStages(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    if (versions.size() < 2) {
      return;
    }
    // The furthest version so far of each text; a dossier with one text need not name it.
    Map<@Nullable String, PolicyDocument> furthest = new HashMap<>();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      PolicyDocument before = furthest.get(version.textId());
      if (before == null || startsAnew(version, before)) {
        furthest.put(version.textId(), version);
        continue;
      }
      if (isBehind(version.stage(), before.stage())) {
        findings.report("/versions/" + i + "/stage", version.id(), details(version, before));
      } else {
        if (isDatedBefore(version, before)) {
          Map<String, Object> details = details(version, before);
          details.put("problem", "DATES");
          findings.report("/versions/" + i + "/stage", version.id(), details);
        }
        if (version.stage() != Stage.REVISED_DRAFT) {
          furthest.put(version.textId(), version);
        }
      }
    }
  }

  /** A later draft, or a later issue, of a text that was issued already. */
  private static boolean startsAnew(PolicyDocument version, PolicyDocument before) {
    LocalDate last = VersionFacts.latestDate(before);
    LocalDate date = VersionFacts.earliestDate(version);
    return VersionFacts.isFinal(before) && last != null && date != null && date.isAfter(last);
  }

  private static boolean isBehind(Stage stage, Stage before) {
    if (stage == Stage.REVISED_DRAFT || before == Stage.REVISED_DRAFT) {
      return before.compareTo(Stage.REVISED_DRAFT) > 0;
    }
    return stage.compareTo(before) < 0;
  }

  private static boolean isDatedBefore(PolicyDocument version, PolicyDocument before) {
    LocalDate last = VersionFacts.latestDate(version);
    LocalDate first = VersionFacts.earliestDate(before);
    return last != null
        && first != null
        && last.isBefore(first)
        && !Objects.equals(version.stage(), before.stage());
  }

  private static Map<String, Object> details(PolicyDocument version, PolicyDocument earlier) {
    Map<String, Object> details = new HashMap<>();
    details.put("version", version.id());
    details.put("stage", version.stage().name());
    details.put("earlier", earlier.id());
    details.put("earlierStage", earlier.stage().name());
    return details;
  }
}
