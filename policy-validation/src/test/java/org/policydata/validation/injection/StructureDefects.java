package org.policydata.validation.injection;

import static org.policydata.validation.injection.Defect.defect;
import static org.policydata.validation.injection.Edits.addText;
import static org.policydata.validation.injection.Edits.append;
import static org.policydata.validation.injection.Edits.has;
import static org.policydata.validation.injection.Edits.hasNot;
import static org.policydata.validation.injection.Edits.kind;
import static org.policydata.validation.injection.Edits.replace;
import static org.policydata.validation.injection.Edits.says;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes in ids, numbers and words. */
final class StructureDefects {

  private static final String CLAUSE = "/versions/*/clauses/**";
  private static final String NOTICE_CLAUSE = "/consultations/*/clauses/*";
  private static final Predicate<ObjectNode> ARTICLE = kind("ARTICLE");

  private StructureDefects() {}

  static List<Defect> all() {
    return List.of(
        defect("structure.duplicate-id", "a section has the id of the preamble")
            .at(CLAUSE)
            .when(kind("SECTION"))
            .set("id", "p0")
            .raises("/id"),
        defect("structure.duplicate-id", "two sources share an id")
            .at("/sources/*")
            .when(source -> !source.path("id").asString().equals("s1"))
            .set("id", "s1")
            .raises("/id"),
        defect("structure.duplicate-id", "two comments share an id")
            .at("/consultations/*/outcome/comments/*")
            .when(comment -> !comment.path("id").asString().equals("k1"))
            .set("id", "k1")
            .raises("/id"),
        defect("structure.malformed-id", "a space in an id")
            .at(CLAUSE)
            .when(kind("SECTION"))
            .edit(append("id", " 1"))
            .raises("/id"),
        defect("structure.number-gap", "a number is left out")
            .at("/versions/1/clauses/**")
            .when(ARTICLE.and(article -> number(article) > 1))
            .editSpot(StructureDefects::skipNumber)
            .raises("/label"),
        defect("structure.number-duplicate", "an article is put in without a new number")
            .at(CLAUSE)
            .when(ARTICLE)
            .editSpot(StructureDefects::repeatNumber)
            .raisesAt(StructureDefects::next),
        defect("structure.level-jump", "an article is numbered anew directly under its chapter")
            .at(CLAUSE)
            .when(says("label", "11."))
            .set("label", "1.")
            .raises("/label"),
        defect("structure.mixed-numbering-style", "an article has another separator")
            .at(CLAUSE)
            .when(says("label", "5."))
            .set("label", "5、")
            .raises("/label"),
        defect("structure.mixed-numbering-style", "a section has narrow brackets")
            .at(CLAUSE)
            .when(kind("SECTION").and(says("label", "（二）")).and(says("heading", "提升")))
            .set("label", "(二)")
            .raises("/label"),
        defect("structure.empty-clause", "the words of a paragraph are lost")
            .at("/versions/2/clauses/*")
            .remove("text")
            .raises(""),
        defect("structure.empty-clause", "the words of a notice's paragraph are lost")
            .at(NOTICE_CLAUSE)
            .remove("text")
            .raises(""),
        defect("structure.blank-value", "a heading is a space")
            .at(CLAUSE)
            .when(has("heading"))
            .set("heading", "　")
            .raises("/heading"),
        defect("structure.blank-value", "a note is empty")
            .at("/versions/*")
            .edit(addText("notes", ""))
            .raisesAt(place -> place + "/notes/" + (place.endsWith("1") ? 1 : 0)),
        defect("structure.negative-count", "less than no commenters")
            .at("/consultations/*/outcome")
            .edit(outcome -> outcome.put("commenters", -1))
            .raises("/commenters"),
        defect("structure.negative-count", "an attachment numbered below zero")
            .at("/consultations/*/attachments/*")
            .edit(attachment -> attachment.put("number", -1))
            .raises("/number"),
        defect("structure.date-order", "a former name ends before it begins")
            .at("/units/*/aliases/*")
            .edit(alias -> alias.put("from", "2019-03-01").put("until", "2019-02-28"))
            .raises("/until"),
        defect("structure.value-range", "an upper value beside a single one")
            .at(CLAUSE + "/supportMeasures/*/tiers/*/caps/*/amount")
            .edit(amount -> amount.put("upper", 400))
            .raises("/upper"),
        defect("structure.value-range", "a range without its upper value")
            .at(CLAUSE + "/supportMeasures/*/tiers/*/amount")
            .set("comparator", "BETWEEN")
            .raises("/upper"),
        defect("text.unbalanced-brackets", "a bracket is not closed")
            .at(CLAUSE)
            .when(has("text"))
            .edit(append("text", "（试行"))
            .raises(""),
        defect("text.unbalanced-brackets", "a book-title mark is lost")
            .at(NOTICE_CLAUSE)
            .when(says("text", "》"))
            .edit(replace("》", ""))
            .raises(""),
        defect("text.half-width-punctuation", "a comma of another keyboard")
            .at(CLAUSE)
            .when(says("text", "，").and(hasNot("targets")).and(hasNot("supportMeasures")))
            .edit(clause -> clause.put("text", clause.path("text").asString().replace('，', ',')))
            .raises(""),
        defect("text.suspicious-word", "a slip of the pen")
            .at(CLAUSE)
            .when(has("text"))
            .edit(append("text", "对企业给于支持。"))
            .raises("/text"),
        defect("text.placeholder", "an amount is left open")
            .at(CLAUSE)
            .when(has("text"))
            .edit(append("text", "拨付XX元。"))
            .raises("/text"),
        defect("reference.unknown-clause", "a comment on a clause that is not there")
            .at("/consultations/*/outcome/comments/*/anchors/*")
            .set("clauseId", "a99")
            .raises("/clauseId"),
        defect("reference.unknown-clause", "a comment on a number that is not there")
            .at("/consultations/*/outcome/comments/*/anchors/*")
            .edit(anchor -> anchor.without("clauseId").put("printedLabel", "99."))
            .raises("/printedLabel"),
        defect("reference.label-style", "a number is cited in another style")
            .at("/consultations/*/outcome/comments/*/anchors/*")
            .edit(
                anchor ->
                    anchor.put(
                        "printedLabel",
                        anchor.path("printedLabel").asString().replaceAll("(\\d+)\\.", "第$1条")))
            .raises("/printedLabel"),
        defect("reference.unknown-unit", "a duty of a unit that is not registered")
            .at(CLAUSE + "/responsibilities/*/unit")
            .set("unitId", "u99")
            .raises("/unitId"),
        defect("reference.unknown-unit", "a unit under one that is not registered")
            .at("/units/*")
            .set("parentId", "u99")
            .raises("/parentId"),
        defect("reference.unknown-version", "a comment on a version that is not there")
            .at("/consultations/*/outcome/comments/*/anchors/*")
            .set("versionId", "v99")
            .raises("/versionId"),
        defect("reference.unknown-version", "an attachment that holds no version")
            .at("/consultations/*/attachments/*")
            .set("versionId", "v99")
            .raises("/versionId"),
        defect("reference.undated-citation", "a citation loses its number")
            .at(CLAUSE)
            .when(has("citations"))
            .edit(
                replace("（浙政发〔2023〕15号）", "")
                    .andThen(
                        clause ->
                            ((ObjectNode) clause.at("/citations/0")).remove("documentNumber")))
            .raises("/citations/0"));
  }

  /** The later numbers move up as well, so that none stands twice. */
  private static void skipNumber(Defect.Spot spot) {
    renumber((ObjectNode) spot.root().at("/versions/1"), number(spot.node()));
  }

  private static void renumber(ObjectNode owner, int from) {
    for (String list : List.of("clauses", "children")) {
      owner.path(list).forEach(child -> renumber((ObjectNode) child, from));
    }
    if (ARTICLE.test(owner) && number(owner) >= from) {
      owner.put("label", number(owner) + 1 + ".");
    }
  }

  private static int number(ObjectNode article) {
    return Integer.parseInt(article.path("label").asString().replace(".", ""));
  }

  private static void repeatNumber(Defect.Spot spot) {
    ObjectNode twin =
        spot.node()
            .deepCopy()
            .retain("kind", "label", "responsibilities", "responsibilityText")
            .put("id", "twin")
            .put("text", "加强政策宣传。");
    ((ArrayNode) spot.up(1)).insert(spot.index() + 1, twin);
  }

  private static String next(String place) {
    int slash = place.lastIndexOf('/');
    return place.substring(0, slash + 1)
        + (Integer.parseInt(place.substring(slash + 1)) + 1)
        + "/label";
  }
}
