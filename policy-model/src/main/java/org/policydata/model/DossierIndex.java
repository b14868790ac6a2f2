package org.policydata.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final Map<PlacedClause, List<Duty>> duties = new HashMap<>();
  private final List<Duty> allDuties = new ArrayList<>();
  private final Map<String, List<Duty>> dutiesByUnit = new HashMap<>();
  private final List<Placed<Target>> targets = new ArrayList<>();
  private final List<Placed<SupportMeasure>> supportMeasures = new ArrayList<>();
  private final List<Placed<Citation>> citations = new ArrayList<>();
  private final List<Placed<UnitMention>> mentions = new ArrayList<>();

  private DossierIndex(PolicyDossier dossier) {
    this.dossier = dossier;
    each(dossier.units(), "/units", this::addUnit);
    each(dossier.versions(), "/versions", this::addVersion);
    each(dossier.consultations(), "/consultations", this::addConsultation);
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
   * <p>White space and the width of brackets and marks make no difference, and 第11条 finds the clause
   * labelled {@code 11.} where a text numbers its articles that way.
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
        .filter(
            place -> place.number().filter(wanted).isPresent())
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
   * Returns all duties that cover a clause: its own and those inherited from the clauses above. A lead
   * stated on the clause itself replaces an inherited lead.
   *
   * @param place a clause of this index
   * @return the duties, own ones first, then from the nearest clause above upwards
   */
  public List<Duty> dutiesOn(PlacedClause place) {
    List<Duty> covering = new ArrayList<>();
    boolean hasLead = false;
    for (PlacedClause origin = place;
        origin != null;
        origin = origin.parent().orElse(null)) {
      boolean leadHere = false;
      for (Duty stated : duties.getOrDefault(origin, List.of())) {
        boolean lead = stated.responsibility().role() == Role.LEAD;
        if (lead && hasLead) {
          continue;
        }
        leadHere |= lead;
        covering.add(new Duty(stated.responsibility(), place, origin, stated.pointer()));
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
    return dutiesOf(unitId).stream()
        .filter(duty -> duty.responsibility().role() == role)
        .toList();
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

  private void addUnit(ResponsibleUnit unit, String pointer) {
    units.putIfAbsent(unit.id(), unit);
    addName(unit.name(), unit);
    for (UnitAlias alias : unit.aliases()) {
      addName(alias.name(), unit);
    }
  }

  private void addName(String name, ResponsibleUnit unit) {
    List<ResponsibleUnit> bearers = unitsByName.computeIfAbsent(name, key -> new ArrayList<>());
    if (!bearers.contains(unit)) {
      bearers.add(unit);
    }
  }

  private void addVersion(PolicyDocument version, String pointer) {
    versions.putIfAbsent(version.id(), version);
    each(version.issuers(), pointer + "/issuers", this::mention);
    each(
        version.drafters(),
        pointer + "/drafters",
        (drafter, at) -> mention(drafter.unit(), at + "/unit"));
    Promulgation promulgation = version.promulgation();
    if (promulgation != null) {
      addClauses(promulgation.clauses(), version.id(), pointer + "/promulgation/clauses", null);
      addSignatures(promulgation.signatures(), pointer + "/promulgation/signatures");
    }
    Adoption adoption = version.adoption();
    if (adoption != null && adoption.body() != null) {
      mention(adoption.body(), pointer + "/adoption/body");
    }
    addClauses(version.clauses(), version.id(), pointer + "/clauses", null);
    each(
        version.responsibilityRules(),
        pointer + "/responsibilityRules",
        (rule, at) -> each(rule.units(), at + "/units", this::mention));
    addSignatures(version.signatures(), pointer + "/signatures");
  }

  private void addConsultation(ConsultationNotice notice, String pointer) {
    consultations.putIfAbsent(notice.id(), new Placed<>(notice, null, pointer));
    if (notice.organizer() != null) {
      mention(notice.organizer(), pointer + "/organizer");
    }
    addClauses(notice.clauses(), notice.id(), pointer + "/clauses", null);
    addSignatures(notice.signatures(), pointer + "/signatures");
    ConsultationOutcome outcome = notice.outcome();
    if (outcome == null) {
      return;
    }
    if (outcome.publisher() != null) {
      mention(outcome.publisher(), pointer + "/outcome/publisher");
    }
    each(outcome.comments(), pointer + "/outcome/comments", this::addComment);
  }

  private void addComment(Comment comment, String pointer) {
    comments.putIfAbsent(comment.id(), new Placed<>(comment, null, pointer));
    Disposition disposition = comment.disposition();
    if (disposition != null && disposition.decidedBy() != null) {
      mention(disposition.decidedBy(), pointer + "/disposition/decidedBy");
    }
  }

  private void addSignatures(List<Signature> signatures, String pointer) {
    each(signatures, pointer, (signature, at) -> mention(signature.unit(), at + "/unit"));
  }

  private List<PlacedClause> addClauses(
      List<Clause> siblings, String textId, String pointer, @Nullable PlacedClause parent) {
    List<PlacedClause> placed = new ArrayList<>(siblings.size());
    each(
        siblings,
        pointer,
        (clause, at) -> {
          PlacedClause place = new PlacedClause(clause, textId, at, parent);
          placed.add(place);
          clauses.add(place);
          clausesByText
              .computeIfAbsent(textId, key -> new LinkedHashMap<>())
              .putIfAbsent(clause.id(), place);
          addContent(place);
          place.adopt(addClauses(clause.children(), textId, at + "/children", place));
        });
    return placed;
  }

  private void addContent(PlacedClause place) {
    Clause clause = place.clause();
    each(
        clause.responsibilities(),
        place.pointer() + "/responsibilities",
        (responsibility, at) -> addDuty(new Duty(responsibility, place, place, at)));
    each(
        clause.unitMentions(),
        place.pointer() + "/unitMentions",
        (mention, at) -> mentions.add(new Placed<>(mention, place, at)));
    each(
        clause.targets(),
        place.pointer() + "/targets",
        (target, at) -> targets.add(new Placed<>(target, place, at)));
    each(
        clause.supportMeasures(),
        place.pointer() + "/supportMeasures",
        (measure, at) -> supportMeasures.add(new Placed<>(measure, place, at)));
    each(
        clause.citations(),
        place.pointer() + "/citations",
        (citation, at) -> citations.add(new Placed<>(citation, place, at)));
  }

  private void addDuty(Duty duty) {
    UnitMention unit = duty.responsibility().unit();
    allDuties.add(duty);
    duties.computeIfAbsent(duty.clause(), key -> new ArrayList<>()).add(duty);
    if (unit.unitId() != null) {
      dutiesByUnit.computeIfAbsent(unit.unitId(), key -> new ArrayList<>()).add(duty);
    }
    mentions.add(new Placed<>(unit, duty.clause(), duty.pointer() + "/unit"));
  }

  private void mention(UnitMention mention, String pointer) {
    mentions.add(new Placed<>(mention, null, pointer));
  }

  private static <T> void each(List<T> values, String pointer, Visitor<T> visitor) {
    for (int i = 0; i < values.size(); i++) {
      visitor.visit(values.get(i), pointer + "/" + i);
    }
  }

  @FunctionalInterface
  private interface Visitor<T> {
    void visit(T value, String pointer);
  }
}
