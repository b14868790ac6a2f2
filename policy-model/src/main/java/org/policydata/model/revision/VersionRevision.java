package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.StackingRule;
import org.policydata.model.Target;
import org.policydata.model.Validity;
import org.policydata.model.revision.RevisedValue.Fate;
import org.policydata.model.revision.ValueMerge.Sources;

/** Makes the new version of an amended text: its clauses, and what the text as a whole states. */
final class VersionRevision {

  private final PolicyDocument base;
  private final WorkingText text;
  private final ClauseInterpreter interpreter;
  private final ClauseInterpreter readsOld;
  private ClauseInterpreter readsNew;
  private final UnitNames units;
  private final IdLedger ledger;
  private final List<RevisedValue> report = new ArrayList<>();

  private final Map<String, Clause> old = new LinkedHashMap<>();
  private final Map<String, List<Clause>> ancestors = new HashMap<>();
  private final StringBuilder oldWords = new StringBuilder();
  private final StringBuilder newWords = new StringBuilder();
  private final List<Validity> validityBefore = new ArrayList<>();
  private final List<Validity> validityAfter = new ArrayList<>();
  private final List<StackingRule> stackingBefore = new ArrayList<>();
  private final List<StackingRule> stackingAfter = new ArrayList<>();

  VersionRevision(
      PolicyDocument base,
      WorkingText text,
      ClauseInterpreter interpreter,
      UnitNames units,
      IdLedger ledger) {
    this.base = base;
    this.text = text;
    this.interpreter = interpreter;
    this.readsOld = interpreter.in(base);
    this.readsNew = interpreter;
    this.units = units;
    this.ledger = ledger;
    collect(base.clauses(), List.of());
  }

  private void collect(List<Clause> clauses, List<Clause> above) {
    for (Clause clause : clauses) {
      old.put(clause.id(), clause);
      ancestors.put(clause.id(), above);
      if (!clause.children().isEmpty()) {
        collect(clause.children(), and(above, clause));
      }
    }
  }

  private static List<Clause> and(List<Clause> above, Clause clause) {
    List<Clause> path = new ArrayList<>(above);
    path.add(clause);
    return path;
  }

  List<RevisedValue> report() {
    return report;
  }

  /** Returns the new version under the id of the old one. */
  PolicyDocument revise() {
    report.addAll(text.lost());
    PolicyDocument reworded =
        base.toBuilder().title(text.title()).clauses(reworded(text.roots())).build();
    readsNew = interpreter.in(reworded);
    List<Clause> clauses = revised(text.roots(), reworded.clauses(), List.of(), reworded);
    Map<String, Clause> now = new LinkedHashMap<>();
    index(clauses, now);
    Set<String> gone = new HashSet<>(old.keySet());
    gone.removeAll(now.keySet());
    old.values().stream().filter(clause -> gone.contains(clause.id())).forEach(this::lose);
    PolicyDocument version = stated(reworded.toBuilder().clauses(clauses).build(), now);
    return LostReferences.cleared(base, version, gone, report);
  }

  private static void index(List<Clause> clauses, Map<String, Clause> all) {
    for (Clause clause : clauses) {
      all.put(clause.id(), clause);
      index(clause.children(), all);
    }
  }

  /** The clauses with their new words and all else as it was. */
  private static List<Clause> reworded(List<ClauseNode> nodes) {
    List<Clause> clauses = new ArrayList<>(nodes.size());
    for (ClauseNode node : nodes) {
      Clause clause = node.isReworded() ? node.reworded() : node.before;
      clauses.add(withChildren(clause, reworded(node.children)));
    }
    return clauses;
  }

  private static Clause withChildren(Clause clause, List<Clause> children) {
    // Most clauses of a version are left as they are, and shared with it.
    return isSame(clause.children(), children)
        ? clause
        : clause.toBuilder().children(children).build();
  }

