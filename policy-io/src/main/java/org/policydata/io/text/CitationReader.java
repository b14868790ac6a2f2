package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Citation;
import org.policydata.model.Relation;

/**
 * Finds the documents a paragraph names, by title in 《》 or by number alone, with why it names them.
 */
final class CitationReader {

  private static final int NEAR = 30;
  private static final List<String> RULE_NAMES =
      List.of("办法", "细则", "规定", "方案", "意见", "标准", "政策", "清单", "目录", "指南");

  private static final List<String> PAPERS =
      List.of("证", "证书", "承诺书", "申请表", "登记表", "申报表", "申请书", "通知书", "合同", "协议", "反馈表", "告知书");

  private final String text;
  private final Brackets brackets;
  private final List<Extracted<Citation>> found = new ArrayList<>();

  private CitationReader(String text) {
    this.text = text;
    this.brackets = Brackets.of(text);
  }

  /** Returns the citations of a paragraph in their order. */
  static List<Extracted<Citation>> read(String text) {
    return new CitationReader(text).read();
  }

  private List<Extracted<Citation>> read() {
    int previousEnd = -1;
    Relation previous = null;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int close = c == '《' ? brackets.partner(i) : -1;
      if (close > i + 1 && !isAbbreviation(i) && !isCertificate(close)) {
        int end = withNumber(close + 1);
        boolean listed = previous != null && isListMark(previousEnd, i);
        Relation relation = listed && previous != null ? previous : relation(i, end);
        addTitled(i, close, end, relation);
        previous = relation;
        previousEnd = end;
        i = end;
      } else if (DocumentNumbers.opensYear(text, i)) {
        i = Math.max(i + 1, addNumber(i));
      } else {
        i++;
      }
    }
    addAnnounced();
    return found;
  }

  private boolean isListMark(int from, int to) {
    String between = Words.strip(text.substring(from, to));
    return between.isEmpty()
        || between.equals("、")
        || between.equals("和")
        || between.equals("及")
        || between.equals("以及");
  }

  /** (以下简称《…》) gives a name and cites nothing. */
  private boolean isAbbreviation(int open) {
    String before = text.substring(Math.max(0, open - 8), open);
    return before.contains("简称") || before.contains("以下称") || before.contains("统称");
  }

  /** 《…许可证》 and 《…承诺书》 are papers of one case, no documents of policy. */
  private boolean isCertificate(int close) {
    String end = text.substring(Math.max(0, close - 4), close);
    return PAPERS.stream().anyMatch(end::endsWith);
  }

  private int withNumber(int from) {
    int open = Words.skipBlank(text, from);
    if (open < text.length()
        && Brackets.opensAside(text.charAt(open))
        && brackets.partner(open) > open) {
      int close = brackets.partner(open);
      return DocumentNumbers.first(text, open + 1, close) == null ? from : close + 1;
    }
    return from;
  }

  private void addTitled(int open, int close, int end, Relation relation) {
    Extracted<String> number = end > close + 1 ? DocumentNumbers.first(text, close + 1, end) : null;
    String provision = provisionAt(end);
    int stop = provision == null ? end : end + provision.length();
    Citation citation =
        Citation.builder()
            .title(Words.spaced(text.substring(open + 1, close)))
            .documentNumber(number == null ? null : number.value())
            .provision(provision)
            .relation(relation)
            .phrase(text.substring(open, stop))
            .build();
    found.add(new Extracted<>(citation, open, stop));
  }

  /** 第三条第二款 behind a title. */
  private @Nullable String provisionAt(int from) {
    if (from >= text.length() || text.charAt(from) != '第') {
      return null;
    }
    int end = from;
    int i = from;
    while (i < text.length() && i - from < 24) {
      char c = text.charAt(i);
      if ("条款项目章".indexOf(c) >= 0) {
        end = i + 1;
      } else if ("第一二三四五六七八九十百零〇之0123456789（）()".indexOf(c) < 0) {
        break;
      }
      i++;
    }
    return end > from ? text.substring(from, end) : null;
  }

  /** A number without a title before it: 国办发〔2018〕37号文件. */
  private int addNumber(int yearOpen) {
    Extracted<String> number = DocumentNumbers.around(text, yearOpen);
    if (number == null) {
      return yearOpen + 1;
    }
    Citation citation =
        Citation.builder()
            .documentNumber(number.value())
            .relation(relation(number.start(), number.end()))
            .phrase(text.substring(number.start(), number.end()))
            .build();
    found.add(new Extracted<>(citation, number.start(), number.end()));
    return number.end();
  }

  private Relation relation(int start, int end) {
    String before = text.substring(Math.max(0, start - NEAR), start);
    int mark = lastMark(before);
    String near = before.substring(mark + 1);
    String after = text.substring(end, Math.min(text.length(), end + NEAR));
    String rest = after.substring(0, firstMark(after));
    if (after.contains("收悉")) {
      return Relation.REPLIES_TO;
    }
    if (rest.contains("废止") || near.contains("废止")) {
      return Relation.REPEALS;
    }
    if (near.contains("征求")
        || near.contains("起草了")
        || near.contains("起草形成")
        || rest.contains("征求意见")) {
      return Relation.CONSULTS_ON;
    }
    if (rest.startsWith("印发")
        || rest.contains("现予印发")
        || rest.contains("现予发布")
        || rest.startsWith("予以印发")
        || rest.startsWith("现印发")
        || near.endsWith("关于印发")
        || near.endsWith("现将") && rest.contains("发")
        || rest.contains("予公布")
        || rest.contains("予以公布")) {
      return Relation.ISSUES;
    }
    if (near.contains("修改")
        || near.contains("修订")
        || rest.startsWith("作如下修改")
        || rest.startsWith("修改")) {
      return Relation.AMENDS;
    }
    if (near.contains("继续") || rest.contains("继续执行") || rest.contains("继续有效")) {
      return Relation.CONTINUES;
    }
    if (near.endsWith("制定")
        || near.endsWith("出台")
        || near.endsWith("编制")
        || near.endsWith("制订")
        || near.endsWith("研究制定")
        || rest.contains("另行制")) {
      return Relation.ANNOUNCES;
    }
    if (near.contains("根据") || near.contains("依据") || near.contains("依照")) {
      return Relation.BASIS;
    }
    if (near.contains("落实")
        || near.contains("贯彻")
        || near.contains("执行")
        || near.contains("按照")
        || near.contains("按")) {
      return Relation.IMPLEMENTS;
    }
    return Relation.REFERS_TO;
  }

  private static int lastMark(String words) {
    int last = -1;
    for (int i = 0; i < words.length(); i++) {
      if ("。；;".indexOf(words.charAt(i)) >= 0) {
        last = i;
      }
    }
    return last;
  }

  private static int firstMark(String words) {
    for (int i = 0; i < words.length(); i++) {
      if ("。；;《".indexOf(words.charAt(i)) >= 0) {
        return i;
      }
    }
    return words.length();
  }

  /** 具体操作办法，由…另行制定 names a document that is still to come. */
  private void addAnnounced() {
    if (!text.contains("另行制")) {
      return;
    }
    for (Sentences.Sentence sentence : Sentences.of(text, brackets)) {
      String words = text.substring(sentence.start(), sentence.end());
      boolean announces = words.contains("另行制定") || words.contains("另行制订");
      boolean titled = words.indexOf('《') >= 0;
      if (!announces || titled) {
        continue;
      }
      Sentences.Part last = sentence.parts().get(sentence.parts().size() - 1);
      Sentences.Part part = sentence.parts().get(0);
      for (Sentences.Part one : sentence.parts()) {
        if (text.substring(one.start(), one.end()).contains("另行制")) {
          last = one;
          break;
        }
        part = one;
      }
      String title = announcedTitle(Words.joined(text.substring(part.start(), part.end())));
      int start = Words.skipBlank(text, part.start());
      Citation citation =
          Citation.builder()
              .title(title)
              .relation(Relation.ANNOUNCES)
              .phrase(text.substring(start, last.end()))
              .build();
      found.add(new Extracted<>(citation, start, last.end()));
    }
  }

  private static @Nullable String announcedTitle(String words) {
    String name = words;
    int by = words.indexOf('由');
    if (by > 0) {
      name = words.substring(0, by);
    } else if (words.endsWith("另行制定") || words.endsWith("另行制订")) {
      name = words.substring(0, words.length() - 4);
    }
    boolean named = RULE_NAMES.stream().anyMatch(name::endsWith);
    return named && name.length() <= 60 ? name : null;
  }
}
