package org.policydata.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policydata.model.PolicyDossier;

/**
 * What is needed to repeat a run. Immutable and thread-safe; the hash of the input is worked out
 * when it is first asked for.
 */
public final class Stamp {

  private static final @Nullable String LIBRARY = libraryVersion();

  private final String profile;
  private final @Nullable LocalDate profileReviewedOn;
  private final @Nullable String dossier;
  private final @Nullable String formatVersion;
  private final LocalDate asOf;
  private final Supplier<@Nullable String> hash;
  private volatile @Nullable String inputHash;

  Stamp(
      Profile profile,
      @Nullable PolicyDossier dossier,
      LocalDate asOf,
      Supplier<@Nullable String> hash) {
    this.profile = profile.id();
    this.profileReviewedOn = profile.reviewedOn();
    this.dossier = dossier == null ? null : dossier.id();
    this.formatVersion = dossier == null ? null : dossier.formatVersion();
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.hash = hash;
  }

  /**
   * Returns the version of the library.
   *
   * @return the version, empty when it was built without one
   */
  public Optional<String> library() {
    return Optional.ofNullable(LIBRARY);
  }

  /**
   * The build writes it into a file beside this class, as manifests get lost when jars are merged
   * and classes alone have none.
   */
  private static @Nullable String libraryVersion() {
    try (InputStream in = Stamp.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the profile that was judged by.
   *
   * @return {@link Profile#id()}
   */
  public String profile() {
    return profile;
  }

  /**
   * Returns the day on which the profile was last compared with its sources.
   *
   * @return {@link Profile#reviewedOn()}, empty where it says none
   */
  public Optional<LocalDate> profileReviewedOn() {
    return Optional.ofNullable(profileReviewedOn);
  }

  /**
   * Returns the id of the dossier that was checked.
   *
   * @return {@link PolicyDossier#id()}, empty when no dossier was read
   */
  public Optional<String> dossier() {
    return Optional.ofNullable(dossier);
  }

  /**
   * Returns the version of the JSON format of the dossier.
   *
   * @return the version, empty when no dossier was read
   */
  public Optional<String> formatVersion() {
    return Optional.ofNullable(formatVersion);
  }

  /**
   * Returns the day the judgement was made for.
   *
   * @return the day
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Returns the content hash of the dossier that was checked.
   *
   * @return {@link org.policydata.io.ContentHash}, empty when no dossier was read or its text
   *     cannot be written
   */
  public Optional<String> inputHash() {
    String known = inputHash;
    if (known == null) {
      known = hash.get();
      inputHash = known;
    }
    return Optional.ofNullable(known);
  }
}
