package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageStyleTest {

  private static final String STYLE = style();
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  private static String style() {
    try (InputStream in = HtmlDocument.class.getResourceAsStream("page.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theStyleStandsInThePageAsItIs() {
    assertThat(STYLE).doesNotContain("<", ">", "&", "url(", "@import");
  }

  /** WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to 1, in the light and the dark. */
  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, faint",
    "soft, paper",
    "soft, faint",
    "link, paper",
    "link, faint",
    "link, info-bg",
    "link, warning-bg",
    "link, error-bg",
    "lead-ink, lead",
    "resp-ink, resp",
    "supp-ink, paper",
    "target, target-bg",
    "support, support-bg",
    "ink, target-bg",
    "ink, support-bg",
    "error, error-bg",
    "error, paper",
    "warning, warning-bg",
    "warning, paper",
    "info, info-bg",
    "info, paper",
    "good, good-bg",
    "ink, error-bg",
    "ink, warning-bg",
    "ink, info-bg",
    "ink, good-bg"
  })
  void textStandsOutFromItsGround(String text, String ground) {
    int dark = STYLE.indexOf("prefers-color-scheme");
    Map<String, Integer> light = colours(STYLE.substring(0, dark));
    Map<String, Integer> night = colours(STYLE.substring(dark));

    assertThat(contrast(light.get(text), light.get(ground))).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(night.get(text), night.get(ground))).isGreaterThanOrEqualTo(4.5);
  }

  private static Map<String, Integer> colours(String style) {
    Map<String, Integer> colours = new HashMap<>();
    Matcher matcher = COLOUR.matcher(style);
    while (matcher.find()) {
      colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
    }
    return colours;
  }

  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
  }

  private static double part(int colour) {
    double c = (colour & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
