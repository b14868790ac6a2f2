package org.policydata.io.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words of a page in one language. */
final class PageWords {

  private static final PageWords ENGLISH = new PageWords("en", load("words-en.properties"));
  private static final PageWords CHINESE = new PageWords("zh-Hans", load("words-zh.properties"));

  private final String language;
  private final Properties words;

  private PageWords(String language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** Chinese, or anything else for English. */
  static PageWords in(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }

  /** The language tag of the page (BCP 47). */
  String language() {
    return language;
  }

  String of(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  /** The words for a single one, where they differ. */
  String ofOne(String key) {
    return words.getProperty(key + ".one", of(key));
  }

  String of(String key, String value) {
    return of(key).replace("{0}", value);
  }

  String of(String key, String first, String second) {
    String template = of(key);
    int place = template.indexOf("{1}");
    return template.substring(0, place).replace("{0}", first)
        + second
        + template.substring(place + 3).replace("{0}", first);
  }

  /** Writes words with something else than text in their place. */
  void around(String key, Runnable inside, HtmlWriter out) {
    String template = of(key);
    int place = template.indexOf("{0}");
    out.text(template.substring(0, place));
    inside.run();
    out.text(template.substring(place + 3));
  }

  String of(Enum<?> value) {
    return of(value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  String list(Collection<String> values) {
    return String.join(of("page.separator"), values);
  }

  Properties all() {
    return words;
  }

  private static Properties load(String name) {
    try (InputStream in = Objects.requireNonNull(PageWords.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Properties words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
