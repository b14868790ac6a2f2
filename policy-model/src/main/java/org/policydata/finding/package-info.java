/**
 * What reading and validating report: one type of finding, from byte to verdict.
 *
 * <p>A {@link org.policydata.finding.Finding} carries a stable code, a severity, a confidence, the
 * place as a JSON pointer and, where text was read, as line and column. A {@link
 * org.policydata.finding.FindingKind} describes a code and renders its message in English or
 * Chinese.
 */
@NullMarked
package org.policydata.finding;

import org.jspecify.annotations.NullMarked;
