/**
 * Checks across documents: what no dossier can tell of itself.
 *
 * <p>{@link org.policydata.validation.corpus.CorpusCheck} makes a small {@link
 * org.policydata.validation.corpus.CorpusSummary} of each dossier, merges summaries in any order,
 * and at the end finds what contradicts or is missing, so that the same code runs over a stream on
 * one machine and inside a distributed engine. The answer is a {@link
 * org.policydata.validation.ValidationReport} like that on any dossier; each finding names the
 * source it was found in.
 */
@NullMarked
package org.policydata.validation.corpus;

import org.jspecify.annotations.NullMarked;
