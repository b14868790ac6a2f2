/**
 * Checks of a dossier and the report on them.
 *
 * <p>{@link org.policydata.validation.PolicyValidator} runs the declared constraints and the rules
 * of a {@link org.policydata.validation.Profile} and answers with a {@link
 * org.policydata.validation.ValidationReport}. A {@link org.policydata.validation.Rule} of one's
 * own is a class with a descriptor and one method.
 *
 * <p>Nothing here reads the clock: the day a judgement is made for is always a parameter.
 */
@NullMarked
package org.policydata.validation;

import org.jspecify.annotations.NullMarked;
