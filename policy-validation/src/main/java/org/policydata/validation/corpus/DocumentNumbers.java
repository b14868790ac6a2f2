package org.policydata.validation.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.rules.Titles;

/** Document numbers (发文字号) as several documents print them. */
final class DocumentNumbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<code>[\\p{IsHan}A-Za-z]{1,40})"
              + "[〔\\[［【(（﹝〈<?](?<year>\\d{4})[〕\\]］】)）﹞〉>?]"
              + "第?0*(?<number>\\d{1,6})号?");

  /** 令第15号, 国家互联网信息办公室令第15号. */
  private static final Pattern ORDER =
      Pattern.compile("[\\p{IsHan}]{0,40}[(（]?第0*(\\d{1,5})号[)）]?");

  private DocumentNumbers() {}

  /**
   * A number of the usual form.
   *
   * @param code the abbreviation of the issuer and the kind of document (代字)
   * @param year the year
   * @param text the number in its usual form
   */
  record Parsed(String code, int year, String text) {}

  /** The number, however it is printed; empty for that of an order and for what is none. */
  static Optional<Parsed> parse(@Nullable String printed) {
    if (printed == null) {
      return Optional.empty();
    }
    Matcher matcher = NUMBER.matcher(Titles.squeezed(printed));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String code = matcher.group("code");
    int year = Integer.parseInt(matcher.group("year"));
    return Optional.of(
        new Parsed(code, year, code + "〔" + year + "〕" + matcher.group("number") + "号"));
  }

  /** The number of an order, empty for other numbers: it says nothing without issuer and year. */
  static Optional<String> order(@Nullable String printed) {
    Matcher matcher = printed == null ? null : ORDER.matcher(Titles.squeezed(printed));
    return matcher != null && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
