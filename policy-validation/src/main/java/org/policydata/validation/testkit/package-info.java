/**
 * Runs rules against documents that lie beside the findings expected of them, with any test engine
 * or with none: what differs is a value.
 *
 * <p>{@link org.policydata.validation.testkit.RuleFixtures} is the entry point; the built-in checks
 * are tested with it.
 */
@NullMarked
package org.policydata.validation.testkit;

import org.jspecify.annotations.NullMarked;
