package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as the platform's XML parser reads it. */
final class Page {

  private final String html;
  private final Document document;

  private Page(String html, Document document) {
    this.html = html;
    this.document = document;
  }

  static Page of(String html) {
    try {
      DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      parser.setErrorHandler(null);
      return new Page(html, parser.parse(new InputSource(new StringReader(html))));
    } catch (SAXException e) {
      throw new AssertionError("not well-formed: " + e.getMessage(), e);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Element> elements(String name) {
    return list(document.getElementsByTagName(name));
  }

  /** The elements of a class. */
  List<Element> ofClass(String cssClass) {
    return elements("*").stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(cssClass))
        .toList();
  }

  static List<Element> inside(Element element, String name) {
    return list(element.getElementsByTagName(name));
  }

  Element byId(String id) {
    List<Element> found =
        elements("*").stream().filter(element -> element.getAttribute("id").equals(id)).toList();
    assertThat(found).as("elements with id %s", id).hasSize(1);
    return found.get(0);
  }

  String text() {
    return elements("body").get(0).getTextContent();
  }

  /** Asserts what holds for every page, whatever it shows. */
  void assertSound() {
    Set<String> ids = new HashSet<>();
    List<String> links = new ArrayList<>();
    int level = 0;
    for (Element element : elements("*")) {
      String name = element.getTagName();
      assertThat(name)
          .isNotIn("script", "iframe", "object", "embed", "link", "base", "img", "form", "input");
      if (name.matches("h[1-6]")) {
        int next = name.charAt(1) - '0';
        assertThat(next)
            .as("level of heading %s", element.getTextContent())
            .isBetween(1, level + 1);
        level = next;
      }
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        attribute((Attr) attributes.item(i), ids, links);
      }
    }
    assertThat(ids).containsAll(links);
    assertThat(elements("h1")).hasSize(1);
    assertThat(elements("main")).hasSize(1);
    assertThat(elements("title")).hasSize(1);
    assertThat(html).startsWith("<!DOCTYPE html>");
    // An HTML parser takes the slash of <p/> for nothing and the element for open.
    assertThat(html).doesNotContainPattern("<(?!meta\\b)[a-z0-9]+[^<>]*/>");
  }

  private static void attribute(Attr attribute, Set<String> ids, List<String> links) {
    String name = attribute.getName();
    String value = attribute.getValue();
    assertThat(name).doesNotStartWith("on").isNotIn("src", "style", "action", "srcset");
    if (name.equals("id")) {
      assertThat(value).matches("\\S+");
      assertThat(ids.add(value)).as("id %s stands once", value).isTrue();
    } else if (name.equals("href")) {
      assertThat(value).startsWith("#");
      links.add(value.substring(1));
    } else if (name.equals("aria-labelledby")) {
      links.add(value);
    }
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>(nodes.getLength());
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
