package org.policydata.validation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.io.json.Suggestion;
import org.policydata.validation.constraints.ConstraintDescriptors;
import org.policydata.validation.corpus.CorpusRules;
import org.policydata.validation.rules.BuiltInRules;
import org.policydata.validation.settings.SettingsFile;

/**
 * Reads profiles from JSON and reports every problem of one in one pass: rules and parameters there
 * are none of, values that do not fit, legal bases that parameters name and nobody states, entries
 * that stand twice, a parent that is missing.
 *
 * <pre>{@code
 * SettingsResult<Profile> result = ProfileReader.create().read(Path.of("ningbo.json"));
 * result.findings().forEach(System.out::println);
 * PolicyValidator validator =
 *     PolicyValidator.builder().profile(result.value().orElse(Profile.cn())).build();
 * }</pre>
 *
 * <p>The file says what differs from the profile it extends; one that extends nothing starts from
 * rules without parameters and without legal basis:
 *
 * <pre>{@code
 * {
 *   "id": "ningbo",
 *   "extends": "cn-zhejiang",
 *   "jurisdiction": "330200",
 *   "reviewedOn": "2026-11-01",
 *   "rules": [
 *     {"code": "text.suspicious-word", "enabled": false},
 *     {"code": "outcome.missing", "severity": "ERROR"}
 *   ]
 * }
 * }</pre>
 *
 * <p>{@code extends} names a built-in profile, or a file by its path from the folder of this one,
 * which ends with {@code .json}. Of one rule, {@code enabled} and {@code severity} replace those of
 * the parent, a parameter replaces the whole value of the parent's parameter of that name, and a
 * legal basis replaces the parent's of that id; all else is inherited. Bad content is never an
 * exception. Immutable and thread-safe.
 */
public final class ProfileReader {

  private static final String FILE_ENDING = ".json";

  /** Files that extend each other; whoever needs more has made a mistake. */
  private static final int MAX_PARENTS = 32;

  private static final SettingsFile.Reader<ProfileFile> READER =
      new SettingsFile.Reader<>(ProfileFile.class, MethodHandles.lookup());

  /** A division code (GB/T 2260), or the code of the country. */
  private static final Pattern TERRITORY = Pattern.compile("[0-9]{6}|CN");

  private final Map<String, RuleDescriptor> descriptors;

  private ProfileReader(Map<String, RuleDescriptor> descriptors) {
    this.descriptors = descriptors;
  }

  /**
   * Returns a reader that knows the built-in checks.
   *
   * @return the reader
   */
  public static ProfileReader create() {
    Map<String, RuleDescriptor> known = new TreeMap<>();
    ConstraintDescriptors.all().forEach(each -> known.put(each.code(), each));
    CorpusRules.descriptors().forEach(each -> known.put(each.code(), each));
    BuiltInRules.all().forEach(rule -> known.put(rule.descriptor().code(), rule.descriptor()));
    return new ProfileReader(known);
  }

  /**
   * Returns a reader that knows some rules of one's own as well.
   *
   * @param rules the rules
   * @return the reader
   */
  public ProfileReader withRules(Collection<? extends Rule> rules) {
    Map<String, RuleDescriptor> known = new TreeMap<>(descriptors);
    rules.forEach(rule -> known.put(rule.descriptor().code(), rule.descriptor()));
    return new ProfileReader(known);
  }

  /**
   * Reads a file.
   *
   * @param file a file that holds one profile
   * @return the profile with all that it inherits, and the findings
   * @throws IOException if the file cannot be read; a parent that cannot be read is a finding
   */
  public SettingsResult<Profile> read(Path file) throws IOException {
    return read(file, List.of());
  }

  /**
   * Reads a stream to its end; the stream is not closed.
   *
   * @param in a stream of one profile, which extends none or a built-in one
   * @return the profile with all that it inherits, and the findings
   * @throws IOException if the stream cannot be read
   */
  public SettingsResult<Profile> read(InputStream in) throws IOException {
    return judged(READER.read(in), null, List.of());
  }

