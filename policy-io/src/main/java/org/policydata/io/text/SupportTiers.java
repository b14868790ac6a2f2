package org.policydata.io.text;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amount;
import org.policydata.model.Cap;
import org.policydata.model.Comparator;
import org.policydata.model.Instalment;
import org.policydata.model.SupportTier;
import org.policydata.model.TimeFrame;

/**
 * The sums and rates of one offer.
 *
 * @param tiers the tiers, one where there are no tiers, none where no number is given
 * @param instalments the parts it is paid in
 * @param term how long it is granted
 */
record SupportTiers(
    List<SupportTier> tiers, List<Instalment> instalments, @Nullable TimeFrame term) {

  private static final List<String> TERM_WORDS =
      List.of("最长", "期限不超过", "期限最长", "期限为", "连续", "期限最长不超过", "服务期应不少于", "为期", "给予");

  SupportTiers {
    tiers = List.copyOf(tiers);
    instalments = List.copyOf(instalments);
  }

  /** Returns what the quantities of an offer say; labels of tiers may stand before the offer. */
  static SupportTiers of(
      String text,
      int labelsFrom,
      int start,
      int end,
      List<Quantity> quantities,
      Brackets brackets) {
    return new Reader(text, labelsFrom, start, end, quantities, brackets).read();
  }

  /** Reads one offer. */
  private static final class Reader {

    private final String text;
    private final int labelsFrom;
    private final int start;
    private final int end;
    private final List<Quantity> quantities;
    private final Brackets brackets;
    private final List<SupportTier> tiers = new ArrayList<>();
    private final List<Cap> caps = new ArrayList<>();
    private @Nullable Amount amount;
    private @Nullable Amount rate;
    private @Nullable String base;
    private @Nullable TimeFrame term;
    private @Nullable String step;

    Reader(
        String text,
        int labelsFrom,
        int start,
        int end,
        List<Quantity> quantities,
        Brackets brackets) {
      this.labelsFrom = labelsFrom;
      this.text = text;
      this.start = start;
      this.end = end;
      this.quantities = quantities;
      this.brackets = brackets;
    }

    SupportTiers read() {
      List<Instalment> instalments = InstalmentList.in(text, start, end, quantities);
      boolean shared = instalments.size() > 1 && instalments.get(0).share() != null;
      int from = start;
      int i = 0;
      while (i < quantities.size()) {
        Quantity quantity = quantities.get(i);
        String each = step(quantity);
        if (each != null) {
          step = each;
          from = quantity.end();
          i++;
          continue;
        }
        if (isCondition(quantity)
            || InstalmentList.covers(text, start, quantity)
            || shared && quantity.isShare()) {
          i++;
          continue;
        }
        int group = groupSize(i);
        if (group > 1) {
          addGroup(i, group, from);
          i += group;
        } else {
          addOne(quantity, from);
          i++;
        }
        from = quantities.get(i - 1).end();
      }
      if (tiers.isEmpty() && (amount != null || rate != null || !caps.isEmpty())) {
        tiers.add(new SupportTier(null, null, amount, rate, base, caps, null));
      } else if (!tiers.isEmpty() && !caps.isEmpty()) {
        tiers.replaceAll(tier -> tier.toBuilder().caps(caps).build());
      }
      return new SupportTiers(tiers, instalments, term);
    }

    /** Numbers of things and times set conditions; so does a number before 的 and the verb. */
    private boolean isCondition(Quantity quantity) {
      if (quantity.isTime()) {
        readTerm(quantity);
        return true;
      }
      if (quantity.unit() != null
          && quantity.isCount()
          && !"倍".equals(quantity.unit())
          && !isBareMultiplier(quantity.unit())) {
        return true;
      }
      String after = text.substring(quantity.end(), Math.min(end, quantity.end() + 6));
      boolean threshold =
          after.startsWith("以下（")
              || after.startsWith("以下(")
              || after.startsWith("以上（")
              || after.startsWith("的部分")
              || after.startsWith("部分");
      boolean thing =
          after.startsWith("以上的企业")
              || after.startsWith("以上企业")
              || after.startsWith("以上的项目")
              || after.startsWith("以上项目")
              || after.startsWith("的企业")
              || after.startsWith("的项目")
              || after.startsWith("以下的")
                  && !after.startsWith("以下的资金")
                  && !after.startsWith("以下的补")
                  && !after.startsWith("以下的奖")
                  && !after.startsWith("以下的支持");
      return threshold || thing;
    }

    /** 每增100万元 says what each sum is paid for; null where a number does not. */
    private @Nullable String step(Quantity quantity) {
      String before = text.substring(Math.max(start, quantity.start() - 5), quantity.start());
      int each = before.lastIndexOf('每');
      if (each < 0 || quantity.isTime()) {
        return null;
      }
      String words = before.substring(each);
      boolean steps = List.of("每增", "每增加", "每满", "每新增", "每超过", "每超", "每增长").contains(words);
      return steps ? words + text.substring(quantity.start(), quantity.end()) : null;
    }

    private static boolean isBareMultiplier(String unit) {
      return unit.equals("万") || unit.equals("亿");
    }

    private void readTerm(Quantity quantity) {
      Extracted<Period> length = TimeLengths.at(text, quantity.start());
      if (length == null || term != null) {
        return;
      }
      String before = text.substring(Math.max(start, quantity.start() - 8), quantity.start());
      for (String word : TERM_WORDS) {
        if (before.endsWith(word) && !word.equals("给予")
            || word.equals("给予") && before.endsWith(word) && text.startsWith("且", length.end())) {
          int from = quantity.start() - (word.equals("给予") ? 0 : word.length());
          term =
              TimeFrame.builder()
                  .term(length.value())
                  .phrase(text.substring(from, length.end()))
                  .build();
          return;
        }
      }
    }

    /** How many quantities from one on stand in a list: 100万元、50万元、20万元. */
    private int groupSize(int index) {
      int size = 1;
      for (int i = index + 1; i < quantities.size(); i++) {
        int at = endWithBracket(quantities.get(i - 1));
        String between =
            Words.strip(
                text.substring(Math.min(at, quantities.get(i).start()), quantities.get(i).start()));
        boolean joined =
            between.equals("、")
                || between.equals("和")
                || between.equals("及")
                || between.equals("，")
                || between.equals("以下和")
                || between.equals("以上和");
        boolean alike = quantities.get(i).isShare() == quantities.get(index).isShare();
        if (!joined || !alike) {
          break;
        }
        size++;
      }
      return size;
    }

    private int endWithBracket(Quantity quantity) {
      int at = Comparison.of(text, quantity, quantity.start()).end();
      if (at < end && Brackets.opensAside(text.charAt(at)) && brackets.partner(at) > at) {
        return brackets.partner(at) + 1;
      }
      return at;
    }

    private void addGroup(int index, int size, int from) {
      List<String> labels =
          TierLabels.before(text, labelsFrom, quantities.get(index).start(), size);
      Comparison shared = Comparison.of(text, quantities.get(index), from);
      for (int k = 0; k < size; k++) {
        Quantity quantity = quantities.get(index + k);
        String label = bracketLabel(quantity);
        if (label == null && labels.size() == size) {
          label = labels.get(k);
        }
        Comparison own = Comparison.of(text, quantity, quantity.start());
        Comparator comparator =
            own.comparator() == Comparator.EQUAL ? shared.comparator() : own.comparator();
        Amount value = amountOf(quantity, comparator, per(quantities.get(index), from));
        boolean share = quantity.isShare();
        tiers.add(
            new SupportTier(
                label, null, share ? null : value, share ? value : null, null, List.of(), null));
      }
    }

    private @Nullable String bracketLabel(Quantity quantity) {
      int at = Words.skipBlank(text, quantity.end());
      if (at < end && Brackets.opensAside(text.charAt(at)) && brackets.partner(at) > at) {
        return blankToNull(text.substring(at + 1, brackets.partner(at)));
      }
      return null;
    }

    private void addOne(Quantity quantity, int from) {
      Comparison comparison = Comparison.of(text, quantity, from);
      Amount value = amountOf(quantity, comparison.comparator(), per(quantity, from));
      if (quantity.isShare() || "倍".equals(quantity.unit()) || quantity.isPercentagePoints()) {
        if (rate == null) {
          String between = text.substring(from, comparison.start());
          boolean most =
              between.contains("不超过") || between.contains("不高于") || between.contains("最高");
          rate =
              most && comparison.comparator() == Comparator.EQUAL
                  ? new Amount(Comparator.AT_MOST, value.value(), null, value.unit(), value.per())
                  : value;
          base = base(comparison, from);
        }
        return;
      }
      boolean limits =
          comparison.kind() == Comparison.Kind.CAP
              || comparison.comparator() == Comparator.AT_MOST
                  && comparison.kind() != Comparison.Kind.NONE;
      boolean second = amount != null || rate != null;
      if (second && limits) {
        caps.add(cap(value, scope(comparison, from)));
      } else if (amount == null) {
        amount = value;
      }
    }

    /** 每企业每年不超过20万元 limits each enterprise, and that each year. */
    private static Cap cap(Amount limit, @Nullable String scope) {
      String per = limit.per();
      if (per == null || !per.endsWith("每年") || per.length() == 2) {
        return new Cap(limit, scope);
      }
      Amount yearly =
          new Amount(limit.comparator(), limit.value(), limit.upper(), limit.unit(), "每年");
      return new Cap(yearly, scope == null ? per.substring(0, per.length() - 2) : scope);
    }

    private Amount amountOf(Quantity quantity, Comparator comparator, @Nullable String per) {
      String unit = quantity.unit() == null ? "%" : quantity.unit();
      String each = per == null ? step : per;
      step = null;
      int slash = Math.max(unit.indexOf('/'), unit.indexOf('／'));
      if (slash > 0) {
        each = unit.substring(slash + 1);
        unit = unit.substring(0, slash);
      }
      Comparator limit = quantity.upper() != null ? Comparator.BETWEEN : comparator;
      BigDecimal upper = limit == Comparator.BETWEEN ? quantity.upper() : null;
      return new Amount(limit, quantity.value(), upper, unit, each);
    }

    /** 每年, 每平方米, 每人每月 before the number, with words of comparison between. */
    private @Nullable String per(Quantity quantity, int from) {
      Comparison comparison = Comparison.of(text, quantity, from);
      String before =
          Words.joined(
              text.substring(
                  Math.max(from, quantity.start() - 30), Math.max(from, comparison.start())));
      for (String word :
          List.of(
              "总额", "给予", "补助标准", "平均补助", "平均", "补助", "补贴", "奖励", "标准", "分别为", "分别", "为", "贴息")) {
        if (before.endsWith(word)) {
          before = before.substring(0, before.length() - word.length());
        }
      }
      int each = before.lastIndexOf('每');
      if (each < 0) {
        return before.endsWith("亩") ? "亩" : null;
      }
      int earlier = before.lastIndexOf('每', each - 1);
      int begin = earlier >= 0 && each - earlier <= 6 ? earlier : each;
      String words = before.substring(begin);
      boolean clean = words.length() <= 10 && words.chars().allMatch(c -> Chars.isHan((char) c));
      return clean ? words : null;
    }

    /** What a rate is taken of: 按照模型采购费用的50%. */
    private @Nullable String base(Comparison comparison, int from) {
      String before = Words.joined(text.substring(from, Math.max(from, comparison.start())));
      int cut = 0;
      for (String tail : List.of("给予", "予以")) {
        before =
            before.endsWith(tail) ? before.substring(0, before.length() - tail.length()) : before;
      }
      for (String word :
          List.of(
              "按照", "按", "不超过", "不高于", "给予", "补助", "补贴", "对", "根据", "可", "最高", "由", "比例", "返还其",
              "返还", "年化")) {
        int at = before.lastIndexOf(word);
        boolean bracketed =
            at >= 0
                && at + word.length() < before.length()
                && ")）".indexOf(before.charAt(at + word.length())) >= 0;
        if (at >= 0
            && !bracketed
            && at + word.length() > cut
            && at + word.length() < before.length()) {
          cut = at + word.length();
        }
      }
      String words = before.substring(cut);
      for (String tail : List.of("给予", "予以", "投资补助", "补助", "的", "按", "比例")) {
        words = words.endsWith(tail) ? words.substring(0, words.length() - tail.length()) : words;
      }
      boolean plain = words.length() >= 2 && words.length() <= 40 && cut > 0 && !words.equals("年化");
      return plain ? blankToNull(words) : null;
    }

    private @Nullable String scope(Comparison comparison, int from) {
      int begin = Math.max(from, comparison.start() - 24);
      for (int i = begin; i < comparison.start(); i++) {
        if ("，,、；;。）)".indexOf(text.charAt(i)) >= 0) {
          begin = i + 1;
        }
      }
      String words =
          Words.joined(text.substring(Math.min(begin, comparison.start()), comparison.start()));
      if (words.startsWith("给予") && words.length() > 2) {
        return null;
      }
      words = words.replace("每年", "");
      for (String word :
          List.of("每年", "给予", "补助", "奖励", "支持", "补贴", "资助", "予以", "且", "贴息额", "奖励金额", "的", "并")) {
        words = words.endsWith(word) ? words.substring(0, words.length() - word.length()) : words;
        words = words.startsWith(word) ? words.substring(word.length()) : words;
      }
      boolean plain =
          words
              .chars()
              .allMatch(c -> Chars.isHan((char) c) || c < 0x80 && Character.isLetterOrDigit(c));
      return plain && words.length() >= 2 ? words : null;
    }

    private static @Nullable String blankToNull(String words) {
      String stripped = Words.strip(words);
      return stripped.isEmpty() ? null : stripped;
    }
  }

  /** The names of tiers in the words before a list of sums. */
  private static final class TierLabels {

    private static final int FARTHEST = 200;

    private static boolean isLabel(String item) {
      return item.length() <= 40 && item.indexOf('的') < 0 && "经由按被在将对从".indexOf(item.charAt(0)) < 0;
    }

    /** The last 等 that leaves a list open; 三等奖 does not. */
    private static int lastOpenEnd(String list) {
      int close = list.lastIndexOf('等');
      while (close > 0
          && close + 1 < list.length()
          && "奖级次第".indexOf(list.charAt(close + 1)) >= 0) {
        close = list.lastIndexOf('等', close - 1);
      }
      return close;
    }

    /** Returns as many labels as there are sums, empty where the words do not list so many. */
    static List<String> before(String text, int start, int end, int count) {
      int from = start;
      String words = text.substring(Math.max(from, end - FARTHEST), end);
      int apart = Math.max(words.lastIndexOf("分别"), words.lastIndexOf("依次"));
      if (apart < 0) {
        return List.of();
      }
      String list = Words.joined(words.substring(0, apart));
      List<String> items = inPart(list, count);
      int comma = Math.max(list.lastIndexOf('，'), list.lastIndexOf(','));
      return items.isEmpty() && comma > 0 ? inPart(list.substring(0, comma), count) : items;
    }

    /** The labels that the last part of a sentence lists. */
    private static List<String> inPart(String sentence, int count) {
      int comma = Math.max(sentence.lastIndexOf('，'), sentence.lastIndexOf(','));
      String list = sentence.substring(comma + 1);
      int how = Math.max(list.lastIndexOf("按照"), list.lastIndexOf("基于"));
      list = how > 0 ? list.substring(0, how) : list;
      int open = list.lastIndexOf('对');
      list = open >= 0 ? list.substring(open + 1) : list;
      while (!list.isEmpty() && "，,的".indexOf(list.charAt(list.length() - 1)) >= 0) {
        list = list.substring(0, list.length() - 1);
      }
      int close = lastOpenEnd(list);
      String named = close > 0 ? list.substring(0, close) : list;
      for (String lead :
          List.of(
              "入选", "获得", "新认定的", "新认定为", "新认定", "认定为", "评为", "获评", "获", "达到", "评定为", "新评定的",
              "首次")) {
        int at = named.indexOf(lead);
        if (at >= 0 && at < 6) {
          named = named.substring(at + lead.length());
          break;
        }
      }
      List<String> items = ParallelNames.split(named, count);
      return items.stream().allMatch(TierLabels::isLabel) ? items : List.of();
    }
  }

  /** The parts that a support is paid in. */
  private static final class InstalmentList {

    /** Returns the instalments of an offer, none where it is paid at once. */
    static List<Instalment> in(String text, int start, int end, List<Quantity> quantities) {
      List<Instalment> parts = new ArrayList<>();
      for (Quantity quantity : quantities) {
        String label = yearLabel(text, start, quantity);
        if (label != null) {
          boolean share = quantity.isShare();
          String unit = quantity.unit() == null ? "%" : quantity.unit();
          if (unit.equals("万")) {
            unit = "万元";
          }
          Amount value = new Amount(Comparator.EQUAL, quantity.value(), null, unit, null);
          parts.add(new Instalment(label, share ? value : null, share ? null : value, null));
        }
      }
      if (parts.size() > 1) {
        return parts;
      }
      String words = text.substring(start, end);
      if (parts.isEmpty() && isShareList(words, quantities)) {
        for (Quantity quantity : quantities) {
          if (quantity.isShare()) {
            parts.add(
                new Instalment(
                    null,
                    new Amount(Comparator.EQUAL, quantity.value(), null, "%", null),
                    null,
                    null));
          }
        }
        return parts;
      }
      for (String stage : List.of("分阶段", "分期", "分年度", "分年")) {
        if (words.contains(stage)) {
          return List.of(new Instalment(stage, null, null, null));
        }
      }
      return List.of();
    }

    /** Tells whether a quantity belongs to an instalment and not to a tier. */
    static boolean covers(String text, int start, Quantity quantity) {
      return yearLabel(text, start, quantity) != null;
    }

    private static boolean isShareList(String words, List<Quantity> quantities) {
      List<Quantity> shares = quantities.stream().filter(Quantity::isShare).toList();
      BigDecimal sum =
          shares.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean staged = words.contains("阶段") || words.contains("分期") || words.contains("分年");
      return staged && shares.size() > 1 && sum.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    /** 第一年5万: the label directly before the number. */
    private static @Nullable String yearLabel(String text, int start, Quantity quantity) {
      int from = Math.max(start, quantity.start() - 6);
      String before = text.substring(from, quantity.start());
      int ordinal = before.lastIndexOf('第');
      if (ordinal < 0) {
        return null;
      }
      String label = before.substring(ordinal);
      boolean plain = label.endsWith("年") || label.endsWith("期") || label.endsWith("阶段");
      return plain && (quantity.isShare() || quantity.isCount() || quantity.isMoney())
          ? label
          : null;
    }
  }
}
