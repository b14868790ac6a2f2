/**
 * A validation report as text or a page for people and as JSON for machines, in English and
 * Chinese.
 */
@NullMarked
package org.policydata.validation.report;

import org.jspecify.annotations.NullMarked;
