package org.policydata.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about a dossier: where a clause stands, who has which duty, which targets and
 * supports there are.
 *
 * <pre>{@code
 * DossierIndex index = DossierIndex.of(dossier);
 * for (Duty duty : index.dutiesOf("市经信局", Role.LEAD)) {
 *   System.out.println(duty.clause().citation());
 * }
 * }</pre>
 *
 * <p>An index is built once in one pass, is immutable and thread-safe. Everything is listed in the
 * order of the document. Where an id stands twice, the first one is found; validation reports the
 * second.
 */
public final class DossierIndex {

  private final PolicyDossier dossier;
  private final Map<String, PolicyDocument> versions = new LinkedHashMap<>();
  private final Map<String, ResponsibleUnit> units = new LinkedHashMap<>();
  private final Map<String, List<ResponsibleUnit>> unitsByName = new HashMap<>();
  private final Map<String, Placed<ConsultationNotice>> consultations = new LinkedHashMap<>();
  private final Map<String, Placed<Comment>> comments = new LinkedHashMap<>();
  private final List<PlacedClause> clauses = new ArrayList<>();
  private final Map<String, Map<String, PlacedClause>> clausesByText = new LinkedHashMap<>();
  private final List<Duty> allDuties = new ArrayList<>();
  private final Map<String, List<Duty>> dutiesByUnit = new HashMap<>();
  private final List<Placed<Target>> targets = new ArrayList<>();
  private final List<Placed<SupportMeasure>> supportMeasures = new ArrayList<>();
  private final List<Placed<Citation>> citations = new ArrayList<>();
  private final List<Placed<DefinedTerm>> definitions = new ArrayList<>();
  private final List<Placed<UnitMention>> mentions = new ArrayList<>();

  private final boolean repeatsIds;

  private DossierIndex(PolicyDossier dossier) {
    this.dossier = dossier;
    dossier.units().forEach(this::addUnit);
    for (int i = 0; i < dossier.versions().size(); i++) {
      addVersion(dossier.versions().get(i), "/versions/" + i);
    }
    for (int i = 0; i < dossier.consultations().size(); i++) {
      addConsultation(dossier.consultations().get(i), i);
    }
    repeatsIds = found() < dossier.units().size() + clauses.size();
  }

  /**
   * Returns the index of a dossier.
   *
   * @param dossier the dossier
   * @return its index
   */
  public static DossierIndex of(PolicyDossier dossier) {
    return new DossierIndex(Objects.requireNonNull(dossier, "dossier"));
  }

  /**
   * Returns the dossier this index was built for.
   *
   * @return the dossier
   */
  public PolicyDossier dossier() {
    return dossier;
  }

  /**
   * Returns the version with an id.
   *
   * @param versionId {@link PolicyDocument#id()}
   * @return the version, empty where there is none
   */
  public Optional<PolicyDocument> version(String versionId) {
    return Optional.ofNullable(versions.get(versionId));
  }

  /**
   * Returns the registry entry with an id.
   *
   * @param unitId {@link ResponsibleUnit#id()}
   * @return the unit, empty where there is none
   */
  public Optional<ResponsibleUnit> unit(String unitId) {
    return Optional.ofNullable(units.get(unitId));
  }

  /**
   * Returns the registry entries that bear a name, as their name or as an alias.
   *
   * @param name a name as printed
   * @return the units, more than one where a name is ambiguous
   */
  public List<ResponsibleUnit> unitsNamed(String name) {
    return Collections.unmodifiableList(unitsByName.getOrDefault(name, List.of()));
  }

  /**
   * Returns the consultation with an id.
   *
   * @param noticeId {@link ConsultationNotice#id()}
   * @return the notice with its place, empty where there is none
   */
  public Optional<Placed<ConsultationNotice>> consultation(String noticeId) {
    return Optional.ofNullable(consultations.get(noticeId));
  }

