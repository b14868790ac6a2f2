/** The library in thirty lines. */
@NullMarked
package org.policydata.quickstart;

import org.jspecify.annotations.NullMarked;
