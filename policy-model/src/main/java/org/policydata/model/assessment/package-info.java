/**
 * What was promised against what was measured: targets met, missed, on course or off it, and why a
 * target cannot be measured.
 *
 * <p>Start with {@link org.policydata.model.assessment.TargetAssessment}:
 *
 * <pre>{@code
 * AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2025, 3, 31));
 * TargetAssessment assessment = TargetAssessment.of(dossier, measurements, options);
 * for (TargetResult result : assessment.results(AssessmentStatus.MISSED)) {
 *   System.out.println(result.message(Locale.ENGLISH));
 * }
 * }</pre>
 *
 * <p>Nothing is guessed. Units are converted where that is exact (亿元, 万元 and 元; %, ‰ and plain
 * ratios) and otherwise differ; a target without a day it is due, a baseline nobody measured or a
 * value of another time make a result {@linkplain org.policydata.model.assessment.NotMeasurable not
 * measurable} with that reason. All comparisons are exact; only printed numbers are rounded, to six
 * decimals, half to even.
 *
 * <p>Everything here is an immutable value or a pure function; nothing reads the clock.
 */
@NullMarked
package org.policydata.model.assessment;

import org.jspecify.annotations.NullMarked;
