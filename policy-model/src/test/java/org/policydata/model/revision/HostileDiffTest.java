package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policydata.model.revision.DiffFixtures.article;
import static org.policydata.model.revision.DiffFixtures.dossier;
import static org.policydata.model.revision.DiffFixtures.version;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Role;

/** Texts that would take hours if anything compared each with each. */
class HostileDiffTest {

  private static final int MANY = 20_000;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static PolicyDocument text(String id, IntFunction<Clause> clause) {
    return version(id, IntStream.range(0, MANY).mapToObj(clause).toArray(Clause[]::new));
  }

  @Test
  void clausesThatAreAllNearlyTheSame() {
    PolicyDocument old = text("v", i -> article("a" + i, "1.", "每家企业给予奖励" + i + "万元。"));
    PolicyDocument now = text("w", i -> article("b" + i, "2.", "每家企业给予补助" + i + "万元。"));
    PolicyDiff diff =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> PolicyDiff.between(dossier("d", old), dossier("e", now)));
    assertThat(diff.alignment().rows()).hasSizeBetween(MANY, 2 * MANY);
  }

  @Test
  void clausesThatAreAllTheSame() {
    PolicyDocument old = text("v", i -> article("a" + i, "1.", "同样的条款。"));
    PolicyDocument now = text("w", i -> article("b" + i, "1.", "同样的条款" + "之".repeat(i % 2)));
    PolicyDiff diff =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> PolicyDiff.between(dossier("d", old), dossier("e", now)));
    assertThat(diff.alignment().rows()).hasSizeBetween(MANY, 2 * MANY);
  }

  @Test
  void clausesInReverseOrder() {
    List<Clause> clauses =
        new ArrayList<>(text("v", i -> article("a" + i, "1.", "第" + i + "项任务。")).clauses());
    PolicyDocument old = version("v1", clauses.toArray(Clause[]::new));
    Collections.reverse(clauses);
    PolicyDocument now = version("v2", clauses.toArray(Clause[]::new));
    PolicyDiff diff =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> PolicyDiff.ofLastTwo(dossier("d", old, now)));
    assertThat(diff.events())
        .hasSize(MANY - 1)
        .allMatch(event -> event.kind() == PolicyEventKind.CLAUSE_MOVED);
  }

  @Test
  void dutiesOfManyUnitsOnOneClause() {
    PolicyDiff diff =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> DiffFixtures.diff(charged("甲"), charged("乙")));
    assertThat(diff.counts())
        .containsEntry(PolicyEventKind.DUTY_REMOVED, MANY)
        .containsEntry(PolicyEventKind.DUTY_ADDED, MANY);
  }

  private static Clause charged(String prefix) {
    return article("a1", "1.")
        .responsibilities(
            IntStream.range(0, MANY)
                .mapToObj(i -> DiffFixtures.duty(Role.SUPPORTING, prefix + i))
                .toList())
        .build();
  }
}
