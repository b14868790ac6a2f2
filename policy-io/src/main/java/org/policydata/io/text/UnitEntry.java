package org.policydata.io.text;

import org.jspecify.annotations.Nullable;
import org.policydata.model.Manner;
import org.policydata.model.Role;
import org.policydata.model.UnitMention;

/**
 * One name in a list of units, with what the list says about it.
 *
 * @param mention the name as printed, with its gloss
 * @param andOthers words behind it that leave the list open (等部门)
 * @param marked whether a mark such as an asterisk stands at it
 * @param group number of the comma-separated group it stands in, from 0
 * @param role role by the verb behind the name (牵头, 负责, 配合); null where the list has none
 * @param manner how the units share the duty, by the same words
 * @param start offset of the name
 * @param end offset behind the name and its gloss
 */
record UnitEntry(
    UnitMention mention,
    @Nullable String andOthers,
    boolean marked,
    int group,
    @Nullable Role role,
    @Nullable Manner manner,
    int start,
    int end) {

  /** Returns the entry with the role that a verb later in the list gives it. */
  UnitEntry with(@Nullable Role newRole, @Nullable Manner newManner) {
    return new UnitEntry(mention, andOthers, marked, group, newRole, newManner, start, end);
  }
}
