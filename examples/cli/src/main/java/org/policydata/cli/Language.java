package org.policydata.cli;

import java.util.Locale;

/** Language of messages and pages. */
enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  String choose(String english, String chinese) {
    return this == ZH ? chinese : english;
  }
}
