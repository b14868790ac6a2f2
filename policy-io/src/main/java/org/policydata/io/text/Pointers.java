package org.policydata.io.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/** Turns places by id into places by JSON pointer. */
final class Pointers {

  private final SpanBook book;
  private final Map<String, Span> spans = new LinkedHashMap<>();

  private final Map<String, String> bornAs;

  private Pointers(SpanBook book, Map<String, String> bornAs) {
    this.book = book;
    this.bornAs = bornAs;
  }

  /** The places, for ids that may have been replaced since they were noted. */
  static Map<String, Span> of(PolicyDossier dossier, SpanBook book, Map<String, String> bornAs) {
    Pointers pointers = new Pointers(book, bornAs);
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      pointers.version(versions.get(i), "/versions/" + i);
    }
    List<ConsultationNotice> consultations = dossier.consultations();
    for (int i = 0; i < consultations.size(); i++) {
      String pointer = "/consultations/" + i;
      pointers.members(consultations.get(i).id(), pointer);
      pointers.clauses(consultations.get(i).clauses(), pointer);
      pointers.outcome(consultations.get(i), pointer + "/outcome/comments/");
    }
    return pointers.spans;
  }

  private void outcome(ConsultationNotice notice, String pointer) {
    if (notice.outcome() == null) {
      return;
    }
    List<Comment> comments = notice.outcome().comments();
    for (int i = 0; i < comments.size(); i++) {
      members(comments.get(i).id(), pointer + i);
    }
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
    String own = bornAs.getOrDefault(id, id);
    new TreeMap<>(book.of(own)).forEach((member, span) -> spans.put(pointer + "/" + member, span));
  }
}
