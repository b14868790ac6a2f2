package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Severity;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.RuleSettings;
import org.policydata.validation.corpus.CorpusRules;
import org.policydata.validation.report.FindingWords;
import org.policydata.validation.report.RuleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the checks with their severity and legal basis. */
@Command(
    name = "rules",
    description =
        "Lists the checks: code, severity, when they fire, and their legal basis; as Markdown or"
            + " JSON also why they exist, what can be set, and an example of each.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

  /** What the list looks like. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}, text by default")
  private Format format = Format.TEXT;

  @Option(
      names = "--lang",
      description = "${COMPLETION-CANDIDATES}, en by default; JSON holds both")
  private Language language = Language.EN;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "file for the list instead of standard output")
  private @Nullable Path output;

  @Option(
      names = "--profile",
      paramLabel = "cn|cn-zhejiang|FILE",
      description = "built-in profile or profile file (JSON), cn by default")
  private String profile = "cn";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec != null) {
      Optional<Profile> judgedBy =
          SettingsOptions.profile(profile, language, spec.commandLine().getErr());
      if (judgedBy.isEmpty()) {
        return ExitCode.UNUSABLE;
      }
      PolicyValidator validator = OwnRules.validator(judgedBy.get(), language);
      String list = list(validator);
      if (output != null) {
        OutputFile.write(output, list);
      } else {
        PrintWriter out = spec.commandLine().getOut();
        out.print(list);
        out.flush();
      }
    }
    return ExitCode.FINE;
  }

  private String list(PolicyValidator validator) {
    FindingWords words = FindingWords.of(language.locale());
    return switch (format) {
      case TEXT ->
          Stream.concat(validator.descriptors().stream(), CorpusRules.descriptors().stream())
              .sorted(Comparator.comparing(RuleDescriptor::code))
              .map(rule -> text(rule, validator.profile().settings(rule.code()), words))
              .collect(Collectors.joining());
      case MARKDOWN -> catalogue(validator).markdown();
      case JSON -> catalogue(validator).json();
    };
  }

  /** The national profile is listed with what the built-in profiles that extend it change. */
  private RuleCatalogue catalogue(PolicyValidator validator) {
    RuleCatalogue catalogue = RuleCatalogue.of(validator).inLanguage(language.locale());
    return validator.profile().equals(Profile.cn())
        ? catalogue.extendedBy(Profile.cnZhejiang())
        : catalogue;
  }

  private String text(RuleDescriptor rule, RuleSettings settings, FindingWords words) {
    Severity severity = settings.severity() != null ? settings.severity() : rule.severity();
    boolean off = Boolean.FALSE.equals(settings.enabled());
    StringBuilder text = new StringBuilder(rule.code());
    text.append(language.choose(" (", "（")).append(words.severity(severity));
    text.append(off ? language.choose(", off", "，停用") : "");
    text.append(language.choose(")\n", "）\n"));
    text.append("    ").append(rule.summary(language.locale())).append('\n');
    List<LegalBasis> basis = settings.basis();
    if (!basis.isEmpty()) {
      text.append(language.choose("    basis: ", "    依据："))
          .append(
              basis.stream()
                  .map(each -> each.citation(language.locale()))
                  .collect(Collectors.joining(language.choose("; ", "；"))))
          .append('\n');
    }
    return text.toString();
  }
}
