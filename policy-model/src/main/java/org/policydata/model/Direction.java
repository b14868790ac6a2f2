package org.policydata.model;

/** Direction of a change. */
public enum Direction {

  /** 增长, 提高. */
  INCREASE,

  /** 下降, 降低, 压缩. */
  DECREASE
}
