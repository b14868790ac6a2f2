package org.policydata.model;

/** Kind of body. */
public enum UnitKind {

  /** 人民政府. */
  GOVERNMENT,

  /** 政府部门. */
  GOVERNMENT_DEPARTMENT,

  /** 党委及其工作机关. */
  PARTY_ORGAN,

  /** 人大. */
  PEOPLES_CONGRESS,

  /** 法院, 检察院. */
  JUDICIAL_ORGAN,

  /** Branch of a central body in a place: 海关, 税务, 人民银行, 金融监管局, 证监局. */
  CENTRAL_BRANCH,

  /** 管委会, 功能区. */
  ZONE_AUTHORITY,

  /** 领导小组及其办公室. */
  COORDINATING_BODY,

  /** 事业单位. */
  PUBLIC_INSTITUTION,

  /** 人民团体: 工会, 工商联, 妇联. */
  PEOPLES_ORGANISATION,

  /** 行业协会, 商会. */
  INDUSTRY_ASSOCIATION,

  /** 银行, 保险机构. */
  FINANCIAL_INSTITUTION,

  /** 企业. */
  ENTERPRISE,

  /** Several bodies named together (各区(县、市), 市级各部门). */
  COLLECTIVE
}
