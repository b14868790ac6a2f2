package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Amendment.InsertClause;
import org.policydata.model.Amendment.MoveClause;
import org.policydata.model.Amendment.RemoveClause;
import org.policydata.model.Amendment.ReplaceText;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.RecordGenerators;
import org.policydata.model.Responsibility;
import org.policydata.model.Target;
import org.policydata.model.TextPart;

/** Random dossiers whose ids differ, and amendments to them that fit. */
final class RandomAmendments {

  private static final int MAX_AMENDMENTS = 5;
  private static final int ATTEMPTS = 12;

  private final Random random;
  private int count;

  private RandomAmendments(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A dossier and amendments to its last version.
   *
   * @param dossier the dossier
   * @param amendments amendments that apply one after the other
   */
  record Scenario(PolicyDossier dossier, List<Amendment> amendments) {

    PolicyDocument base() {
      return dossier.versions().get(dossier.versions().size() - 1);
    }

    AmendmentRequest request() {
      return AmendmentRequest.of(base().id(), amendments);
    }
  }

  static Scenario scenario(long seed) {
    return new RandomAmendments(seed).scenario();
  }

  /** Amendments that name clauses of the scenario, and mostly do not fit. */
  static List<Amendment> wild(Scenario scenario, long seed) {
    RandomAmendments source = new RandomAmendments(seed);
    List<Amendment> amendments = new ArrayList<>();
    List<Clause> clauses = all(scenario.base().clauses());
    for (int i = 0; i < MAX_AMENDMENTS; i++) {
      Amendment fitting = source.candidate(scenario.base());
      Amendment wild = fitting == null ? new RemoveClause("none", "words") : fitting;
      if (wild instanceof ReplaceText replace && source.random.nextInt(3) == 0) {
        wild = replace.toBuilder().expectedText(source.words()).build();
      } else if (wild instanceof MoveClause move && !clauses.isEmpty()) {
        wild = new MoveClause(move.clauseId(), source.pick(clauses).id(), move.clauseId());
      }
      amendments.add(wild);
    }
    return amendments;
  }

  private Scenario scenario() {
    PolicyDossier any = RecordGenerators.record(PolicyDossier.class, random.nextLong());
    List<PolicyDocument> versions = new ArrayList<>();
    int number = 1 + random.nextInt(2);
    for (int i = 0; i < number; i++) {
      PolicyDocument version = RecordGenerators.record(PolicyDocument.class, random.nextLong());
      List<Clause> clauses = new ArrayList<>(version.clauses());
      for (int j = random.nextInt(3); j >= 0; j--) {
        clauses.add(RecordGenerators.record(Clause.class, random.nextLong()));
      }
      versions.add(
          version.toBuilder()
              .id("v" + i)
              .title("关于" + words() + "的意见")
              .clauses(clauses.stream().map(this::named).toList())
              .build());
    }
    PolicyDossier dossier = any.toBuilder().versions(versions).build();
    List<Amendment> amendments = new ArrayList<>();
    PolicyDocument state = versions.get(versions.size() - 1);
    for (int i = 0; i < ATTEMPTS && amendments.size() < MAX_AMENDMENTS; i++) {
      Amendment candidate = candidate(state);
      if (candidate == null) {
        continue;
      }
      List<Amendment> tried = new ArrayList<>(amendments);
      tried.add(candidate);
      Revision revision =
          Amendments.plan(
                  dossier,
                  AmendmentRequest.of(versions.get(versions.size() - 1).id(), tried),
                  ClauseInterpreter.none())
              .revision();
      if (revision != null) {
        amendments.add(candidate);
        state = revision.version();
      }
    }
    return new Scenario(dossier, amendments);
  }

  /** The clause under ids of its own. */
  private Clause named(Clause clause) {
    String id = "c" + count++;
    return clause.toBuilder()
        .id(id)
        .targets(clause.targets().stream().map(x -> named(x, id)).toList())
        .supportMeasures(
            clause.supportMeasures().stream()
                .map(x -> x.toBuilder().id(id + "-m" + count++).build())
                .toList())
        .gradingSchemes(
            clause.gradingSchemes().stream()
                .map(x -> x.toBuilder().id(id + "-g" + count++).build())
                .toList())
        .exclusions(
            clause.exclusions().stream()
                .map(x -> x.toBuilder().id(id + "-x" + count++).build())
                .toList())
        .children(clause.children().stream().map(this::named).toList())
        .build();
  }

  private Target named(Target target, String clauseId) {
    return target.toBuilder().id(clauseId + "-t" + count++).build();
  }

  private @Nullable Amendment candidate(PolicyDocument version) {
    List<Clause> clauses = all(version.clauses());
    if (clauses.isEmpty() || random.nextInt(12) == 0) {
      return retitle(version);
    }
    Clause clause = pick(clauses);
    return switch (random.nextInt(5)) {
      case 0, 1 -> replace(clause);
      case 2 -> insert(clauses);
      case 3 -> new RemoveClause(clause.id(), quote(Words.printed(clause)));
      default -> move(clause, clauses);
    };
  }

  private Amendment retitle(PolicyDocument version) {
    return ReplaceText.builder()
        .part(TextPart.TITLE)
        .expectedText(quote(version.title()))
        .newText(words())
        .build();
  }

  private Amendment replace(Clause clause) {
    TextPart[] parts = {TextPart.HEADING, TextPart.TEXT, TextPart.RESPONSIBILITY_TEXT};
    TextPart part = parts[random.nextInt(parts.length)];
    String words = ClauseNode.words(clause, part);
    ReplaceText.Builder amendment =
        ReplaceText.builder()
            .clauseId(clause.id())
            .part(part)
            .expectedText(quote(words == null ? "" : words))
            .newText(words());
    if (random.nextInt(3) == 0) {
      Target own = RecordGenerators.record(Target.class, random.nextLong());
      amendment.targets(
          clause.targets().isEmpty() || random.nextBoolean()
              ? List.of(own)
              : List.of(pick(clause.targets()).toBuilder().measure(own.measure()).build()));
    }
    if (random.nextInt(3) == 0) {
      amendment.responsibilities(
          List.of(RecordGenerators.record(Responsibility.class, random.nextLong())));
    }
    return amendment.build();
  }

  private Amendment insert(List<Clause> clauses) {
    Clause parent = random.nextInt(3) == 0 ? null : pick(clauses);
    Clause clause = named(RecordGenerators.record(Clause.class, random.nextLong()));
    boolean first = parent == null || parent.children().isEmpty() || random.nextBoolean();
    return new InsertClause(
        parent == null ? null : parent.id(), first ? null : pick(parent.children()).id(), clause);
  }

  private Amendment move(Clause clause, List<Clause> clauses) {
    Clause parent = random.nextInt(3) == 0 ? null : pick(clauses);
    boolean first = parent == null || parent.children().isEmpty() || random.nextBoolean();
    return new MoveClause(
        clause.id(),
        parent == null ? null : parent.id(),
        first ? null : pick(parent.children()).id());
  }

  /** A part of some words, or all of them. */
  private String quote(String words) {
    if (words.length() < 2 || random.nextBoolean()) {
      return words;
    }
    int from = random.nextInt(words.length() - 1);
    return words.substring(from, from + 1 + random.nextInt(words.length() - from));
  }

  private String words() {
    return random.nextInt(10) == 0 ? "" : "第" + random.nextInt(1_000) + "号 不低于" + random.nextInt(9);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  static List<Clause> all(List<Clause> clauses) {
    List<Clause> all = new ArrayList<>();
    for (Clause clause : clauses) {
      all.add(clause);
      all.addAll(all(clause.children()));
    }
    return all;
  }
}
