/**
 * A dossier without personal data, and what is personal data in a text.
 *
 * <p>{@link org.policydata.model.redaction.Redaction} is the entry point: it answers with a copy
 * and a list of what was taken out, by place and kind and never by value. {@link
 * org.policydata.model.redaction.RedactionMask} hides the same in words about a dossier. {@link
 * org.policydata.model.redaction.PersonalData} and {@link
 * org.policydata.model.redaction.PersonNames} find personal data in a text, for whoever warns of it
 * instead of removing it.
 *
 * <p>Everything here is immutable or a pure function.
 */
@NullMarked
package org.policydata.model.redaction;

import org.jspecify.annotations.NullMarked;
