/**
 * Dossiers from JSON and back.
 *
 * <p>{@link org.policydata.io.PolicyReader} answers with a {@link org.policydata.io.ReadResult}: the
 * dossier where nothing was wrong, all that could be read otherwise, and a finding with pointer, line
 * and column for every problem. {@link org.policydata.io.PolicyWriter} writes the pretty, the compact
 * and the canonical form; {@link org.policydata.io.ContentHash} identifies a dossier by the latter.
 */
@NullMarked
package org.policydata.io;

import org.jspecify.annotations.NullMarked;
