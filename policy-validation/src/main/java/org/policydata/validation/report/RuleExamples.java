package org.policydata.validation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policydata.io.PolicyReader;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.testkit.RuleFixture;
import org.policydata.validation.testkit.RuleFixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * For each check a document, or a corpus, on which it fires and one on which nothing does: the
 * shortest of its fixtures that fire, and of those that are silent the one most like it. Those of
 * the built-in checks come with the library.
 */
final class RuleExamples {

  private static final String RESOURCE = "examples.json";
  private static final String FIRES = "fires";
  private static final String SILENT = "silent";
  private static final String DOCUMENT = "document";
  private static final String FILES = "files";

  private final Map<String, RuleExample> firing;
  private final Map<String, RuleExample> silent;

  private RuleExamples(Map<String, RuleExample> firing, Map<String, RuleExample> silent) {
    this.firing = Collections.unmodifiableMap(new TreeMap<>(firing));
    this.silent = Collections.unmodifiableMap(new TreeMap<>(silent));
  }

  /** The examples of the built-in checks. */
  static RuleExamples builtIn() {
    try (InputStream in = RuleExamples.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples among fixtures, laid out in few lines; the places are those of that layout. */
  static RuleExamples of(RuleFixtures fixtures, PolicyValidator validator) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (RuleFixture fixture : fixtures.all()) {
      if (fixture.fires() || fixture.silent()) {
        RuleExample example = example(fixture, validator);
        candidates.add(new Candidate(fixture.code(), fixture.fires(), example));
      }
    }
    return chosenFrom(candidates);
  }

  /** An example that may be taken for a check, which fires on it or finds nothing. */
  record Candidate(String code, boolean fires, RuleExample example) {}

  static RuleExamples chosenFrom(List<Candidate> candidates) {
    Map<String, RuleExample> firing = new TreeMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.fires()) {
        firing.merge(candidate.code(), candidate.example(), RuleExamples::shorter);
      }
    }
    Map<String, RuleExample> silent = new TreeMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.fires()) {
        RuleExample fires = firing.get(candidate.code());
        silent.merge(
            candidate.code(),
            candidate.example(),
            (one, other) -> fires == null ? shorter(one, other) : closer(fires, one, other));
      }
    }
    return new RuleExamples(firing, silent);
  }

  private static RuleExample example(RuleFixture fixture, PolicyValidator validator)
      throws IOException {
    String document = CompactJson.reformat(Files.readString(fixture.document()));
    List<String> findings =
        validator.validate(PolicyReader.create().read(document), fixture.asOf()).findings().stream()
            .map(RuleFixture::line)
            .toList();
    return new RuleExample(fixture.asOf(), document, findings);
  }

  private static RuleExample shorter(RuleExample one, RuleExample other) {
    return other.document().length() < one.document().length() ? other : one;
  }

  /** What a check is silent on says most beside a document that differs in little. */
  private static RuleExample closer(RuleExample fires, RuleExample one, RuleExample other) {
    int difference = differentLines(fires, one) - differentLines(fires, other);
    if (difference == 0) {
      return shorter(one, other);
    }
    return difference > 0 ? other : one;
  }

  private static int differentLines(RuleExample one, RuleExample other) {
    Set<String> lines = one.document().lines().collect(Collectors.toSet());
    Set<String> others = other.document().lines().collect(Collectors.toSet());
    long missing = lines.stream().filter(line -> !others.contains(line)).count();
    long added = others.stream().filter(line -> !lines.contains(line)).count();
    return Math.toIntExact(missing + added);
  }

  /** These, and for the same codes the others instead. */
  RuleExamples and(RuleExamples others) {
    Map<String, RuleExample> allFiring = new TreeMap<>(firing);
    allFiring.putAll(others.firing);
    Map<String, RuleExample> allSilent = new TreeMap<>(silent);
    allSilent.putAll(others.silent);
    return new RuleExamples(allFiring, allSilent);
  }

  Optional<RuleExample> firing(String code) {
    return Optional.ofNullable(firing.get(code));
  }

  Optional<RuleExample> silent(String code) {
    return Optional.ofNullable(silent.get(code));
  }

  /** As {@link #parse} reads it. */
  String json() {
    Map<String, Map<String, Object>> byCode = new TreeMap<>();
    add(FIRES, firing, byCode);
    add(SILENT, silent, byCode);
    return JsonReport.WRITER.writeValueAsString(byCode) + "\n";
  }

  private static void add(
      String kind, Map<String, RuleExample> examples, Map<String, Map<String, Object>> byCode) {
    examples.forEach(
        (code, example) ->
            byCode.computeIfAbsent(code, key -> new LinkedHashMap<>()).put(kind, json(example)));
  }

  static Map<String, Object> json(RuleExample example) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("asOf", example.asOf().toString());
    if (example.isCorpus()) {
      json.put(FILES, example.files());
    } else {
      json.put(DOCUMENT, example.document());
    }
    json.put("findings", example.findings());
    return json;
  }

  static RuleExamples parse(String json) {
    Map<String, RuleExample> firing = new TreeMap<>();
    Map<String, RuleExample> silent = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : JsonMapper.shared().readTree(json).properties()) {
      JsonNode examples = entry.getValue();
      if (examples.has(FIRES)) {
        firing.put(entry.getKey(), example(examples.path(FIRES)));
      }
      if (examples.has(SILENT)) {
        silent.put(entry.getKey(), example(examples.path(SILENT)));
      }
    }
    return new RuleExamples(firing, silent);
  }

  private static RuleExample example(JsonNode json) {
    LocalDate asOf = LocalDate.parse(json.path("asOf").stringValue());
    List<String> findings = json.path("findings").valueStream().map(JsonNode::stringValue).toList();
    if (!json.has(FILES)) {
      return new RuleExample(asOf, json.path(DOCUMENT).stringValue(), findings);
    }
    Map<String, String> files = new LinkedHashMap<>();
    json.path(FILES)
        .properties()
        .forEach(file -> files.put(file.getKey(), file.getValue().stringValue()));
    return new RuleExample(asOf, files, findings);
  }
}
