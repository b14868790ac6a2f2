package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.GradeOrder;
import org.policydata.model.GradingScheme;
import org.policydata.model.TimeFrame;

/** Finds grades that something is sorted into: A、B、C、D四类…评价, 三星、四星、五星绿色工厂. */
final class GradingReader {

  private static final int FEWEST = 3;
  private static final int FARTHEST = 200;
  private static final String NUMERALS = "一二三四五六七八九十123456789";
  private static final List<String> WORDS =
      List.of("优秀", "良好", "基本合格", "不合格", "合格", "较差", "优", "良", "中", "差");
  private static final String WORD_STARTS = Words.firstCharacters(WORDS);
  private static final String MARKS = "级类星档等";

  private GradingReader() {}

  /** Returns the grading schemes of a paragraph. */
  static List<Extracted<GradingScheme>> read(
      String text, String clauseId, @Nullable Integer documentYear) {
    List<Extracted<GradingScheme>> found = new ArrayList<>();
    List<Extracted<TimeFrame>> times = List.of();
    int i = 0;
    while (i < text.length()) {
      List<Grade> grades = gradesAt(text, i);
      if (grades.size() < FEWEST) {
        i = grades.isEmpty() ? i + 1 : grades.get(grades.size() - 1).end();
        continue;
      }
      int end = grades.get(grades.size() - 1).end();
      String subject = subject(text, end);
      if (subject != null) {
        times = times.isEmpty() ? new TimeExpressions(documentYear).find(text) : times;
        int stop = subjectEnd(text, end);
        GradingScheme scheme =
            GradingScheme.builder()
                .id(clauseId + "-g" + (found.size() + 1))
                .subject(subject)
                .grades(grades.stream().map(Grade::name).toList())
                .order(order(grades))
                .period(period(times, text, i))
                .phrase(text.substring(i, stop))
                .build();
        found.add(new Extracted<>(scheme, i, stop));
      }
      i = end;
    }
    return found;
  }

  private static List<Grade> gradesAt(String text, int from) {
    List<Grade> grades = new ArrayList<>();
    if (from > 0
        && (Chars.isHan(text.charAt(from - 1)) && gradeAt(text, from - 1) != null
            || isLatin(text.charAt(from - 1))
            || Character.isDigit(text.charAt(from - 1)))) {
      return grades;
    }
    int i = from;
    while (i < text.length()) {
      Grade grade = gradeAt(text, i);
      boolean alike = grade != null && (grades.isEmpty() || grades.get(0).kind() == grade.kind());
      if (grade == null || !alike) {
        break;
      }
      grades.add(grade);
      i = grade.end();
      if (i >= text.length() || "、和及，".indexOf(text.charAt(i)) < 0) {
        break;
      }
      i++;
    }
    return grades;
  }

  private static @Nullable Grade gradeAt(String text, int at) {
    char c = text.charAt(at);
    if (c >= 'A' && c <= 'E') {
      int next = at + 1;
      if (next < text.length() && isLatin(text.charAt(next))) {
        return null;
      }
      boolean marked = next < text.length() && "级类档".indexOf(text.charAt(next)) >= 0;
      return new Grade(text.substring(at, marked ? next + 1 : next), 'A', marked ? next + 1 : next);
    }
    if (NUMERALS.indexOf(c) >= 0
        && at + 1 < text.length()
        && MARKS.indexOf(text.charAt(at + 1)) >= 0) {
      if (text.startsWith("等奖", at + 1)) {
        return null;
      }
      int end = at + 2;
      return new Grade(text.substring(at, end), text.charAt(at + 1), end);
    }
    if (WORD_STARTS.indexOf(c) < 0) {
      return null;
    }
    for (String word : WORDS) {
      if (text.startsWith(word, at)) {
        return new Grade(word, 'W', at + word.length());
      }
    }
    return null;
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  /** What is graded: the words behind the list without 四类 and 结果. */
  private static @Nullable String subject(String text, int from) {
    String words = Words.joined(text.substring(from, subjectEnd(text, from)));
    if (words.length() > 2
        && "两三四五六七八九十3456789".indexOf(words.charAt(0)) >= 0
        && "个类级档等".indexOf(words.charAt(1)) >= 0) {
      words = words.substring(2);
      if (!words.isEmpty() && "等级类档".indexOf(words.charAt(0)) >= 0) {
        words = words.substring(1);
      }
    }
    words = words.startsWith("等") ? words.substring(1) : words;
    words = words.endsWith("结果") ? words.substring(0, words.length() - 2) : words;
    boolean named = words.length() >= 2 && words.length() <= 30;
    return named ? words : null;
  }

  private static int subjectEnd(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < 40 && "、，,。；;和（(：:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static @Nullable GradeOrder order(List<Grade> grades) {
    Grade first = grades.get(0);
    return switch (first.kind()) {
      case 'A' -> first.name().charAt(0) == 'A' ? GradeOrder.BEST_FIRST : null;
      case '星' -> isRising(grades) ? GradeOrder.BEST_LAST : GradeOrder.BEST_FIRST;
      case 'W' -> first.name().startsWith("优") ? GradeOrder.BEST_FIRST : null;
      case '级' ->
          isRising(grades) && NUMERALS.indexOf(first.name().charAt(0)) % 10 > 0
              ? GradeOrder.BEST_LAST
              : null;
      default -> null;
    };
  }

  private static boolean isRising(List<Grade> grades) {
    int first = NUMERALS.indexOf(grades.get(0).name().charAt(0));
    int last = NUMERALS.indexOf(grades.get(grades.size() - 1).name().charAt(0));
    return last > first;
  }

  /** 每年 before the list, in the same sentence. */
  private static @Nullable TimeFrame period(
      List<Extracted<TimeFrame>> times, String text, int offset) {
    int sentence = offset;
    while (sentence > 0
        && offset - sentence < FARTHEST
        && "。；;".indexOf(text.charAt(sentence - 1)) < 0) {
      sentence--;
    }
    TimeFrame period = null;
    for (Extracted<TimeFrame> time : times) {
      if (time.start() >= sentence && time.end() <= offset && time.value().recurrence() != null) {
        period = time.value();
      }
    }
    return period;
  }

  /** One grade of a list. */
  private record Grade(String name, char kind, int end) {}
}
