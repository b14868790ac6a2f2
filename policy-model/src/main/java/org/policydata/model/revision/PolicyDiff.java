package org.policydata.model.revision;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibleUnit;

/**
 * What happened to a policy between two versions, told in the terms of the policy: which target was
 * loosened, who leads now, which words were dropped.
 *
 * <pre>{@code
 * PolicyDiff diff = PolicyDiff.between(dossier, "consultation_draft", "issued");
 * for (PolicyEvent event : diff.towards(EventDirection.LOOSENED).events()) {
 *   System.out.println(event.message(Locale.ENGLISH));
 * }
 * }</pre>
 *
 * <p>Versions of one dossier are aligned by clause id, texts imported apart by words, headings and
 * numbers; each event says how sure its alignment is. One cause is told once: a target that changed
 * is an event, the phrase it is quoted from is not another. Blanks and the width of marks are told
 * as typography, and the number, stage and dates of a version are not told at all. {@code
 * between(a, a)} is empty.
 *
 * <p>The time is proportional to the length of both texts. Immutable and thread-safe.
 */
public final class PolicyDiff {

  private final VersionPlace before;
  private final VersionPlace after;
  private final boolean sameIds;
  private final List<PolicyEvent> events;
  private volatile @Nullable ClauseAlignment alignment;

  private PolicyDiff(
      VersionPlace before,
      VersionPlace after,
      boolean sameIds,
      List<PolicyEvent> events,
      @Nullable ClauseAlignment alignment) {
    this.before = before;
    this.after = after;
    this.sameIds = sameIds;
    this.events = List.copyOf(events);
    this.alignment = alignment;
  }

  /**
   * Compares two versions of one dossier.
   *
   * @param dossier the dossier
   * @param fromVersionId {@link PolicyDocument#id()} of the old version
   * @param toVersionId {@link PolicyDocument#id()} of the new version
   * @return what happened
   * @throws IllegalArgumentException if the dossier has no version with such an id
   */
  public static PolicyDiff between(
      PolicyDossier dossier, String fromVersionId, String toVersionId) {
    return between(dossier, fromVersionId, dossier, toVersionId);
  }

  /**
   * Compares the last versions of two dossiers, for example of a draft and of the final text that
   * were imported apart.
   *
   * @param before the dossier with the old version
   * @param after the dossier with the new version
   * @return what happened
   * @throws IllegalArgumentException if a dossier has no version
   */
  public static PolicyDiff between(PolicyDossier before, PolicyDossier after) {
    return between(VersionPlace.last(before, 0), VersionPlace.last(after, 0));
  }

  /**
   * Compares versions of two dossiers. Ids are taken to mean the same in both only where one
   * dossier holds a version of the other unchanged.
   *
   * @param before the dossier with the old version
   * @param fromVersionId {@link PolicyDocument#id()} of the old version
   * @param after the dossier with the new version
   * @param toVersionId {@link PolicyDocument#id()} of the new version
   * @return what happened
   * @throws IllegalArgumentException if a dossier has no version with such an id
   */
  public static PolicyDiff between(
      PolicyDossier before, String fromVersionId, PolicyDossier after, String toVersionId) {
    return between(VersionPlace.of(before, fromVersionId), VersionPlace.of(after, toVersionId));
  }

  /**
   * Compares the last two versions of a dossier.
   *
   * @param dossier the dossier
   * @return what happened
   * @throws IllegalArgumentException if the dossier has fewer than two versions
   */
  public static PolicyDiff ofLastTwo(PolicyDossier dossier) {
    return between(VersionPlace.last(dossier, 1), VersionPlace.last(dossier, 0));
  }

  private static PolicyDiff between(VersionPlace before, VersionPlace after) {
    // Most versions of most pipelines are equal: nothing is built for those.
    boolean equal = before.version().clauses().equals(after.version().clauses());
    boolean sameIds = equal || sameIds(before.dossier(), after.dossier());
    EventLog log = new EventLog();
    ClauseAlignment alignment = null;
    if (!equal) {
      alignment = ClauseAlignment.of(before, after, sameIds);
      ClauseEvents.compare(alignment.oldNodes(), alignment.newNodes(), sameIds, log);
    }
    DocumentEvents.compare(before, after, log.hasRewording(), log);
    WindowEvents.compare(before, after, log);
    return new PolicyDiff(before, after, sameIds, log.inOrder(), alignment);
  }

