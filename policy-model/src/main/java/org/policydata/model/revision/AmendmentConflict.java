package org.policydata.model.revision;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why an amendment cannot be applied.
 *
 * @param problem what is in the way
 * @param commentId comment that brought the amendment about; absent where there is none
 * @param step place of the amendment in {@link AmendmentPlan#steps()}, counted from 0; absent for
 *     what concerns no single amendment
 * @param details found and expected values by name
 */
public record AmendmentConflict(
    Problem problem,
    @Nullable String commentId,
    @Nullable Integer step,
    Map<String, String> details) {

  public AmendmentConflict {
    Objects.requireNonNull(problem, "problem");
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /**
   * Returns what is in the way as one sentence.
   *
   * @param language Chinese, or anything else for English
   * @return the sentence, with long values cut
   */
  public String message(Locale language) {
    return ConflictMessages.message(problem, details, language);
  }

  /** What is in the way of an amendment. */
  public enum Problem {

    /** No comment has the id. */
    COMMENT_UNKNOWN,

    /** The comment was not adopted, or nothing was decided on it. */
    NOT_ADOPTED,

    /** The comment was adopted in part, and nothing says which part. */
    ADOPTED_PART_UNKNOWN,

    /** There is nothing to apply. */
    NO_AMENDMENT,

    /** No version has the id, or the dossier has none. */
    VERSION_UNKNOWN,

    /** The comments are about more than one text. */
    VERSION_UNCLEAR,

    /** Another version, notice or comment has the id that the new version is to have. */
    VERSION_ID_TAKEN,

    /** Two things in the version have one id, so that it does not say which of them is meant. */
    DUPLICATE_ID,

    /** Two comments of one day, or of unknown days, change the same words or places. */
    ORDER_NOT_GIVEN,

    /** No clause of the version has the id. */
    CLAUSE_UNKNOWN,

    /** An amendment before this one removed the clause. */
    CLAUSE_REMOVED,

    /** A part of a clause is named without the clause. */
    CLAUSE_NOT_NAMED,

    /** The amendment does not say which words it expects. */
    EXPECTED_TEXT_BLANK,

    /** The expected words do not stand there. */
    TEXT_NOT_FOUND,

    /** The expected words stand there more than once. */
    TEXT_REPEATED,

    /** The expected words do not stand there, but the new ones do. */
    ALREADY_APPLIED,

    /** An amendment before this one changed what this one expects, or would be undone by it. */
    OVERLAPPING,

    /** The text would have no title. */
    TITLE_BLANK,

    /** No clause of the version has the id of the clause to go under. */
    PARENT_MISSING,

    /** The clause to go behind does not stand under the clause to go under. */
    ANCHOR_MISSING,

    /** A clause would go under or behind itself. */
    MOVED_UNDER_ITSELF,

    /** Another clause, or a value on another clause, has or had the id. */
    ID_TAKEN,

    /** The version is not what the amendments made of it. */
    VERSION_CHANGED,

    /** A later version, a notice, a comment or a citation builds on the version. */
    VERSION_IN_USE
  }
}
