package org.policydata.model;

/** Kind of support that a clause offers. */
public enum SupportKind {

  /** 奖励. */
  REWARD,

  /** 补助, 补贴. */
  SUBSIDY,

  /** 贷款贴息. */
  INTEREST_SUBSIDY,

  /** 保费补贴. */
  PREMIUM_SUBSIDY,

  /** 担保费补贴. */
  GUARANTEE_FEE_SUBSIDY,

  /** 风险补偿. */
  RISK_COMPENSATION,

  /** 融资租赁补助. */
  LEASING_SUBSIDY,

  /** 房租补贴, 租金减免. */
  RENT_SUPPORT,

  /** 配套. */
  MATCHING_FUNDS,

  /** 税收优惠. */
  TAX_RELIEF,

  /** 费用减免. */
  FEE_RELIEF,

  /** 券 (创新券, 算力券). */
  VOUCHER,

  /** 贷款. */
  LOAN,

  /** 担保. */
  GUARANTEE,

  /** 股权投资. */
  EQUITY_INVESTMENT,

  /** 用地, 用能保障. */
  LAND_AND_ENERGY,

  /** 政府采购, 首购. */
  PROCUREMENT,

  /** 服务. */
  SERVICE,

  /** 认定, 评选, 荣誉. */
  RECOGNITION,

  /** 待遇, 社会救助. */
  BENEFIT,

  /** 一事一议, 一企一策. */
  NEGOTIATED,

  /** 综合支持. */
  PACKAGE,

  /** 支持, without saying what. */
  UNSPECIFIED
}
