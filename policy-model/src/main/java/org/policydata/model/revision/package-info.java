/**
 * What happens between two versions of a text: how they differ, and the amendments that were
 * decided on, applied and taken back.
 *
 * <p>{@link org.policydata.model.revision.PolicyDiff} compares two versions and tells what changed
 * as {@linkplain org.policydata.model.revision.PolicyEvent events}, {@linkplain
 * org.policydata.model.revision.ClauseAlignment side by side} and {@linkplain
 * org.policydata.model.revision.TextDiff word by word}. {@link
 * org.policydata.model.revision.DossierJoin} makes one dossier of a draft, an outcome and a final
 * text that were imported apart.
 *
 * <p>For amendments start with {@link org.policydata.model.revision.Amendments}. {@code plan} is a
 * dry run: it tells what the amendments of a comment, or any list of amendments, would do to a
 * version. {@code apply} answers with the same plan and the dossier with the new version behind the
 * others, {@code revert} takes that version away again.
 *
 * <pre>{@code
 * AmendmentResult result =
 *     Amendments.apply(dossier, AmendmentRequest.ofComments("k1"), ClauseInterpreter.none());
 * }</pre>
 *
 * <p>Nothing is forced: words that do not stand where an amendment expects them, clauses that are
 * gone and orders that nobody gave are {@linkplain org.policydata.model.revision.AmendmentConflict
 * conflicts}, and with a single conflict there is no new version. Nothing is lost in silence: of
 * every value on a changed clause the {@linkplain org.policydata.model.revision.Revision revision}
 * says whether the amendment carried it, the {@linkplain
 * org.policydata.model.revision.ClauseInterpreter interpreter} read it, it stayed, or the new words
 * no longer hold it.
 *
 * <p>A clause that lives on keeps its id, and so do the targets, supports, gradings and exclusions
 * on it as far as the new ones are recognisably the old ones; an id once used is never given to
 * another thing.
 *
 * <p>Everything here is a value or a pure function: nothing is changed in place, nothing reads the
 * clock, and no text is interpreted but by the interpreter that the caller hands in.
 */
@NullMarked
package org.policydata.model.revision;

import org.jspecify.annotations.NullMarked;
