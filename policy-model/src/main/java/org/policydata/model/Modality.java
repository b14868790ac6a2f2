package org.policydata.model;

/** How firmly a target is promised. */
public enum Modality {

  /** 确保, 必须, 应当. */
  MUST,

  /** Stated without a modal word. */
  PLAIN,

  /** 一般, 原则上. */
  GENERALLY,

  /** 力争, 争取, 努力. */
  STRIVE,

  /** 预期, 预计. */
  EXPECTED,

  /** 鼓励, 支持. */
  ENCOURAGE
}
