package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the share of something is promised, of what. */
final class Denominator {

  private static final List<String> SHARES = List.of("的比重", "的比例", "比重", "比例", "的占比");

  private Denominator() {}

  /** Returns what a share is taken of (占…的比重), null where the words name none. */
  static @Nullable String of(String subject) {
    for (String share : SHARES) {
      int end = subject.indexOf(share);
      int take = end < 0 ? -1 : subject.lastIndexOf('占', end);
      if (take >= 0 && end > take + 1) {
        String whole = subject.substring(take + 1, end);
        return whole.endsWith("的") ? whole.substring(0, whole.length() - 1) : whole;
      }
    }
    int share = subject.endsWith("占比") ? subject.length() - 2 : -1;
    int among = share > 0 ? subject.lastIndexOf('中', share) : -1;
    if (among > 0) {
      return subject.substring(0, among);
    }
    int take = subject.lastIndexOf('占');
    return take > 0 && take + 2 < subject.length() && !subject.endsWith("占比")
        ? subject.substring(take + 1)
        : null;
  }
}
