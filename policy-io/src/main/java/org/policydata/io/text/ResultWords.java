package org.policydata.io.text;

import java.util.List;
import org.policydata.model.TimeFrame;

/** The words that tell a promised result from a support, a condition and a duty. */
final class ResultWords {

  private static final List<String> VERBS =
      List.of(
          "建成", "打造", "培育", "集聚", "汇聚", "认定", "新增", "新建", "形成", "引进", "引育", "组织", "举办", "开展", "挖掘",
          "发掘", "评选", "推出", "落地", "培养", "培训", "招引", "孵化", "遴选", "创建", "布局", "汇集", "征集", "建设", "建立",
          "组建", "设立", "实现", "完成", "吸引", "发展", "壮大", "改造", "新开通", "开通", "发布", "提供", "促进", "推动", "实施",
          "新引进", "培育形成", "累计建成", "投放", "发放", "募集", "集聚各类", "创设", "承办", "新认定", "推广", "新培育", "选树",
          "储备", "转化", "攻克", "突破", "研制", "制定修订", "制修订", "增设", "新设", "筹集", "筹建", "扶持", "帮扶", "服务",
          "选派", "选拔", "评定", "命名", "建", "开设", "开发", "上线", "编制", "招聘", "募招", "吸纳", "带动", "新签约", "签约",
          "引入", "支持建设", "聚集", "拓展", "打通", "推动建设", "梳理", "遴选一批", "布设", "部署", "投资", "投入", "推进", "统筹",
          "初步建成", "举行", "召开", "安排", "开工建设", "开工", "谋划", "接待", "净增", "新签", "新引育", "招收", "招募", "引聚",
          "选育", "育成", "改建", "扩建", "新改扩建", "整治", "治理", "修复", "栽植", "种植", "安置", "解决", "救助", "化解",
          "淘汰", "更新", "获批", "入选", "制定", "出台", "盘活", "腾退", "消化", "供应", "归集", "接入", "创作", "挂牌", "上市",
          "走访", "惠及", "新辟", "开辟", "集中签约", "储备", "推介", "验收", "投产", "竣工", "续建", "配建", "增设", "增配",
          "配备", "建档", "受理", "办理", "落户", "回引", "注册", "登记", "孵育", "共建", "联建", "打响", "申报", "搭建", "铺设",
          "敷设", "架设", "安装", "供给", "生产", "收购", "销售", "出口", "运送", "转移", "输送", "减排", "节约", "节能", "植树",
          "造林", "绿化", "增殖放流", "整合", "清理", "取消", "下放", "关停", "退出", "拆除", "排查", "压减", "置换", "追加", "推行");
  private static final List<String> SUPPORT =
      List.of(
          "给予", "奖励", "补助", "补贴", "奖补", "资助", "贴息", "扣除", "减免", "免除", "返还", "罚款", "处以", "享受", "可申请",
          "申请最高", "免征", "减征", "缴纳", "补偿", "缴费", "救济", "定额", "保险金", "最高", "标准为", "标准确定", "保费补", "租金",
          "创业担保贷款", "购房", "奖金", "支付", "拨付", "按标准", "予以支持", "资金支持", "垫付");
  private static final List<String> LATER_SUPPORT =
      List.of("给予", "奖励", "补助", "补贴", "奖补", "资助", "予以", "可享受", "可申请", "贴息", "扣除", "减免");
  private static final List<String> OWN_VERBS =
      List.of("建设", "新建", "建成", "打造", "开发", "举办", "组织", "培育", "创建", "布局", "推出", "集聚", "改造");
  private static final List<String> CONDITION_STARTS =
      List.of("对", "凡", "符合", "如", "若", "经", "按", "根据", "自", "针对", "鼓励对", "满", "超过", "对于", "已");
  private static final List<String> LEADS =
      List.of(
          "其中", "并", "且", "同时", "力争", "争取", "确保", "努力", "将", "全面", "要", "应", "实现", "调整为", "原则上",
          "预计", "必须", "保证", "每年", "全年", "年度", "均", "和", "以及", "推动", "力求", "到", "鼓励", "累计");
  private static final List<String> FIRM_LEADS = List.of("到", "力争", "争取", "确保");
  private static final List<String> SHARE_SUBJECTS =
      List.of("率", "比重", "比例", "占比", "增速", "增幅", "覆盖面", "度", "为");
  private static final List<String> TIME_SUBJECTS =
      List.of(
          "时间", "时限", "时长", "期限", "周期", "时间为", "时间一般为", "时限为", "一般为", "用时", "耗时", "办理", "审批", "调整为",
          "缩短为", "压缩为", "时间总体", "时间平均", "时间原则上", "环节");

  private static final int LOOK_AHEAD = 160;

  private ResultWords() {}

