package org.policydata.io.html;

import org.jspecify.annotations.Nullable;

/** Counts in large figures. */
final class Counts {

  private final PageWords words;
  private final HtmlWriter out;
  private boolean begun;

  Counts(PageWords words, HtmlWriter out) {
    this.words = words;
    this.out = out;
  }

  void add(String key, @Nullable Integer count) {
    if (count == null) {
      return;
    }
    if (!begun) {
      out.open("ul", "counts");
      begun = true;
    }
    out.open("li").element("b", "", count.toString()).text(" ");
    out.element("span", "", count == 1 ? words.ofOne(key) : words.of(key)).close();
  }

  void end() {
    if (begun) {
      out.close();
    }
  }
}
