/**
 * Many dossiers in one run: files, folders, JSON Lines, on one thread or several.
 *
 * <p>{@link org.policydata.validation.batch.BatchValidation} is the entry point. It hands on one
 * report after the other in the order of the input and keeps none, so that memory does not grow
 * with the archive.
 */
@NullMarked
package org.policydata.validation.batch;

import org.jspecify.annotations.NullMarked;
