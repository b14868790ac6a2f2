/**
 * Published text read into a dossier, and a dossier written as text.
 *
 * <p>Start with {@link org.policydata.io.text.PolicyTextReader}: it takes the text of a notice or
 * policy as people copy it from a page or a document and answers with a {@link
 * org.policydata.io.text.TextImport}, which holds the dossier, the place of every value in the
 * input, how much of the input was understood, and findings on the rest.
 *
 * <p>Nothing here knows the names of agencies or places: everything is read from the forms that
 * policy texts have in common (GB/T 9704-2012, 行政法规制定程序条例 Art. 6, and usage).
 */
@NullMarked
package org.policydata.io.text;

import org.jspecify.annotations.NullMarked;
