package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Instalment;
import org.policydata.model.StackingRule;
import org.policydata.model.SupportKind;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;
import org.policydata.model.TimeFrame;

/**
 * Finds what a paragraph offers: 对…给予补助, 按…的30%给予最高500万元奖励, 免收担保费, 可申请…贷款.
 *
 * <p>Words stay words: nothing is computed.
 */
final class SupportReader {

  private static final List<String> VERBS =
      List.of(
          "支持", "给予", "予以", "给于", "享受", "可申请", "申请", "获得", "免收", "免除", "免缴", "不增收", "返还", "发放",
          "提供", "进行", "实施", "缓缴", "奖励", "补助", "补贴", "资助", "扣除", "标准为", "标准不低于");
  private static final List<String> GIVING = List.of("给予", "予以", "给于");
  private static final List<String> NOUNS =
      List.of(
          "补助", "补贴", "奖励", "奖补", "资助", "贴息", "贷款", "扣除", "资金支持", "保险补偿", "救助", "住宿", "券", "免租",
          "租金", "标准", "返还");
  private static final List<String> OTHER_GIFTS =
      List.of(
          "处分", "处罚", "警告", "罚款", "批评", "答复", "反馈", "协助", "督办", "回复", "说明", "公告", "公示", "公布", "登记",
          "配合", "纠正", "解决", "明确", "告知", "取消", "撤销", "追究", "调整", "核实", "保障", "落实", "采纳", "考虑", "没收",
          "终止", "确认", "通报", "处理", "问责", "查处", "打击", "整改", "关注", "倾斜", "约谈", "惩戒", "限制", "备案",
          "一票否决", "“一票否决", "劝阻", "制止", "拆除", "警示", "清理", "废止", "修订", "答疑", "尊重", "重视", "理解", "审批",
          "办理", "受理", "批准", "观察期", "过渡期", "宽限期", "整改期", "缓冲期");
  private static final List<String> GENERAL =
      List.of("支持", "扶持", "倾斜", "优惠", "资金", "政策", "激励", "待遇", "资源", "经费", "帮扶", "扶助");
  private static final List<String> CONTINUES =
      List.of(
          "最高", "单个", "每家", "每户", "每个", "每年", "总额", "累计", "全市每年", "全年", "单户", "单体", "单笔", "同一",
          "不超过", "期限", "补助期限", "补贴期限", "贴息期限", "最长", "年度", "每人", "单项", "支持期限", "奖励期限", "全市总额", "且",
          "单一", "每企业", "每项目", "同一企业", "贴息利率", "贴息额", "第", "连续", "一次性", "服务期", "自领取", "年补", "单家");

  private static final int LONGEST_PART = 1_000;
  private static final int MOST_CONTINUATIONS = 8;

  private final String text;
  private final ContentContext context;
  private final Brackets brackets;
  private final List<Quantity> quantities;
  private final List<Extracted<SupportMeasure>> found = new ArrayList<>();
  private int nextQuantity;

  private SupportReader(String text, ContentContext context) {
    this.text = text;
    this.context = context;
    this.brackets = Brackets.of(text);
    this.quantities = Quantities.find(text);
  }

  /** Returns the supports of a paragraph in their order. */
  static List<Extracted<SupportMeasure>> read(String text, ContentContext context) {
    boolean any = VERBS.stream().anyMatch(text::contains);
    return any ? new SupportReader(text, context).read() : List.of();
  }

  private List<Extracted<SupportMeasure>> read() {
    for (Sentences.Sentence sentence : Sentences.of(text, brackets)) {
      List<Sentences.Part> parts = sentence.parts();
      int i = 0;
      while (i < parts.size()) {
        int offer = offerAt(parts.get(i));
        if (offer < 0) {
          i++;
          continue;
        }
        int last = i;
        while (last + 1 < parts.size()
            && last - i < MOST_CONTINUATIONS
            && isContinuation(parts.get(last + 1))) {
          last++;
        }
        addOffer(parts, i, last, offer);
        i = last + 1;
      }
    }
    return found;
  }

