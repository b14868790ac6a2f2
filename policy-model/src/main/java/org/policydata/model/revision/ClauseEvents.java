package org.policydata.model.revision;

import static org.policydata.model.revision.EventDirection.NEUTRAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.model.Clause;
import org.policydata.model.ClauseLabel;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;
import org.policydata.model.revision.EventWords.Member;
import org.policydata.model.revision.Matches.Item;

/** Tells what happened to the clauses of two texts that are aligned. */
final class ClauseEvents {

  private final boolean sameIds;
  private final EventLog log;
  private final LooseElements<Target> targets = new LooseElements<>();
  private final LooseElements<SupportMeasure> supports = new LooseElements<>();

  private ClauseEvents(boolean sameIds, EventLog log) {
    this.sameIds = sameIds;
    this.log = log;
  }

  static void compare(
      List<AlignmentNode> before, List<AlignmentNode> after, boolean sameIds, EventLog log) {
    ClauseEvents events = new ClauseEvents(sameIds, log);
    SiblingOrder order = new SiblingOrder();
    for (AlignmentNode node : after) {
      AlignmentNode old = node.partner();
      if (old == null) {
        events.added(node);
      } else {
        events.compare(old, node, order);
      }
    }
    int place = EventLog.DOCUMENT;
    for (AlignmentNode node : before) {
      AlignmentNode now = node.partner();
      if (now == null) {
        events.removed(node, place);
      } else {
        place = now.order();
      }
    }
    events.settleLooseElements();
  }

  /** What happened to a clause itself; pointers lead from the clause. */
  static List<PolicyEvent> between(Clause before, Clause after) {
    AlignmentNode old = AlignmentNode.alone(before);
    AlignmentNode now = AlignmentNode.alone(after);
    old.pair(now, AlignmentBasis.ID, Confidence.CERTAIN);
    EventLog log = new EventLog();
    compare(List.of(old), List.of(now), true, log);
    return log.inOrder();
  }

  private void compare(AlignmentNode before, AlignmentNode after, SiblingOrder order) {
    Clause a = before.clause();
    Clause b = after.clause();
    boolean sameContent = sameContent(a, b);
    boolean reworded = !sameContent && !sameWords(a, b);
    ClausePair pair = new ClausePair(before, after, after.order(), sameIds, reworded, log);
    int reported = log.size();
    if (!sameContent) {
      content(pair, a, b);
    }
    moved(pair, before, after, order);
    boolean unexplained = !sameContent && sameIds && log.size() == reported;
    if (unexplained
        && targets.isSettledFor(before, after)
        && supports.isSettledFor(before, after)) {
      data(pair, List.of(Member.OTHER));
    }
  }

  /** All that hangs on a clause itself, its number and what stands below it apart. */
  private static boolean sameContent(Clause a, Clause b) {
    return sameWords(a, b)
        && a.kind() == b.kind()
        && Objects.equals(a.responsibilityText(), b.responsibilityText())
        && a.responsibilities().equals(b.responsibilities())
        && Objects.equals(a.deadline(), b.deadline())
        && a.unitMentions().equals(b.unitMentions())
        && a.targets().equals(b.targets())
        && a.supportMeasures().equals(b.supportMeasures())
        && a.gradingSchemes().equals(b.gradingSchemes())
        && a.exclusions().equals(b.exclusions())
        && a.citations().equals(b.citations())
        && a.definitions().equals(b.definitions())
        && a.extensions().equals(b.extensions());
  }

  private static boolean sameWords(Clause a, Clause b) {
    return Objects.equals(a.heading(), b.heading())
        && Objects.equals(a.text(), b.text())
        && a.cells().equals(b.cells());
  }

