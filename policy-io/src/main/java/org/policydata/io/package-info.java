/**
 * Dossiers from JSON and back.
 *
 * <p>{@link org.policydata.io.PolicyReader} answers with a {@link org.policydata.io.ReadResult}:
 * the dossier where nothing was wrong, all that could be read otherwise, and a finding with
 * pointer, line and column for every problem. {@link org.policydata.io.PolicyWriter} writes the
 * pretty, the compact and the canonical form; {@link org.policydata.io.ContentHash} identifies a
 * dossier by the latter.
 *
 * <p>{@link org.policydata.io.PolicySchemas} has the JSON Schema of dossiers and says what later
 * versions of the format may change. A document of an older format is upgraded while it is read.
 */
@NullMarked
package org.policydata.io;

import org.jspecify.annotations.NullMarked;
