package org.policydata.io.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policydata.model.Citation;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;

/**
 * Lets what a notice, an order or an issuing notice says about the text that it carries or asks
 * about point at that text.
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
        .consultations(dossier.consultations().stream().map(citations::notice).toList())
        .build();
  }

  private ConsultationNotice notice(ConsultationNotice notice) {
    return notice.toBuilder().clauses(clauses(notice.clauses())).build();
  }

  private PolicyDocument version(PolicyDocument version) {
    Promulgation carrier = version.promulgation();
    if (carrier == null) {
      return version;
    }
    Promulgation resolved =
        new Promulgation(
            carrier.kind(),
            carrier.title(),
            clauses(carrier.clauses()),
            carrier.signatures(),
            carrier.signedOn());
    return version.toBuilder().promulgation(resolved).build();
  }

  private List<Clause> clauses(List<Clause> clauses) {
    return clauses.stream().map(this::clause).toList();
  }

  private Clause clause(Clause clause) {
    return clause.toBuilder()
        .citations(clause.citations().stream().map(this::citation).toList())
        .children(clauses(clause.children()))
        .build();
  }

  private Citation citation(Citation citation) {
    String title = citation.title() == null ? "" : citation.title();
    String id = idByTitle.getOrDefault(TitleForm.core(Chars.normal(title)), "");
    return id.isEmpty() ? citation : citation.toBuilder().documentId(id).build();
  }
}
