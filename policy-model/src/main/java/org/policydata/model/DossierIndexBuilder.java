package org.policydata.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a dossier once and collects what its {@link DossierIndex} answers from.
 *
 * <p>Where an id stands twice, the first one is kept.
 */
final class DossierIndexBuilder {

  final Map<String, PolicyDocument> versions = new LinkedHashMap<>();
  final Map<String, ResponsibleUnit> units = new LinkedHashMap<>();
  final Map<String, List<ResponsibleUnit>> unitsByName = new HashMap<>();
  final Map<String, Placed<ConsultationNotice>> consultations = new LinkedHashMap<>();
  final Map<String, Placed<Comment>> comments = new LinkedHashMap<>();
  final List<PlacedClause> clauses = new ArrayList<>();
  final Map<String, Map<String, PlacedClause>> clausesByText = new LinkedHashMap<>();
  final List<Duty> duties = new ArrayList<>();
  final List<RepeatedDuty> repeatedDuties = new ArrayList<>(0);
  final Map<String, UnitUse> usesByUnit = new HashMap<>();
  final List<Placed<Target>> targets = new ArrayList<>();
  final List<Placed<SupportMeasure>> supportMeasures = new ArrayList<>();
  final List<Placed<Citation>> citations = new ArrayList<>();
  final List<Placed<DefinedTerm>> definitions = new ArrayList<>();
  final List<Placed<UnitMention>> mentions = new ArrayList<>();
  final List<Placed<UnitMention>> distinctMentions = new ArrayList<>();

  /** Of the mentions that name no unit of the registry. */
  private final Map<String, UnitUse> usesByName = new HashMap<>(0);

  DossierIndexBuilder(PolicyDossier dossier) {
    dossier.units().forEach(this::addUnit);
    for (int i = 0; i < dossier.versions().size(); i++) {
      addVersion(dossier.versions().get(i), "/versions/" + i);
    }
    for (int i = 0; i < dossier.consultations().size(); i++) {
      addConsultation(dossier.consultations().get(i), i);
    }
  }

  private void addUnit(ResponsibleUnit unit) {
    units.putIfAbsent(unit.id(), unit);
    addName(unit.name(), unit);
    for (UnitAlias alias : unit.aliases()) {
      addName(alias.name(), unit);
    }
  }

  private void addName(String name, ResponsibleUnit unit) {
    List<ResponsibleUnit> bearers = unitsByName.computeIfAbsent(name, key -> new ArrayList<>(2));
    if (!bearers.contains(unit)) {
      bearers.add(unit);
    }
  }

  private void addVersion(PolicyDocument version, String pointer) {
    versions.putIfAbsent(version.id(), version);
    mention(version.issuers(), issuer -> issuer, pointer, "/issuers", "");
    mention(version.drafters(), Responsibility::unit, pointer, "/drafters", "/unit");
    Promulgation promulgation = version.promulgation();
    if (promulgation != null) {
      String at = pointer + "/promulgation";
      addClauses(promulgation.clauses(), version.id(), at + "/clauses", null);
      mention(promulgation.signatures(), Signature::unit, at, "/signatures", "/unit");
    }
    Adoption adoption = version.adoption();
    if (adoption != null) {
      mention(adoption.body(), pointer + "/adoption", "/body");
    }
    addClauses(version.clauses(), version.id(), pointer + "/clauses", null);
    for (int i = 0; i < version.responsibilityRules().size(); i++) {
      List<UnitMention> named = version.responsibilityRules().get(i).units();
      mention(named, unit -> unit, pointer + "/responsibilityRules/" + i, "/units", "");
    }
    mention(version.signatures(), Signature::unit, pointer, "/signatures", "/unit");
  }

  private void addConsultation(ConsultationNotice notice, int position) {
    Pointer place = Pointer.element("", "/consultations", position);
    String pointer = place.toString();
    consultations.putIfAbsent(notice.id(), new Placed<>(notice, null, place));
    mention(notice.organizer(), pointer, "/organizer");
    addClauses(notice.clauses(), notice.id(), pointer + "/clauses", null);
    mention(notice.signatures(), Signature::unit, pointer, "/signatures", "/unit");
    ConsultationOutcome outcome = notice.outcome();
    if (outcome != null) {
      String at = pointer + "/outcome";
      mention(outcome.publisher(), at, "/publisher");
      for (int i = 0; i < outcome.comments().size(); i++) {
        addComment(outcome.comments().get(i), Pointer.element(at, "/comments", i));
      }
    }
  }

  private void addComment(Comment comment, Pointer place) {
    comments.putIfAbsent(comment.id(), new Placed<>(comment, null, place));
    Disposition disposition = comment.disposition();
    if (disposition != null) {
      mention(disposition.decidedBy(), place + "/disposition", "/decidedBy");
    }
  }

  private List<PlacedClause> addClauses(
      List<Clause> siblings, String textId, String pointer, @Nullable PlacedClause parent) {
    if (siblings.isEmpty()) {
      return List.of();
    }
    Map<String, PlacedClause> byId =
        clausesByText.computeIfAbsent(textId, key -> new LinkedHashMap<>());
    List<PlacedClause> placed = new ArrayList<>(siblings.size());
    for (int i = 0; i < siblings.size(); i++) {
      Clause clause = siblings.get(i);
      String at = pointer + "/" + i;
      PlacedClause place = new PlacedClause(clause, textId, at, clauses.size(), parent);
      placed.add(place);
      clauses.add(place);
      byId.putIfAbsent(clause.id(), place);
      addContent(place);
      place.adopt(addClauses(clause.children(), textId, at + "/children", place));
    }
    return placed;
  }

