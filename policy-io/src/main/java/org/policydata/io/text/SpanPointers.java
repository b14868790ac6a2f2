package org.policydata.io.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/** Turns places by id into places by JSON pointer. */
final class SpanPointers {

  private static final Span NOWHERE = new Span(0, 0);

  private final SpanBook book;
  private final Map<String, Span> spans = new LinkedHashMap<>();

  private final Map<String, String> bornAs;

  private SpanPointers(SpanBook book, Map<String, String> bornAs) {
    this.book = book;
    this.bornAs = bornAs;
  }

  /** The places, for ids that may have been replaced since they were noted. */
  static Map<String, Span> of(PolicyDossier dossier, SpanBook book, Map<String, String> bornAs) {
    SpanPointers pointers = new SpanPointers(book, bornAs);
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      pointers.version(versions.get(i), "/versions/" + i);
    }
    List<ConsultationNotice> consultations = dossier.consultations();
    for (int i = 0; i < consultations.size(); i++) {
      String pointer = "/consultations/" + i;
      pointers.members(consultations.get(i).id(), pointer);
      pointers.clauses(consultations.get(i).clauses(), pointer + "/clauses/");
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
      String id = comments.get(i).id();
      around(pointer + i, place -> members(id, place));
    }
  }

  private void version(PolicyDocument version, String pointer) {
    members(version.id(), pointer);
    if (version.promulgation() != null) {
      clauses(version.promulgation().clauses(), pointer + "/promulgation/clauses/");
    }
    clauses(version.clauses(), pointer + "/clauses/");
  }

  private @Nullable Span clauses(List<Clause> clauses, String list) {
    Span all = null;
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Span one =
          around(
              list + i,
              place ->
                  union(
                      members(clause.id(), place),
                      clauses(clause.children(), place + "/children/")));
      all = union(all, one);
    }
    return all;
  }

  /** Gives a record the span from its first to its last value; the record stands before them. */
  private @Nullable Span around(String pointer, Function<String, @Nullable Span> values) {
    spans.put(pointer, NOWHERE);
    Span span = values.apply(pointer);
    if (span == null) {
      spans.remove(pointer);
    } else {
      spans.put(pointer, span);
    }
    return span;
  }

  private @Nullable Span members(String id, String pointer) {
    String own = bornAs.getOrDefault(id, id);
    Span all = null;
    for (Map.Entry<String, Span> member : new TreeMap<>(book.of(own)).entrySet()) {
      spans.put(pointer + "/" + member.getKey(), member.getValue());
      all = union(all, member.getValue());
    }
    return all;
  }

  private static @Nullable Span union(@Nullable Span one, @Nullable Span other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }
}
