package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Anchor;
import org.policydata.model.Channel;
import org.policydata.model.Clause;
import org.policydata.model.ClauseLabel;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/**
 * Gives clauses the ids they had in the last version of the same text.
 *
 * <p>Clauses are aligned top down: those with the same words first, then those with the same
 * heading, then those most alike, then those with the same number. A clause that is new keeps the
 * id of its place, with a letter behind it where an older clause has that id.
 *
 * @param dossier the dossier with the ids
 * @param bornAs the id of its place for each id that was replaced
 */
record PreviousIds(PolicyDossier dossier, Map<String, String> bornAs) {

  private static final double MIN_LIKENESS = 0.5;

  static PreviousIds align(PolicyDossier dossier, @Nullable PolicyDossier previous) {
    if (previous == null || previous.versions().isEmpty() || dossier.versions().isEmpty()) {
      return new PreviousIds(dossier, Map.of());
    }
    List<PolicyDocument> versions = previous.versions();
    Alignment alignment = new Alignment(versions.get(versions.size() - 1).clauses());
    List<PolicyDocument> renamed = new ArrayList<>();
    for (PolicyDocument version : dossier.versions()) {
      alignment.match(version.clauses(), versions.get(versions.size() - 1).clauses());
      alignment.nameRest(version.clauses());
      renamed.add(alignment.rename(version));
    }
    Map<String, String> born = new HashMap<>();
    alignment.ids.forEach((own, given) -> born.put(given, own));
    PolicyDossier result =
        dossier.toBuilder()
            .versions(renamed)
            .consultations(dossier.consultations().stream().map(alignment::rename).toList())
            .build();
    return new PreviousIds(result, born);
  }

  /** The ids of the new clauses while they are found. */
  private static final class Alignment {

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final IdSpace fresh = new IdSpace();

    Alignment(List<Clause> old) {
      reserve(old);
    }

    private void reserve(List<Clause> clauses) {
      for (Clause clause : clauses) {
        fresh.take(clause.id());
        reserve(clause.children());
      }
    }

    void match(List<Clause> clauses, List<Clause> old) {
      Map<String, List<Clause>> byWords = new HashMap<>();
      Map<ClauseLabel, List<Clause>> byLabel = new HashMap<>();
      for (Clause clause : old) {
        byWords.computeIfAbsent(words(clause), key -> new ArrayList<>()).add(clause);
        label(clause, byLabel);
      }
      for (Clause clause : clauses) {
        pair(clause, byWords.get(words(clause)));
      }
      pairHeadings(clauses, old);
      pairAlike(clauses, old, true);
      for (Clause clause : clauses) {
        if (!ids.containsKey(clause.id()) && clause.label() != null) {
          pair(clause, ClauseLabel.parse(clause.label()).map(byLabel::get).orElse(null));
        }
      }
      pairAlike(clauses, old, false);
    }

    /** A heading stays where the words under it change and the number shifts. */
    private void pairHeadings(List<Clause> clauses, List<Clause> old) {
      Map<String, List<Clause>> byHeading = new HashMap<>();
      for (Clause clause : old) {
        if (clause.heading() != null) {
          String heading = Chars.squeeze(clause.heading());
          byHeading.computeIfAbsent(heading, key -> new ArrayList<>()).add(clause);
        }
      }
      for (Clause clause : clauses) {
        if (clause.heading() != null && !ids.containsKey(clause.id())) {
          pair(clause, byHeading.get(Chars.squeeze(clause.heading())));
        }
      }
    }

    private static void label(Clause clause, Map<ClauseLabel, List<Clause>> byLabel) {
      if (clause.label() != null) {
        ClauseLabel.parse(clause.label())
            .ifPresent(
                label -> byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(clause));
      }
    }

    private static String words(Clause clause) {
      String heading = clause.heading() == null ? "" : clause.heading();
      return Chars.squeeze(heading + (clause.text() == null ? "" : clause.text()));
    }

    private void pair(Clause clause, @Nullable List<Clause> candidates) {
      if (candidates == null) {
        return;
      }
      for (Clause candidate : candidates) {
        if (candidate.kind() == clause.kind() && taken.add(candidate.id())) {
          ids.put(clause.id(), candidate.id());
          match(clause.children(), candidate.children());
          return;
        }
      }
    }