  /**
   * Reads a text.
   *
   * @param json one profile, which extends none or a built-in one
   * @return the profile with all that it inherits, and the findings
   */
  public SettingsResult<Profile> read(String json) {
    return judged(READER.read(json), null, List.of());
  }

  private SettingsResult<Profile> read(Path file, List<Path> children) throws IOException {
    List<Path> chain = new ArrayList<>(children);
    chain.add(file.toRealPath());
    return judged(READER.read(file), file.toAbsolutePath().getParent(), chain);
  }

  private SettingsResult<Profile> judged(
      SettingsFile<ProfileFile> file, @Nullable Path folder, List<Path> chain) {
    Optional<ProfileFile> read = file.partial();
    if (read.isEmpty()) {
      return SettingsResult.of(null, file.findings());
    }
    ProfileFile own = read.get();
    Optional<Profile> parent =
        own.parent() == null ? Optional.empty() : parent(own.parent(), file, folder, chain);
    Profile profile = parent.map(own.own()::extending).orElseGet(own::own);
    checkHead(own, file);
    check(own, profile, own.parent() == null || parent.isPresent(), file);
    return SettingsResult.of(profile, file.findings());
  }

  /** The profile that another one extends; where there is none, the file has a finding. */
  private Optional<Profile> parent(
      String name, SettingsFile<ProfileFile> file, @Nullable Path folder, List<Path> chain) {
    Optional<Profile> builtIn = Profile.builtIn(name);
    if (builtIn.isPresent()) {
      return builtIn;
    }
    Map<String, Object> details = new TreeMap<>();
    details.put("found", name);
    if (!name.endsWith(FILE_ENDING)) {
      details.put("known", Profile.builtInIds());
      Suggestion.closest(name, Profile.builtInIds())
          .ifPresent(
              closest -> {
                details.put("problem", "SIMILAR");
                details.put("suggestion", closest);
              });
      report(file, details);
      return Optional.empty();
    }
    try {
      return folder == null ? unreadable(file, details) : parent(folder.resolve(name), file, chain);
    } catch (IOException | InvalidPathException e) {
      return unreadable(file, details);
    }
  }

  private static Optional<Profile> unreadable(
      SettingsFile<ProfileFile> file, Map<String, Object> details) {
    details.put("problem", "FILE");
    report(file, details);
    return Optional.empty();
  }

  private static void report(SettingsFile<ProfileFile> file, Map<String, Object> details) {
    file.report(SettingsFindings.UNKNOWN_PARENT, "/extends", null, details);
  }

  private Optional<Profile> parent(Path path, SettingsFile<ProfileFile> file, List<Path> chain)
      throws IOException {
    Path real = path.toRealPath();
    if (chain.contains(real)) {
      List<Path> circle = new ArrayList<>(chain.subList(chain.indexOf(real), chain.size()));
      circle.add(real);
      file.report(
          SettingsFindings.CIRCULAR_PARENT,
          "/extends",
          null,
          Map.of("chain", circle.stream().map(each -> nameOf(each)).toList()));
      return Optional.empty();
    }
    if (chain.size() > MAX_PARENTS) {
      file.report(
          SettingsFindings.CIRCULAR_PARENT,
          "/extends",
          null,
          Map.of("problem", "TOO_DEEP", "max", MAX_PARENTS));
      return Optional.empty();
    }
    SettingsResult<Profile> result = read(real, chain);
    if (result.value().isEmpty()) {
      List<Finding> errors =
          result.findings().stream()
              .filter(finding -> finding.severity() == Severity.ERROR)
              .toList();
      Finding first = errors.get(0);
      if (first.code().equals(SettingsFindings.CIRCULAR_PARENT.code())) {
        file.report(SettingsFindings.CIRCULAR_PARENT, "/extends", null, first.details());
        return Optional.empty();
      }
      Map<String, Object> details = new TreeMap<>();
      details.put("found", nameOf(real));
      details.put("count", errors.size());
      details.put("place", String.valueOf(first.location()));
      details.put("first", first.message());
      file.report(SettingsFindings.BROKEN_PARENT, "/extends", null, details);
    }
    return result.value();
  }

