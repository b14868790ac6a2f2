package org.policydata.io.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells lines that charge a unit as host (主办单位：市交通运输局) from the line in a site's footer that begins
 * alike.
 *
 * <p>A duty stands under what is to be done, and the next number follows it; the last one of a text
 * is known by those before it.
 */
final class HostLines {

  private static final List<String> HEADS = List.of("主办", "承办", "协办");

  private HostLines() {}

  /** Whether a line in normal form begins with such a word. */
  private static boolean starts(String normal) {
    if (!OwnLineDuty.starts(normal)) {
      return false;
    }
    String word = Chars.squeeze(normal);
    return HEADS.stream().anyMatch(word::startsWith);
  }

  /** The lines of a page that charge a unit, by identity. */
  static Set<Paragraph> in(List<Paragraph> all) {
    Set<Paragraph> duties = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean spaced = false;
    for (int i = 0; i < all.size(); ) {
      if (!starts(all.get(i).normal())) {
        i++;
        continue;
      }
      int end = groupEnd(all, i);
      boolean numbered = end < all.size() && all.get(end).label() != null;
      if (isUnderWords(all, i)) {
        if (numbered) {
          spaced |= all.get(i).afterGap();
          duties.addAll(all.subList(i, end));
        } else if (!duties.isEmpty()) {
          duties.addAll(all.subList(i, lastEnd(all, i, end, spaced)));
        }
      }
      i = end;
    }
    return duties;
  }

  /** The end of the lines with such words, or others on who does something and by when. */
  private static int groupEnd(List<Paragraph> all, int from) {
    int end = from;
    while (end < all.size() && OwnLineDuty.starts(all.get(end).normal())) {
      end++;
    }
    return end;
  }

  /**
   * Where the duties under the last clause end: before a gap, unless gaps stand before all of them,
   * and before a word that stands there already. Nothing tells them from a footer that follows
   * directly.
   */
  private static int lastEnd(List<Paragraph> all, int from, int to, boolean spaced) {
    Set<String> words = new HashSet<>();
    int end = from;
    while (end < to
        && (spaced || !all.get(end).afterGap())
        && words.add(word(all.get(end).normal()))) {
      end++;
    }
    boolean footer =
        end == to && end < all.size() && PageFurniture.isFurniture(all.get(end).normal());
    return footer && !all.get(end).afterGap() ? from : end;
  }

  private static String word(String normal) {
    return Chars.squeeze(normal.substring(0, normal.indexOf(':')));
  }

  /** Whether a clause stands directly above, or a duty of another kind below one. */
  private static boolean isUnderWords(List<Paragraph> all, int at) {
    int above = at - 1;
    while (above >= 0 && OwnLineDuty.starts(all.get(above).normal())) {
      above--;
    }
    if (above < 0 || PageFurniture.isFurniture(all.get(above).normal())) {
      return false;
    }
    Paragraph words = all.get(above);
    return words.label() != null || "。；;".indexOf(words.slice().last()) >= 0;
  }
}
