package org.policydata.io.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Citation;
import org.policydata.model.Clause;
import org.policydata.model.DefinedTerm;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.TermKind;

/**
 * Lets citations of a text that the dossier holds point at it: by its title, and in the text itself by
 * the short name that it gives itself (本办法，以下简称《…》).
 */
final class OwnCitations {

  private static final int MIN_TITLE = 6;

  private final Map<String, String> idByTitle = new HashMap<>();

  private OwnCitations(List<PolicyDocument> versions) {
    for (PolicyDocument version : versions) {
      String core = TitleForm.core(Chars.normal(version.title()));
      if (core.length() >= MIN_TITLE) {
        // A later version has the title of an earlier one: which one is meant is not said.
        idByTitle.merge(core, version.id(), (one, other) -> "");
      }
    }
  }

  /** The dossier with such citations resolved. */
  static PolicyDossier resolve(PolicyDossier dossier) {
    OwnCitations citations = new OwnCitations(dossier.versions());
    return dossier.toBuilder()
        .versions(dossier.versions().stream().map(citations::version).toList())
        .consultations(
            dossier.consultations().stream()
                .map(
                    notice ->
                        notice.toBuilder()
                            .clauses(citations.clauses(notice.clauses(), null, Set.of()))
                            .build())
                .toList())
        .build();
  }

  private PolicyDocument version(PolicyDocument version) {
    Set<String> names = new HashSet<>();
    addNames(version.clauses(), names);
    Promulgation carrier = version.promulgation();
    Promulgation resolved =
        carrier == null
            ? null
            : new Promulgation(
                carrier.kind(),
                carrier.title(),
                clauses(carrier.clauses(), null, Set.of()),
                carrier.signatures(),
                carrier.signedOn());
    return version.toBuilder()
        .promulgation(resolved)
        .clauses(clauses(version.clauses(), version.id(), names))
        .build();
  }

  private static void addNames(List<Clause> clauses, Set<String> names) {
    for (Clause clause : clauses) {
      for (DefinedTerm term : clause.definitions()) {
        String meaning = term.meaning();
        if (term.kind() == TermKind.ABBREVIATION && meaning != null && meaning.startsWith("本")) {
          names.add(TitleForm.core(Chars.normal(term.term())));
        }
      }
      addNames(clause.children(), names);
    }
  }

  private List<Clause> clauses(List<Clause> clauses, @Nullable String own, Set<String> names) {
    return clauses.stream().map(clause -> clause(clause, own, names)).toList();
  }

  private Clause clause(Clause clause, @Nullable String own, Set<String> names) {
    if (clause.citations().isEmpty() && clause.children().isEmpty()) {
      return clause;
    }
    return clause.toBuilder()
        .citations(
            clause.citations().stream().map(citation -> citation(citation, own, names)).toList())
        .children(clauses(clause.children(), own, names))
        .build();
  }

  private Citation citation(Citation citation, @Nullable String own, Set<String> names) {
    if (citation.title() == null) {
      return citation;
    }
    String core = TitleForm.core(Chars.normal(citation.title()));
    String id = names.contains(core) ? own : idByTitle.get(core);
    return id == null || id.isEmpty() ? citation : citation.toBuilder().documentId(id).build();
  }
}
