package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Baseline;
import org.policydata.model.ChangeBasis;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.Modality;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;

/**
 * Finds the results with a number that a paragraph promises.
 *
 * <p>A number is a target where words of result or comparison say so; amounts of support, conditions
 * of eligibility, starting values, time limits of duties and names with numbers are left out.
 */
final class TargetReader {

  private static final int LONGEST_PART = 1_000;
  private static final int FARTHEST_PART = 4;

  private final String text;
  private final ContentContext context;
  private final Brackets brackets;
  private final List<Quantity> quantities;
  private final List<Extracted<TimeFrame>> times;
  private final List<Extracted<Target>> targets = new ArrayList<>();
  private @Nullable TimeFrame deadline;
  private boolean deadlineUsed;
  private @Nullable Modality modality;
  private String lastIndicator = "";
  private boolean deadlineInSentence;
  private boolean past;
  private int lastTargetPart = -2;
  private int nextQuantity;
  private int nextTime;

  private TargetReader(String text, ContentContext context) {
    this.text = text;
    this.context = context;
    this.brackets = Brackets.of(text);
    this.quantities = Quantities.find(text);
    this.times = new TimeExpressions(context.documentYear()).find(text);
    this.deadline = context.carriedDeadline();
    this.deadlineUsed = deadline != null;
  }

  /** Returns the targets of a paragraph. */
  static TargetReading read(String text, ContentContext context) {
    return new TargetReader(text, context).read();
  }

  private TargetReading read() {
    if (!context.isRuleOfLaw()) {
      for (Sentences.Sentence sentence : Sentences.of(text, brackets)) {
        modality = null;
        lastIndicator = "";
        deadlineInSentence = false;
        past = false;
        lastTargetPart = -2;
        for (int i = 0; i < sentence.parts().size(); i++) {
          readPart(sentence, i);
        }
      }
    }
    return new TargetReading(targets, deadline);
  }

  private void readPart(Sentences.Sentence sentence, int index) {
    Sentences.Part part = sentence.parts().get(index);
    if (part.end() - part.start() > LONGEST_PART) {
      return;
    }
    modality = ModalWords.in(text, part.start(), part.end(), modality);
    List<Extracted<TimeFrame>> partTimes = timesIn(part);
    TimeFrame recurrence = null;
    for (Extracted<TimeFrame> time : partTimes) {
      if (time.value().recurrence() != null || time.value().term() != null) {
        recurrence = time.value();
      } else if (isDeadline(time, part)) {
        past = isPast(time.value());
        if (!past) {
          deadline = time.value();
          deadlineUsed = false;
          deadlineInSentence = true;
        }
      }
    }
    List<Quantity> own = quantitiesIn(part, partTimes);
    if (own.isEmpty() || past || ResultWords.isSupport(text, sentence, part, own)) {
      return;
    }
    int from = part.start();
    int i = 0;
    boolean afterTarget = false;
    boolean goesOn = lastTargetPart == index - 1;
    while (i < own.size()) {
      Segment segment = new Segment(text, brackets, part, from, own, i);
      boolean target = segment.isTarget(
              recurrence != null && recurrence.term() == null,
              deadlineInSentence || isFirm(),
              afterTarget,
              goesOn || afterTarget);
      if (target) {
        emit(segment, sentence, index, recurrence);
        lastTargetPart = index;
      }
      // What is no target may describe the next number's noun: 营收超1000万元企业100家.
      if (target || segment.endsBeforeMark()) {
        from = segment.end();
      }
      afterTarget = target;
      i = segment.next();
    }
  }

