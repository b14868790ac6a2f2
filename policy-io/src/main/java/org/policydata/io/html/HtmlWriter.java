package org.policydata.io.html;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML that is well-formed XML as well, element by element, as the page goes out.
 *
 * <pre>{@code
 * out.open("p").attribute("class", "lead").text("1 < 2").close();
 * }</pre>
 *
 * <p>Text and attribute values are escaped by the platform's own XML writer; characters that a page
 * cannot hold (most control characters, half of a surrogate pair) become U+FFFD. Only elements and
 * attributes that show something are taken, and links lead nowhere but to a place on the same page:
 * nothing that is written can run, load or send. A failure of the stream beneath comes as {@link
 * UncheckedIOException}. Not thread-safe.
 */
public final class HtmlWriter {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final char REPLACEMENT = '\uFFFD';

  /** Elements that begin a new line of the file; white space between them shows nowhere. */
  private static final Set<String> BLOCKS =
      Set.of(
          "article",
          "aside",
          "body",
          "caption",
          "dd",
          "del",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "html",
          "ins",
          "li",
          "main",
          "meta",
          "nav",
          "ol",
          "p",
          "section",
          "style",
          "summary",
          "svg",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "ul");

  private static final Set<String> PHRASES =
      Set.of(
          "a", "abbr", "b", "br", "code", "em", "g", "i", "line", "mark", "rect", "small", "span",
          "strong", "sub", "sup", "time", "wbr");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "charset",
          "class",
          "colspan",
          "content",
          "datetime",
          "dir",
          "height",
          "hidden",
          "href",
          "http-equiv",
          "id",
          "lang",
          "name",
          "preserveAspectRatio",
          "role",
          "rowspan",
          "scope",
          "tabindex",
          "title",
          "viewBox",
          "width",
          "x",
          "x1",
          "x2",
          "xmlns",
          "y",
          "y1",
          "y2");

  private final XMLStreamWriter xml;
  private final Writer out;

  HtmlWriter(Writer out) {
    this.out = out;
    try {
      // The writer itself decides what to escape: a stream would make it ask an encoder as well.
      this.xml = FACTORY.createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Begins the file. */
  HtmlWriter doctype() {
    try {
      xml.writeDTD("<!DOCTYPE html>");
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Ends the file; the stream beneath stays open. */
  void end() {
    try {
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  void flush() {
    try {
      xml.flush();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Copies what another writer of this kind has written: nothing is escaped once more. */
  void copy(Reader written) {
    try {
      // Ends the tag before.
      xml.writeCharacters("");
      xml.flush();
      written.transferTo(out);
    } catch (XMLStreamException e) {
      throw failure(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins an element.
   *
   * @param element name of the element
   * @return this writer
   * @throws IllegalArgumentException if it is no element of a page that shows something
   */
  public HtmlWriter open(String element) {
    boolean block = BLOCKS.contains(element);
    if (!block && !PHRASES.contains(element)) {
      throw new IllegalArgumentException("a page has no element " + element);
    }
    try {
      if (block) {
        xml.writeCharacters("\n");
      }
      xml.writeStartElement(element);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /**
   * Begins an element of a class.
   *
   * @param element name of the element
   * @param cssClass one or more classes; none where empty
   * @return this writer
   * @throws IllegalArgumentException if it is no element of a page that shows something
   */
  public HtmlWriter open(String element, String cssClass) {
    open(element);
    return cssClass.isEmpty() ? this : attribute("class", cssClass);
  }

  /**
   * Adds an attribute to the element that was just begun.
   *
   * @param name name of the attribute
   * @param value its value; null adds nothing
   * @return this writer
   * @throws IllegalArgumentException if the attribute could run or load something, or is a link
   *     that leaves the page
   */
  public HtmlWriter attribute(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    if (!ATTRIBUTES.contains(name) && !name.startsWith("aria-")) {
      throw new IllegalArgumentException("a page has no attribute " + name);
    }
    if (name.equals("href") && !value.startsWith("#")) {
      throw new IllegalArgumentException("a link leads to a place on the page, but found " + value);
    }
    try {
      xml.writeAttribute(name, printable(value));
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /**
   * Writes text.
   *
   * @param text the text; null writes nothing
   * @return this writer
   */
  public HtmlWriter text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return this;
    }
    try {
      xml.writeCharacters(printable(text));
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /**
   * Ends the element that was begun last and is not ended yet.
   *
   * @return this writer
   */
  public HtmlWriter close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /**
   * Writes an element that holds nothing but text.
   *
   * @param element name of the element
   * @param cssClass one or more classes; none where empty
   * @param text the text; null writes no element either
   * @return this writer
   */
  public HtmlWriter element(String element, String cssClass, @Nullable String text) {
    return text == null ? this : open(element, cssClass).text(text).close();
  }

  /**
   * Writes a link to a place on the page.
   *
   * @param id id of the place
   * @param text what the link says
   * @return this writer
   */
  public HtmlWriter link(String id, String text) {
    return open("a").attribute("href", "#" + id).text(text).close();
  }

  /**
   * Writes a heading.
   *
   * @param level level from 1; deeper than 6 counts as 6
   * @param text what it says
   * @return this writer
   */
  public HtmlWriter heading(int level, String text) {
    return open(headingElement(level)).text(text).close();
  }

  /**
   * Writes a piece.
   *
   * @param fragment the piece
   * @return this writer
   */
  public HtmlWriter fragment(HtmlFragment fragment) {
    fragment.write(this);
    return this;
  }

  /** An element without an end of its own. */
  HtmlWriter empty(String element) {
    Objects.requireNonNull(element, "element");
    try {
      xml.writeCharacters("\n");
      xml.writeEmptyElement(element);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  static String headingElement(int level) {
    return "h" + Math.max(1, Math.min(level, 6));
  }

  /** Replaces what no XML 1.0 document may hold (production 2, Char). */
  static String printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= Character.MIN_SURROGATE) {
        return replaced(text, i);
      }
    }
    return text;
  }

  private static String replaced(String text, int start) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, start);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else {
        out.append(isChar(c) ? c : REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean isChar(char c) {
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    return !Character.isSurrogate(c) && c < '\uFFFE';
  }

  private static UncheckedIOException failure(XMLStreamException e) {
    return new UncheckedIOException(
        e.getNestedException() instanceof IOException io ? io : new IOException(e));
  }
}
