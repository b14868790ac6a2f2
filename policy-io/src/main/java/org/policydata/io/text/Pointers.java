package org.policydata.io.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/** Turns places by id into places by JSON pointer. */
final class Pointers {

  private final SpanBook book;
  private final Map<String, Span> spans = new LinkedHashMap<>();

  private Pointers(SpanBook book) {
    this.book = book;
  }

  static Map<String, Span> of(PolicyDossier dossier, SpanBook book) {
    Pointers pointers = new Pointers(book);
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      pointers.version(versions.get(i), "/versions/" + i);
    }
    List<ConsultationNotice> consultations = dossier.consultations();
    for (int i = 0; i < consultations.size(); i++) {
      String pointer = "/consultations/" + i;
      pointers.members(consultations.get(i).id(), pointer);
      pointers.clauses(consultations.get(i).clauses(), pointer);
    }
    return pointers.spans;
  }

  private void version(PolicyDocument version, String pointer) {
    members(version.id(), pointer);
    if (version.promulgation() != null) {
      clauses(version.promulgation().clauses(), pointer + "/promulgation");
    }
    clauses(version.clauses(), pointer);
  }

  private void clauses(List<Clause> clauses, String owner) {
    clauses(clauses, owner, "/clauses/");
  }

  private void clauses(List<Clause> clauses, String owner, String member) {
    for (int i = 0; i < clauses.size(); i++) {
      String pointer = owner + member + i;
      members(clauses.get(i).id(), pointer);
      clauses(clauses.get(i).children(), pointer, "/children/");
    }
  }

  private void members(String id, String pointer) {
    new TreeMap<>(book.of(id)).forEach((member, span) -> spans.put(pointer + "/" + member, span));
  }
}
