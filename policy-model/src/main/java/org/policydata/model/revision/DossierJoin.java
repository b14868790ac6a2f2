package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Regime;
import org.policydata.model.Source;

/**
 * Makes one dossier of several that hold parts of the same decision and were imported apart: a
 * draft with its notice, the outcome of the consultation, the final text.
 *
 * <pre>{@code
 * JoinedDossier joined = DossierJoin.of(draft, outcome, issued);
 * joined.findings().forEach(finding -> System.out.println(finding.message()));
 * }</pre>
 *
 * <p>The clauses of each further version are aligned with those of the last version of the same
 * text before it and get their ids; ids of versions, notices, comments, sources and units that are
 * taken get a number behind them, and everything that refers to them follows. Units of one name are
 * one. An outcome that comes without its notice goes to the one consultation that has none, and
 * what its comments cite by a printed number is looked up in the version asked about. What is
 * neither found nor certain is a finding.
 */
public final class DossierJoin {

  private PolicyDossier joined;
  private final Map<String, ClauseAlignment> alignments = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private DossierJoin(PolicyDossier first) {
    this.joined = first;
  }

  /**
   * Returns one dossier.
   *
   * @param first the dossier whose id, title and ids are kept, with the oldest text
   * @param others the dossiers to add, in the order of their texts
   * @return the dossier and what a person should look at
   */
  public static JoinedDossier of(PolicyDossier first, PolicyDossier... others) {
    DossierJoin join = new DossierJoin(Objects.requireNonNull(first, "first"));
    for (PolicyDossier other : others) {
      join.add(Objects.requireNonNull(other, "others"));
    }
    PolicyDossier complete = CommentPlaces.resolve(join.joined, join.findings);
    return new JoinedDossier(complete, join.alignments, join.findings);
  }

  private void add(PolicyDossier next) {
    UnitJoin units = UnitJoin.of(joined.units(), next.units());
    Map<String, String> sources = new HashMap<>();
    List<Source> allSources = sources(next, sources);
    Map<String, String> versions = new HashMap<>();
    Map<String, UnaryOperator<String>> clauses = new HashMap<>();
    boolean sameIds = PolicyDiff.sameIds(joined, next);
    Set<String> taken = versionIds();
    for (PolicyDocument version : next.versions()) {
      boolean known = sameIds && joined.versions().contains(version);
      String id = known ? version.id() : AlignedIds.free(version.id(), taken);
      versions.putIfAbsent(version.id(), id);
    }
    References references =
        new References(
            id -> id,
            units::idOf,
            id -> versions.getOrDefault(id, id),
            id -> sources.getOrDefault(id, id));
    for (PolicyDocument version : next.versions()) {
      boolean known = sameIds && joined.versions().contains(version);
      if (!known) {
        addVersion(version, references, sameIds, clauses);
      }
    }
    addConsultations(next, references, sameIds, clauses);
    joined =
        joined.toBuilder()
            .title(joined.title() == null ? next.title() : joined.title())
            .regimes(regimes(next))
            .units(units.units())
            .sources(allSources)
            .extensions(extensions(next))
            .build();
  }

  private List<Regime> regimes(PolicyDossier next) {
    Set<Regime> regimes = new LinkedHashSet<>(joined.regimes());
    regimes.addAll(next.regimes());
    return List.copyOf(regimes);
  }

  private Map<String, @Nullable Object> extensions(PolicyDossier next) {
    Map<String, @Nullable Object> extensions = new TreeMap<>(next.extensions());
    extensions.putAll(joined.extensions());
    return extensions;
  }

  private List<Source> sources(PolicyDossier next, Map<String, String> ids) {
    List<Source> sources = new ArrayList<>(joined.sources());
    Set<String> taken = new HashSet<>();
    sources.forEach(source -> taken.add(source.id()));
    for (Source source : next.sources()) {
      if (!joined.sources().contains(source)) {
        String id = AlignedIds.free(source.id(), taken);
        ids.putIfAbsent(source.id(), id);
        sources.add(source.toBuilder().id(id).build());
      }
    }
    return sources;
  }

  private Set<String> versionIds() {
    Set<String> ids = new HashSet<>();
    joined.versions().forEach(version -> ids.add(version.id()));
    return ids;
  }

  /** Ids of clauses and of what hangs on them, in all texts of the dossier. */
  private Set<String> clauseIds() {
    Set<String> ids = new HashSet<>();
    joined.versions().forEach(version -> AlignedIds.reserve(version.clauses(), ids));
    joined.consultations().forEach(notice -> AlignedIds.reserve(notice.clauses(), ids));
    return ids;
  }

