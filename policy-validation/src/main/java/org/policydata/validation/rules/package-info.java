/**
 * The built-in rules: one class for each first word of a code, or two where there are many ({@link
 * org.policydata.validation.rules.StructureRules} and {@link
 * org.policydata.validation.rules.NumberingRules} share {@code structure.}).
 *
 * <p>{@link org.policydata.validation.rules.BuiltInRules} lists them.
 */
@NullMarked
package org.policydata.validation.rules;

import org.jspecify.annotations.NullMarked;
