package org.policydata.io.text;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Precision;
import org.policydata.model.TimeFrame;
import org.policydata.model.Validity;

/** Finds entry into force and expiry: 自2026年3月18日起施行，有效期至2028年12月31日. */
final class ValidityReader {

  private static final List<String> IN_FORCE =
      List.of("起施行", "起实施", "起执行", "起生效", "起正式施行", "起按新标准", "之日起施行", "开始施行", "开始执行", "起试行");
  private static final List<String> LASTING =
      List.of(
          "有效期", "试行期", "施行日期至", "实施期限", "执行期限", "政策期限", "有效期限", "暂定", "执行至", "施行至", "实施至", "执行期");

  private final String text;
  private final List<Extracted<TimeFrame>> times;
  private int nextTime;

  private ValidityReader(String text, @Nullable Integer documentYear) {
    this.text = text;
    this.times = new TimeExpressions(documentYear).find(text);
  }

  /** Returns what a paragraph says on its document's validity, one value for each sentence. */
  static List<Extracted<Validity>> read(String text, @Nullable Integer documentYear) {
    boolean any =
        IN_FORCE.stream().anyMatch(text::contains) || LASTING.stream().anyMatch(text::contains);
    return any ? new ValidityReader(text, documentYear).read() : List.of();
  }

  private List<Extracted<Validity>> read() {
    List<Extracted<Validity>> found = new ArrayList<>();
    for (Sentences.Sentence sentence : Sentences.of(text, Brackets.of(text))) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < sentence.parts().size(); i++) {
        Sentences.Part part = sentence.parts().get(i);
        if (isStatement(text.substring(part.start(), part.end()), first >= 0)) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first >= 0) {
        int start = Words.skipBlank(text, sentence.parts().get(first).start());
        int end = sentence.parts().get(last).end();
        Validity validity = validity(start, end);
        if (validity != null) {
          found.add(new Extracted<>(validity, start, end));
        }
      }
    }
    return found;
  }

  private static boolean isStatement(String words, boolean goesOn) {
    boolean force = IN_FORCE.stream().anyMatch(words::contains);
    boolean lasting = LASTING.stream().anyMatch(words::contains);
    if (force) {
      return true;
    }
    // 有效期 of a certificate or of a loan is not the document's: it needs 本… or a statement before.
    String start = Words.strip(words);
    return lasting
        && (goesOn
            || start.startsWith("本")
            || start.startsWith("有效期")
            || start.startsWith("政策有效期")
            || start.startsWith("试行期")
            || start.startsWith("施行日期"));
  }

  private @Nullable Validity validity(int start, int end) {
    Validity.Builder value = Validity.builder().phrase(text.substring(start, end));
    boolean any = text.substring(start, end).contains("之日起");
    while (nextTime < times.size() && times.get(nextTime).start() < start) {
      nextTime++;
    }
    for (; nextTime < times.size() && times.get(nextTime).end() <= end; nextTime++) {
      Extracted<TimeFrame> time = times.get(nextTime);
      TimeFrame frame = time.value();
      String before = text.substring(Math.max(start, time.start() - 6), time.start());
      boolean begins = frame.startsOn() != null && frame.endsOn() == null;
      if (begins) {
        value.effectiveOn(frame.startsOn());
        any = true;
      } else if (frame.endsOn() != null) {
        boolean until =
            frame.phrase().startsWith("至")
                || frame.phrase().startsWith("到")
                || before.contains("至")
                || before.contains("期限为")
                || text.startsWith("止", time.end());
        if (frame.startsOn() != null && frame.precision() == Precision.DAY) {
          value.effectiveOn(frame.startsOn());
          value.endsOn(frame.endsOn());
          any = true;
        } else if (until) {
          value.endsOn(frame.endsOn());
          any = true;
        }
      }
    }
    Period term = term(start, end);
    if (term != null) {
      value.term(term);
      any = true;
    }
    return any ? value.build() : null;
  }

  /** 有效期3年, 暂定三年, 试行两年. */
  private @Nullable Period term(int start, int end) {
    String statement = text.substring(start, end);
    for (String word :
        List.of(
            "有效期限为",
            "有效期为",
            "有效期暂定",
            "有效期自发布之日起",
            "有效期",
            "暂定",
            "试行期",
            "试行",
            "实施期限为",
            "执行期限为",
            "执行期")) {
      int at = statement.indexOf(word);
      if (at < 0) {
        continue;
      }
      int from = Words.skipBlank(text, start + at + word.length());
      Extracted<Period> length = from < end ? TimeLengths.at(text, from) : null;
      if (length != null
          && length.end() <= end
          && length.value().equals(length.value().withDays(0))) {
        return length.value();
      }
    }
    return null;
  }
}