  /** Tells whether a part of a sentence offers support or states what support depends on. */
  static boolean isSupport(
      String text, Sentences.Sentence sentence, Sentences.Part part, List<Quantity> quantities) {
    String words = text.substring(part.start(), part.end());
    boolean countsOnly = quantities.stream().allMatch(Quantity::isCount);
    boolean offers = SUPPORT.stream().anyMatch(words::contains);
    boolean ratioRaised = words.contains("比例由") || words.contains("比例从") || words.contains("比例提高");
    if (offers && !ratioRaised && !(countsOnly && !words.contains("给予"))) {
      return true;
    }
    String first =
        Words.strip(text.substring(sentence.start(), Math.min(part.end(), sentence.start() + 20)));
    boolean terms =
        part.start() > sentence.start()
            && (first.startsWith("对") || first.startsWith("凡") || first.startsWith("符合"))
            && !words.contains("确保")
            && !words.contains("力争")
            && !endsInRatioRaised(words);
    if (terms) {
      return true;
    }
    String later = text.substring(part.end(), Math.min(sentence.end(), part.end() + LOOK_AHEAD));
    boolean followedBySupport = LATER_SUPPORT.stream().anyMatch(later::contains);
    boolean firm =
        FIRM_LEADS.stream().anyMatch(Words.strip(words)::startsWith)
            || words.contains("确保")
            || words.contains("力争")
            || words.contains("安排")
            || countsOnly
                && (words.contains("不少于") || words.contains("不低于"))
                && hasResultVerb(words)
            || countsOnly && isOwnResult(words) && !givesNext(later);
    return followedBySupport && !firm && !endsInRatioRaised(words);
  }

  /** 每年开发岗位1000个以上 says what the author does, with the verb before all else. */
  private static boolean isOwnResult(String words) {
    String rest = withoutTime(Words.joined(words));
    return words.contains("以上") && OWN_VERBS.stream().anyMatch(rest::startsWith);
  }

  /** Whether the next part gives the support that this one states the condition of. */
  private static boolean givesNext(String later) {
    int comma = later.indexOf('，', 1);
    String next = Words.strip(comma < 0 ? later : later.substring(0, comma + 1));
    return LATER_SUPPORT.stream().anyMatch(next::contains) && !next.contains("标准");
  }

  private static boolean endsInRatioRaised(String words) {
    return words.contains("提高至")
        || words.contains("提高到")
        || words.contains("降至")
        || words.contains("压缩至");
  }

  /** Tells whether the words about a number state on what condition something holds. */
  static boolean isCondition(String lead, String noun, String part) {
    String words = Words.strip(part);
    if (words.endsWith("的") || noun.equals("的")) {
      return true;
    }
    boolean starts = CONDITION_STARTS.stream().anyMatch(words::startsWith);
    return starts
        && !words.contains("提高至")
        && !words.contains("提高到")
        && !words.contains("压缩至")
        && !words.contains("压减至")
        && !words.contains("降至")
        && !words.contains("缩短至");
  }

  /** Tells whether words end in a verb of result, with nothing between it and the number. */
  static boolean endsInResultVerb(String words) {
    String rest = words;
    for (String filler : List.of("了", "各类", "约", "近", "一批", "出", "共", "累计", "总计", "市级", "全市")) {
      if (rest.endsWith(filler)) {
        rest = rest.substring(0, rest.length() - filler.length());
      }
    }
    return VERBS.stream().anyMatch(rest::endsWith);
  }

  /** Tells whether a word is a verb of result. */
  static boolean isResultVerb(String word) {
    return VERBS.contains(word);
  }

  /** Tells whether words contain a verb of result. */
  static boolean hasResultVerb(String words) {
    return VERBS.stream().filter(verb -> verb.length() > 1).anyMatch(words::contains);
  }

  /** Tells whether a part of a sentence gives support, so that a limit behind it limits that. */
  static boolean givesSupport(String words) {
    return words.contains("给予")
        || words.contains("补贴")
        || words.contains("补助")
        || words.contains("奖励");
  }

  /** Tells whether words end in a verb of falling. */
  static boolean endsFalling(String lead) {
    return lead.endsWith("下降") || lead.endsWith("降低") || lead.endsWith("减少") || lead.endsWith("下调");
  }

  /** Tells whether words name a sum of money that a bare number can be the level of. */
  static boolean isMoneySubject(String lead) {
    return lead.endsWith("收入")
        || lead.endsWith("产值")
        || lead.endsWith("总值")
        || lead.endsWith("总额")
        || lead.endsWith("规模")
        || lead.endsWith("增加值")
        || lead.endsWith("额")
        || lead.endsWith("投资") && lead.contains("完成");
  }

  /** Tells whether words report what has been reached already. */
  static boolean isPast(String lead) {
    return lead.contains("已") || lead.contains("目前") || lead.contains("截至");
  }

