package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules in jars beside the command line. */
class OwnRulesTest {

  @TempDir private Path folder;

  @Test
  void a_rule_on_the_class_path_is_run_and_listed_and_set_by_a_profile() throws IOException {
    Path dossier =
        Files.writeString(folder.resolve("d.json"), "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}");
    Path profile =
        Files.writeString(
            folder.resolve("mine.json"),
            "{\"id\": \"mine\", \"extends\": \"cn\", \"rules\": ["
                + "{\"code\": \"house.any\", \"severity\": \"ERROR\"}]}");

    assertThat(with(HouseRule.class.getName(), "check", dossier.toString()).out())
        .contains("warning house.any");
    Invocation set =
        with(
            HouseRule.class.getName(),
            "check",
            dossier.toString(),
            "--profile",
            profile.toString());
    assertThat(set.out()).contains("error house.any");
    assertThat(set.err()).isEmpty();
    assertThat(with(HouseRule.class.getName(), "rules").out()).contains("house.any (warning)");
    assertThat(Invocation.of("check", dossier.toString()).out()).doesNotContain("house.any");
  }

  @Test
  void a_rule_that_cannot_be_used_is_told() throws IOException {
    Path dossier =
        Files.writeString(folder.resolve("d.json"), "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}");

    Invocation run = with("house.None", "check", dossier.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("policy: a rule on the class path cannot be used: ")
        .contains("house.None")
        .hasLineCount(1);
  }

  /** Runs the command with a rule that the class path offers. */
  private Invocation with(String rule, String... args) throws IOException {
    Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
    Files.writeString(services.resolve(Rule.class.getName()), rule);
    URL[] classes = {folder.resolve("classes").toUri().toURL()};
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(classes, usual)) {
      thread.setContextClassLoader(loader);
      return Invocation.of(args);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  /** Finds something in every dossier. */
  public static final class HouseRule implements Rule {

    private static final RuleDescriptor DESCRIPTOR =
        RuleDescriptor.of(
                FindingKind.of(
                    "house.any", Severity.WARNING, Confidence.CERTAIN, "a dossier", "一份档案"))
            .summary("There is a dossier.")
            .build();

    /** Creates the rule; the service loader calls this. */
    public HouseRule() {}

    @Override
    public RuleDescriptor descriptor() {
      return DESCRIPTOR;
    }

    @Override
    public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
      findings.report("", null, Map.of());
    }
  }
}
