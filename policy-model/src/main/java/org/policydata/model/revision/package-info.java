/**
 * What happens between two versions of a text.
 *
 * <p>{@link org.policydata.model.revision.PolicyDiff} compares two versions and tells what changed
 * as {@linkplain org.policydata.model.revision.PolicyEvent events}, {@linkplain
 * org.policydata.model.revision.ClauseAlignment side by side} and {@linkplain
 * org.policydata.model.revision.TextDiff word by word}.
 *
 * <p>Everything here is a value or a pure function: nothing is changed in place, and nothing reads
 * the clock.
 */
@NullMarked
package org.policydata.model.revision;

import org.jspecify.annotations.NullMarked;
