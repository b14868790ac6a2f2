/**
 * Checks of a dossier and the report on them.
 *
 * <p>{@link org.policydata.validation.PolicyValidator} runs the declared constraints and the rules
 * of a {@link org.policydata.validation.Profile} and answers with a {@link
 * org.policydata.validation.ValidationReport}. A {@link org.policydata.validation.Rule} of one's
 * own is a class with a descriptor and one method.
 *
 * <p>What a run is told in files is read by {@link org.policydata.validation.ProfileReader}, {@link
 * org.policydata.validation.WorkCalendar}, {@link org.policydata.validation.Suppressions} and
 * {@link org.policydata.validation.report.Baseline}; a broken file gives findings ({@link
 * org.policydata.validation.SettingsFindings}) with lines and columns of that file.
 *
 * <p>Nothing here reads the clock: the day a judgement is made for is always a parameter.
 */
@NullMarked
package org.policydata.validation;

import org.jspecify.annotations.NullMarked;
