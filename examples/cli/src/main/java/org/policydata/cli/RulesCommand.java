package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.RuleSettings;
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
      Optional<Profile> judgedBy = SettingsOptions.profile(profile, spec.commandLine().getErr());
      if (judgedBy.isEmpty()) {
        return ExitCode.UNUSABLE;
      }
      PolicyValidator validator = PolicyValidator.builder().profile(judgedBy.get()).build();
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
    return switch (format) {
      case TEXT ->
          validator.descriptors().stream()
              .map(rule -> text(rule, validator.profile().settings(rule.code())))
              .collect(Collectors.joining());
      case MARKDOWN -> catalogue(validator).markdown();
      case JSON -> catalogue(validator).json();
    };
  }

  /** The national profile is listed with what the built-in profiles that extend it change. */
  private static RuleCatalogue catalogue(PolicyValidator validator) {
    RuleCatalogue catalogue = RuleCatalogue.of(validator);
    return validator.profile().equals(Profile.cn())
        ? catalogue.extendedBy(Profile.cnZhejiang())
        : catalogue;
  }

  private static String text(RuleDescriptor rule, RuleSettings settings) {
    String severity =
        (settings.severity() != null ? settings.severity() : rule.severity())
            .name()
            .toLowerCase(Locale.ROOT);
    boolean off = Boolean.FALSE.equals(settings.enabled());
    StringBuilder text = new StringBuilder();
    text.append(rule.code()).append(" (").append(severity).append(off ? ", off)\n" : ")\n");
    text.append("    ").append(rule.summary()).append('\n');
    List<LegalBasis> basis = settings.basis();
    if (!basis.isEmpty()) {
      text.append("    basis: ")
          .append(basis.stream().map(LegalBasis::citation).collect(Collectors.joining("; ")))
          .append('\n');
    }
    return text.toString();
  }
}
