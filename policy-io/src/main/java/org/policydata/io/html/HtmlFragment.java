package org.policydata.io.html;

/** A piece of a page. */
@FunctionalInterface
public interface HtmlFragment {

  /**
   * Writes the piece; what it opens, it closes.
   *
   * @param out where to write it
   */
  void write(HtmlWriter out);
}