  private void content(ClausePair pair, Clause a, Clause b) {
    Matches<Target> matched = TargetEvents.match(Matches.of(a.targets(), b.targets()), sameIds);
    matched.pairs().forEach(each -> TargetEvents.compare(pair, each.before(), each.after()));
    targets.add(pair, matched);
    int beforeDuties = log.size();
    DutyEvents.compare(pair, a.responsibilities(), b.responsibilities());
    boolean dutiesTold = log.size() > beforeDuties;
    DutyEvents.deadline(pair, a.deadline(), b.deadline());
    Matches<SupportMeasure> offered =
        SupportEvents.match(Matches.of(a.supportMeasures(), b.supportMeasures()), sameIds);
    offered.pairs().forEach(each -> SupportEvents.compare(pair, each.before(), each.after()));
    supports.add(pair, offered);
    provisions(pair, a, b);
    provision(Provision.CITATION, pair, a.citations(), b.citations());
    if (a.kind() != b.kind()) {
      pair.report(
          PolicyEventKind.CLAUSE_KIND_CHANGED,
          NEUTRAL,
          pair.old("/kind", null, a.kind().name(), a),
          pair.now("/kind", null, b.kind().name(), b),
          Map.of("old", a.kind(), "new", b.kind()));
    }
    TextEvents.compare(pair, Member.HEADING, "/heading", a.heading(), b.heading());
    TextEvents.compare(pair, Member.TEXT, "/text", a.text(), b.text());
    TextEvents.compareCells(pair, a.cells(), b.cells());
    if (!dutiesTold) {
      TextEvents.compare(
          pair,
          Member.RESPONSIBILITY_TEXT,
          "/responsibilityText",
          a.responsibilityText(),
          b.responsibilityText());
    }
    data(pair, otherMembers(pair, a, b));
  }

  private void provisions(ClausePair pair, Clause a, Clause b) {
    provision(Provision.EXCLUSION, pair, a.exclusions(), b.exclusions());
    provision(Provision.DEFINITION, pair, a.definitions(), b.definitions());
    provision(Provision.GRADING, pair, a.gradingSchemes(), b.gradingSchemes());
  }

  private static <T extends Record> void provision(
      Provision<T> provision, ClausePair pair, List<T> before, List<T> after) {
    provision.compare(
        before,
        after,
        pair.reworded(),
        (kind, old, now, details) ->
            pair.report(
                kind,
                NEUTRAL,
                old == null
                    ? null
                    : pair.old(old.member(), old.subject(), old.value(), old.element()),
                now == null
                    ? null
                    : pair.now(now.member(), now.subject(), now.value(), now.element()),
                details));
  }

  /** What no event above speaks of. */
  private static List<Member> otherMembers(ClausePair pair, Clause a, Clause b) {
    List<Member> members = new ArrayList<>();
    if (!pair.reworded() && !mentions(a, pair.sameIds()).equals(mentions(b, pair.sameIds()))) {
      members.add(Member.UNIT_MENTIONS);
    }
    if (!a.extensions().equals(b.extensions())) {
      members.add(Member.EXTENSIONS);
    }
    return members;
  }

  private static List<?> mentions(Clause clause, boolean sameIds) {
    return sameIds
        ? clause.unitMentions()
        : clause.unitMentions().stream().map(unit -> PlainWords.of(unit.name())).toList();
  }

  private static void data(ClausePair pair, List<Member> members) {
    if (!members.isEmpty()) {
      AlignmentNode old = pair.before();
      AlignmentNode now = pair.after();
      pair.report(
          PolicyEventKind.DATA_CHANGED,
          NEUTRAL,
          pair.old("", null, null, old == null ? null : old.clause()),
          pair.now("", null, null, now == null ? null : now.clause()),
          Member.details(members));
    }
  }

  private static void moved(
      ClausePair pair, AlignmentNode before, AlignmentNode after, SiblingOrder order) {
    Clause a = before.clause();
    Clause b = after.clause();
    AlignmentNode parent = before.parent();
    String how = null;
    if (parent != null && parent.partner() != after.parent()) {
      how = "elsewhere";
    } else if (order.isMoved(after)) {
      how = "reordered";
    } else if (!sameNumber(a.label(), b.label())) {
      how = "renumbered";
    }
    if (how != null) {
      EventSide old = pair.old("", null, a.label(), a);
      EventSide now = pair.now("", null, b.label(), b);
      pair.report(
          PolicyEventKind.CLAUSE_MOVED,
          NEUTRAL,
          old,
          now,
          Map.of("how", how, "old", old.place(), "new", now.place()));
    } else if (!Objects.equals(a.label(), b.label())) {
      pair.report(
          PolicyEventKind.TYPOGRAPHY_CHANGED,
          NEUTRAL,
          pair.old("/label", null, a.label(), null),
          pair.now("/label", null, b.label(), null),
          Map.of("part", Member.LABEL.toString()));
    }
  }