  private void emit(
      Segment segment, Sentences.Sentence sentence, int part, @Nullable TimeFrame recurrence) {
    String earlier = lastIndicator.isEmpty() ? earlierSubject(sentence, part) : lastIndicator;
    List<String> indicators = segment.indicators(earlier);
    for (int k = 0; k < segment.values().size(); k++) {
      String indicator = indicators.get(k);
      if (indicator.isEmpty()) {
        continue;
      }
      lastIndicator = indicator;
      int start = segment.phraseStart();
      int end = segment.phraseEnd();
      Target.Builder target =
          Target.builder()
              .id(context.clauseId() + "-t" + (targets.size() + 1))
              .indicator(indicator)
              .denominator(Denominator.of(segment.subject()))
              .modality(modalityOf(segment))
              .measure(segment.measure(k))
              .period(period(recurrence))
              .baseline(segment.baseline())
              .ascending(segment.ascending())
              .phrase(text.substring(start, end));
      targets.add(new Extracted<>(target.build(), start, end));
    }
  }

  /** What the part before speaks of, for a part that only has a number: …25天，调整为不少于20天. */
  private String earlierSubject(Sentences.Sentence sentence, int part) {
    for (int i = part - 1; i >= 0 && part - i <= FARTHEST_PART; i--) {
      Sentences.Part earlier = sentence.parts().get(i);
      String words = Words.joined(text.substring(earlier.start(), earlier.end()));
      boolean numbered = words.chars().anyMatch(c -> c >= '0' && c <= '9');
      if (!numbered && words.length() >= 2) {
        return ResultWords.subject(words);
      }
    }
    return "";
  }

  private @Nullable Modality modalityOf(Segment segment) {
    return ModalWords.isSoft(text, segment.phraseStart(), segment.phraseEnd())
        ? Modality.GENERALLY
        : modality;
  }

  private @Nullable TimeFrame period(@Nullable TimeFrame recurrence) {
    TimeFrame until = deadline;
    if (until == null && recurrence == null) {
      TimeFrame duty = context.dutyDeadline();
      return duty == null ? null : duty.toBuilder().inferred(true).build();
    }
    if (until == null) {
      return recurrence;
    }
    TimeFrame.Builder frame = until.toBuilder();
    if (deadlineUsed) {
      frame.inferred(true);
    }
    deadlineUsed = true;
    if (recurrence != null) {
      frame.recurrence(recurrence.recurrence()).every(recurrence.every()).term(recurrence.term());
    }
    return frame.build();
  }

  private boolean isFirm() {
    return modality == Modality.MUST || modality == Modality.STRIVE;
  }

  /** A year before the document's own reports what was, it promises nothing. */
  private boolean isPast(TimeFrame time) {
    return context.documentYear() != null
        && time.endsOn() != null
        && time.endsOn().getYear() < context.documentYear();
  }

  private List<Extracted<TimeFrame>> timesIn(Sentences.Part part) {
    List<Extracted<TimeFrame>> found = new ArrayList<>();
    while (nextTime < times.size() && times.get(nextTime).start() < part.end()) {
      Extracted<TimeFrame> time = times.get(nextTime++);
      if (time.start() >= part.start() && brackets.depth(time.start()) == 0) {
        found.add(time);
      }
    }
    return found;
  }

  /** A date that says by when: at the start of its part or with 到, 在 or 底 about it. */
  private boolean isDeadline(Extracted<TimeFrame> time, Sentences.Part part) {
    TimeFrame frame = time.value();
    if (frame.startsOn() != null && frame.endsOn() == null || frame.endsOn() == null && !frame.phrase().contains("年")) {
      return false;
    }
    for (String word : List.of("以来", "起", "的基础", "基础上", "版", "已", "度")) {
      if (text.startsWith(word, time.end())) {
        return false;
      }
    }
    String phrase = frame.phrase();
    // 在2023年稳增长工作中 names a time, 在2023年底 sets one.
    if (phrase.startsWith("在")) {
      return phrase.endsWith("底") || phrase.endsWith("前") || phrase.endsWith("末") || phrase.endsWith("内");
    }
    for (String word : List.of("到", "至", "截", "力争", "争取")) {
      if (phrase.startsWith(word)) {
        return true;
      }
    }
    int start = Words.skipBlank(text, part.start());
    String lead = text.substring(Math.min(start, time.start()), time.start());
    return lead.isEmpty() || ModalWords.OPENINGS.contains(Words.joined(lead));
  }