  // Clauses that nobody touched are the very ones of the old version; comparing them costs more.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(List<Clause> left, List<Clause> right) {
    boolean same = left.size() == right.size();
    for (int i = 0; same && i < left.size(); i++) {
      same = left.get(i) == right.get(i);
    }
    return same;
  }

  private List<Clause> revised(
      List<ClauseNode> nodes, List<Clause> worded, List<Clause> above, PolicyDocument version) {
    List<Clause> clauses = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      ClauseNode node = nodes.get(i);
      Clause clause = worded.get(i);
      List<Clause> below =
          node.children.isEmpty()
              ? List.of()
              : revised(node.children, clause.children(), and(above, clause), version);
      Clause own = node.before;
      if (node.isReworded() || node.inserted) {
        own = revised(node, new ClauseContext(clause, above, version));
      }
      clauses.add(withChildren(own, below));
    }
    return clauses;
  }

  private Clause revised(ClauseNode node, ClauseContext now) {
    Interpretation after = read(readsNew, now, newWords, validityAfter, stackingAfter);
    if (node.inserted && !node.isReworded()) {
      return ClauseRevision.filled(node.before, after, ledger, report);
    }
    Interpretation before = Interpretation.empty();
    if (!node.inserted) {
      ClauseContext then =
          new ClauseContext(node.before, ancestors.getOrDefault(node.id(), List.of()), base);
      before = read(readsOld, then, oldWords, validityBefore, stackingBefore);
    }
    return ClauseRevision.of(node, before, after, ledger, report);
  }

  private Interpretation read(
      ClauseInterpreter reader,
      ClauseContext context,
      StringBuilder words,
      List<Validity> validity,
      List<StackingRule> stacking) {
    Interpretation read = units.resolved(reader.interpret(context));
    words.append(Words.of(context.clause())).append('\0');
    validity.addAll(read.validity());
    stacking.addAll(read.stackingRules());
    return read;
  }

  /** A clause that goes takes with it what hangs on it and what it states for the whole text. */
  private void lose(Clause clause) {
    oldWords.append(Words.of(clause)).append('\0');
    lose(ValueKind.TARGETS, clause, clause.targets());
    lose(ValueKind.DUTIES, clause, clause.responsibilities());
    lose(ValueKind.SUPPORTS, clause, clause.supportMeasures());
    lose(ValueKind.GRADINGS, clause, clause.gradingSchemes());
    lose(ValueKind.EXCLUSIONS, clause, clause.exclusions());
    lose(ValueKind.CITATIONS, clause, clause.citations());
    lose(ValueKind.DEFINITIONS, clause, clause.definitions());
    lose(ValueKind.MENTIONS, clause, clause.unitMentions());
  }

  private <T> void lose(ValueKind<T> kind, Clause clause, List<T> values) {
    values.forEach(value -> report.add(kind.told(clause.id(), value, Fate.LOST)));
  }

  private PolicyDocument stated(PolicyDocument version, Map<String, Clause> now) {
    if (oldWords.length() + newWords.length() == 0) {
      return version;
    }
    StringBuilder all = new StringBuilder();
    now.values().forEach(clause -> all.append(Words.of(clause)).append('\0'));
    String before = oldWords.toString();
    String after = all.toString();
    return version.toBuilder()
        .validity(
            stated(
                ValueKind.VALIDITY,
                new Sources<>(version.validity(), List.of(), validityBefore, validityAfter),
                value -> supported(ValueKind.VALIDITY, value, before, after)))
        .stackingRules(
            stated(
                ValueKind.STACKING,
                new Sources<>(version.stackingRules(), List.of(), stackingBefore, stackingAfter),
                value -> supported(ValueKind.STACKING, value, before, after)))
        .responsibilityRules(
            stated(
                ValueKind.RULES,
                new Sources<>(version.responsibilityRules(), List.of(), List.of(), List.of()),
                rule -> isStated(rule, now)))
        .build();
  }

  private static <T> boolean supported(ValueKind<T> kind, T value, String before, String after) {
    return ClauseRevision.supported(kind.phrases().apply(value), before, after);
  }

  /** A rule holds as long as the clause that states it does. */
  private boolean isStated(ResponsibilityRule rule, Map<String, Clause> now) {
    Clause before = old.get(rule.clauseId());
    Clause after = now.get(rule.clauseId());
    return before == null
        || after != null && supported(ValueKind.RULES, rule, Words.of(before), Words.of(after));
  }

  private <T> List<T> stated(ValueKind<T> kind, Sources<T> sources, Predicate<T> supported) {
    List<RevisedValue> told = new ArrayList<>();
    List<T> values =
        new ValueMerge<T>(kind, null, ledger, told, supported, (value, former) -> value)
            .merge(sources);
    // What stays has nothing to do with the clauses that changed.
    told.stream().filter(value -> value.fate() != Fate.KEPT).forEach(report::add);
    return values;
  }

  /** Returns what became of the clauses. */
  static ClauseIds clauseIds(PolicyDocument base, PolicyDocument version) {
    Map<String, Clause> before = new LinkedHashMap<>();
    Map<String, Clause> after = new LinkedHashMap<>();
    index(base.clauses(), before);
    index(version.clauses(), after);
    Map<String, String> kept = new LinkedHashMap<>();
    before.keySet().stream().filter(after::containsKey).forEach(id -> kept.put(id, id));
    List<String> removed = before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
    List<String> inserted = after.keySet().stream().filter(id -> !before.containsKey(id)).toList();
    return new ClauseIds(kept, removed, inserted);
  }

  /** Returns the targets that differ. */
  static List<TargetChange> targetChanges(PolicyDocument base, PolicyDocument version) {
    Map<String, Clause> before = new LinkedHashMap<>();
    Map<String, Clause> after = new LinkedHashMap<>();
    index(base.clauses(), before);
    index(version.clauses(), after);
    Map<String, TargetChange> now = new LinkedHashMap<>();
    for (Clause clause : after.values()) {
      for (Target target : clause.targets()) {
        now.putIfAbsent(target.id(), new TargetChange(clause.id(), null, target));
      }
    }
    List<TargetChange> changes = new ArrayList<>();
    for (Clause clause : before.values()) {
      for (Target target : clause.targets()) {
        TargetChange kept = now.remove(target.id());
        if (kept == null) {
          changes.add(new TargetChange(clause.id(), target, null));
        } else if (!target.equals(kept.after())) {
          changes.add(new TargetChange(kept.clauseId(), target, kept.after()));
        }
      }
    }
    changes.addAll(now.values());
    return changes;
  }
}
