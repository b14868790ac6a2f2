package org.policydata.validation.testkit;

import java.util.Objects;

/**
 * Something that is missing before a check counts as tested and documented.
 *
 * @param code code of the check, or name of a folder
 * @param kind what is missing
 */
public record FixtureGap(String code, Kind kind) {

  /** What is missing. */
  public enum Kind {

    /** A document {@code fires*.json} with an expected finding of the code. */
    NO_FIRING_FIXTURE,

    /** A document {@code silent*.json} of which nothing is expected. */
    NO_SILENT_FIXTURE,

    /** {@link org.policydata.validation.RuleDescriptor#summary()}. */
    NO_SUMMARY,

    /** {@link org.policydata.validation.RuleDescriptor#rationale()}. */
    NO_RATIONALE,

    /** A check of which this is the code. */
    NO_CHECK
  }

  public FixtureGap {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(kind, "kind");
  }
}
