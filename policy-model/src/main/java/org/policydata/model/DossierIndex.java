package org.policydata.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.policydata.model.DossierIndexBuilder.UnitUse;

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
  private final Map<String, PolicyDocument> versions;
  private final Map<String, ResponsibleUnit> units;
  private final Map<String, List<ResponsibleUnit>> unitsByName;
  private final Map<String, Placed<ConsultationNotice>> consultations;
  private final Map<String, Placed<Comment>> comments;
  private final List<PlacedClause> clauses;
  private final Map<String, Map<String, PlacedClause>> clausesByText;
  private final List<Duty> duties;
  private final List<RepeatedDuty> repeatedDuties;
  private final Map<String, UnitUse> usesByUnit;
  private final List<Placed<Target>> targets;
  private final List<Placed<SupportMeasure>> supportMeasures;
  private final List<Placed<Citation>> citations;
  private final List<Placed<DefinedTerm>> definitions;
  private final List<Placed<UnitMention>> mentions;
  private final List<Placed<UnitMention>> distinctMentions;

  private final boolean repeatsIds;

  private DossierIndex(PolicyDossier dossier) {
    DossierIndexBuilder found = new DossierIndexBuilder(dossier);
    this.dossier = dossier;
    versions = found.versions;
    units = found.units;
    unitsByName = found.unitsByName;
    consultations = found.consultations;
    comments = found.comments;
    clauses = List.copyOf(found.clauses);
    clausesByText = found.clausesByText;
    duties = List.copyOf(found.duties);
    repeatedDuties = List.copyOf(found.repeatedDuties);
    usesByUnit = found.usesByUnit;
    targets = List.copyOf(found.targets);
    supportMeasures = List.copyOf(found.supportMeasures);
    citations = List.copyOf(found.citations);
    definitions = List.copyOf(found.definitions);
    mentions = List.copyOf(found.mentions);
    distinctMentions = List.copyOf(found.distinctMentions);
    repeatsIds = reachable() < dossier.units().size() + clauses.size();
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
    return clauses;
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
    List<PlacedClause> places = new ArrayList<>(clausesByText.size());
    for (Map<String, PlacedClause> byId : clausesByText.values()) {
      PlacedClause place = byId.get(clauseId);
      if (place != null) {
        places.add(place);
      }
    }
    return Collections.unmodifiableList(places);
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
    return duties;
  }

  /**
   * Returns the duties of units that the same list of responsibilities names before.
   *
   * @return the second and later duties of a unit in one list, each with the first
   */
  public List<RepeatedDuty> repeatedDuties() {
    return repeatedDuties;
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
        covering.add(
            new Duty(stated.responsibility(), stated.unit(), place, origin, stated.position()));
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
    UnitUse use = usesByUnit.get(unitId);
    return use == null ? List.of() : Collections.unmodifiableList(use.duties);
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
    return targets;
  }

  /**
   * Returns all support measures.
   *
   * @return the measures with their places
   */
  public List<Placed<SupportMeasure>> supportMeasures() {
    return supportMeasures;
  }

  /**
   * Returns all citations.
   *
   * @return the citations with their places
   */
  public List<Placed<Citation>> citations() {
    return citations;
  }

  /**
   * Returns all terms and abbreviations that the texts define.
   *
   * @return the definitions with their places
   */
  public List<Placed<DefinedTerm>> definitions() {
    return definitions;
  }

  /**
   * Returns every place where a unit is named: duties, running text, drafters, issuers, organizers,
   * signatures, rules, and who decided on a comment.
   *
   * @return the mentions with their places
   */
  public List<Placed<UnitMention>> mentions() {
    return mentions;
  }

  /**
   * Returns the mentions that differ from all before them in name, in unit or in the text they
   * stand in: most texts name a few units again and again.
   *
   * @return the first mention of each kind, in the order of {@link #mentions}
   */
  public List<Placed<UnitMention>> distinctMentions() {
    return distinctMentions;
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
  private int reachable() {
    int reachable = units.size();
    for (Map<String, PlacedClause> byId : clausesByText.values()) {
      reachable += byId.size();
    }
    return reachable;
  }
}