  /** Numbers of the part that are no part of a date. */
  private List<Quantity> quantitiesIn(Sentences.Part part, List<Extracted<TimeFrame>> partTimes) {
    List<Quantity> found = new ArrayList<>();
    while (nextQuantity < quantities.size() && quantities.get(nextQuantity).start() < part.end()) {
      Quantity quantity = quantities.get(nextQuantity++);
      boolean inside = quantity.start() >= part.start() && quantity.end() <= part.end();
      boolean dated =
          partTimes.stream()
              .anyMatch(time -> quantity.start() < time.end() && quantity.end() > time.start());
      if (inside && !dated && (brackets.depth(quantity.start()) == 0 || Segment.isCircle(text, quantity))) {
        found.add(quantity);
      }
    }
    return found;
  }

  /** Where the share of something is promised, of what. */
  private static final class Denominator {

    private static final List<String> SHARES = List.of("的比重", "的比例", "比重", "比例", "的占比");

    static @Nullable String of(String subject) {
      for (String share : SHARES) {
        int end = subject.indexOf(share);
        int take = end < 0 ? -1 : subject.lastIndexOf('占', end);
        if (take >= 0 && end > take + 1) {
          String whole = subject.substring(take + 1, end);
          return whole.endsWith("的") ? whole.substring(0, whole.length() - 1) : whole;
        }
      }
      int share = subject.endsWith("占比") ? subject.length() - 2 : -1;
      int among = share > 0 ? subject.lastIndexOf('中', share) : -1;
      if (among > 0) {
        return subject.substring(0, among);
      }
      int take = subject.lastIndexOf('占');
      return take > 0 && take + 2 < subject.length() && !subject.endsWith("占比")
          ? subject.substring(take + 1)
          : null;
    }
  }

  /** The number or numbers of one target with the words about them. */
  private static final class Segment {

    private static final int LONGEST_SUBJECT = 120;

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

    Segment(
        String text, Brackets brackets, Sentences.Part part, int from, List<Quantity> own, int index) {
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
          && (Words.isHan(text.charAt(close)) || "、0123456789 ".indexOf(text.charAt(close)) >= 0)) {
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
      return before.endsWith("由") || before.endsWith("从") || before.endsWith("由现行") || before.endsWith("由原来的")
          || before.endsWith("由之前的") || before.endsWith("从原来的") || before.endsWith("由原");
    }

    /** 达到65%和55%: the second number follows with nothing of its own between. */
    private boolean continues(int at, Quantity next, Quantity first) {
      String between = Words.strip(text.substring(Math.min(at, next.start()), next.start()));
      boolean joined = between.equals("、") || between.equals("和") || between.equals("及") || between.equals("，") || between.equals("以及");
      boolean alike = first.isShare() == next.isShare() && first.isMoney() == next.isMoney();
      boolean shared = text.substring(Math.max(from, Math.min(first.start(), from)), first.start()).contains("分别");
      return joined && (alike || shared) && shared;
    }

