/**
 * A rule of one's own: {@code META-INF/services/org.policydata.validation.Rule} offers it, the
 * fixtures beside the test show what it finds.
 */
@NullMarked
package org.policydata.customrule;

import org.jspecify.annotations.NullMarked;
