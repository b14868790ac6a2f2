package org.policydata.io.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;

/**
 * Finds numbers with a unit. A number without one is a name or a code (5G, 500强, “361”) and is left
 * out.
 */
final class Quantities {

  private static final String MULTIPLIERS = "十百千万亿";
  private static final List<String> UNITS =
      List.of(
          "个百分点", "百分点", "个工作日", "工作日", "个自然日", "自然日", "个小时", "小时", "分钟", "个月", "周年", "平方公里",
          "平方千米", "平方米", "立方米", "千瓦时", "千瓦", "兆瓦", "吉瓦", "公里", "千米", "公顷", "公斤", "千克", "标准箱", "标台",
          "卡时", "人次", "人天", "课时", "学时", "美元", "欧元", "港元", "港币", "人民币", "元", "%", "％", "‰", "吨", "亩",
          "米", "度", "人", "名", "位", "户", "家", "个", "项", "件", "套", "座", "所", "处", "条", "场", "次", "期",
          "批", "支", "只", "台", "辆", "艘", "架", "根", "张", "份", "篇", "款", "种", "对", "卡", "倍", "番", "天",
          "间", "栋", "幢", "头", "羽", "斤", "门", "家次", "例", "宗", "笔", "单", "箱", "孔", "株", "盏", "公顷",
          "床", "里", "档", "平米", "平方", "微克", "毫克", "吨标准煤", "门次", "场次", "标箱", "兆瓦时", "班次", "列", "趟",
          "类", "本", "部", "秒", "毫秒", "周", "年", "日", "PFLOPS", "PFlops", "Pflops", "P", "EFLOPS",
          "EFlops", "TB", "PB", "TEU", "GW", "MW");
  private static final List<String> RANGE_MARKS =
      List.of("——", "—", "－", "–", "-", "~", "～", "至", "到", "−");
  private static final int LONGEST_NUMBER = 18;

  private final String text;
  private final List<Quantity> found = new ArrayList<>();

  private Quantities(String text) {
    this.text = text;
  }

  /** Returns the quantities of a text in their order. */
  static List<Quantity> find(String text) {
    return new Quantities(text).find();
  }

  private List<Quantity> find() {
    int i = 0;
    while (i < text.length()) {
      Quantity quantity = isNumberStart(i) ? at(i) : null;
      if (quantity == null) {
        i = isNumberStart(i) ? endOfNumber(i) : i + 1;
      } else {
        found.add(quantity);
        i = quantity.end();
      }
    }
    return found;
  }

  private boolean isNumberStart(int i) {
    char c = text.charAt(i);
    return Chars.isDigitOfAnyWidth(c)
        || isWordDigit(c)
        || isWholeWord(i)
        || text.startsWith("半数", i)
        || c == '番' && i > 0 && text.charAt(i - 1) == '翻';
  }

  /** 万 or 亿 alone is a number only before what is counted: 万名, 亿件. */
  private boolean isWholeWord(int i) {
    char c = text.charAt(i);
    if (c != '万' && c != '亿') {
      return false;
    }
    boolean alone =
        i == 0
            || !Chars.isDigitOfAnyWidth(text.charAt(i - 1))
                && !ChineseNumerals.isNumeral(text.charAt(i - 1));
    boolean idiom = i > 1 && ChineseNumerals.isNumeral(text.charAt(i - 2));
    return alone
        && !idiom
        && i + 1 < text.length()
        && "名家人个户件场项辆亩".indexOf(text.charAt(i + 1)) >= 0;
  }

  private static boolean isWordDigit(char c) {
    return "一二三四五六七八九十两百千".indexOf(c) >= 0;
  }

  private int endOfNumber(int from) {
    int i = from;
    boolean digits = Chars.isDigitOfAnyWidth(text.charAt(from));
    while (i < text.length()
        && (digits
            ? Chars.isDigitOfAnyWidth(text.charAt(i)) || text.charAt(i) == '.'
            : ChineseNumerals.isNumeral(text.charAt(i)))) {
      i++;
    }
    return Math.max(i, from + 1);
  }

