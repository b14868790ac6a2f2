package org.policydata.model;

/** What a unit has to do on a clause. */
public enum Role {

  /** 牵头, 主办. */
  LEAD,

  /** 责任, 主要责任. */
  RESPONSIBLE,

  /** 配合, 协办, 参与, 协同. */
  SUPPORTING
}
