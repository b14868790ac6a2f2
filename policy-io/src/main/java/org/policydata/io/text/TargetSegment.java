package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Baseline;
import org.policydata.model.ChangeBasis;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.TargetMeasure;

/** The number or numbers of one target with the words about them. */
final class TargetSegment {

  private static final int LONGEST_SUBJECT = 120;

  private static final List<String> STARTING =
      List.of("由", "从", "由现行", "由原来的", "由之前的", "从原来的", "由原");
  private static final List<String> JOINING = List.of("、", "和", "及", "，", "以及");
  private static final List<String> SIZES =
      List.of("瓦", "吨", "米", "亩", "公里", "公顷", "W", "度", "倍", "期");

  private final String text;
  private final Brackets brackets;
  private final Sentences.Part part;
  private final int from;
  private final List<Quantity> values = new ArrayList<>();
  private final Comparison comparison;
  private final Comparison last;
  private final boolean several;
  private final int nextIndex;
  private final @Nullable Quantity following;
  private final int end;
  private final @Nullable Quantity raisedFrom;

  TargetSegment(
      String text,
      Brackets brackets,
      Sentences.Part part,
      int from,
      List<Quantity> own,
      int index) {
    this.text = text;
    this.brackets = brackets;
    this.part = part;
    int start = from;
    int i = index;
    Quantity origin = null;
    // 由20%提高至40%: the first number is where it starts from.
    if (i + 1 < own.size() && startsFrom(own.get(i))) {
      Comparison next = Comparison.of(text, own.get(i + 1), own.get(i).end());
      if (next.kind() != Comparison.Kind.NONE) {
        origin = own.get(i);
        i++;
      }
    }
    this.raisedFrom = origin;
    this.from = start;
    Quantity first = own.get(i);
    values.add(first);
    this.comparison = Comparison.of(text, first, Math.max(start, part.start()));
    Comparison lastOne = comparison;
    while (i + 1 < own.size() && continues(lastOne.end(), own.get(i + 1), first)) {
      i++;
      values.add(own.get(i));
      lastOne = Comparison.of(text, own.get(i), own.get(i).start());
    }
    this.last = lastOne;
    this.several = values.size() > 1;
    this.nextIndex = i + 1;
    this.following = i + 1 < own.size() ? own.get(i + 1) : null;
    this.end = endOf(last.end());
  }

  /** 15分钟…圈 is a promise even in quotation marks. */
  static boolean isCircle(String text, Quantity quantity) {
    int close = quantity.end();
    while (close < text.length()
        && close - quantity.end() < 14
        && (Chars.isHan(text.charAt(close)) || "、0123456789 ".indexOf(text.charAt(close)) >= 0)) {
      if (text.charAt(close) == '圈') {
        return quantity.isTime();
      }
      close++;
    }
    return false;
  }

  private boolean startsFrom(Quantity quantity) {
    int i = quantity.start();
    String before = text.substring(Math.max(part.start(), i - 12), i);
    return STARTING.stream().anyMatch(before::endsWith);
  }

  /** 达到65%和55%: the second number follows with nothing of its own between. */
  private boolean continues(int at, Quantity next, Quantity first) {
    String between = Words.strip(text.substring(Math.min(at, next.start()), next.start()));
    return JOINING.contains(between) && text.substring(from, first.start()).contains("分别");
  }

  /** The end of what belongs to the number: a noun behind it up to the next mark. */
  private int endOf(int at) {
    int limit = following == null ? part.end() : following.start();
    int i = at;
    boolean listed =
        following != null
            || Words.skipBlank(text, at) < limit && text.charAt(Words.skipBlank(text, at)) == '、';
    while (i < limit) {
      char c = text.charAt(i);
      if (listed && c == '、' && brackets.depth(i) == 0) {
        return i;
      }
      if (following != null
          && brackets.depth(i) == 0
          && (c == '和' || c == '及')
          && Words.skipBlank(text, i + 1) >= limit) {
        return i;
      }
      i++;
    }
    return following == null ? part.end() : limit;
  }

