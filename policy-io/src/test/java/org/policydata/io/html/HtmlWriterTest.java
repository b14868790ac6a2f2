package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {

  private final StringWriter out = new StringWriter();
  private final HtmlWriter html = new HtmlWriter(out);

  @Test
  void textAndAttributesAreEscaped() {
    html.open("b").attribute("title", "\"<&>'").text("\"<&>'").close();

    assertThat(out).hasToString("<b title=\"&quot;&lt;&amp;&gt;'\">\"&lt;&amp;&gt;'</b>");
  }

  @Test
  void anElementWithoutContentIsEndedInFull() {
    html.open("span").close();

    assertThat(out).hasToString("<span></span>");
  }

  @Test
  void whatAPageCannotHoldIsReplaced() {
    html.open("b").text("a\u0000b\u001Bc\uD800d\uFFFEe\r\uD83C\uDFED\n\t").close();

    assertThat(out).hasToString("<b>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD\uD83C\uDFED\n\t</b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "iframe", "img", "object", "a b", "SCRIPT", ""})
  void elementsThatRunOrLoadAreRefused(String element) {
    assertThatThrownBy(() -> html.open(element)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "onclick, alert(1)",
    "style, color:red",
    "src, x",
    "href, javascript:alert(1)",
    "href, https://example.org/",
    "href, ''"
  })
  void attributesThatRunOrLoadOrLeaveThePageAreRefused(String name, String value) {
    html.open("a");

    assertThatThrownBy(() -> html.attribute(name, value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void absentTextAndAbsentAttributesWriteNothing() {
    html.open("b").attribute("id", null).text(null).element("i", "", null).close();

    assertThat(out).hasToString("<b></b>");
  }
}
