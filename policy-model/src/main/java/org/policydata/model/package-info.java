/**
 * The records of a policy dossier and the index that answers questions about it.
 *
 * <p>{@link org.policydata.model.PolicyDossier} is the root: versions of a text, a unit registry and
 * consultations. {@link org.policydata.model.DossierIndex} is built once per dossier and finds
 * clauses, duties, targets, supports and mentions.
 *
 * <p>All records are deeply immutable and thread-safe. Absent lists read as empty. Components that
 * every dossier must have are refused as null by the constructors; all others may be absent, and may
 * hold values that validation then reports. Numbers are normalised (18.0 is 18). Members whose name
 * starts with {@code x-} are kept as extensions on records that have an id.
 */
@NullMarked
package org.policydata.model;

import org.jspecify.annotations.NullMarked;
