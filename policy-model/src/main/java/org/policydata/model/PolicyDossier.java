package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * Everything known about one decision: the versions of its text in order of time, the units they
 * name and its consultations.
 *
 * <p>This is the root of the model and of its JSON form. A draft and the final text are two
 * versions of one dossier; a clause that lives on keeps its id from version to version. {@link
 * DossierIndex} answers questions about a dossier.
 *
 * @param formatVersion version of the JSON format, {@code major.minor}, at present {@link
 *     #FORMAT_VERSION}
 * @param id identifier of the decision, chosen by whoever keeps the dossier
 * @param title name of the decision where it differs from the title of its texts
 * @param regimes procedures of law the decision falls under, which decide the length of its
 *     consultation
 * @param versions versions of the text, oldest first
 * @param units registry of the units that the text names
 * @param consultations rounds of consultation, oldest first
 * @param sources where the texts were published
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyDossier(
    @JsonProperty(required = true) @NonBlankText String formatVersion,
    @JsonProperty(required = true) @WellFormedId String id,
    @NonBlankText @Nullable String title,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Regime> regimes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid PolicyDocument> versions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid ResponsibleUnit> units,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid ConsultationNotice> consultations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Source> sources,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  /** The version of the JSON format that this library writes. */
  public static final String FORMAT_VERSION = "1.0";

  public PolicyDossier {
    Components.required(formatVersion, "formatVersion");
    Components.required(id, "id");
    regimes = Components.list(regimes);
    versions = Components.list(versions);
    units = Components.list(units);
    consultations = Components.list(consultations);
    sources = Components.list(sources);
    extensions = Components.extensions(extensions);
  }

  /**
   * Returns a builder with nothing set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds every component of this record.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.formatVersion = formatVersion;
    builder.id = id;
    builder.title = title;
    builder.regimes = regimes;
    builder.versions = versions;
    builder.units = units;
    builder.consultations = consultations;
    builder.sources = sources;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("PolicyDossier")
        .add("id", id)
        .count("versions", versions)
        .count("units", units)
        .count("consultations", consultations)
        .toString();
  }

  /**
   * Collects the components of a {@link PolicyDossier}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String formatVersion;
    private @Nullable String id;
    private @Nullable String title;
    private List<Regime> regimes = List.of();
    private List<PolicyDocument> versions = List.of();
    private List<ResponsibleUnit> units = List.of();
    private List<ConsultationNotice> consultations = List.of();
    private List<Source> sources = List.of();
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link PolicyDossier#formatVersion()}.
     *
     * @param formatVersion version of the JSON format, {@code major.minor}, at present {@link
     *     #FORMAT_VERSION}
     * @return this builder
     */
    public Builder formatVersion(String formatVersion) {
      this.formatVersion = formatVersion;
      return this;
    }

    /**
     * Sets {@link PolicyDossier#id()}.
     *
     * @param id identifier of the decision, chosen by whoever keeps the dossier
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link PolicyDossier#title()}.
     *
     * @param title name of the decision where it differs from the title of its texts
     * @return this builder
     */
    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets {@link PolicyDossier#regimes()}.
     *
     * @param regimes procedures of law the decision falls under, which decide the length of its
     *     consultation
     * @return this builder
     */
    public Builder regimes(List<Regime> regimes) {
      this.regimes = regimes;
      return this;
    }

    /**
     * Sets {@link PolicyDossier#versions()}.
     *
     * @param versions versions of the text, oldest first
     * @return this builder
     */
    public Builder versions(List<PolicyDocument> versions) {
      this.versions = versions;
      return this;
    }

    /**
     * Sets {@link PolicyDossier#units()}.
     *
     * @param units registry of the units that the text names
     * @return this builder
     */
    public Builder units(List<ResponsibleUnit> units) {
      this.units = units;
      return this;
    }

    /**
     * Sets {@link PolicyDossier#consultations()}.
     *
     * @param consultations rounds of consultation, oldest first
     * @return this builder
     */
    public Builder consultations(List<ConsultationNotice> consultations) {
      this.consultations = consultations;
      return this;
    }

    /**
     * Sets {@link PolicyDossier#sources()}.
     *
     * @param sources where the texts were published
     * @return this builder
     */
    public Builder sources(List<Source> sources) {
      this.sources = sources;
      return this;
    }

    /**
     * Sets {@link PolicyDossier#extensions()}.
     *
     * @param extensions members whose name starts with {@code x-}
     * @return this builder
     */
    public Builder extensions(Map<String, @Nullable Object> extensions) {
      this.extensions = extensions;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     * @throws NullPointerException if a required component is not set, naming it
     */
    public PolicyDossier build() {
      return new PolicyDossier(
          Components.required(formatVersion, "formatVersion"),
          Components.required(id, "id"),
          title,
          regimes,
          versions,
          units,
          consultations,
          sources,
          extensions);
    }
  }
}
