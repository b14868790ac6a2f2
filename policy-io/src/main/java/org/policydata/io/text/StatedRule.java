package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.Role;
import org.policydata.model.RuleKind;
import org.policydata.model.UnitMention;

/**
 * A rule on responsibility as found in the text, before the clause that states it has an id.
 *
 * @param id identifier of the rule
 * @param kind what it says
 * @param role role it gives
 * @param units units it names
 * @param separator character that ends the first group where the first group leads
 * @param byRemit whether several leads share the duty by remit
 * @param paragraph index of the paragraph that states it
 * @param start offset in that paragraph
 * @param end offset behind its words
 * @param phrase its words
 */
record StatedRule(
    String id,
    RuleKind kind,
    @Nullable Role role,
    List<UnitMention> units,
    char separator,
    boolean byRemit,
    int paragraph,
    int start,
    int end,
    String phrase) {

  StatedRule {
    units = List.copyOf(units);
  }

  /** Returns the rule of the model, stated by a clause. */
  ResponsibilityRule toRule(String clauseId) {
    return ResponsibilityRule.builder()
        .id(id)
        .kind(kind)
        .role(role)
        .units(units)
        .clauseId(clauseId)
        .phrase(phrase)
        .build();
  }
}
