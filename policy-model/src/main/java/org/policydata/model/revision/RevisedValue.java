package org.policydata.model.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value on a clause that was changed, inserted or removed, or on the text as a whole, and where
 * it comes from.
 *
 * @param clauseId clause it stands on; absent for a value of the text as a whole
 * @param member what it is
 * @param id its id in the new version, or in the old one where it is lost; absent for values
 *     without id
 * @param words the words that state it, as printed
 * @param fate where it comes from, or that it is lost
 */
public record RevisedValue(
    @Nullable String clauseId, Member member, @Nullable String id, String words, Fate fate) {

  public RevisedValue {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(fate, "fate");
  }

  /** What a value is. */
  public enum Member {

    /** A promised result. */
    TARGET,

    /** A duty of a unit. */
    RESPONSIBILITY,

    /** When a measure is due. */
    DEADLINE,

    /** What a clause offers. */
    SUPPORT_MEASURE,

    /** An order of grades. */
    GRADING_SCHEME,

    /** Grounds that bar from support. */
    EXCLUSION,

    /** A document that is named. */
    CITATION,

    /** A term that is introduced. */
    DEFINITION,

    /** A unit named in running text. */
    UNIT_MENTION,

    /** A rule on responsibility stated once for the text. */
    RESPONSIBILITY_RULE,

    /** A rule on combining supports stated once for the text. */
    STACKING_RULE,

    /** A statement on entry into force or expiry. */
    VALIDITY,

    /** The id of a clause or rule that another value points at. */
    REFERENCE
  }

  /** Where a value comes from. */
  public enum Fate {

    /** The amendment carries it. */
    CARRIED,

    /** The interpreter read it in the new words. */
    INTERPRETED,

    /** It was there before, and the new words still hold it. */
    KEPT,

    /** It was there before or carried, and the new words do not hold it, or its clause is gone. */
    LOST
  }
}
