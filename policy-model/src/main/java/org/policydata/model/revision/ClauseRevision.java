package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.Responsibility;
import org.policydata.model.Target;
import org.policydata.model.TimeFrame;
import org.policydata.model.revision.ClauseNode.Carried;
import org.policydata.model.revision.RevisedValue.Fate;
import org.policydata.model.revision.RevisedValue.Member;
import org.policydata.model.revision.ValueMerge.Sources;

/** Finds what hangs on a clause whose words were changed. */
final class ClauseRevision {

  /** Words that give a role: where one of them comes or goes, no duty stays by its name alone. */
  private static final List<String> ROLE_WORDS =
      List.of("牵头", "责任", "配合", "主办", "协办", "协同", "参与", "支持", "负责");

  private final Clause old;
  private final Clause reworded;
  private final String oldWords;
  private final String newWords;
  private final Interpretation before;
  private final Interpretation after;
  private final IdLedger ledger;
  private final List<RevisedValue> report;

  private ClauseRevision(
      ClauseNode node,
      Interpretation before,
      Interpretation after,
      IdLedger ledger,
      List<RevisedValue> report) {
    this.old = node.before;
    this.reworded = node.reworded();
    this.oldWords = Words.of(old);
    this.newWords = Words.of(reworded);
    this.before = before;
    this.after = after;
    this.ledger = ledger;
    this.report = report;
  }

  /**
   * Returns a clause with its new words and what hangs on them; its children are as they were.
   *
   * @param node the clause with its changes
   * @param before what is read in its old words
   * @param after what is read in its new words
   * @param ledger ids that are taken; those given here are added
   * @param report takes where each value comes from
   */
  static Clause of(
      ClauseNode node,
      Interpretation before,
      Interpretation after,
      IdLedger ledger,
      List<RevisedValue> report) {
    return new ClauseRevision(node, before, after, ledger, report).revise(node);
  }

  private Clause revise(ClauseNode node) {
    return reworded.toBuilder()
        .targets(
            merge(
                ValueKind.TARGETS,
                new Sources<>(
                    old.targets(),
                    carried(ValueKind.TARGETS, node.targets),
                    before.targets(),
                    after.targets()),
                this::isSupported,
                this::inherit))
        .responsibilities(
            merge(
                ValueKind.DUTIES,
                new Sources<>(
                    old.responsibilities(),
                    carried(ValueKind.DUTIES, node.duties),
                    before.responsibilities(),
                    after.responsibilities()),
                this::isDutySupported,
                (value, former) -> value))
        .deadline(deadline())
        .supportMeasures(
            merge(
                ValueKind.SUPPORTS,
                old.supportMeasures(),
                before.supportMeasures(),
                after.supportMeasures()))
        .gradingSchemes(
            merge(
                ValueKind.GRADINGS,
                old.gradingSchemes(),
                before.gradingSchemes(),
                after.gradingSchemes()))
        .exclusions(
            merge(ValueKind.EXCLUSIONS, old.exclusions(), before.exclusions(), after.exclusions()))
        .citations(
            merge(ValueKind.CITATIONS, old.citations(), before.citations(), after.citations()))
        .definitions(
            merge(
                ValueKind.DEFINITIONS,
                old.definitions(),
                before.definitions(),
                after.definitions()))
        .unitMentions(
            merge(
                ValueKind.MENTIONS,
                old.unitMentions(),
                before.unitMentions(),
                after.unitMentions()))
        .build();
  }

  private <T> List<T> merge(ValueKind<T> kind, List<T> values, List<T> read, List<T> readNow) {
    return merge(
        kind,
        new Sources<>(values, List.of(), read, readNow),
        value -> supported(kind.phrases().apply(value), oldWords, newWords),
        (value, former) -> value);
  }

  private <T> List<T> merge(
      ValueKind<T> kind, Sources<T> sources, Predicate<T> supported, BinaryOperator<T> inherit) {
    if (sources.isEmpty()) {
      return List.of();
    }
    return new ValueMerge<>(kind, old.id(), ledger, report, supported, inherit).merge(sources);
  }

  /** Values whose words a later amendment took out again are lost; a later value takes over. */
  private <T> List<T> carried(ValueKind<T> kind, List<Carried<T>> all) {
    List<T> values = new ArrayList<>();
    for (Carried<T> one : all) {
      boolean gone = !supported(kind.phrases().apply(one.value()), one.words(), newWords);
      if (gone) {
        report.add(kind.told(old.id(), one.value(), Fate.LOST));
        continue;
      }
      int[] partner = Matching.of(kind, List.of(one.value()), values);
      if (partner[0] == Matching.NONE) {
        values.add(one.value());
      } else {
        values.set(partner[0], one.value());
      }
    }
    return values;
  }

  /** Whether no phrase that stood in the old words is missing in the new ones. */
  static boolean supported(List<String> phrases, String oldWords, String newWords) {
    return phrases.stream()
        .allMatch(phrase -> newWords.contains(phrase) || !oldWords.contains(phrase));
  }

  private boolean isSupported(Target target) {
    return supported(ValueKind.TARGETS.phrases().apply(target), oldWords, newWords);
  }