  private static boolean sameNumber(@Nullable String a, @Nullable String b) {
    return PlainWords.same(a, b)
        || (a != null
            && b != null
            && ClauseLabel.parse(a).isPresent()
            && ClauseLabel.parse(a).equals(ClauseLabel.parse(b)));
  }

  private void added(AlignmentNode node) {
    Clause clause = node.clause();
    ClausePair pair = new ClausePair(null, node, node.order(), sameIds, true, log);
    AlignmentNode parent = node.parent();
    if (parent == null || parent.isPaired()) {
      pair.report(
          PolicyEventKind.CLAUSE_ADDED,
          NEUTRAL,
          null,
          pair.now("", null, words(clause), clause),
          Map.of("count", size(node)));
    }
    targets.add(pair, Matches.of(List.of(), clause.targets()));
    supports.add(pair, Matches.of(List.of(), clause.supportMeasures()));
    DutyEvents.compare(pair, List.of(), clause.responsibilities());
    provision(Provision.EXCLUSION, pair, List.of(), clause.exclusions());
    provision(Provision.DEFINITION, pair, List.of(), clause.definitions());
    provision(Provision.GRADING, pair, List.of(), clause.gradingSchemes());
  }

  private void removed(AlignmentNode node, int place) {
    Clause clause = node.clause();
    ClausePair pair = new ClausePair(node, null, place, sameIds, true, log);
    AlignmentNode parent = node.parent();
    if (parent == null || parent.isPaired()) {
      pair.report(
          PolicyEventKind.CLAUSE_REMOVED,
          NEUTRAL,
          pair.old("", null, words(clause), clause),
          null,
          Map.of("count", size(node)));
    }
    targets.add(pair, Matches.of(clause.targets(), List.of()));
    supports.add(pair, Matches.of(clause.supportMeasures(), List.of()));
    DutyEvents.compare(pair, clause.responsibilities(), List.of());
    provision(Provision.EXCLUSION, pair, clause.exclusions(), List.of());
    provision(Provision.DEFINITION, pair, clause.definitions(), List.of());
    provision(Provision.GRADING, pair, clause.gradingSchemes(), List.of());
  }

  private static String words(Clause clause) {
    String heading = clause.heading() == null ? "" : clause.heading();
    String text = clause.text() == null ? "" : clause.text();
    return heading + text + String.join(" | ", clause.cells());
  }

  /** The clauses of a branch that have no counterpart; those that moved elsewhere do not count. */
  private static int size(AlignmentNode node) {
    int size = 1;
    for (AlignmentNode child : node.children()) {
      size += child.isPaired() ? 0 : size(child);
    }
    return size;
  }

  /** What is gone here and new there is one thing that moved, if it says the same. */
  private void settleLooseElements() {
    targets.settle(
        loose -> {
          if (sameIds) {
            loose.by(each -> each.item().value().id());
          }
          loose
              .by(
                  each ->
                      List.<Object>of(
                          each.item().value().indicator(), each.item().value().measure()))
              .by(each -> each.item().value().indicator());
        },
        (pair, before, after) -> {
          TargetEvents.moved(pair, before, after);
          TargetEvents.compare(pair, before, after);
        },
        TargetEvents::removed,
        TargetEvents::added);
    supports.settle(
        loose -> {
          if (sameIds) {
            loose.by(each -> each.item().value().id());
          }
          loose.by(
              each -> List.<Object>of(each.item().value().kind(), each.item().value().phrase()));
        },
        (pair, before, after) -> {
          SupportEvents.moved(pair, before, after);
          SupportEvents.compare(pair, before, after);
        },
        SupportEvents::removed,
        SupportEvents::added);
  }

  /** One element, and the clauses it hangs on. */
  record Loose<T>(ClausePair pair, Item<T> item) {}
}
