package org.policydata.validation.injection;

import static org.policydata.validation.injection.Defect.defect;
import static org.policydata.validation.injection.Edits.addText;
import static org.policydata.validation.injection.Edits.append;
import static org.policydata.validation.injection.Edits.kind;
import static org.policydata.validation.injection.Edits.object;
import static org.policydata.validation.injection.Edits.replace;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes in a consultation, in its outcome, and in what must not be published. */
final class ConsultationDefects {

  private static final String NOTICE = "/consultations/*";
  private static final String PERIOD = NOTICE + "/period";
  private static final String ANSWERED = "/consultations/0";
  private static final String OPEN = "/consultations/1";
  private static final String OUTCOME = NOTICE + "/outcome";
  private static final String COMMENT = OUTCOME + "/comments/*";
  private static final String DISPOSITION = COMMENT + "/disposition";

  private ConsultationDefects() {}

  static List<Defect> all() {
    return List.of(
        defect("consultation.closes-before-opens", "the window is turned round")
            .at(ANSWERED)
            .edit(period("{'opensOn': '2024-05-06', 'closesOn': '2024-04-06'}"))
            .raises("/period/closesOn"),
        defect("consultation.period-too-short", "ten days")
            .at(ANSWERED)
            .edit(period("{'opensOn': '2024-05-06', 'closesOn': '2024-05-16'}"))
            .raises("/period"),
        defect("consultation.closes-on-holiday", "the last day is a Saturday")
            .at(ANSWERED)
            .edit(period("{'opensOn': '2024-05-06', 'closesOn': '2024-06-08'}"))
            .raises("/period/closesOn"),
        defect("consultation.no-deadline", "the last day is lost")
            .at(NOTICE)
            .edit(period("{'opensOn': '2024-05-06'}"))
            .raises(""),
        defect("consultation.no-channel", "no way to answer")
            .at(NOTICE)
            .remove("channels", "contacts")
            .raises(""),
        defect("consultation.stated-length-differs", "another length is stated")
            .at(PERIOD)
            .edit(period -> period.put("statedDays", 15))
            .raises("/statedDays"),
        defect("consultation.closing-phrase-differs", "the phrase names another month")
            .at(PERIOD)
            .set("closingPhrase", "请于2024年8月16日17时前（含当日）反馈")
            .raises("/closingPhrase"),
        defect("consultation.closing-boundary-unstated", "whether the day counts is not said")
            .at(PERIOD)
            .edit(
                period ->
                    period.put(
                        "closingPhrase",
                        period.path("closingPhrase").asString().replaceAll("17时前.*", "前反馈")))
            .raises("/closingPhrase"),
        defect("consultation.no-draft", "the draft is not attached")
            .at(OPEN)
            .edit(notice -> ((ArrayNode) notice.path("attachments")).remove(0))
            .raises(""),
        defect("consultation.no-explanation", "the explanation is not attached")
            .at(NOTICE)
            .edit(notice -> ((ArrayNode) notice.path("attachments")).remove(1))
            .raises(""),
        defect("consultation.reply-needs-seal", "the public is asked for a seal")
            .at(NOTICE)
            .edit(addText("replyDemands", "OFFICIAL_SEAL"))
            .raises("/replyDemands/0"),
        defect("consultation.incomplete-address", "the address stops at the district")
            .at(NOTICE + "/channels/*")
            .when(kind("POST"))
            .set("value", "宁波市鄞州区")
            .raises("/value"),
        defect("consultation.private-mailbox", "a private mail provider")
            .at(NOTICE + "/channels/*")
            .when(kind("EMAIL"))
            .set("value", "office@163.com")
            .raises("/value"),
        defect("consultation.title-lacks-draft-mark", "the mark of a draft is lost")
            .at(OPEN)
            .editSpot(
                spot -> {
                  replace("（征求意见稿）", "").accept(spot.node());
                  replace("（征求意见稿）", "").accept((ObjectNode) spot.root().at("/versions/3"));
                })
            .raises("/title"),
        defect("privacy.personal-contact", "a private address")
            .at(NOTICE + "/contacts/*")
            .set("address", "宁波市鄞州区幸福小区3幢501室")
            .raises("/address"),
        defect("privacy.personal-contact", "a mobile telephone")
            .at(NOTICE + "/contacts/*")
            .edit(contact -> ((ArrayNode) contact.path("phones")).set(0, "13800000000"))
            .raises("/phones/0"),
        defect("privacy.commenter-identified", "an identity number in a comment")
            .at(COMMENT)
            .edit(append("text", "身份证号330203198001011234。"))
            .raises("/text"),
        defect("privacy.commenter-identified", "a telephone in a comment")
            .at(COMMENT)
            .edit(append("text", "联系电话13800000000。"))
            .raises("/text"),
        defect("outcome.counts-differ", "more are said to be received than are answered")
            .at(OUTCOME)
            .edit(outcome -> outcome.put("received", 2))
            .raises("/received"),
        defect("outcome.before-close", "answered while the window is open")
            .at(OUTCOME)
            .set("publishedOn", "2024-06-01")
            .raises("/publishedOn"),
        defect("outcome.missing", "no answer to what was asked")
            .at(NOTICE)
            .when(notice -> notice.has("outcome"))
            .remove("outcome")
            .raises(""),
        defect("outcome.no-reason", "turned down without a reason")
            .at(DISPOSITION)
            .when(disposition -> disposition.path("decision").asString().equals("NOT_ADOPTED"))
            .remove("reason")
            .raises(""),
        defect("outcome.undated", "nobody says when it was decided")
            .at(OUTCOME)
            .edit(
                outcome -> {
                  outcome.remove("publishedOn");
                  outcome
                      .path("comments")
                      .forEach(
                          comment ->
                              ((ObjectNode) comment.path("disposition")).remove("decidedOn"));
                })
            .raises(""),
        defect("outcome.adopted-without-amendment", "adopted, and nothing is changed")
            .at(COMMENT)
            .when(comment -> comment.has("amendments"))
            .remove("amendments")
            .raises("/disposition"),
        defect("amendment.text-not-found", "other words are to be replaced")
            .at(COMMENT + "/amendments/*")
            .set("expectedText", "制造业贷款占全部贷款比重不低于20%")
            .raises("/expectedText"));
  }

  /** Puts another period in the place of the notice's, with nothing about the one before. */
  private static Consumer<ObjectNode> period(String json) {
    return notice -> notice.set("period", object(json));
  }
}
