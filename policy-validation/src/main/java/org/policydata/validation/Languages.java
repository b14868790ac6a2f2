package org.policydata.validation;

import java.util.Locale;

/** The two languages that words come in. */
final class Languages {

  private Languages() {}

  /** Whether words are wanted in Chinese; in any other language they come in English. */
  static boolean isChinese(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
