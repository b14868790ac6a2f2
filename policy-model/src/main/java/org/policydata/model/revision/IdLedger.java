package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/**
 * Every id of a clause, or of a value on one, that a dossier uses or used, and for what: an id is
 * never given to another thing.
 */
final class IdLedger {

  /** From here on, words under one id are taken for the same thing rewritten. */
  static final double ALIKE = 0.5;

  private static final int MAX_LENGTH = 90;

  private final @Nullable IdLedger beneath;
  private final Map<String, List<Clause>> clauses = new HashMap<>();
  private final Set<String> noticeClauses = new HashSet<>();
  private final Map<String, List<Use>> values = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();

  private record Use(String clauseId, Object value) {}

  private IdLedger(@Nullable IdLedger beneath) {
    this.beneath = beneath;
  }

  static IdLedger of(PolicyDossier dossier) {
    IdLedger ledger = new IdLedger(null);
    dossier.versions().forEach(ledger::add);
    dossier.consultations().forEach(notice -> ledger.addNotice(notice.clauses()));
    return ledger;
  }

  static IdLedger of(Clause clause) {
    IdLedger ledger = new IdLedger(null);
    ledger.addClauses(List.of(clause));
    return ledger;
  }

  static IdLedger of(PolicyDocument... versions) {
    IdLedger ledger = new IdLedger(null);
    for (PolicyDocument version : versions) {
      ledger.add(version);
    }
    return ledger;
  }

  /** A ledger to try something with: it knows what this one knows, and this one learns nothing. */
  IdLedger scratch() {
    return new IdLedger(this);
  }

  void add(PolicyDocument version) {
    addClauses(version.clauses());
    if (version.promulgation() != null) {
      addNotice(version.promulgation().clauses());
    }
  }

  private void addClauses(List<Clause> added) {
    for (Clause clause : added) {
      clauses.computeIfAbsent(clause.id(), key -> new ArrayList<>(2)).add(clause);
      ValueKind.eachWithId(clause, claimer());
      addClauses(clause.children());
    }
  }

  private void addNotice(List<Clause> added) {
    for (Clause clause : added) {
      noticeClauses.add(clause.id());
      addNotice(clause.children());
    }
  }

  /** Takes note of values as they are visited. */
  ValueKind.Visitor claimer() {
    return new ValueKind.Visitor() {
      @Override
      public <T> void visit(ValueKind<T> kind, T value, Clause clause) {
        claim(kind, value, clause.id());
      }
    };
  }

  <T> void claim(ValueKind<T> kind, T value, String clauseId) {
    values
        .computeIfAbsent(kind.letter() + kind.id().apply(value), key -> new ArrayList<>(2))
        .add(new Use(clauseId, value));
  }

  /** Whether a clause may bear its id: nothing had it, or the clause that had it was this one. */
  boolean allows(Clause clause) {
    List<Clause> uses = clauses.getOrDefault(clause.id(), List.of());
    if (uses.isEmpty()) {
      // The notice and the order that carry a text are amended by no one, so their ids stay theirs.
      return !noticeClauses.contains(clause.id());
    }
    String words = Words.of(clause);
    return uses.stream().anyMatch(use -> Words.likeness(Words.of(use), words) >= ALIKE);
  }

  /** Whether no other clause has or had a value under the id of this one. */
  <T> boolean allowsOn(String clauseId, ValueKind<T> kind, T value) {
    return uses(kind.letter() + kind.id().apply(value)).stream()
        .allMatch(use -> use.clauseId().equals(clauseId));
  }

  /** Whether a value may bear its id: nothing had it, or what had it was this one. */
  <T> boolean allows(String clauseId, ValueKind<T> kind, T value) {
    List<Use> uses = uses(kind.letter() + kind.id().apply(value));
    return uses.stream().allMatch(use -> use.clauseId().equals(clauseId))
        && (uses.isEmpty() || uses.stream().anyMatch(use -> alike(kind, use, value)));
  }

  // A key begins with the letter of its kind, so what stands under it is of that kind.
  @SuppressWarnings("unchecked")
  private static <T> boolean alike(ValueKind<T> kind, Use use, T value) {
    return kind.likeness().applyAsDouble((T) use.value(), value) >= ALIKE;
  }

  private List<Use> uses(String key) {
    List<Use> own = values.getOrDefault(key, List.of());
    if (beneath == null) {
      return own;
    }
    List<Use> all = new ArrayList<>(beneath.uses(key));
    all.addAll(own);
    return all;
  }

  /** An id that nothing has or had. */
  String fresh(ValueKind<?> kind, String clauseId) {
    String base =
        (clauseId.length() > MAX_LENGTH ? clauseId.substring(0, MAX_LENGTH) : clauseId)
            + kind.letter();
    String id;
    do {
      id = base + last.merge(base, 1, Integer::sum);
    } while (!uses(kind.letter() + id).isEmpty());
    return id;
  }
}
