/**
 * Runs the constraints declared on the records and turns violations into findings; the only room
 * that knows the validation provider.
 */
@NullMarked
package org.policydata.validation.constraints;

import org.jspecify.annotations.NullMarked;
