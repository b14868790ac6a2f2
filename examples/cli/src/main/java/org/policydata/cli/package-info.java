/** The {@code policy} command: what an embedding system would write around the library. */
@NullMarked
package org.policydata.cli;

import org.jspecify.annotations.NullMarked;
