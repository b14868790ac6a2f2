package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.SupportKind;

/** The kinds of support that words name: 贷款贴息和融资租赁补助 names two. */
final class SupportKinds {

  private static final List<Word> WORDS =
      List.of(
          new Word("一事一议", SupportKind.NEGOTIATED),
          new Word("一企一策", SupportKind.NEGOTIATED),
          new Word("一项目一策", SupportKind.NEGOTIATED),
          new Word("一人一策", SupportKind.NEGOTIATED),
          new Word("贷款贴息", SupportKind.INTEREST_SUBSIDY),
          new Word("利息补", SupportKind.INTEREST_SUBSIDY),
          new Word("财政贴息", SupportKind.INTEREST_SUBSIDY),
          new Word("贴息", SupportKind.INTEREST_SUBSIDY),
          new Word("融资租赁补", SupportKind.LEASING_SUBSIDY),
          new Word("租赁贴息", SupportKind.LEASING_SUBSIDY),
          new Word("担保费补", SupportKind.GUARANTEE_FEE_SUBSIDY),
          new Word("担保费用补", SupportKind.GUARANTEE_FEE_SUBSIDY),
          new Word("保费补", SupportKind.PREMIUM_SUBSIDY),
          new Word("保险补", SupportKind.PREMIUM_SUBSIDY),
          new Word("保费", SupportKind.PREMIUM_SUBSIDY),
          new Word("风险补偿", SupportKind.RISK_COMPENSATION),
          new Word("风险补贴", SupportKind.RISK_COMPENSATION),
          new Word("损失补偿", SupportKind.RISK_COMPENSATION),
          new Word("租金", SupportKind.RENT_SUPPORT),
          new Word("房租", SupportKind.RENT_SUPPORT),
          new Word("免租", SupportKind.RENT_SUPPORT),
          new Word("减租", SupportKind.RENT_SUPPORT),
          new Word("租房补", SupportKind.RENT_SUPPORT),
          new Word("配套支持", SupportKind.MATCHING_FUNDS),
          new Word("配套资金", SupportKind.MATCHING_FUNDS),
          new Word("配套补", SupportKind.MATCHING_FUNDS),
          new Word("资金配套", SupportKind.MATCHING_FUNDS),
          new Word("代金券", SupportKind.VOUCHER),
          new Word("服务券", SupportKind.VOUCHER),
          new Word("消费券", SupportKind.VOUCHER),
          new Word("算力券", SupportKind.VOUCHER),
          new Word("创新券", SupportKind.VOUCHER),
          new Word("模型券", SupportKind.VOUCHER),
          new Word("语料券", SupportKind.VOUCHER),
          new Word("数据券", SupportKind.VOUCHER),
          new Word("券", SupportKind.VOUCHER),
          new Word("加计扣除", SupportKind.TAX_RELIEF),
          new Word("定额扣除", SupportKind.TAX_RELIEF),
          new Word("据实扣除", SupportKind.TAX_RELIEF),
          new Word("税收优惠", SupportKind.TAX_RELIEF),
          new Word("税收减免", SupportKind.TAX_RELIEF),
          new Word("所得税减免", SupportKind.TAX_RELIEF),
          new Word("增值税", SupportKind.TAX_RELIEF),
          new Word("不增收", SupportKind.FEE_RELIEF),
          new Word("免收", SupportKind.FEE_RELIEF),
          new Word("免缴", SupportKind.FEE_RELIEF),
          new Word("缓缴", SupportKind.FEE_RELIEF),
          new Word("返还", SupportKind.FEE_RELIEF),
          new Word("费用减免", SupportKind.FEE_RELIEF),
          new Word("减免", SupportKind.FEE_RELIEF),
          new Word("免除", SupportKind.FEE_RELIEF),
          new Word("综合扶持", SupportKind.PACKAGE),
          new Word("综合支持", SupportKind.PACKAGE),
          new Word("综合性支持", SupportKind.PACKAGE),
          new Word("等专项支持", SupportKind.PACKAGE),
          new Word("全方位支持", SupportKind.PACKAGE),
          new Word("一揽子", SupportKind.PACKAGE),
          new Word("奖补", SupportKind.REWARD),
          new Word("奖励", SupportKind.REWARD),
          new Word("奖金", SupportKind.REWARD),
          new Word("生活费补", SupportKind.BENEFIT),
          new Word("生活补贴", SupportKind.BENEFIT),
          new Word("救助", SupportKind.BENEFIT),
          new Word("津贴", SupportKind.BENEFIT),
          new Word("保障标准", SupportKind.BENEFIT),
          new Word("养育标准", SupportKind.BENEFIT),
          new Word("补助", SupportKind.SUBSIDY),
          new Word("补贴", SupportKind.SUBSIDY),
          new Word("项目资助", SupportKind.SUBSIDY),
          new Word("资助", SupportKind.SUBSIDY),
          new Word("资金支持", SupportKind.SUBSIDY),
          new Word("启动资金", SupportKind.SUBSIDY),
          new Word("经费支持", SupportKind.SUBSIDY),
          new Word("投拨联动", SupportKind.EQUITY_INVESTMENT),
          new Word("拨投", SupportKind.EQUITY_INVESTMENT),
          new Word("股权投资", SupportKind.EQUITY_INVESTMENT),
          new Word("予以投资", SupportKind.EQUITY_INVESTMENT),
          new Word("给予投资", SupportKind.EQUITY_INVESTMENT),
          new Word("入股", SupportKind.EQUITY_INVESTMENT),
          new Word("投资支持", SupportKind.EQUITY_INVESTMENT),
          new Word("担保贷款", SupportKind.LOAN),
          new Word("信用贷款", SupportKind.LOAN),
          new Word("低息贷款", SupportKind.LOAN),
          new Word("贷款支持", SupportKind.LOAN),
          new Word("信贷支持", SupportKind.LOAN),
          new Word("融资担保", SupportKind.GUARANTEE),
          new Word("担保支持", SupportKind.GUARANTEE),
          new Word("用地", SupportKind.LAND_AND_ENERGY),
          new Word("用能", SupportKind.LAND_AND_ENERGY),
          new Word("能耗指标", SupportKind.LAND_AND_ENERGY),
          new Word("政府采购", SupportKind.PROCUREMENT),
          new Word("首购", SupportKind.PROCUREMENT),
          new Word("免费住宿", SupportKind.SERVICE),
          new Word("免费入驻", SupportKind.SERVICE),
          new Word("指导", SupportKind.SERVICE),
          new Word("绿色通道", SupportKind.SERVICE),
          new Word("便利", SupportKind.SERVICE),
          new Word("表彰", SupportKind.RECOGNITION),
          new Word("授牌", SupportKind.RECOGNITION),
          new Word("荣誉", SupportKind.RECOGNITION),
          new Word("通报表扬", SupportKind.RECOGNITION));