    /** The end of what belongs to the number: a noun behind it up to the next mark. */
    private int endOf(int at) {
      int limit = following == null ? part.end() : following.start();
      int i = at;
      boolean listed = following != null || Words.skipBlank(text, at) < limit && text.charAt(Words.skipBlank(text, at)) == '、';
      while (i < limit) {
        char c = text.charAt(i);
        if (listed && c == '、' && brackets.depth(i) == 0) {
          return i;
        }
        if (following != null && brackets.depth(i) == 0 && (c == '和' || c == '及') && Words.skipBlank(text, i + 1) >= limit) {
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
      while (start < first().start() && (Words.isBlank(text.charAt(start)) || "、和及，,".indexOf(text.charAt(start)) >= 0)) {
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

    boolean isTarget(
        boolean recurring, boolean dated, boolean afterTarget, boolean goesOn) {
      Quantity value = first();
      String lead = Words.joined(lead());
      String noun = noun();
      if (isBaseline(noun) || comparison.kind() == Comparison.Kind.CAP
          || ResultWords.isComparedWith(lead)) {
        return false;
      }
      if (raisedFrom == null && startsFrom(value)) {
        return false;
      }
      if (ResultWords.isCondition(lead, noun, text.substring(part.start(), part.end()))) {
        return false;
      }
      if (value.unit() == null && !value.inWords() && !limit()) {
        return false;
      }
      if (value.inWords() && !several && value.value().intValue() <= 3 && comparison.kind() == Comparison.Kind.NONE
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
        return isLimitTarget(lead, noun, closed, verb, recurring, dated);
      }
      return isPlainTarget(lead, noun, verb, recurring, dated, goesOn);
    }

    private boolean isLimitTarget(
        String lead, String noun, boolean closed, boolean verb, boolean recurring, boolean dated) {
      if (closed) {
        return !subject().isEmpty() || verb || comparison.kind() == Comparison.Kind.REACH;
      }
      // 10亿元以上项目 is a kind of project; 形成200个以上数据集 is a result.
      boolean behind = comparison.before().isEmpty();
      if (noun.startsWith("的")) {
        return (verb || !behind && ResultWords.hasResultVerb(lead) || recurring || lead.endsWith("提供"))
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
        return noun.startsWith("安排") || verb && (noun.contains("基金") || noun.contains("投资"));
      }
      if (value.isShare() || value.isPercentagePoints()) {
        return noun.isEmpty() && ResultWords.isShareSubject(lead);
      }
      boolean large = value.value().intValue() >= 10 || isMultiplied(value);
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

    private boolean limit() {
      return comparison.kind() != Comparison.Kind.NONE;
    }

    private static boolean isMultiplied(Quantity value) {
      return value.unit() != null && (value.unit().startsWith("万") || value.unit().startsWith("亿"));
    }

    /** 120万千瓦项目 tells how large a project is, not how many there are. */
    private static boolean isSize(Quantity value) {
      String unit = value.unit() == null ? "" : value.unit();
      return unit.endsWith("瓦") || unit.endsWith("吨") || unit.endsWith("米") || unit.endsWith("亩")
          || unit.endsWith("公里") || unit.endsWith("公顷") || unit.endsWith("W") || unit.endsWith("度")
          || unit.endsWith("倍") || unit.endsWith("期");
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
      boolean served = noun.startsWith("办结") || noun.startsWith("完成") || noun.startsWith("内办结")
          || noun.startsWith("内完成") || noun.startsWith("办理完") || noun.startsWith("办成");
      if (served) {
        return !lead.endsWith("在") && !lead.endsWith("于");
      }
      if (comparison.before().equals("至少")) {
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
      return below && comparison.kind() == Comparison.Kind.LEVEL && comparison.before().isEmpty() && !verb
          && !noun.isEmpty();
    }

    private boolean isBaseline(String noun) {
      return noun.startsWith("的基础上") || noun.startsWith("基础上") || noun.startsWith("的基础")
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
      while (stop > last.end() && Words.isBlank(text.charAt(stop - 1))) {
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
      if (comparison.kind() == Comparison.Kind.NONE && !noun.isEmpty() || one.isEmpty() || endsOpen(one)) {
        one = one.isEmpty() || endsOpen(one) || ResultWords.endsInResultVerb(one) ? noun : one + noun;
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
      Comparator comparator = comparator(index);
      Comparison.Kind kind = comparison.kind();
      boolean rate = ResultWords.isGrowthSubject(subject());
      boolean points = value.isPercentagePoints();
      if (kind == Comparison.Kind.RISE || kind == Comparison.Kind.FALL || points || rate && value.isShare()) {
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

    private Comparator comparator(int index) {
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
      if (comparison.comparator() != Comparator.EQUAL && comparison.comparator() != Comparator.ABOUT) {
        return null;
      }
      return switch (comparison.kind()) {
        case RAISED_TO -> Boolean.TRUE;
        case LOWERED_TO -> Boolean.FALSE;
        case NONE, CAP, LEVEL, REACH, SET, KEPT, RISE, FALL -> null;
      };
    }
  }
}
