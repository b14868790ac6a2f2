package org.policydata.validation.injection;

import static org.policydata.validation.injection.Defect.defect;
import static org.policydata.validation.injection.Edits.add;
import static org.policydata.validation.injection.Edits.append;
import static org.policydata.validation.injection.Edits.has;
import static org.policydata.validation.injection.Edits.hasNot;
import static org.policydata.validation.injection.Edits.kind;
import static org.policydata.validation.injection.Edits.replace;
import static org.policydata.validation.injection.Edits.says;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes in what is promised: targets and supports. */
final class TargetDefects {

  private static final String CLAUSE = "/versions/*/clauses/**";
  private static final String TARGET = CLAUSE + "/targets/*";
  private static final String MEASURE = CLAUSE + "/supportMeasures/*";

  private TargetDefects() {}

  static List<Defect> all() {
    return List.of(
        defect("target.no-deadline", "until when is lost")
            .at(CLAUSE)
            .when(has("targets").and(says("text", "到202")).and(says("text", "较").negate()))
            .edit(
                clause -> {
                  replace("到2027年，", "").andThen(replace("到2026年，", "")).accept(clause);
                  clause.path("targets").forEach(target -> ((ObjectNode) target).remove("period"));
                })
            .raises("/targets/0"),
        defect("target.no-baseline", "since when is lost")
            .at(TARGET)
            .when(has("baseline"))
            .remove("baseline")
            .raises(""),
        defect("target.percent-out-of-range", "a share above a hundred per cent")
            .at("/versions/1/clauses/**")
            .when(says("text", "不低于18%"))
            .edit(
                clause -> {
                  replace("18%", "180%").accept(clause);
                  ((ObjectNode) clause.at("/targets/0/measure")).put("value", 180);
                })
            .raises("/targets/0/measure"),
        defect("target.text-differs", "another value than the text's")
            .at(TARGET + "/measure")
            .edit(measure -> measure.put("value", 77))
            .raises(""),
        defect("target.text-differs", "a maximum where the text has a minimum")
            .at(TARGET + "/measure")
            .when(measure -> measure.path("comparator").asString().equals("AT_LEAST"))
            .set("comparator", "AT_MOST")
            .raises(""),
        defect("target.conflict", "two values for one indicator")
            .at(CLAUSE)
            .when(says("text", "展会"))
            .edit(
                append("text", "到2027年，累计实施技术改造项目2000个。")
                    .andThen(
                        add(
                            "targets",
                            "{'id': 'a9-t1', 'indicator': '技术改造项目', 'measure': {'type':"
                                + " 'QUANTITY', 'comparator': 'EQUAL', 'value': 2000, 'unit':"
                                + " '个'}, 'period': {'endsOn': '2027-12-31', 'precision':"
                                + " 'YEAR', 'phrase': '到2027年'}, 'phrase':"
                                + " '累计实施技术改造项目2000个'}")))
            .raises("/targets/0"),
        defect("target.softened-wording", "only striven for")
            .at(TARGET)
            .set("modality", "STRIVE")
            .raises(""),
        defect("support.lists-differ", "three amounts for two grades")
            .at(CLAUSE)
            .when(says("text", "分别"))
            .edit(replace("50万元、20万元", "50万元、20万元、10万元"))
            .raises("/supportMeasures/0"),
        defect("support.stages-do-not-add-up", "an instalment too large")
            .at(MEASURE + "/instalments/*/amount")
            .edit(amount -> amount.put("value", 25))
            .raisesAt(place -> place.substring(0, place.indexOf("/instalments"))),
        defect("support.rate-without-base", "a rate of nothing")
            .at(MEASURE + "/tiers/*")
            .when(has("rate"))
            .edit(tier -> tier.remove("base"))
            .raisesAt(TargetDefects::measure),
        defect("support.cap-without-scope", "a cap for nothing in particular")
            .at(CLAUSE)
            .when(says("text", "单个项目"))
            .edit(
                replace("单个项目", "")
                    .andThen(
                        clause ->
                            ((ObjectNode) clause.at("/supportMeasures/0/tiers/0/caps/0"))
                                .remove("scope")))
            .raises("/supportMeasures/0"),
        defect("support.amount-unspecified", "a subsidy of no amount")
            .at(MEASURE)
            .when(kind("SUBSIDY"))
            .remove("tiers", "instalments")
            .raises(""),
        defect("support.tied-to-local-tax", "only for the firms registered here")
            .at("/versions/1/clauses/**")
            .when(says("text", "对实施技术改造的企业"))
            .edit(replace("实施技术改造的企业", "在我市注册的企业"))
            .raises("/supportMeasures/0"),
        defect("support.follow-up-undated", "rules are promised for some day")
            .at(CLAUSE)
            .when(has("text").and(hasNot("deadline")))
            .edit(append("text", "具体办法另行制定。"))
            .raises("/text"));
  }

  private static String measure(String place) {
    return place.substring(0, place.indexOf("/tiers"));
  }
}