  private static void checkHead(ProfileFile own, SettingsFile<ProfileFile> file) {
    if (own.id().isBlank()) {
      blank(file, "/id", "id");
    }
    String jurisdiction = own.jurisdiction();
    if (jurisdiction != null && !TERRITORY.matcher(jurisdiction).matches()) {
      file.report(
          SettingsFindings.BAD_PARAMETER,
          "/jurisdiction",
          null,
          Map.of(
              "name",
              "jurisdiction",
              "found",
              "\"" + jurisdiction + "\"",
              "expected",
              new ParameterType.Digits(6).description()));
    }
  }

  private static void blank(SettingsFile<ProfileFile> file, String pointer, String name) {
    file.report(
        SettingsFindings.BAD_PARAMETER,
        pointer,
        null,
        Map.of(
            "problem", "BLANK", "name", name, "expected", new ParameterType.Text().description()));
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void check(
      ProfileFile own, Profile profile, boolean complete, SettingsFile<ProfileFile> file) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < own.rules().size(); i++) {
      RuleSettings settings = own.rules().get(i);
      String pointer = "/rules/" + i;
      String code = settings.code();
      if (!codes.add(code)) {
        duplicate(file, pointer + "/code", code);
      }
      RuleDescriptor descriptor = descriptors.get(code);
      if (descriptor == null) {
        unknownRule(file, pointer + "/code", code);
      } else {
        Set<String> basisIds = new TreeSet<>();
        settings.basis().forEach(basis -> basisIds.add(basis.id()));
        profile.settings(code).basis().forEach(basis -> basisIds.add(basis.id()));
        new ParameterCheck(code, complete ? basisIds : null, file)
            .check(settings.parameters(), descriptor.parameters(), pointer + "/parameters");
      }
      checkBasis(settings.basis(), pointer + "/basis", file);
    }
  }

  private void unknownRule(SettingsFile<ProfileFile> file, String pointer, String code) {
    Map<String, Object> details = new TreeMap<>();
    details.put("found", code);
    if (file.isOpen(SettingsFindings.UNKNOWN_RULE)) {
      Suggestion.closest(code, descriptors.keySet())
          .ifPresent(
              closest -> {
                details.put("problem", "SIMILAR");
                details.put("suggestion", closest);
              });
    }
    file.report(SettingsFindings.UNKNOWN_RULE, pointer, code, details);
  }

  private static void checkBasis(
      List<LegalBasis> basis, String pointer, SettingsFile<ProfileFile> file) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < basis.size(); i++) {
      LegalBasis each = basis.get(i);
      if (each.id().isBlank()) {
        blank(file, pointer + "/" + i + "/id", "id");
      }
      if (each.instrument().isBlank()) {
        blank(file, pointer + "/" + i + "/instrument", "instrument");
      }
      if (!ids.add(each.id())) {
        duplicate(file, pointer + "/" + i + "/id", each.id());
      }
      if (each.inForceFrom() != null
          && each.inForceUntil() != null
          && each.inForceUntil().isBefore(each.inForceFrom())) {
        file.report(
            SettingsFindings.BAD_BASIS,
            pointer + "/" + i + "/inForceUntil",
            each.id(),
            Map.of("from", each.inForceFrom().toString(), "until", each.inForceUntil().toString()));
      }
    }
  }

  private static void duplicate(SettingsFile<ProfileFile> file, String pointer, String found) {
    file.report(SettingsFindings.DUPLICATE_ENTRY, pointer, found, Map.of("found", found));
  }
}
