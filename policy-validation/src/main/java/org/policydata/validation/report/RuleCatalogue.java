package org.policydata.validation.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.FindingKind;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.RuleSettings;
import org.policydata.validation.corpus.CorpusRules;
import org.policydata.validation.testkit.RuleFixtures;

/**
 * The documentation of all checks of a validator: why each exists, what it rests on, what can be
 * set, what it says, and a document on which it fires beside one on which it does not. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * String page = RuleCatalogue.of(validator).extendedBy(Profile.cnZhejiang()).markdown();
 * }</pre>
 */
public final class RuleCatalogue {

  private static final String CATALOGUE_VERSION = "1.0";

  private final PolicyValidator validator;
  private final List<Profile> extensions;
  private final RuleExamples examples;
  private final Locale language;

  private RuleCatalogue(
      PolicyValidator validator, List<Profile> extensions, RuleExamples examples, Locale language) {
    this.validator = validator;
    this.extensions = extensions;
    this.examples = examples;
    this.language = language;
  }

  /**
   * Returns the catalogue of a validator, by its profile and with the examples of the built-in
   * checks.
   *
   * @param validator the validator
   * @return the catalogue
   */
  public static RuleCatalogue of(PolicyValidator validator) {
    return of(validator, RuleExamples.builtIn());
  }

  static RuleCatalogue of(PolicyValidator validator, RuleExamples examples) {
    return new RuleCatalogue(
        Objects.requireNonNull(validator, "validator"), List.of(), examples, Locale.ENGLISH);
  }

  /**
   * Returns a copy that also says what profiles that extend the validator's own add or change.
   *
   * @param profiles the profiles
   * @return the copy
   */
  public RuleCatalogue extendedBy(Profile... profiles) {
    return new RuleCatalogue(validator, List.of(profiles), examples, language);
  }

  /**
   * Returns a copy that takes examples from fixtures, for rules of one's own.
   *
   * @param fixtures documents on which checks fire or not; of each check two short ones are taken
   * @return the copy
   * @throws IOException if a document cannot be read from its file
   */
  public RuleCatalogue withExamples(RuleFixtures fixtures) throws IOException {
    return new RuleCatalogue(
        validator, extensions, examples.and(RuleExamples.of(fixtures, validator)), language);
  }

  /**
   * Returns a copy whose {@linkplain #markdown() page} is in another language than English. What
   * parameters mean is told in English; JSON holds both languages.
   *
   * @param words Chinese, or anything else for English
   * @return the copy
   */
  public RuleCatalogue inLanguage(Locale words) {
    return new RuleCatalogue(
        validator, extensions, examples, Objects.requireNonNull(words, "words"));
  }

  /**
   * Returns the catalogue as a page with a table of contents by the first word of the codes. Each
   * code is an anchor of its own, as in {@code RULES.md#consultation.no-draft}.
   *
   * @return Markdown as GitHub and CommonMark with tables understand it
   */
  public String markdown() {
    return new MarkdownCatalogue(validator.profile(), extensions, entries(), language).write();
  }

  /**
   * Returns the catalogue as {@code {"catalogueVersion", "profile", "rules": [...],
   * "otherFindings": [...]}}, for programs. The others are those of files, of reading and of
   * settings, which no profile changes.
   *
   * @return one document that ends with a line feed
   */
  public String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("catalogueVersion", CATALOGUE_VERSION);
    document.put("profile", validator.profile().id());
    document.put("extensions", extensions.stream().map(Profile::id).toList());
    document.put("rules", entries().stream().map(RuleCatalogue::rule).toList());
    document.put(
        "otherFindings", OtherFindings.all().stream().map(RuleCatalogue::otherFinding).toList());
    return JsonReport.WRITER.writeValueAsString(document) + "\n";
  }

  private List<CatalogueEntry> entries() {
    return Stream.concat(validator.descriptors().stream(), CorpusRules.descriptors().stream())
        .sorted(Comparator.comparing(RuleDescriptor::code))
        .map(descriptor -> CatalogueEntry.of(descriptor, validator.profile(), extensions, examples))
        .toList();
  }

  private static Map<String, Object> rule(CatalogueEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", entry.code());
    json.put("enabled", entry.enabled());
    json.put("severity", entry.severity());
    json.put("confidence", entry.descriptor().confidence());
    json.put("summary", entry.descriptor().summary());
    json.put("summaryZh", entry.descriptor().chineseSummary());
    json.put("rationale", entry.descriptor().rationale());
    json.put("rationaleZh", entry.descriptor().chineseRationale());
    json.put("wave", entry.descriptor().wave());
    json.put("reads", entry.reads());
    json.put("needs", entry.needs());
    json.put("since", entry.descriptor().since());
    json.put("messages", messages(entry.descriptor().kind()));
    json.put(
        "parameters",
        entry.descriptor().parameters().stream()
            .map(each -> parameter(each, entry.value(each)))
            .toList());
    json.put("basis", entry.settings().basis().stream().map(JsonReport::basis).toList());
    Map<String, Object> changes = new LinkedHashMap<>();
    entry.changes().forEach((profile, change) -> changes.put(profile, change(change)));
    json.put("changes", changes);
    Map<String, Object> examples = new LinkedHashMap<>();
    entry.fires().ifPresent(example -> examples.put("fires", RuleExamples.json(example)));
    entry.silent().ifPresent(example -> examples.put("silent", RuleExamples.json(example)));
    json.put("examples", examples);
    return json;
  }

  private static Map<String, Object> otherFinding(FindingKind kind) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", kind.code());
    json.put("severity", kind.severity());
    json.put("confidence", kind.confidence());
    json.put("messages", messages(kind));
    return json;
  }

  private static List<Map<String, Object>> messages(FindingKind kind) {
    return CatalogueEntry.problems(kind).stream().map(each -> message(kind, each)).toList();
  }

  private static Map<String, Object> message(FindingKind kind, String problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (!problem.isEmpty()) {
      json.put("problem", problem);
    }
    json.put("en", kind.template(problem, Locale.ENGLISH));
    json.put("zh", kind.template(problem, Locale.CHINESE));
    return json;
  }

  private static Map<String, Object> parameter(
      ParameterDescriptor parameter, @Nullable Object value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", parameter.name());
    json.put("type", parameter.type().description());
    json.put("meaning", parameter.meaning());
    if (value != null) {
      json.put("value", value);
    }
    List<ParameterDescriptor> members = members(parameter.type());
    if (!members.isEmpty()) {
      json.put("members", members.stream().map(RuleCatalogue::member).toList());
    }
    return json;
  }

  private static Map<String, Object> member(ParameterDescriptor member) {
    Map<String, Object> json = parameter(member, member.defaultValue());
    json.put("optional", member.optional());
    return json;
  }

  /** The members of the groups that a parameter of this type holds. */
  static List<ParameterDescriptor> members(ParameterType type) {
    if (type instanceof ParameterType.Group group) {
      return group.members();
    }
    return type instanceof ParameterType.ListOf list ? members(list.element()) : List.of();
  }

  private static Map<String, Object> change(RuleSettings change) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (change.enabled() != null) {
      json.put("enabled", change.enabled());
    }
    if (change.severity() != null) {
      json.put("severity", change.severity());
    }
    if (!change.parameters().isEmpty()) {
      json.put("parameters", change.parameters());
    }
    if (!change.basis().isEmpty()) {
      json.put("basis", change.basis().stream().map(JsonReport::basis).toList());
    }
    return json;
  }
}
