package org.policydata.model.revision;

/** Why two clauses are taken for the same one. */
public enum AlignmentBasis {

  /** They have the same id in two versions of one dossier. */
  ID,

  /** They have the same words; white space and the width of marks make no difference. */
  SAME_WORDS,

  /** They have the same heading. */
  HEADING,

  /** Most of what stands below them is the same. */
  CHILDREN,

  /** Their words are much alike. */
  SIMILAR_WORDS,

  /** They bear the same number under the same clause, and their words are no more than related. */
  LABEL,

  /** There is no counterpart: the clause was added or removed. */
  NONE
}
