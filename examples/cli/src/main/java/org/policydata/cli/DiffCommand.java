package org.policydata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.io.DiffReport;
import org.policydata.io.PolicyReader;
import org.policydata.io.html.DiffPage;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextReadOptions;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.redaction.Redaction;
import org.policydata.model.revision.EventDirection;
import org.policydata.model.revision.EventTopic;
import org.policydata.model.revision.PolicyDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what happened to a policy between two versions. */
@Command(
    name = "diff",
    description = "Tells what changed between two versions, in the terms of the policy.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the versions were compared, and nothing is what --fail-on names",
      "1:something is what --fail-on names",
      "2:a file that cannot be read, a version, clause or unit that is not there, or wrong usage"
    })
final class DiffCommand implements Callable<Integer> {

  /** What the report looks like. */
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  /** Which events give exit code 1. */
  enum FailOn {
    NEVER,
    LOOSENED,
    TIGHTENED,
    ANY
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "Dossier (.json) or published text (.txt, imported first).")
  private Path oldFile = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = "The same with the new version; without it, two versions of OLD are compared.")
  private @Nullable Path newFile;

  @Option(
      names = "--from",
      paramLabel = "VERSION",
      description =
          "Id of the old version; by default the last one of OLD, or the one before --to where"
              + " there is one file.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "Id of the new version, the last one by default.")
  private @Nullable String to;

  @Option(names = "--topic", description = "Only events about ${COMPLETION-CANDIDATES}.")
  private @Nullable EventTopic topic;

  @Option(names = "--direction", description = "Only events that are ${COMPLETION-CANDIDATES}.")
  private @Nullable EventDirection direction;

  @Option(
      names = "--clause",
      paramLabel = "ID",
      description = "Only events on a clause and what stands below it.")
  private @Nullable String clause;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Only events on clauses that a unit, by id or name, has a duty on.")
  private @Nullable String unit;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}, text by default; HTML is without personal data")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "${COMPLETION-CANDIDATES}, en by default")
  private Language language = Language.EN;

  @Option(
      names = "--fail-on",
      description = "events that give exit code 1: ${COMPLETION-CANDIDATES}, never by default")
  private FailOn failOn = FailOn.NEVER;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "file for the report instead of standard output")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    PolicyDiff diff = narrowed(newFile == null ? withinOne(oldFile) : between(oldFile, newFile));
    Locale locale = language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
    DiffReport report = DiffReport.of(locale);
    print(
        switch (format) {
          case TEXT -> report.text(diff);
          case JSON -> report.json(diff);
          case HTML -> DiffPage.in(locale).write(diff);
        });
    boolean fails =
        switch (failOn) {
          case NEVER -> false;
          case LOOSENED -> diff.hasEvents(EventDirection.LOOSENED);
          case TIGHTENED -> diff.hasEvents(EventDirection.TIGHTENED);
          case ANY -> !diff.isEmpty();
        };
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private PolicyDiff withinOne(Path file) throws IOException {
    PolicyDossier dossier = read(file);
    List<PolicyDocument> versions = dossier.versions();
    if (versions.size() < 2) {
      throw new UnusableInputException(
          file
              + (versions.isEmpty()
                  ? " has no version"
                  : " has only one version, " + versions.get(0).id())
              + "; give a second file, or make a version with policy amend");
    }
    int last = to == null ? versions.size() - 1 : position(file, dossier, to);
    int first = from == null ? last - 1 : position(file, dossier, from);
    if (first < 0) {
      throw new UnusableInputException(
          file + " has no version before " + to + "; say which one with --from");
    }
    return PolicyDiff.between(dossier, versions.get(first).id(), versions.get(last).id());
  }

  private PolicyDiff between(Path first, Path second) throws IOException {
    PolicyDossier before = read(first);
    PolicyDossier after = read(second);
    return PolicyDiff.between(
        before, versionId(first, before, from), after, versionId(second, after, to));
  }

  private String versionId(Path file, PolicyDossier dossier, @Nullable String id) {
    List<PolicyDocument> versions = dossier.versions();
    if (versions.isEmpty()) {
      throw new UnusableInputException(file + " has no version");
    }
    int position = id == null ? versions.size() - 1 : position(file, dossier, id);
    return versions.get(position).id();
  }

  private int position(Path file, PolicyDossier dossier, String id) {
    List<String> ids = dossier.versions().stream().map(PolicyDocument::id).toList();
    int position = ids.indexOf(id);
    if (position < 0) {
      String known = ids.stream().collect(Collectors.joining(", "));
      throw new UnusableInputException(file + " has no version " + id + ", but " + known);
    }
    return position;
  }

  private PolicyDossier read(Path file) throws IOException {
    Path name = file.getFileName();
    if (name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
      TextReadOptions options = TextReadOptions.of(ImportCommand.idOf(file));
      return shown(PolicyTextReader.create().read(file, options).dossier());
    }
    return shown(
        PolicyReader.create()
            .read(file)
            .dossier()
            .orElseThrow(
                () -> new UnusableInputException(file + " is no valid dossier; check it first")));
  }

  /** A page is made to be passed on. */
  private PolicyDossier shown(PolicyDossier dossier) {
    return format == Format.HTML ? Redaction.of(dossier).dossier() : dossier;
  }

  private PolicyDiff narrowed(PolicyDiff diff) {
    PolicyDiff narrowed = diff;
    if (topic != null) {
      narrowed = narrowed.about(topic);
    }
    if (direction != null) {
      narrowed = narrowed.towards(direction);
    }
    if (clause != null) {
      if (!hasClause(diff, clause)) {
        throw new UnusableInputException("neither version has a clause " + clause);
      }
      narrowed = narrowed.onClause(clause);
    }
    if (unit != null) {
      if (!hasDuties(diff, unit)) {
        throw new UnusableInputException("in neither version a unit " + unit + " has a duty");
      }
      narrowed = narrowed.ofUnit(unit);
    }
    return narrowed;
  }

  /** A pipeline that asks for what is not there must not be told that nothing changed. */
  private static boolean hasClause(PolicyDiff diff, String id) {
    return clauses(diff).anyMatch(each -> each.id().equals(id));
  }

  private static boolean hasDuties(PolicyDiff diff, String unit) {
    return clauses(diff)
        .flatMap(each -> each.responsibilities().stream())
        .map(Responsibility::unit)
        .anyMatch(each -> unit.equals(each.unitId()) || unit.equals(each.name()));
  }

  private static Stream<Clause> clauses(PolicyDiff diff) {
    return diff.alignment().rows().stream()
        .flatMap(row -> Stream.concat(row.before().stream(), row.after().stream()));
  }

  private void print(String report) throws IOException {
    if (output != null) {
      OutputFile.write(output, report);
    } else if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(report);
      out.flush();
    }
  }
}
