package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.RuleSettings;
import org.policydata.validation.corpus.CorpusCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the checks with their severity and legal basis. */
@Command(
    name = "rules",
    description = "Lists the checks: code, severity, when they fire, and their legal basis.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

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
      PrintWriter out = spec.commandLine().getOut();
      Stream.concat(validator.descriptors().stream(), CorpusCheck.descriptors().stream())
          .sorted(Comparator.comparing(RuleDescriptor::code))
          .forEach(rule -> print(rule, validator.profile().settings(rule.code()), out));
      out.flush();
    }
    return ExitCode.FINE;
  }

  private static void print(RuleDescriptor rule, RuleSettings settings, PrintWriter out) {
    String severity =
        (settings.severity() != null ? settings.severity() : rule.severity())
            .name()
            .toLowerCase(Locale.ROOT);
    boolean off = Boolean.FALSE.equals(settings.enabled());
    out.println(rule.code() + " (" + severity + (off ? ", off" : "") + ")");
    out.println("    " + rule.summary());
    List<LegalBasis> basis = settings.basis();
    if (!basis.isEmpty()) {
      out.println(
          "    basis: "
              + basis.stream().map(LegalBasis::citation).collect(Collectors.joining("; ")));
    }
  }
}