  /**
   * Returns the comment with an id.
   *
   * @param commentId {@link Comment#id()}
   * @return the comment with its place, empty where there is none
   */
  public Optional<Placed<Comment>> comment(String commentId) {
    return Optional.ofNullable(comments.get(commentId));
  }

  /**
   * Returns all comments of all consultations.
   *
   * @return the comments with their places
   */
  public List<Placed<Comment>> comments() {
    return List.copyOf(comments.values());
  }

  /**
   * Returns all clauses of all versions and notices.
   *
   * @return the clauses with their places
   */
  public List<PlacedClause> clauses() {
    return Collections.unmodifiableList(clauses);
  }

  /**
   * Tells whether a unit or a clause is out of reach by its id, as another one has it too.
   *
   * @return true where two units have one id, or two clauses of one text
   */
  public boolean repeatsIds() {
    return repeatsIds;
  }

  /**
   * Returns the clauses of one text.
   *
   * @param textId {@link PolicyDocument#id()} or {@link ConsultationNotice#id()}
   * @return the clauses with their places, empty for an unknown text
   */
  public List<PlacedClause> clausesOf(String textId) {
    return clauses.stream().filter(place -> place.textId().equals(textId)).toList();
  }

  /**
   * Returns the clause with an id in one text.
   *
   * @param textId {@link PolicyDocument#id()} or {@link ConsultationNotice#id()}
   * @param clauseId {@link Clause#id()}
   * @return the clause with its place, empty where there is none
   */
  public Optional<PlacedClause> clause(String textId, String clauseId) {
    return Optional.ofNullable(clausesByText.getOrDefault(textId, Map.of()).get(clauseId));
  }

