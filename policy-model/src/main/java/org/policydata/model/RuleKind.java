package org.policydata.model;

/** What a responsibility rule stated once says. */
public enum RuleKind {

  /** The unit listed first leads (列第一位的为牵头单位). */
  FIRST_LISTED_LEADS,

  /** The units before the first comma lead (第一个逗号前为牵头单位). */
  FIRST_GROUP_LEADS,

  /** The unit with a mark, an asterisk for example, leads. */
  MARKED_UNIT_LEADS,

  /** A list of units without a keyword is a duty. */
  BARE_LIST_ASSIGNS,

  /** Further units are responsible for everything and not listed again (不再列出). */
  ALSO_RESPONSIBLE
}
