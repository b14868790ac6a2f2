package org.policydata.validation.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.io.ReadFindings;
import org.policydata.validation.PolicyValidator;

/** The words of a report in one language, the messages of findings included. */
final class Wording {

  private final Locale language;
  private final boolean chinese;
  private final Map<String, FindingKind> kinds = new HashMap<>();

  Wording(PolicyValidator validator, Locale language) {
    this.language = language;
    this.chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
    ReadFindings.all().forEach(kind -> kinds.put(kind.code(), kind));
    validator
        .descriptors()
        .forEach(descriptor -> kinds.put(descriptor.code(), descriptor.kind()));
  }

  /** The message in this language; the English one for a code from elsewhere. */
  String message(Finding finding) {
    FindingKind kind = kinds.get(finding.code());
    return kind == null ? finding.message() : kind.message(finding.details(), language);
  }

  String choose(String english, String inChinese) {
    return chinese ? inChinese : english;
  }

  String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> choose("error", "错误");
      case WARNING -> choose("warning", "警告");
      case INFO -> choose("info", "提示");
    };
  }
}
