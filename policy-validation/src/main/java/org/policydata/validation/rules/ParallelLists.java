package org.policydata.validation.rules;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The two lists that a phrase joins by 分别: 花生种植、收获机械化率分别达到65%和55%.
 *
 * @param names how many names the first list may have; several where it can be split in several
 *     ways
 * @param values how many numbers the second list has
 */
record ParallelLists(Set<Integer> names, int values) {

  static final String RESPECTIVELY = "分别";

  private static final int MOST_LISTS = 8;
  private static final String STOPS = "。；;：:";
  private static final String JOINERS = "和及与或";
  private static final String OPENING = "(〔[“《<「";
  private static final String CLOSING = ")〕]”》>」";

  /** Words behind a number after which the list has ended: 100万元的奖励、3年期限. */
  private static final String PURPOSE = "的奖补资支贴贷";

  ParallelLists {
    names = Set.copyOf(names);
  }

  /** Returns the first lists whose lengths differ in whatever way they are read, null for none. */
  static @Nullable ParallelLists differingIn(String phrase) {
    String text = withoutAsides(PrintedNumber.squeeze(phrase));
    int at = text.indexOf(RESPECTIVELY);
    for (int i = 0; at >= 0 && i < MOST_LISTS; i++) {
      int values = values(text, at + RESPECTIVELY.length());
      // One value for all means each of them.
      Set<Integer> names = values < 2 ? Set.of() : names(text, at);
      if (!names.isEmpty() && !names.contains(values)) {
        return new ParallelLists(names, values);
      }
      at = text.indexOf(RESPECTIVELY, at + RESPECTIVELY.length());
    }
    return null;
  }

  private static String withoutAsides(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Counts the numbers of a list: 给予最高100万元、50万元和20万元资助. */
  private static int values(String text, int from) {
    int count = 0;
    int item = from;
    while (item < text.length()) {
      int end = item;
      int numbers = 0;
      int behind = item;
      boolean shared = false;
      while (end < text.length() && !endsItem(text, end)) {
        if (PrintedNumber.isDigit(text.charAt(end))) {
          numbers++;
          while (end < text.length() && isNumber(text.charAt(end))) {
            end++;
          }
          behind = end;
          boolean share = end < text.length() && text.charAt(end) == '%';
          shared = numbers == 1 ? share : shared;
        } else {
          end++;
        }
      }
      if (numbers == 0 || count > 0 && shared != isShare(text, from)) {
        break;
      }
      count++;
      boolean last = numbers > 1 || hasPurpose(text, behind, end);
      if (last || end >= text.length() || STOPS.indexOf(text.charAt(end)) >= 0) {
        break;
      }
      item = end + 1;
    }
    return count;
  }

  private static boolean isNumber(char c) {
    return PrintedNumber.isDigit(c) || c == '.';
  }

  private static boolean isShare(String text, int from) {
    int at = from;
    while (at < text.length() && !PrintedNumber.isDigit(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && isNumber(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '%';
  }

  private static boolean hasPurpose(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (PURPOSE.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsItem(String text, int at) {
    char c = text.charAt(at);
    boolean list = c == '、' || JOINERS.indexOf(c) >= 0 || STOPS.indexOf(c) >= 0;
    boolean mark = c == '/' || c == ',';
    boolean digitNext = at + 1 < text.length() && PrintedNumber.isDigit(text.charAt(at + 1));
    return list || mark && digitNext;
  }

  /** How many names stand before an offset; none where there is no closed list. */
  private static Set<Integer> names(String text, int end) {
    int stop = end;
    while (stop > 0 && text.charAt(stop - 1) == ',') {
      stop--;
    }
    int start = stop;
    while (start > 0 && ",".indexOf(text.charAt(start - 1)) < 0 && !isStop(text, start - 1)) {
      start--;
    }
    String list = text.substring(start, stop);
    int commas = count(list, "、");
    int joiners = count(list, JOINERS);
    if (commas + joiners == 0 || isOpen(list)) {
      return Set.of();
    }
    Set<Integer> names = new TreeSet<>();
    names.add(commas + 1);
    names.add(commas + joiners + 1);
    names.add((commas + 1) * (joiners + 1));
    if (joiners > 0) {
      names.add(joiners + 1);
    }
    // 甲、乙两地建设的丙、丁、戊: what stands before 的 may only describe the names.
    int described = list.lastIndexOf('的');
    if (described >= 0) {
      String own = list.substring(described);
      names.add(count(own, "、") + 1);
      names.add(count(own, "、") + count(own, JOINERS) + 1);
    }
    return names;
  }

  private static boolean isStop(String text, int at) {
    return STOPS.indexOf(text.charAt(at)) >= 0;
  }

  private static int count(String text, String marks) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += marks.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** 甲、乙等 leaves open how many there are; 一等奖 and 等级 do not. */
  private static boolean isOpen(String list) {
    for (int at = list.indexOf('等'); at >= 0; at = list.indexOf('等', at + 1)) {
      boolean grade = at > 0 && "一二三四五特优同高中初".indexOf(list.charAt(at - 1)) >= 0;
      boolean word = at + 1 < list.length() && "级次".indexOf(list.charAt(at + 1)) >= 0;
      if (!grade && !word) {
        return true;
      }
    }
    return false;
  }
}