  private boolean isDutySupported(Responsibility duty) {
    if (!supported(ValueKind.DUTIES.phrases().apply(duty), oldWords, newWords)) {
      return false;
    }
    String was = Words.squeeze(old.responsibilityText());
    String is = Words.squeeze(reworded.responsibilityText());
    if (was.equals(is) || !was.contains(Words.squeeze(duty.unit().name()))) {
      return true;
    }
    int prefix = 0;
    while (prefix < Math.min(was.length(), is.length())
        && was.charAt(prefix) == is.charAt(prefix)) {
      prefix++;
    }
    if (duty.ruleId() != null) {
      // Such a rule goes by the place in the list.
      return was.substring(0, prefix).contains(Words.squeeze(duty.unit().name()));
    }
    return roleWords(was).equals(roleWords(is)) && firstToLast(was, is);
  }

  /** Whether the names that stay stand in the order they had, each on its side of a role word. */
  private boolean firstToLast(String was, String is) {
    int before = -1;
    int now = -1;
    for (Responsibility duty : old.responsibilities()) {
      String name = Words.squeeze(duty.unit().name());
      int placeBefore = was.indexOf(name);
      int placeNow = is.indexOf(name);
      if (placeBefore < 0 || placeNow < 0) {
        continue;
      }
      if (Integer.compare(placeBefore, before) != Integer.compare(placeNow, now)) {
        return false;
      }
      before = placeBefore;
      now = placeNow;
    }
    return true;
  }

  private static List<String> roleWords(String text) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (String word : ROLE_WORDS) {
        if (text.startsWith(word, i)) {
          found.add(word);
        }
      }
    }
    return found;
  }

  /** A reading of one clause does not know a deadline that an earlier clause states. */
  private Target inherit(Target target, Target former) {
    TimeFrame period = former.period();
    boolean fromElsewhere = period != null && !oldWords.contains(Words.squeeze(period.phrase()));
    Target.Builder builder = target.toBuilder().extensions(former.extensions());
    if (target.period() == null && fromElsewhere) {
      builder.period(period);
    }
    return builder.build();
  }

  private @Nullable TimeFrame deadline() {
    TimeFrame was = old.deadline();
    TimeFrame read = after.deadline();
    if (read != null && !read.equals(before.deadline())) {
      if (was != null) {
        tell(was, Fate.LOST);
      }
      tell(read, Fate.INTERPRETED);
      return read;
    }
    if (was == null) {
      return null;
    }
    boolean unread = read == null && Objects.equals(was, before.deadline());
    boolean kept = !unread && supported(List.of(Words.squeeze(was.phrase())), oldWords, newWords);
    tell(was, kept ? Fate.KEPT : Fate.LOST);
    return kept ? was : null;
  }

  private void tell(TimeFrame deadline, Fate fate) {
    report.add(new RevisedValue(old.id(), Member.DEADLINE, null, deadline.phrase(), fate));
  }

  /** Fills an inserted clause with what is read in it, where it carries nothing of a kind. */
  static Clause filled(
      Clause clause, Interpretation read, IdLedger ledger, List<RevisedValue> report) {
    Clause.Builder builder = clause.toBuilder();
    Filling filling = new Filling(clause.id(), ledger, report);
    builder
        .targets(filling.of(ValueKind.TARGETS, clause.targets(), read.targets()))
        .responsibilities(
            filling.of(ValueKind.DUTIES, clause.responsibilities(), read.responsibilities()))
        .supportMeasures(
            filling.of(ValueKind.SUPPORTS, clause.supportMeasures(), read.supportMeasures()))
        .gradingSchemes(
            filling.of(ValueKind.GRADINGS, clause.gradingSchemes(), read.gradingSchemes()))
        .exclusions(filling.of(ValueKind.EXCLUSIONS, clause.exclusions(), read.exclusions()))
        .citations(filling.of(ValueKind.CITATIONS, clause.citations(), read.citations()))
        .definitions(filling.of(ValueKind.DEFINITIONS, clause.definitions(), read.definitions()))
        .unitMentions(filling.of(ValueKind.MENTIONS, clause.unitMentions(), read.unitMentions()));
    TimeFrame deadline = clause.deadline() == null ? read.deadline() : clause.deadline();
    if (deadline != null) {
      Fate fate = clause.deadline() == null ? Fate.INTERPRETED : Fate.CARRIED;
      report.add(new RevisedValue(clause.id(), Member.DEADLINE, null, deadline.phrase(), fate));
    }
    return builder.deadline(deadline).build();
  }

  /** What an inserted clause carries, or else what is read in it. */
  private record Filling(String clauseId, IdLedger ledger, List<RevisedValue> report) {

    <T> List<T> of(ValueKind<T> kind, List<T> carried, List<T> read) {
      if (!carried.isEmpty()) {
        carried.forEach(value -> report.add(kind.told(clauseId, value, Fate.CARRIED)));
        return carried;
      }
      return new ValueMerge<T>(
              kind, clauseId, ledger, report, value -> true, (value, former) -> value)
          .merge(new Sources<>(List.of(), List.of(), List.of(), read));
    }
  }
}
