package org.policydata.validation.injection;

import static org.policydata.validation.injection.Defect.defect;
import static org.policydata.validation.injection.Edits.addText;
import static org.policydata.validation.injection.Edits.replace;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes in what is said about a version: numbers, dates, titles, signatures, validity. */
final class DocumentDefects {

  private static final String DRAFT = "/versions/0";
  private static final String FINAL = "/versions/1";
  private static final String RULE = "/versions/2";

  private DocumentDefects() {}

  static List<Defect> all() {
    return List.of(
        defect("document.number-format", "round brackets in the number")
            .at(FINAL)
            .set("documentNumber", "甬经信(2024)66号")
            .raises("/documentNumber"),
        defect("document.number-format", "a zero before the number")
            .at(FINAL)
            .set("documentNumber", "甬经信〔2024〕066号")
            .raises("/documentNumber"),
        defect("document.number-format", "a year of two digits")
            .at(FINAL)
            .set("documentNumber", "甬经信〔24〕66号")
            .raises("/documentNumber"),
        defect("document.number-year", "the number of another year")
            .at(FINAL)
            .set("documentNumber", "甬经信〔2022〕66号")
            .raises("/documentNumber"),
        defect("document.date-order", "published before it was signed")
            .at("/versions/*")
            .when(version -> version.has("signedOn"))
            .set("publishedOn", "2024-05-07")
            .raises("/publishedOn"),
        defect("document.date-implausible", "signed years before it was published")
            .at(RULE)
            .set("signedOn", "2020-01-06")
            .raises("/signedOn"),
        defect("document.retroactive-effect", "in force before it was signed")
            .at(FINAL + "/validity/*")
            .set("effectiveOn", "2024-07-01")
            .raises("/effectiveOn"),
        defect("document.title-differs", "the attachment is called otherwise")
            .at("/consultations/0/attachments/0")
            .set("name", "宁波市扶持制造业若干措施（征求意见稿）")
            .raises("/name"),
        defect("document.issuer-differs", "another body signs")
            .at(FINAL)
            .set("title", "宁波市财政局关于支持制造业高质量发展的若干措施")
            .raises("/signatures/0/unit/name"),
        defect("document.stage-order", "a draft published after what was issued")
            .at(DRAFT)
            .set("publishedOn", "2024-09-06")
            .raisesAt(place -> FINAL + "/stage"),
        defect("document.unsigned", "nobody issued and signed the final text")
            .at(FINAL)
            .remove("signatures", "issuers")
            .raises(""),
        defect("document.unsigned", "a notice without signature")
            .at("/consultations/*")
            .remove("signatures")
            .raises(""),
        defect("document.no-effective-date", "the closing article of a rule is lost")
            .at(RULE)
            .edit(
                rule -> {
                  rule.remove("validity");
                  ((ArrayNode) rule.path("clauses")).remove(2);
                })
            .raises(""),
        defect("document.effective-too-soon", "a rule in force within a week")
            .at(RULE + "/validity/*")
            .set("effectiveOn", "2024-05-20")
            .raises(""),
        defect("document.no-validity-end", "the end of validity is lost")
            .at(FINAL)
            .edit(
                version -> {
                  replace("，有效期至2027年8月31日", "").accept(version);
                  ((ObjectNode) version.at("/validity/0")).remove("endsOn");
                })
            .raises(""),
        defect("document.validity-too-long", "valid for thirteen years")
            .at(FINAL + "/validity/*")
            .set("endsOn", "2037-08-31")
            .raises(""),
        defect("document.rule-named-regulation", "a rule is called a regulation")
            .at(RULE)
            .set("title", "宁波市中小企业促进条例")
            .raises("/title"),
        defect("document.status-contradicts-dates", "said to be valid after its last day")
            .at(FINAL)
            .edit(version -> ((ObjectNode) version.at("/validity/0")).put("endsOn", "2024-09-30"))
            .raises("/notes/0"),
        defect("document.attachment-contradiction", "an attachment is listed and denied")
            .at(FINAL)
            .edit(addText("notes", "无附件"))
            .raises("/notes"),
        defect("document.attachment-contradiction", "a notice denies its attachments")
            .at("/consultations/*")
            .edit(addText("attachmentDenials", "无附件"))
            .raises("/attachmentDenials"));
  }
}
