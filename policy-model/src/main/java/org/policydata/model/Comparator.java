package org.policydata.model;

/** How a value limits a quantity. */
public enum Comparator {

  /** 不低于, 不少于, 以上, 达到. */
  AT_LEAST,

  /** 超过, 突破. */
  MORE_THAN,

  /** 不超过, 不高于, 以内, 最高. */
  AT_MOST,

  /** 低于. */
  LESS_THAN,

  /** Exactly the value. */
  EQUAL,

  /** 左右; the tolerance is the reader's choice, the law names none. */
  ABOUT,

  /** From the value to the upper value, both included. */
  BETWEEN
}
