/**
 * What reading, checking and writing cost, measured against the least any reader on this parser
 * costs.
 */
@NullMarked
package org.policydata.benchmarks;

import org.jspecify.annotations.NullMarked;