  int next() {
    return nextIndex;
  }

  int end() {
    return end;
  }

  boolean endsBeforeMark() {
    return end < part.end() && "、和及".indexOf(text.charAt(end)) >= 0;
  }

  List<Quantity> values() {
    return values;
  }

  private Quantity first() {
    return values.get(0);
  }

  private String noun() {
    return Words.joined(text.substring(last.end(), Math.max(last.end(), end)));
  }

  private String lead() {
    return text.substring(subjectStart(), subjectEnd());
  }

  private int subjectStart() {
    int start = from;
    while (start < first().start()
        && (Chars.isBlank(text.charAt(start)) || "、和及，,".indexOf(text.charAt(start)) >= 0)) {
      start++;
    }
    return Math.max(start, first().start() - LONGEST_SUBJECT);
  }

  private int subjectEnd() {
    if (raisedFrom != null) {
      int end = raisedFrom.start();
      while (end > subjectStart() && "由从".indexOf(text.charAt(end - 1)) < 0) {
        end--;
      }
      return end > subjectStart() ? end - 1 : raisedFrom.start();
    }
    return Math.max(subjectStart(), comparison.start());
  }

  /** The words before the number, without the time, the modal words and the verb of result. */
  String subject() {
    return ResultWords.subject(Words.joined(lead()));
  }

  boolean isTarget(boolean recurring, boolean dated, boolean afterTarget, boolean goesOn) {
    Quantity value = first();
    String lead = Words.joined(lead());
    String noun = noun();
    if (isBaseline(noun)
        || comparison.kind() == Comparison.Kind.CAP
        || ResultWords.isComparedWith(lead)) {
      return false;
    }
    if (raisedFrom == null && startsFrom(value)) {
      return false;
    }
    // 每个市至少有1家 is promised, 机构至少有3人 is asked of others.
    if (comparison.before().endsWith("有") && !ResultWords.promisesForEach(lead)) {
      return false;
    }
    if (ResultWords.isCondition(lead, noun, text.substring(part.start(), part.end()))) {
      return false;
    }
    if (value.unit() == null && !value.inWords() && !limit()) {
      return false;
    }
    if (value.inWords()
        && !several
        && value.value().intValue() <= 3
        && (comparison.kind() == Comparison.Kind.NONE || comparison.before().startsWith("至少"))
        && value.unit() != null) {
      return false;
    }
    boolean verb = ResultWords.endsInResultVerb(lead) || afterTarget && lead.isEmpty();
    boolean limit = limit();
    boolean closed = noun.isEmpty();
    if (value.isTime()) {
      return isTimeTarget(lead, noun, limit);
    }
    if (isCategory(noun, verb)) {
      return false;
    }
    if (recurring && ResultWords.isFrequency(value, lead)) {
      return true;
    }
    if (!closed && following != null && !verb && !startsNoun(noun)) {
      return false;
    }
    if (limit) {
      return isLimitTarget(lead, noun, closed, verb, recurring);
    }
    return isPlainTarget(lead, noun, verb, recurring, dated, goesOn);
  }

  private boolean isLimitTarget(
      String lead, String noun, boolean closed, boolean verb, boolean recurring) {
    if (closed) {
      return !subject().isEmpty() || verb || comparison.kind() == Comparison.Kind.REACH;
    }
    // 新开工10亿元以上项目30个 counts projects and tells how large each is.
    boolean counted = following != null && following.isCount() && !startsNoun(noun);
    if (first().isMoney() && counted) {
      return false;
    }
    // 总额不超过300万元的算力券 limits what is handed out.
    if (first().isMoney() && isUpperLimit() && noun.startsWith("的")) {
      return false;
    }
    // 10亿元以上项目 is a kind of project; 形成200个以上数据集 is a result.
    boolean behind = comparison.before().isEmpty();
    if (noun.startsWith("的")) {
      return (verb
              || !behind && ResultWords.hasResultVerb(lead)
              || recurring
              || lead.endsWith("提供"))
          && noun.length() > 1;
    }
    if (comparison.kind() == Comparison.Kind.RISE || comparison.kind() == Comparison.Kind.FALL) {
      return !subject().isEmpty();
    }
    return verb || !behind || ResultWords.hasResultVerb(lead);
  }

