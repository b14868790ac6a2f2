package org.policydata.io.text;

import org.jspecify.annotations.Nullable;
import org.policydata.model.Genre;
import org.policydata.model.TimeFrame;

/**
 * What the extractors need to know about the place of a paragraph in its document.
 *
 * @param clauseId id of the clause the paragraph stands in; ids of what is found begin with it
 * @param documentYear year of the document, for dates without one
 * @param planPeriod period of the plan the document is
 * @param genre genre of the document
 * @param carriedDeadline deadline of an earlier paragraph that holds on, such as 到2025年
 * @param dutyDeadline due date in the responsibility bracket of this paragraph where it stands for
 *     the results as well
 */
record ContentContext(
    String clauseId,
    @Nullable Integer documentYear,
    @Nullable TimeFrame planPeriod,
    @Nullable Genre genre,
    @Nullable TimeFrame carriedDeadline,
    @Nullable TimeFrame dutyDeadline) {

  /** Returns a context without anything but the clause's id. */
  static ContentContext of(String clauseId) {
    return new ContentContext(clauseId, null, null, null, null, null);
  }

  /** Returns the context of another clause, with the deadline that is carried over to it. */
  ContentContext at(String newClauseId, @Nullable TimeFrame newCarriedDeadline) {
    return new ContentContext(
        newClauseId, documentYear, planPeriod, genre, newCarriedDeadline, null);
  }

  /** Returns the context with the due date of the responsibility bracket. */
  ContentContext withDutyDeadline(@Nullable TimeFrame deadline) {
    return new ContentContext(clauseId, documentYear, planPeriod, genre, carriedDeadline, deadline);
  }

  /** Tells whether the text is a rule of law, whose numbers set conditions and not goals. */
  boolean isRuleOfLaw() {
    return genre == Genre.REGULATION
        || genre == Genre.PROVISIONS
        || genre == Genre.MEASURES
        || genre == Genre.RULES
        || genre == Genre.STANDARD;
  }
}