  private SupportKinds() {}

  /** Returns the kinds in the order of the words; one UNSPECIFIED where the words name none. */
  static List<SupportKind> in(String words) {
    List<SupportKind> kinds = new ArrayList<>();
    int i = 0;
    while (i < words.length()) {
      Word found = at(words, i);
      if (found == null) {
        i++;
        continue;
      }
      SupportKind kind = kindOf(found, words, i);
      if (!kinds.contains(kind)) {
        kinds.add(kind);
      }
      i += found.words().length();
      // 贷款贴息补助 and 租金补贴 are one kind, named by the first words.
      i = skipGeneric(words, i);
    }
    if (kinds.contains(SupportKind.VOUCHER) && words.strip().endsWith("券")) {
      return List.of(SupportKind.VOUCHER);
    }
    if (kinds.contains(SupportKind.RENT_SUPPORT)) {
      kinds.remove(SupportKind.FEE_RELIEF);
    }
    boolean broad = kinds.contains(SupportKind.NEGOTIATED);
    if (broad && words.contains("综合")) {
      kinds.retainAll(List.of(SupportKind.NEGOTIATED));
    }
    return kinds.isEmpty() ? List.of(SupportKind.UNSPECIFIED) : kinds;
  }

  /** 个性化“一企一策”服务 is a service and no sum to be agreed on. */
  private static SupportKind kindOf(Word found, String words, int at) {
    int next = at + found.words().length();
    boolean service = words.startsWith("服务", next) || words.startsWith("”服务", next);
    return service && found.kind() == SupportKind.NEGOTIATED ? SupportKind.SERVICE : found.kind();
  }

  private static int skipGeneric(String words, int from) {
    for (String generic :
        List.of("补助资金", "补助", "补贴资金", "补贴", "奖励", "支持", "助", "贴", "优惠", "减免", "补")) {
      if (words.startsWith(generic, from)) {
        return from + generic.length();
      }
    }
    return from;
  }

  private static @Nullable Word at(String words, int offset) {
    for (Word word : WORDS) {
      if (words.startsWith(word.words(), offset)) {
        return word;
      }
    }
    return null;
  }

  /** Words and the kind they name. */
  private record Word(String words, SupportKind kind) {}
}