  /**
   * Returns a clause through all versions and notices of the dossier that have it.
   *
   * @param clauseId {@link Clause#id()}
   * @return the clause with its places, oldest version first
   */
  public List<PlacedClause> clause(String clauseId) {
    return clausesByText.values().stream()
        .map(byId -> byId.get(clauseId))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Returns the clauses of one text that a printed label means.
   *
   * <p>White space and the width of brackets and marks make no difference, and 第11条 finds the
   * clause labelled {@code 11.} where a text numbers its articles that way.
   *
   * @param textId {@link PolicyDocument#id()} or {@link ConsultationNotice#id()}
   * @param printedLabel a label as printed or cited
   * @return the clauses with their places; several where numbering restarts
   */
  public List<PlacedClause> clausesLabelled(String textId, String printedLabel) {
    Optional<ClauseLabel> cited = ClauseLabel.parse(printedLabel);
    if (cited.isEmpty()) {
      return clausesOf(textId).stream()
          .filter(place -> printedLabel.equals(place.clause().label()))
          .toList();
    }
    List<PlacedClause> sameStyle = labelled(textId, label -> label.equals(cited.get()));
    return sameStyle.isEmpty()
        ? labelled(textId, label -> label.isCitedBy(cited.get()))
        : sameStyle;
  }

  private List<PlacedClause> labelled(String textId, Predicate<ClauseLabel> wanted) {
    return clausesOf(textId).stream()
        .filter(place -> place.number().filter(wanted).isPresent())
        .toList();
  }

  /**
   * Returns the duties as the text states them, each on the clause that states it.
   *
   * @return the stated duties
   */
  public List<Duty> duties() {
    return Collections.unmodifiableList(allDuties);
  }

  /**
   * Returns all duties that cover a clause: its own and those inherited from the clauses above. A
   * lead stated on the clause itself replaces an inherited lead.
   *
   * @param place a clause of this index
   * @return the duties, own ones first, then from the nearest clause above upwards
   */
  public List<Duty> dutiesOn(PlacedClause place) {
    List<Duty> covering = new ArrayList<>();
    boolean hasLead = false;
    for (PlacedClause origin = place; origin != null; origin = origin.parent().orElse(null)) {
      boolean leadHere = false;
      for (Duty stated : origin.duties()) {
        boolean lead = stated.responsibility().role() == Role.LEAD;
        if (lead && hasLead) {
          continue;
        }
        leadHere |= lead;
        covering.add(new Duty(stated.responsibility(), place, origin, stated.position()));
      }
      hasLead |= leadHere;
    }
    return Collections.unmodifiableList(covering);
  }

  /**
   * Returns the stated duties of a unit.
   *
   * @param unitId {@link ResponsibleUnit#id()}
   * @return the duties, each on the clause that states it
   */
  public List<Duty> dutiesOf(String unitId) {
    return Collections.unmodifiableList(dutiesByUnit.getOrDefault(unitId, List.of()));
  }

  /**
   * Returns the stated duties of a unit in one role.
   *
   * @param unitId {@link ResponsibleUnit#id()}
   * @param role the role
   * @return the duties, each on the clause that states it
   */
  public List<Duty> dutiesOf(String unitId, Role role) {
    return dutiesOf(unitId).stream().filter(duty -> duty.responsibility().role() == role).toList();
  }

  /**
   * Returns all targets.
   *
   * @return the targets with their places
   */
  public List<Placed<Target>> targets() {
    return Collections.unmodifiableList(targets);
  }

  /**
   * Returns all support measures.
   *
   * @return the measures with their places
   */
  public List<Placed<SupportMeasure>> supportMeasures() {
    return Collections.unmodifiableList(supportMeasures);
  }

  /**
   * Returns all citations.
   *
   * @return the citations with their places
   */
  public List<Placed<Citation>> citations() {
    return Collections.unmodifiableList(citations);
  }

  /**
   * Returns all terms and abbreviations that the texts define.
   *
   * @return the definitions with their places
   */
  public List<Placed<DefinedTerm>> definitions() {
    return Collections.unmodifiableList(definitions);
  }

  /**
   * Returns every place where a unit is named: duties, running text, drafters, issuers, organizers,
   * signatures, rules, and who decided on a comment.
   *
   * @return the mentions with their places
   */
  public List<Placed<UnitMention>> mentions() {
    return Collections.unmodifiableList(mentions);
  }

  /**
   * Returns every place where one unit is named.
   *
   * @param unitId {@link ResponsibleUnit#id()}
   * @return the mentions that resolve to it, with their places
   */
  public List<Placed<UnitMention>> mentionsOf(String unitId) {
    return mentions.stream().filter(mention -> unitId.equals(mention.value().unitId())).toList();
  }

  /** How many units and clauses are found by an id. */
  private int found() {
    int found = units.size();
    for (Map<String, PlacedClause> byId : clausesByText.values()) {
      found += byId.size();
    }
    return found;
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
      PlacedClause place = new PlacedClause(clause, textId, at, parent);
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
    place(clause.unitMentions(), place, "/unitMentions", mentions);
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
    List<Duty> duties = new ArrayList<>(stated.size());
    for (int i = 0; i < stated.size(); i++) {
      Duty duty = new Duty(stated.get(i), place, place, i);
      UnitMention unit = duty.responsibility().unit();
      duties.add(duty);
      if (unit.unitId() != null) {
        dutiesByUnit.computeIfAbsent(unit.unitId(), key -> new ArrayList<>()).add(duty);
      }
      Pointer pointer = new Pointer(place.pointer(), "/responsibilities", i, "/unit");
      mentions.add(new Placed<>(unit, place, pointer));
    }
    place.charge(duties);
    allDuties.addAll(duties);
  }

  private <T> void mention(
      List<T> holders, Function<T, UnitMention> unit, String owner, String list, String member) {
    for (int i = 0; i < holders.size(); i++) {
      Pointer pointer = new Pointer(owner, list, i, member);
      mentions.add(new Placed<>(unit.apply(holders.get(i)), null, pointer));
    }
  }

  private void mention(@Nullable UnitMention unit, String owner, String member) {
    if (unit != null) {
      mentions.add(new Placed<>(unit, null, new Pointer(owner, member, Pointer.NO_LIST, "")));
    }
  }
}