  private boolean isPlainTarget(
      String lead, String noun, boolean verb, boolean recurring, boolean dated, boolean goesOn) {
    Quantity value = first();
    if (value.isMoney()) {
      boolean sum = noun.isEmpty() && (dated || goesOn) && ResultWords.isMoneySubject(lead);
      // 设立总规模20亿元的基金: the verb stands before the word for the size.
      boolean sized =
          lead.endsWith("规模") && ResultWords.hasResultVerb(lead) && noun.contains("基金");
      return sum
          || sized
          || noun.startsWith("安排")
          || verb && (noun.contains("基金") || noun.contains("投资"));
    }
    if (value.isShare() || value.isPercentagePoints()) {
      return noun.isEmpty() && ResultWords.isShareSubject(lead);
    }
    boolean large = !value.inWords() || value.value().intValue() >= 10 || isMultiplied(value);
    boolean enough = dated || recurring || large;
    // 百家 and 万名 are promises with a date only; 一个 and 两项 are mere words.
    boolean counted = !value.inWords() || dated && value.value().intValue() >= 100;
    if (!enough || !counted || ResultWords.isPast(lead)) {
      return false;
    }
    if (noun.isEmpty()) {
      return !subject().isEmpty() && (verb || goesOn || ResultWords.hasResultVerb(lead));
    }
    boolean reached = dated && lead.length() <= 4 && ResultWords.endsReached(noun);
    return (verb || reached) && !isSize(value);
  }

  boolean isUpperLimit() {
    return comparison.comparator() == Comparator.AT_MOST
        && comparison.kind() == Comparison.Kind.LEVEL;
  }

  private boolean limit() {
    return comparison.kind() != Comparison.Kind.NONE;
  }

  private static boolean isMultiplied(Quantity value) {
    return value.unit() != null && (value.unit().startsWith("万") || value.unit().startsWith("亿"));
  }

  /** 120万千瓦项目 tells how large a project is, not how many there are. */
  private static boolean isSize(Quantity value) {
    String unit = value.unit() == null ? "" : value.unit();
    return SIZES.stream().anyMatch(unit::endsWith);
  }

  private boolean isTimeTarget(String lead, String noun, boolean limit) {
    if (ResultWords.isDuty(lead)) {
      return false;
    }
    if (isCircle(text, first())) {
      return true;
    }
    boolean lowered =
        comparison.kind() == Comparison.Kind.LOWERED_TO
            || comparison.kind() == Comparison.Kind.SET
            || comparison.kind() == Comparison.Kind.KEPT;
    if (lowered) {
      return true;
    }
    boolean closed = noun.isEmpty();
    boolean served =
        noun.startsWith("办结")
            || noun.startsWith("完成")
            || noun.startsWith("内办结")
            || noun.startsWith("内完成")
            || noun.startsWith("办理完")
            || noun.startsWith("办成");
    if (served) {
      return !lead.endsWith("在") && !lead.endsWith("于");
    }
    if (comparison.before().equals("至少")) {
      return true;
    }
    // 平均受教育年限达到15年, 人均预期寿命达到80岁 are levels reached, no time limits.
    if (comparison.kind() == Comparison.Kind.REACH && closed && lead.contains("均")) {
      return true;
    }
    boolean aboutTime = ResultWords.isTimeSubject(lead);
    return closed && aboutTime && (limit || lead.endsWith("为"));
  }

  private static boolean startsNoun(String noun) {
    return noun.startsWith("、") || noun.startsWith("和");
  }

  private boolean isCategory(String noun, boolean verb) {
    boolean below = last.after().endsWith("以下");
    return below
        && comparison.kind() == Comparison.Kind.LEVEL
        && comparison.before().isEmpty()
        && !verb
        && !noun.isEmpty();
  }