  private void addContent(PlacedClause place) {
    Clause clause = place.clause();
    addDuties(place);
    for (int i = 0; i < clause.unitMentions().size(); i++) {
      Pointer pointer = Pointer.element(place.pointer(), "/unitMentions", i);
      addMention(new Placed<>(clause.unitMentions().get(i), place, pointer));
    }
    place(clause.targets(), place, "/targets", targets);
    place(clause.supportMeasures(), place, "/supportMeasures", supportMeasures);
    place(clause.citations(), place, "/citations", citations);
    place(clause.definitions(), place, "/definitions", definitions);
  }

  private static <T> void place(
      List<T> values, PlacedClause place, String list, List<Placed<T>> all) {
    for (int i = 0; i < values.size(); i++) {
      Pointer pointer = Pointer.element(place.pointer(), list, i);
      all.add(new Placed<>(values.get(i), place, pointer));
    }
  }

  private void addDuties(PlacedClause place) {
    List<Responsibility> stated = place.clause().responsibilities();
    if (stated.isEmpty()) {
      return;
    }
    List<Duty> statedHere = new ArrayList<>(stated.size());
    for (int i = 0; i < stated.size(); i++) {
      UnitMention unit = stated.get(i).unit();
      Pointer pointer = new Pointer(place.pointer(), "/responsibilities", i, "/unit");
      UnitUse use = addMention(new Placed<>(unit, place, pointer));
      Duty duty = new Duty(stated.get(i), use.unit, place, place, i);
      statedHere.add(duty);
      Duty before = use.charged(place);
      before = before != null ? before : chargedUnderOtherKey(unit, place);
      if (before != null) {
        repeatedDuties.add(new RepeatedDuty(before, duty));
      } else {
        use.charge = duty;
      }
      if (unit.unitId() != null) {
        use.duties.add(duty);
      }
    }
    place.charge(statedHere);
    duties.addAll(statedHere);
  }

  /** Where the registry has the name as an id, and only one of two mentions was resolved to it. */
  private @Nullable Duty chargedUnderOtherKey(UnitMention unit, PlacedClause place) {
    if (usesByName.isEmpty()) {
      return null;
    }
    String unitId = unit.unitId();
    UnitUse other = unitId == null ? usesByUnit.get(unit.name()) : usesByName.get(unitId);
    return other == null ? null : other.charged(place);
  }

  private <T> void mention(
      List<T> holders, Function<T, UnitMention> unit, String owner, String list, String member) {
    for (int i = 0; i < holders.size(); i++) {
      Pointer pointer = new Pointer(owner, list, i, member);
      addMention(new Placed<>(unit.apply(holders.get(i)), null, pointer));
    }
  }

  private void mention(@Nullable UnitMention unit, String owner, String member) {
    if (unit != null) {
      addMention(new Placed<>(unit, null, new Pointer(owner, member, Pointer.NO_LIST, "")));
    }
  }

  private UnitUse addMention(Placed<UnitMention> mention) {
    mentions.add(mention);
    String unitId = mention.value().unitId();
    Map<String, UnitUse> uses = unitId == null ? usesByName : usesByUnit;
    String key = unitId == null ? mention.value().name() : unitId;
    UnitUse use = uses.get(key);
    if (use == null) {
      use = new UnitUse(mention, unitId == null ? null : units.get(unitId));
      uses.put(key, use);
      distinctMentions.add(mention);
    } else if (use.isNew(mention)) {
      distinctMentions.add(mention);
    }
    return use;
  }

  /** What is said of one unit. */
  static final class UnitUse {

    final List<Duty> duties = new ArrayList<>(4);

    private final @Nullable ResponsibleUnit unit;
    private final Placed<UnitMention> first;
    private Placed<UnitMention> last;

    /** The first duty on the clause that it was charged on last. */
    private @Nullable Duty charge;

    /** The names by text; a unit that has one name in one text needs no list. */
    private @Nullable Set<Named> names;

    private UnitUse(Placed<UnitMention> first, @Nullable ResponsibleUnit unit) {
      this.unit = unit;
      this.first = first;
      this.last = first;
    }

    /** The first duty that it has on a clause, which is the one being read. */
    private @Nullable Duty charged(PlacedClause place) {
      return charge != null && charge.origin() == place ? charge : null;
    }

    /** Whether no mention before has the same name in the same text. */
    private boolean isNew(Placed<UnitMention> mention) {
      // A unit is mostly called what it was called the last time.
      if (Named.isSame(last, mention)) {
        return false;
      }
      last = mention;
      if (names == null) {
        names = new HashSet<>();
        names.add(Named.of(first));
      }
      return names.add(Named.of(mention));
    }
  }

  /** A name in a text; outside the clauses the text is null. */
  private record Named(String name, @Nullable String textId) {

    static Named of(Placed<UnitMention> mention) {
      return new Named(mention.value().name(), textId(mention));
    }

    static boolean isSame(Placed<UnitMention> one, Placed<UnitMention> other) {
      return one.value().name().equals(other.value().name())
          && Objects.equals(textId(one), textId(other));
    }

    private static @Nullable String textId(Placed<UnitMention> mention) {
      return mention.clause().map(PlacedClause::textId).orElse(null);
    }
  }
}
