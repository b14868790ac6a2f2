package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadLimits;
import org.policydata.io.json.RecordReader;
import org.policydata.io.json.RecordResult;

/**
 * Which checks hold in a jurisdiction, how serious they are, with which numbers and on what legal
 * basis: data, not code.
 *
 * @param id identifier, for example {@code cn}
 * @param title name of the profile
 * @param jurisdiction division code of the territory (GB/T 2260), or the country code
 * @param reviewedOn day on which someone last compared the profile with its sources
 * @param rules settings of the checks; one that is not mentioned runs with its defaults
 */
public record Profile(
    @JsonProperty(required = true) String id,
    @Nullable String title,
    @Nullable String jurisdiction,
    @Nullable LocalDate reviewedOn,
    List<RuleSettings> rules) {

  public Profile {
    Objects.requireNonNull(id, "id");
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  /**
   * Returns the profile for mainland China.
   *
   * @return the profile {@code cn}
   */
  public static Profile cn() {
    return BuiltIn.CN;
  }

  /**
   * Returns the settings of one check.
   *
   * @param code code of the check
   * @return its settings, the defaults where the profile does not mention it
   */
  public RuleSettings settings(String code) {
    return rules.stream()
        .filter(settings -> settings.code().equals(code))
        .findFirst()
        .orElseGet(() -> RuleSettings.defaults(code));
  }

  /** Read when first asked for. */
  private static final class BuiltIn {

    static final Profile CN = load("cn");

    private static Profile load(String id) {
      RecordReader<Profile> reader =
          new RecordReader<>(Profile.class, MethodHandles.lookup(), ReadLimits.DEFAULT);
      try (InputStream in = Profile.class.getResourceAsStream("profile/" + id + ".json")) {
        RecordResult<Profile> result = reader.read(Objects.requireNonNull(in, id));
        if (!result.findings().isEmpty()) {
          throw new IllegalStateException("the profile " + id + " is broken: " + result.findings());
        }
        return result.partial().orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
