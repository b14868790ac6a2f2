package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Modality;
import org.policydata.model.Target;
import org.policydata.model.TimeFrame;

/**
 * Finds the results with a number that a paragraph promises.
 *
 * <p>A number is a target where words of result or comparison say so; amounts of support,
 * conditions of eligibility, starting values, time limits of duties and names with numbers are left
 * out.
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
  private boolean supported;
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
      boolean conditions = false;
      for (Sentences.Sentence sentence : Sentences.of(text, brackets)) {
        if (conditions) {
          conditions = !endsWith(sentence, '。');
          continue;
        }
        conditions = listsConditions(sentence);
        modality = null;
        lastIndicator = "";
        deadlineInSentence = false;
        past = false;
        lastTargetPart = -2;
        supported = false;
        for (int i = 0; i < sentence.parts().size(); i++) {
          readPart(sentence, i);
        }
      }
    }
    return new TargetReading(targets, deadline);
  }

  /** 申报机构应具备以下条件：托位不少于50个。 states what is asked of others. */
  private boolean listsConditions(Sentences.Sentence sentence) {
    if (!endsWith(sentence, '：') && !endsWith(sentence, ':')) {
      return false;
    }
    String words = text.substring(sentence.start(), sentence.end());
    return words.contains("条件")
        || words.contains("具备")
        || words.contains("符合")
        || words.contains("满足");
  }

  private boolean endsWith(Sentences.Sentence sentence, char mark) {
    return sentence.end() < text.length() && text.charAt(sentence.end()) == mark;
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
    past |= ResultWords.reports(text.substring(part.start(), part.end()));
    boolean limitsSupport = supported;
    supported |= ResultWords.givesSupport(text.substring(part.start(), part.end()));
    if (own.isEmpty() || past || ResultWords.isSupport(text, sentence, part, own)) {
      return;
    }
    int from = part.start();
    int i = 0;
    boolean afterTarget = false;
    boolean goesOn = lastTargetPart == index - 1;
    while (i < own.size()) {
      TargetSegment segment = new TargetSegment(text, brackets, part, from, own, i);
      boolean target =
          segment.isTarget(
                  recurrence != null && recurrence.term() == null,
                  deadlineInSentence || isFirm(),
                  afterTarget,
                  goesOn || afterTarget)
              && !(limitsSupport && segment.isUpperLimit());
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
      TargetSegment segment,
      Sentences.Sentence sentence,
      int part,
      @Nullable TimeFrame recurrence) {
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
      boolean numbered = words.chars().anyMatch(c -> Chars.isDigitOfAnyWidth((char) c));
      if (!numbered && words.length() >= 2) {
        return ResultWords.subject(words);
      }
    }
    return "";
  }

  private @Nullable Modality modalityOf(TargetSegment segment) {
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
    if (frame.startsOn() != null && frame.endsOn() == null
        || frame.endsOn() == null
            && !frame.phrase().contains("年")
            && !frame.phrase().endsWith("底前")
            && !frame.phrase().endsWith("底")) {
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
      return phrase.endsWith("底")
          || phrase.endsWith("前")
          || phrase.endsWith("末")
          || phrase.endsWith("内");
    }
    for (String word : List.of("到", "至", "截", "力争", "争取")) {
      if (phrase.startsWith(word)) {
        return true;
      }
    }
    int start = Words.skipBlank(text, part.start(), part.end());
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
      if (inside
          && !dated
          && (brackets.depth(quantity.start()) == 0 || TargetSegment.isCircle(text, quantity))) {
        found.add(quantity);
      }
    }
    return found;
  }
}
