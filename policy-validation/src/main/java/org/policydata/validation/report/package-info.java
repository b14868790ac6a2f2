/** A validation report as text for people and as JSON for machines, in English and Chinese. */
@NullMarked
package org.policydata.validation.report;

import org.jspecify.annotations.NullMarked;
