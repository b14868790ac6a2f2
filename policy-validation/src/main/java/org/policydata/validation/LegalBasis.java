package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a check rests on: an instrument with its article and the time it is in force.
 *
 * @param id identifier within the profile, which parameters refer to
 * @param instrument title of the law, regulation, standard or practice
 * @param number its number, for example 国务院令第713号
 * @param article the article or section
 * @param kind what kind of instrument it is
 * @param inForceFrom first day in force
 * @param inForceUntil last day in force; absent while it is in force
 * @param trust how the words were verified
 * @param reviewedOn day on which someone last compared the entry with its source
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalBasis(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String instrument,
    @Nullable String number,
    @Nullable String article,
    @JsonProperty(required = true) Kind kind,
    @Nullable LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil,
    @JsonProperty(required = true) Trust trust,
    @Nullable LocalDate reviewedOn) {

  private static final Pattern ARTICLE = Pattern.compile(" Art\\. (\\d+)");

  /** Kind of instrument. */
  public enum Kind {

    /** A law, regulation or rule: binding. */
    LAW,

    /** A national standard, or a document that sets one for the administration. */
    STANDARD,

    /** Seen in practice; nothing binds. */
    PRACTICE
  }

  /** How the words of an instrument were verified. */
  public enum Trust {

    /** Read in the official text or a full copy of it. */
    VERIFIED,

    /** Read in a secondary copy or report. */
    SECONDARY,

    /** Not verified; a finding that rests on it says so. */
    UNVERIFIED
  }

  public LegalBasis {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(trust, "trust");
  }

  /**
   * Tells whether the instrument is in force on a day.
   *
   * @param day the day
   * @return true from the first to the last day in force; an unknown end counts as open
   */
  public boolean covers(LocalDate day) {
    return (inForceFrom == null || !day.isBefore(inForceFrom))
        && (inForceUntil == null || !day.isAfter(inForceUntil));
  }

  /**
   * Returns the instrument and its article as one cites them.
   *
   * @return for example {@code 重大行政决策程序暂行条例 Art. 15}
   */
  public String citation() {
    String unverified = trust == Trust.UNVERIFIED ? " (unverified)" : "";
    return instrument + (article == null ? "" : " " + article) + unverified;
  }

  /**
   * Returns the instrument and its article as one cites them in a language.
   *
   * @param language Chinese, or anything else for English
   * @return for example {@code 重大行政决策程序暂行条例第15条}
   */
  public String citation(Locale language) {
    return citation(citation(), language);
  }

  /**
   * Returns a citation, as findings hold it in their details, in a language.
   *
   * @param citation what {@link #citation()} returned
   * @param language Chinese, or anything else for English
   * @return the citation in that language
   */
  public static String citation(String citation, Locale language) {
    return Languages.isChinese(language)
        ? ARTICLE.matcher(citation).replaceAll("第$1条").replace(" (unverified)", "（未核实）")
        : citation;
  }

  /**
   * Returns the citations of several, as the detail {@code basis} of a finding lists them.
   *
   * @param basis entries of a profile
   * @return the citation of each, in the same order
   */
  public static List<String> citations(List<LegalBasis> basis) {
    List<String> citations = new ArrayList<>(basis.size());
    for (LegalBasis entry : basis) {
      citations.add(entry.citation());
    }
    return Collections.unmodifiableList(citations);
  }
}
