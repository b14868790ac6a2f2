package org.policydata.validation.batch;

/**
 * How far a run is.
 *
 * @param files files that were gone through
 * @param dossiers dossiers that were checked, broken ones as well
 * @param unread what could not be read or checked: {@code file.unreadable}, {@code file.damaged},
 *     {@code file.inflates-too-far}, {@code file.not-checked}
 * @param findings findings in all reports, suppressed ones not counted
 * @param bytes bytes of the files that have been read, compressed where they are
 */
public record BatchCount(long files, long dossiers, long unread, long findings, long bytes) {}
