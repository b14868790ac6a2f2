package org.policydata.model;

/** Place of a clause in the numbering of its text (编章节条款项目, or 一、（一）1.（1）). */
public enum ClauseKind {

  /** Text before the first number. */
  PREAMBLE,

  /** 编, the highest division. */
  PART,

  /** 章, or the level numbered 一、. */
  CHAPTER,

  /** 节, or the level numbered （一）. */
  SECTION,

  /** 条, or the level numbered 1.. */
  ARTICLE,

  /** 款, an unnumbered paragraph. */
  PARAGRAPH,

  /** 项, numbered （一） under an article, otherwise （1）. */
  ITEM,

  /** 目, numbered 1. under an item, otherwise ①. */
  SUBITEM,

  /** Part of a paragraph that something hangs on. */
  SEGMENT,

  /** A table, with its rows as children. */
  TABLE,

  /** A row of a table. */
  ROW,

  /** Text after the last number that does not belong to it. */
  CLOSING
}
