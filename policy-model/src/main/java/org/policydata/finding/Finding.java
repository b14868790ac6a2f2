package org.policydata.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong or worth knowing, found by reading or by validating.
 *
 * @param kind what all findings of its code have in common: the code and the words
 * @param severity how serious it is
 * @param confidence how sure it is
 * @param pointer RFC 6901 JSON pointer to the value; empty for the whole document
 * @param subject id of the clause, target, unit, notice or comment it is about
 * @param details found and expected values by name: text, numbers, booleans and lists of these
 * @param location where the value stands in the text that was read; absent for a dossier built in
 *     memory
 * @param anchor what identifies the place by its words rather than by its position, where it lies
 *     in a clause; {@link #fingerprint()} is built from it
 */
public record Finding(
    FindingKind kind,
    Severity severity,
    Confidence confidence,
    String pointer,
    @Nullable String subject,
    Map<String, Object> details,
    @Nullable SourceLocation location,
    @Nullable String anchor) {

  private static final int FINGERPRINT_BYTES = 16;

  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(pointer, "pointer");
    details = Details.of(details);
  }

  /**
   * Returns what kind of thing was found.
   *
   * @return stable code, lower-case words joined by hyphens and dots: {@code
   *     consultation.period-too-short}
   */
  public String code() {
    return kind.code();
  }

  /**
   * Returns what was found, put together each time it is asked for; {@link FindingKind#message} has
   * it in other languages.
   *
   * @return one sentence in English
   */
  public String message() {
    return kind.message(details, Locale.ENGLISH);
  }

  /**
   * Tells whether this stands at the end of a list for others of its kind, which were too many to
   * be told one by one.
   *
   * @return true for {@link FindingKind#remainder}
   */
  public boolean isRemainder() {
    return kind.isRemainder();
  }

  /**
   * Returns how many findings this is.
   *
   * @return 1, or the number of those that a remainder stands for
   */
  public int count() {
    return isRemainder() && details.get(FindingKind.MORE) instanceof Integer more ? more : 1;
  }

  /**
   * Returns a copy with another location.
   *
   * @param location where the value stands; null for none
   * @return the copy
   */
  public Finding at(@Nullable SourceLocation location) {
    return new Finding(kind, severity, confidence, pointer, subject, details, location, anchor);
  }

  /**
   * Returns the finding with another severity.
   *
   * @param severity the severity
   * @return the copy
   */
  public Finding as(Severity severity) {
    if (severity == this.severity) {
      return this;
    }
    return new Finding(kind, severity, confidence, pointer, subject, details, location, anchor);
  }

  /**
   * Returns the finding with another confidence.
   *
   * @param confidence the confidence
   * @return the copy
   */
  public Finding as(Confidence confidence) {
    if (confidence == this.confidence) {
      return this;
    }
    return new Finding(kind, severity, confidence, pointer, subject, details, location, anchor);
  }

  /**
   * Returns the finding with another pointer.
   *
   * @param pointer JSON pointer to the value
   * @return the copy
   */
  public Finding withPointer(String pointer) {
    if (pointer.equals(this.pointer)) {
      return this;
    }
    return new Finding(kind, severity, confidence, pointer, subject, details, location, anchor);
  }

  /**
   * Returns a copy that names its subject and the words it lies in.
   *
   * @param subject id of what it is about; null for none
   * @param anchor what identifies the place by its words; null for none
   * @return the copy
   */
  public Finding about(@Nullable String subject, @Nullable String anchor) {
    return new Finding(kind, severity, confidence, pointer, subject, details, location, anchor);
  }

  /**
   * Returns a copy with other details, which its words follow.
   *
   * @param details found and expected values by name
   * @return the copy
   */
  public Finding with(Map<String, Object> details) {
    return new Finding(kind, severity, confidence, pointer, subject, details, location, anchor);
  }

  /**
   * Returns the detail with the given name.
   *
   * @param name the name of a detail
   * @return its value, empty where the finding has none of that name
   */
  public Optional<Object> detail(String name) {
    return Optional.ofNullable(details.get(name));
  }

  /**
   * Returns what stays the same when the document is renumbered or imported again, so that two runs
   * can be compared: a hash of the code and the anchor, or without one of the subject or pointer.
   *
   * @return 32 hexadecimal digits
   */
  public String fingerprint() {
    String place = anchor != null ? anchor : subject != null ? subject : pointer;
    byte[] hash = sha256().digest((code() + '\n' + place).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
  }

  /**
   * Returns the finding in one line, for whoever prints it as it is: {@code ERROR 3:7
   * /versions/0/titel read.unknown-member: unknown member "titel"}.
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder().append(severity);
    if (location != null) {
      line.append(' ').append(location);
    }
    if (!pointer.isEmpty()) {
      line.append(' ').append(pointer);
    }
    return line.append(' ').append(code()).append(": ").append(message()).toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
