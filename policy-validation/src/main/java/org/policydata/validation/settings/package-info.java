/** Reads what a run is told in files: the problems of such a file, each at its place. */
@NullMarked
package org.policydata.validation.settings;

import org.jspecify.annotations.NullMarked;
