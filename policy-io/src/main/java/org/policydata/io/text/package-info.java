/**
 * Reads the text of a notice or policy, as people copy it from a page, into a dossier, and prints a
 * dossier as text.
 */
@NullMarked
package org.policydata.io.text;

import org.jspecify.annotations.NullMarked;
