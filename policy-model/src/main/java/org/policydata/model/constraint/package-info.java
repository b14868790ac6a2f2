/**
 * The Jakarta Validation constraints declared on the records.
 *
 * <p>Each annotation nests its validator as a public {@code Check}, so any provider finds it on the
 * class path and on the module path, and names with {@link
 * org.policydata.model.constraint.FindingCode} the code under which the library reports a violation.
 * Absent values are valid: what must be present is refused by the constructors.
 */
@NullMarked
package org.policydata.model.constraint;

import org.jspecify.annotations.NullMarked;
