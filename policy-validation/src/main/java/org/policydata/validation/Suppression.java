package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;

/**
 * A finding that someone has looked at and lets stand, with the reason.
 *
 * @param rule code of the findings
 * @param subject what the findings are about: the id in {@link Finding#subject()}, the {@link
 *     Finding#fingerprint()}, or the {@link Finding#pointer()}, of which {@code /} is the whole
 *     document; of the three only the fingerprint survives renumbering
 * @param dossier id of the dossier; absent for all that are checked
 * @param reason why the finding may stand; a file has to give one that is not blank
 * @param owner who answers for it: an office rather than a person
 * @param expiresOn last day it holds; absent for no end
 */
public record Suppression(
    @JsonProperty(required = true) String rule,
    @JsonProperty(required = true) String subject,
    @Nullable String dossier,
    @JsonProperty(required = true) @Nullable String reason,
    @Nullable String owner,
    @Nullable LocalDate expiresOn) {

  public Suppression {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(subject, "subject");
  }

  /**
   * Returns a builder.
   *
   * @param rule code of the findings
   * @param subject subject, fingerprint or pointer of the findings
   * @return a new builder
   */
  public static Builder of(String rule, String subject) {
    return new Builder(rule, subject);
  }

  /**
   * Returns a builder with these components.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(rule, subject);
    builder.dossier = dossier;
    builder.reason = reason;
    builder.owner = owner;
    builder.expiresOn = expiresOn;
    return builder;
  }

  /**
   * Tells whether a finding is meant, however serious it is and whatever the day.
   *
   * @param finding the finding
   * @param dossierId id of the dossier it was found in; null for none
   * @return true where rule, subject and dossier agree; never for the rest of a flood
   */
  public boolean matches(Finding finding, @Nullable String dossierId) {
    if (!rule.equals(finding.code())
        || (dossier != null && !dossier.equals(dossierId))
        || finding.isRemainder()) {
      return false;
    }
    String pointer = finding.pointer().isEmpty() ? "/" : finding.pointer();
    return subject.equals(finding.subject())
        || subject.equals(pointer)
        || subject.equals(finding.fingerprint());
  }

  boolean gaveReason() {
    return reason != null && !reason.isBlank();
  }

  boolean holdsOn(LocalDate day) {
    return expiresOn == null || !day.isAfter(expiresOn);
  }

  /** Collects the components of a {@link Suppression}. */
  public static final class Builder {

    private final String rule;
    private final String subject;
    private @Nullable String dossier;
    private @Nullable String reason;
    private @Nullable String owner;
    private @Nullable LocalDate expiresOn;

    private Builder(String rule, String subject) {
      this.rule = Objects.requireNonNull(rule, "rule");
      this.subject = Objects.requireNonNull(subject, "subject");
    }

    /**
     * Sets {@link Suppression#dossier()}.
     *
     * @param id id of the dossier
     * @return this builder
     */
    public Builder dossier(@Nullable String id) {
      this.dossier = id;
      return this;
    }

    /**
     * Sets {@link Suppression#reason()}.
     *
     * @param text why the finding may stand
     * @return this builder
     */
    public Builder reason(@Nullable String text) {
      this.reason = text;
      return this;
    }

    /**
     * Sets {@link Suppression#owner()}.
     *
     * @param name who answers for it
     * @return this builder
     */
    public Builder owner(@Nullable String name) {
      this.owner = name;
      return this;
    }

    /**
     * Sets {@link Suppression#expiresOn()}.
     *
     * @param day last day it holds
     * @return this builder
     */
    public Builder expiresOn(@Nullable LocalDate day) {
      this.expiresOn = day;
      return this;
    }

    /**
     * Returns the suppression.
     *
     * @return the suppression that was built
     */
    public Suppression build() {
      return new Suppression(rule, subject, dossier, reason, owner, expiresOn);
    }
  }
}