  private boolean isBaseline(String noun) {
    return noun.startsWith("的基础上")
        || noun.startsWith("基础上")
        || noun.startsWith("的基础")
        || noun.startsWith("基础");
  }

  int phraseStart() {
    int start = subjectStart();
    if (isCircle(text, first())) {
      return Math.max(part.start(), start);
    }
    return Words.skipBlank(text, Math.max(start, part.start()));
  }

  int phraseEnd() {
    int stop = Math.max(end, last.end());
    while (stop > last.end() && Chars.isBlank(text.charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  List<String> indicators(String earlier) {
    String subject = subject();
    String noun = noun();
    if (noun.startsWith("的")) {
      noun = noun.substring(1);
    }
    String one = subject;
    if (comparison.kind() == Comparison.Kind.NONE && !noun.isEmpty()
        || one.isEmpty()
        || endsOpen(one)) {
      one = one.isEmpty() || endsOpen(one) || ResultWords.endsInResultVerb(one) ? noun : one + noun;
    }
    // 每个县至少建设1个基地 counts what is built.
    if (Comparison.isAtLeastDone(comparison.before()) && !noun.isEmpty()) {
      one = noun;
    }
    if (one.isEmpty()) {
      one = earlier.isEmpty() ? Words.joined(lead()) + noun : earlier;
    }
    List<String> all = new ArrayList<>();
    List<String> each = several ? ParallelNames.split(one, values.size()) : List.of();
    for (int i = 0; i < values.size(); i++) {
      all.add(each.size() == values.size() ? each.get(i) : one);
    }
    return all;
  }

  private static boolean endsOpen(String words) {
    return words.endsWith("在") || words.endsWith("对");
  }

  TargetMeasure measure(int index) {
    Quantity value = values.get(index);
    Comparator comparator = comparator();
    Comparison.Kind kind = comparison.kind();
    boolean rate = ResultWords.isGrowthSubject(subject());
    boolean points = value.isPercentagePoints();
    if (kind == Comparison.Kind.RISE
        || kind == Comparison.Kind.FALL
        || points
        || rate && value.isShare()) {
      boolean falls = kind == Comparison.Kind.FALL || points && ResultWords.endsFalling(lead());
      Direction direction = falls ? Direction.DECREASE : Direction.INCREASE;
      return new TargetMeasure.Change(
          direction, comparator, value.value(), value.upper(), value.unit(), basis(rate));
    }
    return new TargetMeasure.Quantity(comparator, value.value(), value.upper(), value.unit());
  }

  private @Nullable ChangeBasis basis(boolean rate) {
    String words = lead() + comparison.before();
    if (words.contains("年均")) {
      return ChangeBasis.ANNUAL_AVERAGE;
    }
    if (words.contains("基础上") || words.contains("比20") || words.contains("较20")) {
      return ChangeBasis.SINCE_BASELINE;
    }
    return rate || words.contains("同比") ? ChangeBasis.YEAR_ON_YEAR : null;
  }

  private Comparator comparator() {
    Comparator own = comparison.comparator();
    if (!several || own == Comparator.BETWEEN) {
      return own;
    }
    return last.after().isEmpty() ? own : last.comparator();
  }

  @Nullable Baseline baseline() {
    if (raisedFrom != null) {
      int start = Math.max(subjectEnd(), part.start());
      return new Baseline(
          raisedFrom.value(),
          raisedFrom.unit(),
          null,
          Words.strip(text.substring(start, raisedFrom.end())));
    }
    return BaselineYear.in(text, part.start(), first().start());
  }

  @Nullable Boolean ascending() {
    if (comparison.comparator() != Comparator.EQUAL
        && comparison.comparator() != Comparator.ABOUT) {
      return null;
    }
    return switch (comparison.kind()) {
      case RAISED_TO -> Boolean.TRUE;
      case LOWERED_TO -> Boolean.FALSE;
      case NONE, CAP, LEVEL, REACH, SET, KEPT, RISE, FALL -> null;
    };
  }
}
