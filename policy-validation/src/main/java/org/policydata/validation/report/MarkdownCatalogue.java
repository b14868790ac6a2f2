package org.policydata.validation.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Profile;
import org.policydata.validation.RuleSettings;
import org.policydata.validation.Wave;
import org.policydata.validation.corpus.CorpusCheck;

/** The catalogue as a Markdown page: an introduction, a table of contents, a section per check. */
final class MarkdownCatalogue {

  /** Values up to this length stand within their line. */
  private static final int SHORT = 60;

  private final Profile profile;
  private final List<Profile> extensions;
  private final List<CatalogueEntry> entries;
  private final StringBuilder out = new StringBuilder();

  MarkdownCatalogue(Profile profile, List<Profile> extensions, List<CatalogueEntry> entries) {
    this.profile = profile;
    this.extensions = extensions;
    this.entries = entries;
  }

  String write() {
    Map<String, List<CatalogueEntry>> groups =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    CatalogueEntry::group, LinkedHashMap::new, Collectors.toList()));
    introduce();
    groups.forEach(this::listContents);
    out.append("[Other findings](#other-findings): of files, of reading and of settings\n\n");
    groups.forEach(
        (group, members) -> {
          out.append("## ").append(Markdown.text(group)).append("\n\n");
          members.forEach(this::describe);
        });
    listOthers();
    return out.toString().stripTrailing() + "\n";
  }

  private void introduce() {
    out.append("# Checks\n\n");
    out.append("<!-- Written by the library: policy rules --format markdown -->\n\n");
    out.append(entries.size())
        .append(" checks: severity, legal basis and parameters as profile ")
        .append(profileName(profile))
        .append(" has them");
    LocalDate reviewedOn = profile.reviewedOn();
    if (reviewedOn != null) {
      out.append(", last reviewed on ").append(reviewedOn);
    }
    if (!extensions.isEmpty()) {
      out.append("; what ")
          .append(
              extensions.stream()
                  .map(MarkdownCatalogue::profileName)
                  .collect(Collectors.joining(", ")))
          .append(" adds or changes stands below each");
    }
    out.append(".\n\n");
    out.append(
        "Legal texts are cited as verified (read in the official text or a full copy), secondary"
            + " (read in a copy or report) or unverified; an entry counts only on days on which it"
            + " is in force. A line of findings holds severity, code, JSON pointer and line:column;"
            + " a check may grade a single case otherwise than its default.\n\n");
    out.append("## Contents\n\n");
  }

  private static String profileName(Profile profile) {
    String title = profile.title();
    return Markdown.code(profile.id()) + (title == null ? "" : " (" + Markdown.text(title) + ")");
  }

  private void listContents(String group, List<CatalogueEntry> members) {
    out.append("**").append(Markdown.text(group)).append("** (").append(members.size());
    out.append(")\n\n");
    for (CatalogueEntry entry : members) {
      out.append("- ").append(Markdown.link(entry.code())).append(' ').append(entry.severity());
      out.append(entry.enabled() ? "" : ", off").append(" – ");
      out.append(Markdown.text(entry.descriptor().summary())).append('\n');
    }
    out.append('\n');
  }

  private void describe(CatalogueEntry entry) {
    out.append(Markdown.anchor(entry.code())).append("\n\n");
    out.append("### ").append(Markdown.code(entry.code())).append("\n\n");
    out.append(Markdown.text(entry.descriptor().summary())).append(' ');
    out.append(Markdown.text(entry.descriptor().rationale())).append("\n\n");
    facts(entry);
    basis(entry);
    parameters(entry);
    messages(entry);
    entry.fires().ifPresent(example -> example("Fires", example));
    entry.silent().ifPresent(example -> example("Does not fire", example));
  }

  private void facts(CatalogueEntry entry) {
    Severity usual = entry.descriptor().severity();
    out.append("- Severity ").append(entry.severity());
    out.append(entry.severity() == usual ? "" : " (by default " + usual + ")");
    entry.changes().forEach((id, change) -> grade(id, change));
    out.append("; confidence ").append(entry.descriptor().confidence());
    out.append(entry.enabled() ? "\n" : "; off\n");
    boolean constraint = entry.descriptor().wave() == Wave.CONSTRAINTS;
    boolean across = CorpusCheck.descriptors().contains(entry.descriptor());
    out.append(constraint ? "- Constraint declared on a record" : "- Rule over the ");
    out.append(constraint ? "" : across ? "dossiers of a corpus" : "dossier");
    out.append("; since ").append(Markdown.text(entry.descriptor().since())).append('\n');
    if (!entry.reads().isEmpty()) {
      out.append("- Runs where reading has left out nothing of ");
      out.append(String.join(", ", entry.reads())).append('\n');
    }
    if (!entry.needs().isEmpty()) {
      out.append("- Runs where no ERROR was found by ");
      out.append(entry.needs().stream().map(Markdown::link).collect(Collectors.joining(", ")));
      out.append('\n');
    }
    out.append('\n');
  }

  private void grade(String id, RuleSettings change) {
    if (change.severity() != null) {
      out.append(", ").append(change.severity()).append(" in ").append(Markdown.code(id));
    }
    if (change.enabled() != null) {
      out.append(change.enabled() ? ", on in " : ", off in ").append(Markdown.code(id));
    }
  }

  private void basis(CatalogueEntry entry) {
    boolean added = entry.changes().values().stream().anyMatch(each -> !each.basis().isEmpty());
    if (entry.settings().basis().isEmpty() && !added) {
      out.append("**Legal basis:** none named; the check rests on the data itself.\n\n");
      return;
    }
    out.append("**Legal basis**\n\n");
    out.append(
        Markdown.header(
            "Profile", "Id", "Instrument", "Article", "Kind", "In force", "Trust", "Reviewed"));
    entry.settings().basis().forEach(each -> basis(profile.id(), each));
    entry.changes().forEach((id, change) -> change.basis().forEach(each -> basis(id, each)));
    out.append('\n');
  }

  private void basis(String profileId, LegalBasis basis) {
    String number = basis.number() == null ? "" : " (" + basis.number() + ")";
    out.append(
        Markdown.row(
            List.of(
                Markdown.code(profileId),
                Markdown.code(basis.id()),
                Markdown.text(basis.instrument() + number),
                Markdown.text(basis.article() == null ? "" : basis.article()),
                lower(basis.kind()),
                inForce(basis),
                lower(basis.trust()),
                basis.reviewedOn() == null ? "" : basis.reviewedOn().toString())));
  }

  private static String inForce(LegalBasis basis) {
    LocalDate from = basis.inForceFrom();
    LocalDate until = basis.inForceUntil();
    if (from == null && until == null) {
      return "not stated";
    }
    return (from == null ? "" : "from " + from)
        + (from == null || until == null ? "" : " ")
        + (until == null ? "" : "until " + until);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void parameters(CatalogueEntry entry) {
    List<ParameterDescriptor> parameters = entry.descriptor().parameters();
    if (parameters.isEmpty()) {
      return;
    }
    out.append("**Parameters**\n\n");
    for (ParameterDescriptor parameter : parameters) {
      parameter(parameter, "");
      value(entry.value(parameter), profile.id());
      RuleCatalogue.members(parameter.type()).forEach(member -> parameter(member, "  "));
      entry
          .changes()
          .forEach(
              (id, change) -> {
                Object changed = change.parameters().get(parameter.name());
                if (changed != null) {
                  out.append("  - otherwise");
                  value(changed, id);
                }
              });
    }
    // A block of JSON has a blank line behind it already.
    out.append(out.charAt(out.length() - 2) == '\n' ? "" : "\n");
  }

  private void parameter(ParameterDescriptor parameter, String indent) {
    out.append(indent).append("- ").append(Markdown.code(parameter.name())).append(" (");
    out.append(Markdown.text(parameter.type().description())).append("): ");
    out.append(Markdown.text(parameter.meaning()));
    if (!indent.isEmpty()) {
      out.append(parameter.optional() ? "; may be absent\n" : "\n");
    }
  }

  private void value(@Nullable Object value, String profileId) {
    String in = " in " + Markdown.code(profileId);
    if (value == null) {
      out.append("; no value").append(in).append('\n');
      return;
    }
    String json = CompactJson.layOut(value);
    if (json.length() <= SHORT) {
      out.append("; ").append(Markdown.code(json)).append(in).append('\n');
      return;
    }
    out.append(";").append(in).append(":\n\n");
    out.append(Markdown.block("json", json).stripTrailing().indent(2)).append('\n');
  }

  private void messages(CatalogueEntry entry) {
    FindingKind kind = entry.descriptor().kind();
    out.append("**Messages**\n\n");
    out.append(Markdown.header("Problem", "English", "Chinese"));
    for (String problem : CatalogueEntry.problems(kind)) {
      out.append(
          Markdown.row(
              List.of(
                  problem.isEmpty() ? "" : Markdown.code(problem),
                  Markdown.text(kind.template(problem, Locale.ENGLISH)),
                  Markdown.text(kind.template(problem, Locale.CHINESE)))));
    }
    out.append('\n');
  }

  private void listOthers() {
    out.append(Markdown.anchor("other-findings")).append("\n\n## Other findings\n\n");
    out.append(
        "Files, reading, importing, joining and measurements have findings too, and so have the"
            + " profile, calendar, suppressions and baseline of a run. No profile changes"
            + " them.\n\n");
    out.append(Markdown.header("Code", "Severity", "Problem", "English", "Chinese"));
    for (FindingKind kind : OtherFindings.all()) {
      for (String problem : CatalogueEntry.problems(kind)) {
        out.append(
            Markdown.row(
                List.of(
                    problem.isEmpty()
                        ? Markdown.anchor(kind.code()) + Markdown.code(kind.code())
                        : "",
                    problem.isEmpty() ? kind.severity().toString() : "",
                    problem.isEmpty() ? "" : Markdown.code(problem),
                    Markdown.text(kind.template(problem, Locale.ENGLISH)),
                    Markdown.text(kind.template(problem, Locale.CHINESE)))));
      }
    }
    out.append('\n');
  }

  private void file(String name, String text) {
    out.append(Markdown.code(name)).append(":\n\n").append(Markdown.block("json", text));
  }

  private void example(String title, RuleExample example) {
    out.append("**").append(title).append("** (judged for ").append(example.asOf()).append(")\n\n");
    if (example.isCorpus()) {
      example.files().forEach(this::file);
    } else {
      out.append(Markdown.block("json", example.document()));
    }
    if (example.findings().isEmpty()) {
      out.append("Nothing is found.\n\n");
    } else {
      out.append(Markdown.block("text", String.join("\n", example.findings())));
    }
  }
}