  private @Nullable Quantity at(int start) {
    if (text.startsWith("一半", start) || text.startsWith("半数", start)) {
      return new Quantity(new BigDecimal("0.5"), null, null, true, start, start + 2);
    }
    if (text.startsWith("百分之", start)) {
      return perCent(start);
    }
    if (text.charAt(start) == '番') {
      return new Quantity(BigDecimal.ONE, null, "番", true, start, start + 1);
    }
    Numeral first = numeral(start);
    if (first == null) {
      return null;
    }
    // Digits behind 第 or a decimal point belong to a label or a longer number.
    if (start > 0 && (text.charAt(start - 1) == '第' || text.charAt(start - 1) == '.')) {
      return null;
    }
    Numeral second = null;
    Unit firstUnit = unit(first);
    int afterFirst = firstUnit == null ? first.end() : firstUnit.end();
    for (String mark : RANGE_MARKS) {
      int at = Words.skipBlank(text, afterFirst);
      if (text.startsWith(mark, at)) {
        int next = Words.skipBlank(text, at + mark.length());
        second = next < text.length() && isNumberStart(next) ? numeral(next) : null;
        break;
      }
    }
    if (second != null) {
      Unit unit = unit(second);
      boolean sameUnit = firstUnit == null || unit != null && firstUnit.name().equals(unit.name());
      boolean ordered = second.value().compareTo(first.value()) > 0;
      if (unit != null && sameUnit && ordered && !isDateMark(unit)) {
        return new Quantity(
            first.value(), second.value(), unit.name(), first.inWords(), start, unit.end());
      }
    }
    if (firstUnit == null) {
      return isBareRatio(first, start)
          ? new Quantity(first.value(), null, null, false, start, first.end())
          : null;
    }
    boolean idiom =
        first.inWords()
            && firstUnit.end() < text.length()
            && ChineseNumerals.isNumeral(text.charAt(firstUnit.end()));
    // 千家万户 counts nothing.
    return idiom
        ? null
        : new Quantity(
            first.value(), null, firstUnit.name(), first.inWords(), start, firstUnit.end());
  }

  /** 缩小到1.7以内: a decimal number behind a word of comparison is a ratio of its own. */
  private boolean isBareRatio(Numeral number, int start) {
    if (number.inWords() || number.value().scale() <= 0 || start == 0) {
      return false;
    }
    int end = number.end();
    boolean closed =
        end >= text.length()
            || "，,。；;、）)".indexOf(text.charAt(end)) >= 0
            || text.startsWith("以", end)
            || text.startsWith("左右", end);
    return closed && "到至达在于过破为超".indexOf(text.charAt(start - 1)) >= 0;
  }

  private @Nullable Quantity perCent(int start) {
    Numeral number = start + 3 < text.length() ? numeral(start + 3) : null;
    return number == null
        ? null
        : new Quantity(number.value(), null, "%", true, start, number.end());
  }

  private static boolean isDateMark(Unit unit) {
    return unit.name().equals("日");
  }

  private @Nullable Numeral numeral(int start) {
    return Chars.isDigitOfAnyWidth(text.charAt(start)) ? arabic(start) : inWords(start);
  }

