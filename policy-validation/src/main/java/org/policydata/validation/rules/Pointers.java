package org.policydata.validation.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.PolicyDossier;

/** Walks lists together with the JSON pointers of their elements. */
final class Pointers {

  /** The ends of pointers to the first elements of a list; most lists are short. */
  private static final String[] FIRST =
      IntStream.range(0, 16).mapToObj(i -> "/" + i).toArray(String[]::new);

  private Pointers() {}

  /** Takes an element and its pointer. */
  @FunctionalInterface
  interface Visitor<T> {
    void visit(T value, String pointer);
  }

  /** Takes the outcome of a consultation and its pointer. */
  @FunctionalInterface
  interface OutcomeVisitor {
    void visit(ConsultationNotice notice, ConsultationOutcome outcome, String pointer);
  }

  /** Walks the consultations of a dossier. */
  static void eachNotice(PolicyDossier dossier, Visitor<ConsultationNotice> visitor) {
    each(dossier.consultations(), "/consultations", visitor);
  }

  /** Walks the consultations that have an outcome, with the pointer of the outcome. */
  static void eachOutcome(PolicyDossier dossier, OutcomeVisitor visitor) {
    eachNotice(
        dossier,
        (notice, at) -> {
          if (notice.outcome() != null) {
            visitor.visit(notice, notice.outcome(), at + "/outcome");
          }
        });
  }

  static <T> void each(List<T> values, String pointer, Visitor<T> visitor) {
    for (int i = 0; i < values.size(); i++) {
      visitor.visit(values.get(i), pointer.concat(i < FIRST.length ? FIRST[i] : "/" + i));
    }
  }
}