  private void addVersion(
      PolicyDocument version,
      References references,
      boolean sameIds,
      Map<String, UnaryOperator<String>> clauses) {
    VersionPlace base = base(version);
    List<PolicyDocument> versions = new ArrayList<>(joined.versions());
    versions.add(version);
    VersionPlace place =
        new VersionPlace(joined.toBuilder().versions(versions).build(), versions.size() - 1);
    UnaryOperator<String> renamed = id -> id;
    List<Clause> renamedClauses = version.clauses();
    String id = references.version().apply(version.id());
    if (base != null && !sameIds) {
      ClauseAlignment alignment = ClauseAlignment.of(base, place, false);
      AlignedIds ids = AlignedIds.of(alignment, clauseIds());
      renamed = ids::given;
      renamedClauses = ids.rename(version.clauses());
      alignments.put(id, alignment);
      report(alignment, base.version().id(), id);
    }
    clauses.putIfAbsent(version.id(), renamed);
    References here =
        new References(renamed, references.unit(), references.version(), references.source());
    versions.set(versions.size() - 1, here.in(version.toBuilder().clauses(renamedClauses).build()));
    joined = joined.toBuilder().versions(versions).build();
  }

  /** The last version of the same text; null where there is none. */
  private @Nullable VersionPlace base(PolicyDocument version) {
    for (int i = joined.versions().size() - 1; i >= 0; i--) {
      String textId = joined.versions().get(i).textId();
      if (textId == null || version.textId() == null || textId.equals(version.textId())) {
        return new VersionPlace(joined, i);
      }
    }
    return null;
  }

  private void report(ClauseAlignment alignment, String base, String version) {
    for (AlignedClause row : alignment.unaligned()) {
      boolean added = row.before().isEmpty();
      Map<String, Object> details =
          Map.of(
              "place", (added ? row.afterCitation() : row.beforeCitation()).orElse(""),
              "version", version,
              "base", base);
      findings.add(
          (added ? JoinFindings.CLAUSE_ADDED : JoinFindings.CLAUSE_GONE)
              .finding(
                  (added ? row.afterPointer() : row.beforePointer()).orElse(""),
                  (added ? row.after() : row.before()).map(Clause::id).orElse(null),
                  details));
    }
    for (AlignedClause row : alignment.uncertain()) {
      if (row.confidence() == Confidence.HINT) {
        findings.add(
            JoinFindings.CLAUSE_UNCERTAIN.finding(
                row.afterPointer().orElse(""),
                row.before().map(Clause::id).orElse(null),
                Map.of(
                    "place", row.afterCitation().orElse(""),
                    "other", row.beforeCitation().orElse(""),
                    "basis", row.basis().name(),
                    "version", version,
                    "base", base)));
      }
    }
  }

  private void addConsultations(
      PolicyDossier next,
      References references,
      boolean sameIds,
      Map<String, UnaryOperator<String>> clauses) {
    List<ConsultationNotice> notices = new ArrayList<>(joined.consultations());
    Set<String> taken = new HashSet<>();
    Set<String> comments = new HashSet<>();
    for (ConsultationNotice notice : notices) {
      taken.add(notice.id());
      ConsultationOutcome outcome = notice.outcome();
      if (outcome != null) {
        outcome.comments().forEach(comment -> comments.add(comment.id()));
      }
    }
    NoticeJoin join =
        new NoticeJoin(
            references,
            version -> clauses.getOrDefault(version, id -> id),
            id -> AlignedIds.free(id, comments));
    for (ConsultationNotice notice : next.consultations()) {
      if (sameIds && notices.contains(notice)) {
        continue;
      }
      List<Integer> waiting = waiting(notices);
      boolean outcomeOnly = notice.outcome() != null && notice.versionIds().isEmpty();
      if (outcomeOnly && waiting.size() == 1) {
        int at = waiting.get(0);
        ConsultationNotice asked = notices.get(at);
        ConsultationNotice renamed = join.in(notice, asked.id());
        notices.set(at, asked.toBuilder().outcome(renamed.outcome()).build());
      } else {
        String id = AlignedIds.free(notice.id(), taken);
        notices.add(join.in(notice, id));
        if (outcomeOnly && !notices.isEmpty()) {
          findings.add(
              JoinFindings.OUTCOME_APART.finding(
                  "/consultations/" + (notices.size() - 1),
                  id,
                  Map.of("notice", id, "count", waiting.size())));
        }
      }
    }
    joined = joined.toBuilder().consultations(notices).build();
  }

  /** Positions of the consultations that asked about a version and have no outcome. */
  private static List<Integer> waiting(List<ConsultationNotice> notices) {
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < notices.size(); i++) {
      if (notices.get(i).outcome() == null && !notices.get(i).versionIds().isEmpty()) {
        waiting.add(i);
      }
    }
    return waiting;
  }
}