  private @Nullable Numeral arabic(int start) {
    StringBuilder digits = new StringBuilder();
    int i = start;
    boolean point = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Chars.isDigitOfAnyWidth(c)) {
        digits.append((char) (c >= '０' ? c - '０' + '0' : c));
      } else if (c == '.'
          && !point
          && i + 1 < text.length()
          && Chars.isDigitOfAnyWidth(text.charAt(i + 1))) {
        digits.append('.');
        point = true;
      } else if (!isThousandsMark(i, start)) {
        break;
      }
      i++;
      if (digits.length() > LONGEST_NUMBER) {
        return null;
      }
    }
    return new Numeral(new BigDecimal(digits.toString()), false, i);
  }

  /** A comma between groups of three digits, as in 10,000. */
  private boolean isThousandsMark(int i, int start) {
    char c = text.charAt(i);
    if (c != ',' && c != '，'
        || i - start > 3 && text.charAt(i - 4) != ',' && text.charAt(i - 4) != '，') {
      return false;
    }
    for (int k = 1; k <= 3; k++) {
      if (i + k >= text.length() || !Chars.isDigitOfAnyWidth(text.charAt(i + k))) {
        return false;
      }
    }
    return i + 4 >= text.length() || !Chars.isDigitOfAnyWidth(text.charAt(i + 4));
  }

  private @Nullable Numeral inWords(int start) {
    int i = start;
    while (i < text.length()
        && i - start < LONGEST_NUMBER
        && ChineseNumerals.isNumeral(text.charAt(i))) {
      i++;
    }
    if (i == start) {
      return null;
    }
    String words = text.substring(start, i);
    OptionalLong value =
        words.length() == 1 && "百千万亿".contains(words)
            ? ChineseNumerals.parse("一" + words)
            : ChineseNumerals.parse("百千".indexOf(words.charAt(0)) >= 0 ? "一" + words : words);
    return value.isEmpty() ? null : new Numeral(BigDecimal.valueOf(value.getAsLong()), true, i);
  }

  private @Nullable Unit unit(Numeral number) {
    int i = Words.skipBlank(text, number.end());
    if (text.startsWith("余", i) || text.startsWith("多", i)) {
      i++;
    }
    int from = i;
    int longest = from;
    while (!number.inWords()
        && longest < text.length()
        && longest - from < 3
        && MULTIPLIERS.indexOf(text.charAt(longest)) >= 0) {
      longest++;
    }
    // 亿千瓦 is 亿 and 千瓦: the multiplier gives way to the unit.
    for (int end = longest; end >= from; end--) {
      int at = Words.skipBlank(text, end);
      String best = unitAt(at);
      if (!best.isEmpty() && !isOtherWord(best, at)) {
        String rest = compound(at + best.length());
        return new Unit(
            text.substring(from, end) + best + rest, at + best.length() + rest.length());
      }
    }
    String multiplier = text.substring(from, longest);
    return multiplier.endsWith("万") || multiplier.endsWith("亿")
        ? bareMultiplier(multiplier, longest)
        : null;
  }

  private String unitAt(int at) {
    String best = "";
    for (String unit : UNITS) {
      if (unit.length() > best.length() && text.startsWith(unit, at)) {
        best = unit;
      }
    }
    return best;
  }

  /** 5万 without a unit counts only before a mark: (第一年5万、第二年3万). */
  private @Nullable Unit bareMultiplier(String multiplier, int end) {
    boolean closed = end >= text.length() || "、，,。；;)）".indexOf(text.charAt(end)) >= 0;
    return closed ? new Unit(multiplier, end) : null;
  }

  /** 元/吨, 小时/户, 套（次）. */
  private String compound(int end) {
    if (end + 1 < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '／')) {
      int i = end + 1;
      while (i < text.length() && i - end <= 4 && Chars.isHan(text.charAt(i))) {
        String unit = text.substring(end + 1, i + 1);
        if (UNITS.contains(unit) || unit.equals("平方米") || unit.equals("年")) {
          return text.substring(end, i + 1);
        }
        i++;
      }
    }
    if (end + 2 < text.length() && (text.startsWith("（次）", end) || text.startsWith("(次)", end))) {
      return text.substring(end, end + 3);
    }
    return "";
  }

  /** A unit character that begins another word: 3个月 is time, 3期工程 and 10级 are names, 8年级 too. */
  private boolean isOtherWord(String unit, int at) {
    int next = at + unit.length();
    if (next >= text.length()) {
      return false;
    }
    char c = text.charAt(next);
    if (unit.equals("P")) {
      return c >= 'A' && c <= 'z';
    }
    return switch (unit) {
      case "年" -> c == '级' || c == '代' || c == '度';
      case "日" -> false;
      case "部" -> c == '门' || c == '委';
      case "家" -> c == '庭';
      case "度" -> c == '电';
      case "单" -> c == '位' || c == '项';
      case "位" -> c == '置' || c == '一';
      case "项" -> c == '目';
      case "期" -> c == '工' || c == '间';
      case "人" -> c == '才' || c == '均';
      case "里" -> true;
      case "类" -> false;
      default -> false;
    };
  }

  /** A number and the offset behind it. */
  private record Numeral(BigDecimal value, boolean inWords, int end) {}

  /** A unit and the offset behind it. */
  private record Unit(String name, int end) {}
}
