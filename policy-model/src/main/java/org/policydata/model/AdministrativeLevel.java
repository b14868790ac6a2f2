package org.policydata.model;

/** Administrative level of a territory or body. */
public enum AdministrativeLevel {

  /** 国家级. */
  NATIONAL,

  /** 省级. */
  PROVINCIAL,

  /** 市级 (设区的市). */
  MUNICIPAL,

  /** 县级. */
  COUNTY,

  /** 乡级. */
  TOWNSHIP
}
