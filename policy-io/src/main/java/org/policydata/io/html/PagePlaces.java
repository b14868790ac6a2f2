package org.policydata.io.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/**
 * The places of a page: every part of a dossier that the page shows as a block of its own has an
 * address that stays the same as long as the ids of the dossier do.
 *
 * <p>Immutable once built, and thread-safe.
 */
public final class PagePlaces {

  /** Clauses of a path beyond which a citation is cut in front. */
  private static final int MAX_CITED_LEVELS = 8;

  private final DossierIndex index;
  private final PageIds ids;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<List<PlacedClause>> versionClauses = new ArrayList<>();
  private final List<List<PlacedClause>> promulgationClauses = new ArrayList<>();
  private final List<List<PlacedClause>> noticeClauses = new ArrayList<>();

  /** Positions among the unnumbered clauses under one parent, by pointer. */
  private final Map<String, Integer> paragraphs = new HashMap<>();

  private PagePlaces(PolicyDossier dossier, String prefix) {
    this.index = DossierIndex.of(dossier);
    this.ids = new PageIds(prefix);
    add("", "dossier", null);
    for (int i = 0; i < dossier.versions().size(); i++) {
      PolicyDocument version = dossier.versions().get(i);
      add("/versions/" + i, "text-" + version.id(), null);
      versionClauses.add(new ArrayList<>());
      promulgationClauses.add(new ArrayList<>());
    }
    for (int i = 0; i < dossier.consultations().size(); i++) {
      ConsultationNotice notice = dossier.consultations().get(i);
      add("/consultations/" + i, "notice-" + notice.id(), null);
      noticeClauses.add(new ArrayList<>());
      if (notice.outcome() != null) {
        addOutcome(notice.id(), notice.outcome().comments(), "/consultations/" + i + "/outcome");
      }
    }
    add("/units", "units", null);
    for (int i = 0; i < dossier.units().size(); i++) {
      add("/units/" + i, "unit-" + dossier.units().get(i).id(), null);
    }
    addClauses();
  }

  /**
   * Returns the places of a dossier.
   *
   * @param dossier the dossier
   * @return its places
   */
  public static PagePlaces of(PolicyDossier dossier) {
    return of(dossier, "");
  }

  /**
   * Returns the places of a dossier that shares its page with others.
   *
   * @param dossier the dossier
   * @param prefix what every address begins with; letters, digits, dots, hyphens and underscores
   * @return its places
   */
  public static PagePlaces of(PolicyDossier dossier, String prefix) {
    return new PagePlaces(
        Objects.requireNonNull(dossier, "dossier"), Objects.requireNonNull(prefix, "prefix"));
  }

  /**
   * A part of a dossier that the page shows as a block of its own.
   *
   * @param pointer RFC 6901 JSON pointer of the part; empty for the dossier
   * @param id id of the block on the page
   * @param clause the clause that is shown, null for any other part
   */
  public record Place(String pointer, String id, @Nullable PlacedClause clause) {

    public Place {
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(id, "id");
    }
  }

  /**
   * Returns the place that shows a value: its own, or that of the smallest part around it that has
   * one. Whatever the pointer, there is always the dossier.
   *
   * @param pointer JSON pointer to a value of the dossier
   * @return the place
   */
  public Place nearest(String pointer) {
    String around = pointer;
    Place place = places.get(around);
    while (place == null) {
      int slash = around.lastIndexOf('/');
      around = slash <= 0 ? "" : around.substring(0, slash);
      place = places.get(around);
    }
    return place;
  }

  /**
   * Returns the pointers of all places.
   *
   * @return the pointers, the dossier first
   */
  public List<String> pointers() {
    return List.copyOf(places.keySet());
  }

  /**
   * Returns how a reader would cite a clause, for example {@code 二、(三)11.¶2}: an unnumbered
   * paragraph counts from 1, after the text of the clause above it. Of a very long path only the
   * last levels are cited.
   *
   * @param clause a clause of the dossier, as {@link Place#clause()} has it
   * @return the labels of its path, joined
   */
  public String citation(PlacedClause clause) {
    List<String> labels = new ArrayList<>();
    PlacedClause place = clause;
    while (place != null && labels.size() < MAX_CITED_LEVELS) {
      String label = place.clause().label();
      labels.add(label != null ? label : "¶" + paragraphs.getOrDefault(place.pointer(), 1));
      place = place.parent().orElse(null);
    }
    Collections.reverse(labels);
    return (place == null ? "" : "…") + String.join("", labels);
  }

  PolicyDossier dossier() {
    return index.dossier();
  }

  DossierIndex index() {
    return index;
  }

  PageIds ids() {
    return ids;
  }

  /** The id of a place that is certain to exist. */
  String id(String pointer) {
    return nearest(pointer).id();
  }

  /**
   * The clause with an id in one version, or in the last one that has it where none is named; null
   * where there is no such clause.
   */
  @Nullable PlacedClause clause(@Nullable String versionId, String clauseId) {
    if (versionId != null) {
      return index.clause(versionId, clauseId).orElse(null);
    }
    List<PlacedClause> found = index.clause(clauseId);
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }

  List<PlacedClause> versionClauses(int version) {
    return versionClauses.get(version);
  }

  List<PlacedClause> promulgationClauses(int version) {
    return promulgationClauses.get(version);
  }

  List<PlacedClause> noticeClauses(int notice) {
    return noticeClauses.get(notice);
  }

  private void addOutcome(String noticeId, List<Comment> comments, String pointer) {
    add(pointer, "outcome-" + noticeId, null);
    for (int i = 0; i < comments.size(); i++) {
      add(pointer + "/comments/" + i, "comment-" + comments.get(i).id(), null);
    }
  }

  /** Texts keep their clauses apart even where two of them share an id. */
  private void addClauses() {
    List<PlacedClause> text = List.of();
    String owner = "";
    Map<String, Integer> unnumbered = new HashMap<>();
    for (PlacedClause clause : index.clauses()) {
      if (clause.depth() == 0) {
        text = textAt(clause.pointer());
        owner = ownerOf(clause.pointer());
      }
      text.add(clause);
      if (clause.clause().label() == null) {
        paragraphs.put(clause.pointer(), paragraph(clause, unnumbered));
      }
      add(clause.pointer(), owner + "." + clause.clause().id(), clause);
    }
  }

  private static int paragraph(PlacedClause clause, Map<String, Integer> unnumbered) {
    String parent = clause.parent().map(PlacedClause::pointer).orElse("");
    boolean hasText = clause.parent().filter(above -> above.clause().text() != null).isPresent();
    return unnumbered.merge(parent, hasText ? 2 : 1, (count, first) -> count + 1);
  }

  private List<PlacedClause> textAt(String pointer) {
    String[] steps = pointer.split("/", 5);
    int position = Integer.parseInt(steps[2]);
    if (steps[1].equals("consultations")) {
      return noticeClauses.get(position);
    }
    return steps[3].equals("promulgation")
        ? promulgationClauses.get(position)
        : versionClauses.get(position);
  }

  private String ownerOf(String pointer) {
    int end = pointer.indexOf('/', pointer.indexOf('/', 1) + 1);
    String version = pointer.startsWith("/versions/") ? "text-" : "notice-";
    int position = Integer.parseInt(pointer.substring(pointer.indexOf('/', 1) + 1, end));
    return version
        + (pointer.startsWith("/versions/")
            ? dossier().versions().get(position).id()
            : dossier().consultations().get(position).id());
  }

  private void add(String pointer, String wantedId, @Nullable PlacedClause clause) {
    places.put(pointer, new Place(pointer, ids.claim(wantedId), clause));
  }
}