  /** Where the words of offering begin in a part, -1 where it offers nothing. */
  private int offerAt(Sentences.Part part) {
    if (part.end() - part.start() > LONGEST_PART) {
      return -1;
    }
    String words = text.substring(part.start(), part.end());
    // A joint cap limits other offers, and 服务券规模不少于10亿元 promises a result.
    boolean volume = words.contains("规模不少于") || words.contains("规模不低于");
    if (words.contains("之和不") || volume) {
      return -1;
    }
    for (String verb : GIVING) {
      int at = words.lastIndexOf(verb);
      if (at >= 0 && brackets.depth(part.start() + at) == 0) {
        String object = words.substring(at + verb.length());
        boolean other =
            OTHER_GIFTS.stream().anyMatch(object::startsWith)
                || OTHER_GIFTS.stream().anyMatch(object::endsWith);
        return other || object.isBlank() ? -1 : part.start() + at;
      }
    }
    if (!hasQuantity(part)) {
      return wordOffer(part, words);
    }
    if (words.contains("标准") && words.contains("每人") && words.contains("为")) {
      return part.start() + words.lastIndexOf("标准");
    }
    for (String verb : VERBS) {
      int at = words.indexOf(verb);
      boolean named = NOUNS.stream().anyMatch(words::contains);
      boolean condition = words.endsWith("的");
      boolean except = at == 0 && verb.equals("扣除");
      if (at >= 0 && named && !condition && !except && brackets.depth(part.start() + at) == 0) {
        return part.start() + at;
      }
    }
    return -1;
  }

  /** Offers that say neither 给予 nor a number: 不增收土地价款, 享受…政策, 发放消费券. */
  private int wordOffer(Sentences.Part part, String words) {
    for (String verb : List.of("不增收", "免收", "免缴", "免除")) {
      int at = words.indexOf(verb);
      if (at >= 0 && !words.endsWith("的")) {
        return part.start() + at;
      }
    }
    String named = Words.strip(words);
    if (named.startsWith("建立") && named.endsWith("支持机制") && named.contains("等")) {
      return part.start() + words.indexOf("建立") + 2;
    }
    if (named.startsWith("支持")
        && (named.endsWith("贴息") || named.endsWith("补助") || named.endsWith("补贴"))) {
      return part.start() + words.indexOf("支持") + 2;
    }
    for (String verb : List.of("享受", "发放")) {
      int at = words.indexOf(verb);
      if (at >= 0 && words.indexOf("券", at) > 0) {
        return part.start() + at;
      }
    }
    return -1;
  }

  private boolean hasQuantity(Sentences.Part part) {
    return quantitiesBetween(part.start(), part.end()).stream()
        .anyMatch(quantity -> quantity.isMoney() || quantity.isShare());
  }

  private int firstQuantityFrom(int offset) {
    while (nextQuantity < quantities.size() && quantities.get(nextQuantity).end() <= offset) {
      nextQuantity++;
    }
    while (nextQuantity > 0 && quantities.get(nextQuantity - 1).end() > offset) {
      nextQuantity--;
    }
    return nextQuantity;
  }

  private boolean isContinuation(Sentences.Part part) {
    if (part.end() - part.start() > LONGEST_PART) {
      return false;
    }
    int start = Words.skipBlank(text, part.start(), part.end());
    String words = text.substring(start, part.end());
    boolean goesOn = CONTINUES.stream().anyMatch(words::startsWith);
    boolean newOffer = GIVING.stream().anyMatch(words::contains) && words.contains("对");
    boolean number = !quantitiesBetween(part.start(), part.end()).isEmpty();
    return goesOn && !newOffer && (number || words.startsWith("贴息利率"));
  }

