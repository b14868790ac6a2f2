/**
 * A dossier as a page that people read.
 *
 * <p>Start with {@link org.policydata.io.html.DossierPage}: it writes one HTML file that needs
 * nothing else, neither script nor network, in Chinese or English. {@link
 * org.policydata.io.html.PageNotes} puts notes beside the clause they concern; {@link
 * org.policydata.io.html.PagePlaces} tells the address of each part of the dossier on the page. All
 * words of a dossier are written through {@link org.policydata.io.html.HtmlWriter}, which escapes
 * them and writes nothing that could run.
 */
@NullMarked
package org.policydata.io.html;

import org.jspecify.annotations.NullMarked;
