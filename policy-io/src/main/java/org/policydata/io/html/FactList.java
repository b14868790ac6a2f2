package org.policydata.io.html;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and values; what is not known is left out. */
final class FactList {

  private final PageContext page;
  private final HtmlWriter out;
  private boolean begun;

  FactList(PageContext page, HtmlWriter out) {
    this.page = page;
    this.out = out;
  }

  /** Adds words of the page. */
  void add(String key, @Nullable String value) {
    if (value != null) {
      fact(key, in -> in.text(value));
    }
  }

  /** Adds words of the text. */
  void source(String key, @Nullable String value) {
    if (value != null) {
      fact(key, source(value));
    }
  }

  /** Adds several values in words of the text, each on a line of its own. */
  void sources(String key, List<String> values) {
    fragments(key, values.stream().map(FactList::source).toList());
  }

  private static HtmlFragment source(String value) {
    return in -> in.open("span").attribute("lang", PageContext.TEXT_LANGUAGE).text(value).close();
  }

  void day(String key, @Nullable LocalDate day) {
    if (day != null) {
      fact(
          key,
          in -> in.open("time").attribute("datetime", day.toString()).text(day.toString()).close());
    }
  }

  /** Adds several values, each on a line of its own where there is more than one. */
  void list(String key, List<String> values) {
    fragments(key, values.stream().map(value -> (HtmlFragment) in -> in.text(value)).toList());
  }

  /** Adds several short values in one line. */
  void line(String key, List<String> values) {
    add(key, values.isEmpty() ? null : page.words().list(values));
  }

  void fragments(String key, List<HtmlFragment> values) {
    if (values.isEmpty()) {
      return;
    }
    if (values.size() == 1) {
      fact(key, values.get(0));
      return;
    }
    fact(
        key,
        in -> {
          in.open("ul", "plain");
          values.forEach(value -> in.open("li").fragment(value).close());
          in.close();
        });
  }

  void end() {
    if (begun) {
      out.close();
    }
  }

  private void fact(String key, HtmlFragment value) {
    if (!begun) {
      out.open("dl", "facts");
      begun = true;
    }
    out.open("div").element("dt", "", page.words().of(key));
    out.open("dd").fragment(value).close().close();
  }
}