  /** Tells whether words begin a report of what has been reached: 截至2025年底，全省已建成…. */
  static boolean reports(String words) {
    String start = Words.strip(words);
    return (start.startsWith("截至") || start.startsWith("截止") || start.startsWith("目前"))
        && !start.contains("力争");
  }

  /** Tells whether words only name what a number is compared with. */
  static boolean isComparedWith(String lead) {
    boolean share = lead.startsWith("比重") || lead.startsWith("比例") || lead.startsWith("比率");
    return !share
        && (lead.startsWith("比") || lead.startsWith("较") || lead.startsWith("同比"))
        && lead.length() < 14;
  }

  /** Tells whether the words behind a number say that so many things are there by then. */
  static boolean endsReached(String noun) {
    return noun.endsWith("建成")
        || noun.endsWith("投产")
        || noun.endsWith("开工")
        || noun.endsWith("投用")
        || noun.endsWith("投入使用")
        || noun.endsWith("竣工")
        || noun.endsWith("落成");
  }

  /** Tells whether a number says how often something is done. */
  static boolean isFrequency(Quantity quantity, String lead) {
    return "次".equals(quantity.unit()) && !quantity.inWords() && lead.contains("每");
  }

  /** Tells whether words promise something for each place: 实现每个地级市…. */
  static boolean promisesForEach(String lead) {
    return lead.contains("实现")
        || lead.contains("确保")
        || lead.contains("力争")
        || lead.contains("每个市")
        || lead.contains("每个县")
        || lead.contains("每个乡")
        || lead.contains("每个镇");
  }

  /** Tells whether words oblige somebody to act within a time. */
  static boolean isDuty(String lead) {
    return lead.contains("应当")
        || lead.contains("应在")
        || lead.contains("须在")
        || lead.contains("须于")
        || lead.contains("应于")
        || lead.contains("之日起")
        || lead.contains("收到");
  }

  /** Tells whether words name a share that a bare number can be the level of. */
  static boolean isShareSubject(String lead) {
    // A rate of a tax, a fee or a loan is set, not reached.
    String subject = lead.endsWith("为") ? lead.substring(0, lead.length() - 1) : lead;
    if (subject.endsWith("费率")
        || subject.endsWith("税率")
        || subject.endsWith("利率")
        || subject.endsWith("征收率")) {
      return false;
    }
    return SHARE_SUBJECTS.stream().anyMatch(lead::endsWith);
  }

  /** Tells whether words name a length of time. */
  static boolean isTimeSubject(String lead) {
    return TIME_SUBJECTS.stream().anyMatch(lead::endsWith);
  }

  /** Tells whether words name a rate of growth. */
  static boolean isGrowthSubject(String subject) {
    return subject.endsWith("增速")
        || subject.endsWith("增幅")
        || subject.endsWith("增长率")
        || subject.endsWith("增长速度");
  }

  /**
   * Returns what is measured: the words without time, modal words and the verb of result at their
   * start.
   */
  static String subject(String lead) {
    String words = lead;
    boolean changed = true;
    while (changed) {
      changed = false;
      String without = withoutTime(words);
      if (!without.equals(words)) {
        words = without;
        changed = true;
      }
      for (String opening : LEADS) {
        if (words.length() > opening.length() && words.startsWith(opening)) {
          words = words.substring(opening.length());
          changed = true;
        }
      }
    }
    words = withoutBaseline(words);
    for (String ending :
        List.of(
            "较上年", "同比", "为", "实现", "分别", "年均", "均", "总体", "一般", "原则上", "力争", "的", "将", "也", "都",
            "，", "要")) {
      if (words.endsWith(ending)) {
        words = words.substring(0, words.length() - ending.length());
      }
    }
    for (String whole : List.of("全市", "全省", "全县", "全区", "全国")) {
      String rest = words.startsWith(whole) ? words.substring(whole.length()) : "";
      if (VERBS.stream().anyMatch(verb -> verb.length() > 1 && rest.startsWith(verb))) {
        words = rest;
      }
    }
    String longest = "";
    for (String verb : VERBS) {
      if (verb.length() > longest.length() && words.startsWith(verb)) {
        longest = verb;
      }
    }
    return words.substring(longest.length());
  }

  private static String withoutBaseline(String words) {
    int in = words.indexOf("在20");
    int end = in < 0 ? -1 : words.indexOf("基础上", in);
    return end < 0 ? words : words.substring(0, in) + words.substring(end + 3);
  }

  private static String withoutTime(String words) {
    List<Extracted<TimeFrame>> times =
        new TimeExpressions(2000).find(words.substring(0, Math.min(words.length(), 24)));
    if (!times.isEmpty() && times.get(0).start() == 0 && times.get(0).end() < words.length()) {
      return words.substring(times.get(0).end());
    }
    return words;
  }
}
