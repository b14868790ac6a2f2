package org.policydata.io.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The frame of a page: its head, style, contents and landmarks. It holds everything it needs, runs
 * no script and loads nothing, and its content security policy tells the browser so.
 *
 * <p>Immutable and thread-safe.
 */
public final class HtmlDocument {

  /** Language of the texts and their citations, whatever that of the page (BCP 47). */
  public static final String TEXT_LANGUAGE = "zh-Hans";

  private static final String STYLE = style();
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; base-uri 'none'; form-action 'none'";

  private final PageWords words;
  private final String title;
  private final List<Entry> contents;

  private HtmlDocument(PageWords words, String title, List<Entry> contents) {
    this.words = words;
    this.title = title;
    this.contents = contents;
  }

  /**
   * A line of the contents.
   *
   * @param id id of the section it leads to
   * @param title what it says
   * @param part whether it is a part of the section before
   */
  public record Entry(String id, String title, boolean part) {

    public Entry {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
    }
  }

  /**
   * Returns a page without contents.
   *
   * @param language Chinese, or anything else for English
   * @param title title of the window
   * @return the page
   */
  public static HtmlDocument of(Locale language, String title) {
    return new HtmlDocument(
        PageWords.in(language), Objects.requireNonNull(title, "title"), List.of());
  }

  /**
   * Returns a copy with contents.
   *
   * @param entries the lines of the contents
   * @return the copy
   */
  public HtmlDocument withContents(List<Entry> entries) {
    return new HtmlDocument(words, title, List.copyOf(entries));
  }

  /**
   * Writes the page.
   *
   * @param out where to write it; it is flushed and stays open
   * @param header what stands above the contents, with the heading of level 1
   * @param main what the page is about
   * @throws IOException if it cannot be written
   */
  public void write(Writer out, HtmlFragment header, HtmlFragment main) throws IOException {
    try {
      HtmlWriter html = new HtmlWriter(out);
      html.doctype().open("html").attribute("xmlns", "http://www.w3.org/1999/xhtml");
      html.attribute("lang", words.language());
      head(html);
      html.open("body");
      html.open("a", "skip").attribute("href", "#main").text(words.of("page.skip")).close();
      html.open("header", "page").fragment(header).close();
      html.open("div", contents.isEmpty() ? "columns" : "columns listed");
      contents(html);
      html.open("main").attribute("id", "main").attribute("tabindex", "-1");
      html.fragment(main).close().close();
      html.open("footer", "page").element("p", "", words.of("page.footer")).close();
      html.close().close();
      html.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void head(HtmlWriter html) {
    html.open("head");
    html.empty("meta").attribute("charset", "utf-8");
    html.empty("meta").attribute("http-equiv", "Content-Security-Policy");
    html.attribute("content", POLICY);
    meta("viewport", "width=device-width, initial-scale=1", html);
    meta("color-scheme", "light dark", html);
    html.element("title", "", title);
    html.open("style").text(STYLE).close();
    html.close();
  }

  private static void meta(String name, String content, HtmlWriter html) {
    html.empty("meta").attribute("name", name).attribute("content", content);
  }

  private void contents(HtmlWriter html) {
    if (contents.isEmpty()) {
      return;
    }
    html.open("nav", "contents").attribute("id", "contents");
    html.attribute("aria-labelledby", "contents-title");
    html.open("p", "title").attribute("id", "contents-title").text(words.of("page.contents"));
    html.close().open("ul");
    for (int i = 0; i < contents.size(); i++) {
      Entry entry = contents.get(i);
      html.open("li").link(entry.id(), entry.title());
      if (i + 1 < contents.size() && contents.get(i + 1).part()) {
        html.open("ul");
        while (i + 1 < contents.size() && contents.get(i + 1).part()) {
          Entry part = contents.get(++i);
          html.open("li").link(part.id(), part.title()).close();
        }
        html.close();
      }
      html.close();
    }
    html.close().close();
  }

  /** The style stands in the page as it is: it must not hold what XML escapes. */
  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(HtmlDocument.class.getResourceAsStream("page.css"), "page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