  private void addOffer(List<Sentences.Part> parts, int first, int last, int offer) {
    Sentences.Part part = parts.get(first);
    int start = phraseStart(part, offer);
    int end = parts.get(last).end();
    while (end > start && Chars.isBlank(text.charAt(end - 1))) {
      end--;
    }
    String object = text.substring(offer, end);
    int labelsFrom = first == 0 ? start : parts.get(Math.max(0, first - 2)).start();
    Recipient recipient = Recipient.of(text, parts, first, start, offer);
    List<Quantity> own = quantitiesBetween(start, end);
    List<int[]> pieces = pieces(offer, part.end(), own);
    for (int[] piece : pieces) {
      String words = text.substring(piece[0], piece[1]);
      List<SupportKind> kinds = SupportKinds.in(pieces.size() > 1 ? words : object);
      if (kinds.equals(List.of(SupportKind.UNSPECIFIED))) {
        kinds = SupportKinds.in(text.substring(start, end));
        kinds = kinds.size() > 1 ? List.of(kinds.get(0)) : kinds;
      }
      String phrase = text.substring(start, end);
      if (phrase.contains("扣除") && kinds.equals(List.of(SupportKind.UNSPECIFIED))) {
        kinds = List.of(SupportKind.TAX_RELIEF);
      } else if (text.startsWith("标准", offer) && phrase.contains("每人")) {
        kinds = List.of(SupportKind.BENEFIT);
      }
      List<Quantity> inPiece =
          pieces.size() > 1
              ? own.stream().filter(q -> q.start() >= piece[0] && q.end() <= piece[1]).toList()
              : own;
      SupportTiers tiers = SupportTiers.of(text, labelsFrom, start, end, inPiece, brackets);
      boolean named =
          !kinds.equals(List.of(SupportKind.UNSPECIFIED))
              || !inPiece.isEmpty()
              || isSupport(object);
      for (SupportKind kind : named ? kinds : List.<SupportKind>of()) {
        add(kind, recipient, tiers, start, end);
      }
    }
  }

  private boolean isSupport(String object) {
    return !context.isRuleOfLaw() && GENERAL.stream().anyMatch(object::contains);
  }

  private void add(SupportKind kind, Recipient recipient, SupportTiers tiers, int start, int end) {
    String phrase = text.substring(start, end);
    List<SupportTier> list = tiers.tiers();
    List<Instalment> instalments = tiers.instalments();
    StackingRule stacking = null;
    for (Extracted<StackingRule> rule : StackingWords.find(phrase, context.clauseId())) {
      stacking = new StackingRule(rule.value().kind(), null, rule.value().phrase());
    }
    TimeFrame term = tiers.term();
    boolean premium = phrase.contains("保费") || phrase.contains("保险费");
    SupportMeasure measure =
        SupportMeasure.builder()
            .id(context.clauseId() + "-m" + (found.size() + 1))
            .kind(kind == SupportKind.SUBSIDY && premium ? SupportKind.PREMIUM_SUBSIDY : kind)
            .beneficiary(recipient.beneficiary())
            .condition(recipient.condition())
            .tiers(list)
            .instalments(instalments)
            .oneOff(phrase.contains("一次性") ? Boolean.TRUE : null)
            .term(term)
            .payer(recipient.payer())
            .stacking(stacking)
            .phrase(phrase)
            .build();
    found.add(new Extracted<>(measure, start, end));
  }

  /** 对…给予… is one phrase; without 对 it begins with the measure (按…) or the verb. */
  private int phraseStart(Sentences.Part part, int offer) {
    int start = Words.skipBlank(text, part.start(), part.end());
    if (text.startsWith("支持机制", part.end() - 4) && text.startsWith("建立", start)) {
      return start + 2;
    }
    for (String word : List.of("并", "其中", "同时", "再")) {
      int next = start + word.length();
      // 并购 is a word of its own.
      if (next <= offer && text.startsWith(word, start) && "购网列行".indexOf(text.charAt(next)) < 0) {
        start = next;
      }
    }
    return start;
  }

  private List<Quantity> quantitiesBetween(int start, int end) {
    List<Quantity> between = new ArrayList<>();
    for (int i = firstQuantityFrom(start); i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      if (quantity.start() >= end) {
        break;
      }
      if (quantity.start() >= start && quantity.end() <= end) {
        between.add(quantity);
      }
    }
    return between;
  }

  /** 60万元的购房补贴和300万元的安居补贴 are two offers, each with its own sum. */
  private List<int[]> pieces(int offer, int end, List<Quantity> own) {
    List<int[]> pieces = new ArrayList<>();
    int start = offer;
    for (int i = offer; i < end; i++) {
      boolean joint = (text.charAt(i) == '和' || text.charAt(i) == '及') && brackets.depth(i) == 0;
      if (joint && isOffer(start, i, own) && isOffer(i + 1, end, own)) {
        pieces.add(new int[] {start, i});
        start = i + 1;
      }
    }
    pieces.add(new int[] {start, end});
    return pieces;
  }

  private boolean isOffer(int start, int end, List<Quantity> own) {
    boolean number =
        own.stream().anyMatch(q -> q.start() >= start && q.end() <= end && q.isMoney());
    String words = text.substring(start, end);
    return number && NOUNS.stream().anyMatch(words::endsWith);
  }