  static boolean sameIds(PolicyDossier before, PolicyDossier after) {
    if (before.equals(after)) {
      return true;
    }
    for (PolicyDocument version : before.versions()) {
      for (PolicyDocument other : after.versions()) {
        if (version.id().equals(other.id()) && version.equals(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the old version.
   *
   * @return the version
   */
  public PolicyDocument before() {
    return before.version();
  }

  /**
   * Returns the new version.
   *
   * @return the version
   */
  public PolicyDocument after() {
    return after.version();
  }

  /**
   * Returns what happened, in the reading order of the new version: the document as a whole first,
   * the consultation last. On one clause targets come before duties, supports, provisions and
   * words.
   *
   * @return the events
   */
  public List<PolicyEvent> events() {
    return events;
  }

  /**
   * Tells whether nothing happened.
   *
   * @return true where there is no event
   */
  public boolean isEmpty() {
    return events.isEmpty();
  }

  /**
   * Tells whether something happened that loosens, tightens or does neither.
   *
   * @param direction a direction
   * @return true where there is an event of that direction
   */
  public boolean hasEvents(EventDirection direction) {
    return events.stream().anyMatch(event -> event.direction() == direction);
  }

  /**
   * Returns how often each kind of event happened.
   *
   * @return counts by kind, in the order of the kinds; without kinds that did not happen
   */
  public Map<PolicyEventKind, Integer> counts() {
    Map<PolicyEventKind, Integer> counts = new EnumMap<>(PolicyEventKind.class);
    events.forEach(event -> counts.merge(event.kind(), 1, Integer::sum));
    return counts;
  }

  /**
   * Returns both versions clause by clause, side by side, whatever events are left.
   *
   * @return the alignment
   */
  public ClauseAlignment alignment() {
    ClauseAlignment known = alignment;
    if (known == null) {
      known = ClauseAlignment.of(before, after, sameIds);
      alignment = known;
    }
    return known;
  }

  /**
   * Returns the same with the events of some kinds only.
   *
   * @param first a kind
   * @param more further kinds
   * @return a narrower diff
   */
  public PolicyDiff ofKind(PolicyEventKind first, PolicyEventKind... more) {
    Set<PolicyEventKind> kinds = EnumSet.of(first, more);
    return filter(event -> kinds.contains(event.kind()));
  }

  /**
   * Returns the same with the events on one topic only.
   *
   * @param topic a topic
   * @return a narrower diff
   */
  public PolicyDiff about(EventTopic topic) {
    Objects.requireNonNull(topic, "topic");
    return filter(event -> event.kind().topic() == topic);
  }

  /**
   * Returns the same with the events of one direction only.
   *
   * @param direction a direction
   * @return a narrower diff
   */
  public PolicyDiff towards(EventDirection direction) {
    Objects.requireNonNull(direction, "direction");
    return filter(event -> event.direction() == direction);
  }

  /**
   * Returns the same with the events on one clause and all clauses below it, in either version.
   *
   * @param clauseId {@link Clause#id()}
   * @return a narrower diff
   */
  public PolicyDiff onClause(String clauseId) {
    Objects.requireNonNull(clauseId, "clauseId");
    Set<String> old = branches(alignment().oldNodes(), node -> isClause(node, clauseId));
    Set<String> now = branches(alignment().newNodes(), node -> isClause(node, clauseId));
    return inside(old, now);
  }

  private static boolean isClause(AlignmentNode node, String clauseId) {
    return node.clause().id().equals(clauseId);
  }

  /**
   * Returns the same with the events that concern one unit: those on clauses that it has a duty on
   * in either version, stated or inherited.
   *
   * @param unit {@link ResponsibleUnit#id()}, or the name of the unit as printed
   * @return a narrower diff
   */
  public PolicyDiff ofUnit(String unit) {
    Objects.requireNonNull(unit, "unit");
    Set<String> old = branches(alignment().oldNodes(), node -> charges(node, unit));
    Set<String> now = branches(alignment().newNodes(), node -> charges(node, unit));
    return inside(old, now);
  }

  private static boolean charges(AlignmentNode node, String unit) {
    return node.clause().responsibilities().stream()
        .anyMatch(duty -> unit.equals(duty.unit().unitId()) || unit.equals(duty.unit().name()));
  }

  /** Ids of the clauses that are wanted, and of all below them; parents come first. */
  private static Set<String> branches(List<AlignmentNode> nodes, Predicate<AlignmentNode> wanted) {
    Set<AlignmentNode> inside = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (AlignmentNode node : nodes) {
      AlignmentNode parent = node.parent();
      if ((parent != null && inside.contains(parent)) || wanted.test(node)) {
        inside.add(node);
        ids.add(node.clause().id());
      }
    }
    return ids;
  }

  private PolicyDiff inside(Set<String> old, Set<String> now) {
    return filter(event -> isIn(event.before(), old) || isIn(event.after(), now));
  }

  private static boolean isIn(@Nullable EventSide side, Set<String> clauseIds) {
    return side != null && side.clauseId() != null && clauseIds.contains(side.clauseId());
  }

  /**
   * Returns the same with the events that are wanted only.
   *
   * @param wanted tells which events stay
   * @return a narrower diff
   */
  public PolicyDiff filter(Predicate<PolicyEvent> wanted) {
    List<PolicyEvent> left = events.stream().filter(wanted).toList();
    return new PolicyDiff(before, after, sameIds, left, alignment);
  }

  /**
   * Returns the amendments that make the title and the clauses of the new version out of the old
   * one; filters make no difference. What no amendment can say, such as a rule stated once for the
   * whole document, is not among them.
   *
   * <p>Clauses of a text that was imported apart keep the ids they have in the old version, and new
   * ones get an id that is free there.
   *
   * @return the amendments in the order in which they are applied, empty where clauses and title
   *     are equal
   * @throws IllegalArgumentException if an id stands twice in one of the versions
   * @see Amendments#between
   */
  public List<Amendment> amendments() {
    PolicyDocument from = before();
    PolicyDocument to = after();
    if (!sameIds && !from.clauses().equals(to.clauses())) {
      AlignedIds ids = AlignedIds.of(from, alignment());
      List<Clause> clauses = References.toClauses(ids::given).in(ids.rename(to.clauses()));
      to = to.toBuilder().clauses(clauses).build();
    }
    return Amendments.between(from, to);
  }

  /**
   * Returns a request that applies {@link #amendments()} to the old version.
   *
   * @return the request, for {@link Amendments#apply} with the dossier of the old version and
   *     {@link ClauseInterpreter#none()}
   * @throws IllegalArgumentException if an id stands twice in one of the versions
   */
  public AmendmentRequest amendmentRequest() {
    return AmendmentRequest.of(new AmendmentRequest.Source.Listed(amendments(), true))
        .on(before().id());
  }

  /** Returns the versions and the number of events. */
  @Override
  public String toString() {
    return before().id() + " → " + after().id() + ": " + events.size() + " events";
  }
}
