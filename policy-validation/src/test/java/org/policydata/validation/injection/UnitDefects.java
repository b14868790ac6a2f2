package org.policydata.validation.injection;

import static org.policydata.validation.injection.Defect.defect;
import static org.policydata.validation.injection.Edits.add;
import static org.policydata.validation.injection.Edits.has;
import static org.policydata.validation.injection.Edits.object;
import static org.policydata.validation.injection.Edits.says;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes about who has to do what, and in the registry of units. */
final class UnitDefects {

  private static final String CLAUSE = "/versions/*/clauses/**";
  private static final String UNIT = CLAUSE + "/responsibilities/*/unit";

  /** Where a unit is the first one of its list. */
  private static final String HEAD = CLAUSE + "/responsibilities/[01]/unit";

  private UnitDefects() {}

  static List<Defect> all() {
    return List.of(
        defect("responsibility.none", "nobody is charged with an article")
            .at(CLAUSE)
            .when(
                has("responsibilities").and(clause -> !clause.path("id").asString().equals("a11")))
            .remove("responsibilities", "responsibilityText")
            .raises(""),
        defect("responsibility.no-lead", "nobody takes the lead")
            .at(CLAUSE)
            .when(clause -> clause.path("responsibilities").size() > 1)
            .edit(
                clause ->
                    clause
                        .path("responsibilities")
                        .forEach(duty -> ((ObjectNode) duty).put("role", "RESPONSIBLE")))
            .raises(""),
        defect("responsibility.deadline-before-issue", "due before it was published")
            .at(CLAUSE + "/deadline")
            .set("endsOn", "2024-03-31")
            .raises(""),
        defect("responsibility.duplicate", "one unit leads and helps")
            .at(CLAUSE)
            .when(has("responsibilities"))
            .edit(
                clause -> {
                  ArrayNode duties = (ArrayNode) clause.path("responsibilities");
                  duties.insert(
                      1, ((ObjectNode) duties.get(0)).deepCopy().put("role", "SUPPORTING"));
                })
            .raises("/responsibilities/1"),
        defect("responsibility.outside-authority", "a central branch is charged by a city")
            .at(CLAUSE)
            .when(clause -> clause.path("responsibilities").size() == 1)
            .edit(
                add(
                    "responsibilities",
                    "{'role': 'SUPPORTING', 'unit': {'name': '国家金融监督管理总局宁波监管局',"
                        + " 'unitId': 'jgj'}}"))
            .raises("/responsibilities/1"),
        defect("unit.several-names", "a unit by a name of its own")
            .at(HEAD)
            .when(says("name", "市商务局"))
            .set("name", "市商务委")
            .raises(""),
        defect("unit.level-prefix-missing", "the city is left out")
            .at(HEAD)
            .when(says("name", "市商务局"))
            .set("name", "商务局")
            .raises(""),
        defect("unit.unresolved", "a unit that is not registered")
            .at(UNIT)
            .edit(unit -> unit.without("unitId").put("name", "市气象局"))
            .raises(""),
        defect("unit.credit-code", "a letter that is not of the alphabet")
            .at("/units/*")
            .set("creditCode", "1133020000291000I1")
            .raises("/creditCode"),
        defect("unit.credit-code", "a wrong check character")
            .at("/units/*")
            .edit(
                unit ->
                    unit.put(
                        "creditCode",
                        unit.path("creditCode").asString().replaceAll(".$", "")
                            + (unit.path("creditCode").asString().endsWith("0") ? '1' : '0')))
            .raises("/creditCode"),
        defect("unit.division-code", "a code of five digits")
            .at("/units/*")
            .set("divisionCode", "33020")
            .raises("/divisionCode"),
        defect("unit.division-code", "a letter in the code")
            .at("/versions/*/jurisdiction")
            .set("divisionCode", "33020O")
            .raises("/divisionCode"),
        defect("unit.alias-conflict", "two units under one name")
            .at("/units/*")
            .when(unit -> !unit.has("aliases") && !unit.path("id").asString().equals("szf"))
            .edit(
                unit ->
                    unit.set(
                        "aliases", object("{'of': [{'name': '市经信局', 'kind': 'SHORT'}]}").get("of")))
            .raises("/aliases/0/name"));
  }
}