  /**
   * Who receives a support, and on what condition.
   *
   * @param beneficiary who, in words
   * @param condition on what condition, in words
   * @param payer who pays, in words
   */
  private record Recipient(
      @Nullable String beneficiary, @Nullable String condition, @Nullable String payer) {

    private static final List<String> WHO =
        List.of(
            "企业", "机构", "人才", "单位", "院校", "高校", "个人", "人员", "公司", "基金", "平台", "团队", "者", "户", "主体",
            "组织", "社区", "园区", "家庭", "高管", "学校", "银行", "协会", "毕业生", "载体", "联合体", "开发区", "合作社", "农民工",
            "青年", "保险机构", "OPC", "地区", "基地", "示范区", "示范城市", "街区");

    private static final List<String> PAYERS =
        List.of("财政", "资金", "基金", "区", "市", "县", "政府", "部门", "局", "单位", "园区", "管委会", "银行");

    static Recipient of(String text, List<Sentences.Part> parts, int index, int start, int offer) {
      String before = Words.joined(text.substring(start, Math.max(start, offer)));
      String who = subject(before);
      String given = who == null ? given(text, offer) : null;
      who = given == null ? who : given;
      String payer = payer(before);
      String condition = null;
      if (index > 0) {
        Sentences.Part earlier = parts.get(index - 1);
        String words = Words.joined(text.substring(earlier.start(), earlier.end()));
        String stripped = words.startsWith("对") ? words.substring(1) : words;
        if (words.endsWith("的")) {
          condition = stripped.substring(0, stripped.length() - 1);
        } else if (who == null && words.startsWith("对") && words.length() > 2) {
          who = stripped;
        }
      }
      if (who != null && who.endsWith("的") && who.length() > 1) {
        condition = who.substring(0, who.length() - 1);
        who = null;
      }
      if (who != null && WHO.stream().noneMatch(who::endsWith)) {
        who = null;
      }
      return new Recipient(
          blankToNull(who), condition == null ? null : blankToNull(condition), payer);
    }

    /** 给予初创企业最高100万元: who stands between the verb and the sum. */
    private static @Nullable String given(String text, int offer) {
      if (GIVING.stream().noneMatch(verb -> text.startsWith(verb, offer))) {
        return null;
      }
      int from = offer + 2;
      int end = Math.min(text.length(), from + 30);
      for (int i = from; i < end; i++) {
        char c = text.charAt(i);
        boolean sum = c >= '0' && c <= '9' || text.startsWith("最高", i) || text.startsWith("不超过", i);
        if (sum || "，,。；;、".indexOf(c) >= 0) {
          return sum && i > from + 1 ? Words.joined(text.substring(from, i)) : null;
        }
      }
      return null;
    }

    private static @Nullable String subject(String before) {
      int to = before.lastIndexOf("对", Math.max(0, before.length() - 1));
      int first = before.indexOf('对');
      if (to < 0) {
        int target = before.startsWith("为") ? 0 : before.startsWith("向") ? 0 : -1;
        return target < 0 ? null : cut(before.substring(1));
      }
      return cut(before.substring(first + 1));
    }

    /** The recipient ends where the measure begins: 对企业按…的30%. */
    private static String cut(String words) {
      int end = words.length();
      for (String word :
          List.of(
              "按照", "按", "分阶段", "分别", "依次", "每年", "一次性", "择优", "，", "可", "由", "最高", "提供", "发放")) {
        int at = words.indexOf(word);
        if (at > 0 && at < end) {
          end = at;
        }
      }
      return words.substring(0, end);
    }

    private static @Nullable String payer(String before) {
      int by = before.indexOf('由');
      if (by < 0) {
        return null;
      }
      int end = before.length();
      for (String word : List.of("按照", "按", "分别", "一次性", "每年", "给予", "予以", "负责")) {
        int at = before.indexOf(word, by);
        if (at > by && at < end) {
          end = at;
        }
      }
      String words = before.substring(by + 1, end);
      return PAYERS.stream().anyMatch(words::endsWith) ? blankToNull(words) : null;
    }

    private static @Nullable String blankToNull(@Nullable String words) {
      return words == null || words.isBlank() ? null : Words.strip(words);
    }
  }
}
