package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.settings.SettingsFile;

/**
 * Which checks hold in a jurisdiction, how serious they are, with which numbers and on what legal
 * basis: data, not code. {@link ProfileReader} reads one's own.
 *
 * <pre>{@code
 * PolicyValidator.builder().profile(Profile.cnZhejiang()).build();
 * }</pre>
 *
 * @param id identifier, for example {@code cn}
 * @param title name of the profile
 * @param jurisdiction division code of the territory (GB/T 2260), or the country code
 * @param reviewedOn day on which someone last compared the profile with its sources
 * @param rules settings of the checks, those inherited included; a check that is not mentioned runs
 *     with its defaults
 */
public record Profile(
    @JsonProperty(required = true) String id,
    @Nullable String title,
    @Nullable String jurisdiction,
    @Nullable LocalDate reviewedOn,
    List<RuleSettings> rules) {

  private static final String CN = "cn";
  private static final String CN_ZHEJIANG = "cn-zhejiang";

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
    return builtIn(CN).orElseThrow();
  }

  /**
   * Returns the profile for Zhejiang, which extends {@link #cn()} by the provincial law whose words
   * are verified. The province's limits on validity and its rule for the start of effect are not
   * among them: their text has not been reached.
   *
   * @return the profile {@code cn-zhejiang}
   */
  public static Profile cnZhejiang() {
    return builtIn(CN_ZHEJIANG).orElseThrow();
  }

  /**
   * Returns a built-in profile.
   *
   * @param id its id
   * @return the profile, empty where none has that id
   */
  public static Optional<Profile> builtIn(String id) {
    return Optional.ofNullable(BuiltIn.ALL.get(id));
  }

  /**
   * Returns the ids of the built-in profiles.
   *
   * @return the ids, a profile behind the one it extends
   */
  public static List<String> builtInIds() {
    return List.copyOf(BuiltIn.ALL.keySet());
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

  /**
   * Returns the values of the parameters of one check.
   *
   * @param descriptor descriptor of the check
   * @return the values this profile sets, and the defaults of the check for the others
   */
  public Parameters parameters(RuleDescriptor descriptor) {
    RuleSettings own = settings(descriptor.code());
    return new Parameters(own.withDefaults(descriptor.parameters()).parameters());
  }

  /**
   * Returns a copy that inherits what it does not say itself: of one check, {@code enabled} and
   * {@code severity} where they are absent, the parameters of other names, and the legal basis of
   * other ids.
   *
   * @param parent the profile to inherit from
   * @return the profile with the checks of both
   */
  public Profile extending(Profile parent) {
    Map<String, RuleSettings> merged = new LinkedHashMap<>();
    parent.rules.forEach(settings -> merged.put(settings.code(), settings));
    for (RuleSettings settings : rules) {
      merged.merge(settings.code(), settings, (inherited, own) -> own.extending(inherited));
    }
    return new Profile(
        id,
        title,
        jurisdiction == null ? parent.jurisdiction : jurisdiction,
        reviewedOn,
        List.copyOf(merged.values()));
  }

  /** Read when first asked for; {@code ProfileTest} checks what is in them. */
  private static final class BuiltIn {

    static final Map<String, Profile> ALL = load();

    private static Map<String, Profile> load() {
      SettingsFile.Reader<ProfileFile> reader =
          new SettingsFile.Reader<>(ProfileFile.class, MethodHandles.lookup());
      Map<String, Profile> profiles = new LinkedHashMap<>();
      for (String id : List.of(CN, CN_ZHEJIANG)) {
        ProfileFile file = load(reader, id);
        Profile own = file.own();
        profiles.put(
            id,
            file.parent() == null
                ? own
                : own.extending(Objects.requireNonNull(profiles.get(file.parent()), "parent")));
      }
      return Collections.unmodifiableMap(profiles);
    }

    private static ProfileFile load(SettingsFile.Reader<ProfileFile> reader, String id) {
      try (InputStream in = Profile.class.getResourceAsStream("profile/" + id + ".json")) {
        SettingsFile<ProfileFile> file = reader.read(Objects.requireNonNull(in, id));
        if (!file.findings().isEmpty()) {
          throw new IllegalStateException("the profile " + id + " is broken: " + file.findings());
        }
        return file.partial().orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
