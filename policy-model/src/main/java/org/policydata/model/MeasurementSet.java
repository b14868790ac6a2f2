package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * Measurements that were reported together; the root of a measurement file.
 *
 * @param formatVersion version of the format, {@link PolicyDossier#FORMAT_VERSION}
 * @param title what the measurements are called
 * @param measurements the measurements
 * @param extensions members whose name starts with {@code x-}: kept and never interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasurementSet(
    @JsonProperty(required = true) String formatVersion,
    @NonBlankText @Nullable String title,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Measurement> measurements,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public MeasurementSet {
    Components.required(formatVersion, "formatVersion");
    measurements = Components.list(measurements);
    extensions = Components.extensions(extensions);
  }
}