    /** Clauses that changed stand between the same neighbours. */
    private void pairAlike(List<Clause> clauses, List<Clause> old, boolean labelled) {
      List<Clause> left = old.stream().filter(clause -> !taken.contains(clause.id())).toList();
      int from = 0;
      for (Clause clause : clauses) {
        if (ids.containsKey(clause.id()) || (clause.label() != null) != labelled) {
          continue;
        }
        for (int i = from; i < Math.min(left.size(), from + 8); i++) {
          boolean alike =
              (left.get(i).label() != null) == labelled
                  && likeness(words(clause), words(left.get(i))) >= MIN_LIKENESS;
          if (alike) {
            pair(clause, List.of(left.get(i)));
            from = i + 1;
            break;
          }
        }
      }
    }

    private static double likeness(String a, String b) {
      Set<String> pairs = pairs(a);
      Set<String> others = pairs(b);
      if (pairs.isEmpty() || others.isEmpty()) {
        return 0;
      }
      int total = pairs.size() + others.size();
      pairs.retainAll(others);
      return 2.0 * pairs.size() / total;
    }

    private static Set<String> pairs(String text) {
      Set<String> pairs = new HashSet<>();
      for (int i = 0; i + 2 <= text.length(); i++) {
        pairs.add(text.substring(i, i + 2));
      }
      return pairs;
    }

    void nameRest(List<Clause> clauses) {
      for (Clause clause : clauses) {
        ids.computeIfAbsent(clause.id(), fresh::take);
        nameRest(clause.children());
      }
    }

    private @Nullable String id(@Nullable String own) {
      return own == null ? null : ids.getOrDefault(own, own);
    }

    private String given(String own) {
      return ids.getOrDefault(own, own);
    }

    PolicyDocument rename(PolicyDocument version) {
      return version.toBuilder()
          .clauses(rename(version.clauses()))
          .responsibilityRules(
              version.responsibilityRules().stream()
                  .map(rule -> rule.toBuilder().clauseId(given(rule.clauseId())).build())
                  .toList())
          .build();
    }

    private List<Clause> rename(List<Clause> clauses) {
      return clauses.stream().map(this::rename).toList();
    }

    private Clause rename(Clause clause) {
      String id = given(clause.id());
      return clause.toBuilder()
          .id(id)
          .targets(
              clause.targets().stream()
                  .map(x -> x.toBuilder().id(hung(x.id(), clause.id(), id)).build())
                  .toList())
          .supportMeasures(
              clause.supportMeasures().stream()
                  .map(x -> x.toBuilder().id(hung(x.id(), clause.id(), id)).build())
                  .toList())
          .gradingSchemes(
              clause.gradingSchemes().stream()
                  .map(x -> x.toBuilder().id(hung(x.id(), clause.id(), id)).build())
                  .toList())
          .exclusions(
              clause.exclusions().stream()
                  .map(x -> x.toBuilder().id(hung(x.id(), clause.id(), id)).build())
                  .toList())
          .children(rename(clause.children()))
          .build();
    }

    /** What hangs on a clause has the clause's id before its own. */
    private static String hung(String id, String own, String given) {
      return id.startsWith(own) ? given + id.substring(own.length()) : id;
    }

    ConsultationNotice rename(ConsultationNotice notice) {
      ConsultationOutcome outcome = notice.outcome();
      List<Channel> channels = notice.channels();
      ConsultationNotice.Builder builder = notice.toBuilder().channels(channels);
      if (outcome != null) {
        builder.outcome(
            outcome.toBuilder()
                .comments(outcome.comments().stream().map(this::rename).toList())
                .build());
      }
      return builder.build();
    }

    private Comment rename(Comment comment) {
      return comment.toBuilder()
          .anchors(
              comment.anchors().stream()
                  .map(
                      a -> new Anchor(a.versionId(), id(a.clauseId()), a.printedLabel(), a.exact()))
                  .toList())
          .amendments(comment.amendments().stream().map(this::rename).toList())
          .build();
    }

    private Amendment rename(Amendment amendment) {
      if (!(amendment instanceof Amendment.ReplaceText change) || change.clauseId() == null) {
        return amendment;
      }
      String own = change.clauseId();
      String given = given(own);
      return change.toBuilder()
          .clauseId(given)
          .targets(
              change.targets().stream()
                  .map(x -> x.toBuilder().id(hung(x.id(), own, given)).build())
                  .toList())
          .build();
    }
  }
}
