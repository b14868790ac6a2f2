package org.policydata.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Stage;

/** What kind of asking a notice is, and what it asks about. */
final class Consultations {

  private static final Set<ConsultationKind> MEETINGS =
      Set.of(ConsultationKind.HEARING, ConsultationKind.SYMPOSIUM, ConsultationKind.EXPERT_REVIEW);

  private static final Set<Stage> SETTLED = Set.of(Stage.ADOPTED, Stage.ISSUED, Stage.AMENDED);

  private Consultations() {}

  /** The law speaks of asking the public (公开征求意见), not of asking certain bodies. */
  static boolean askThePublic(ConsultationNotice notice) {
    return notice.kind() == null || notice.kind() == ConsultationKind.PUBLIC_COMMENT;
  }

  /** A meeting has no window, and a page that holds nothing but the result asks nothing. */
  static boolean askForComments(ConsultationNotice notice) {
    boolean meeting = notice.kind() != null && MEETINGS.contains(notice.kind());
    boolean resultAlone =
        notice.outcome() != null && notice.clauses().isEmpty() && notice.period() == null;
    return !meeting && !resultAlone;
  }

  /**
   * Tells whether the dossier holds more of a notice than its window. A single line such as
   * …5月25日发布，征求意见截止6月24日 is a remark about one, of which nothing can be missing.
   */
  static boolean areRecorded(ConsultationNotice notice) {
    return holdText(notice)
        || !notice.channels().isEmpty()
        || !notice.contacts().isEmpty()
        || !notice.attachments().isEmpty();
  }

  /** Tells whether the dossier holds what the notice says in its own words. */
  static boolean holdText(ConsultationNotice notice) {
    List<Clause> clauses = notice.clauses();
    return notice.title() != null
        || clauses.size() > 1
        || (clauses.size() == 1 && !clauses.get(0).children().isEmpty());
  }

  /** Without an opening date the window opens with publication. */
  static @Nullable LocalDate firstDay(ConsultationNotice notice) {
    ConsultationPeriod period = notice.period();
    return period != null && period.opensOn() != null ? period.opensOn() : notice.publishedOn();
  }

  /** The versions a notice asks about: those it names, else the drafts of the dossier. */
  static List<PolicyDocument> versions(ConsultationNotice notice, DossierIndex index) {
    List<PolicyDocument> versions = new ArrayList<>();
    if (notice.versionIds().isEmpty()) {
      for (PolicyDocument version : index.dossier().versions()) {
        if (!isSettled(version)) {
          versions.add(version);
        }
      }
    }
    for (String id : notice.versionIds()) {
      index.version(id).ifPresent(versions::add);
    }
    return versions;
  }

  /** Tells whether a text is in force or about to be, so that nobody calls it a draft. */
  static boolean isSettled(PolicyDocument version) {
    return SETTLED.contains(version.stage());
  }

  /** The clauses of a notice and those below them, not in the order of the document. */
  static List<Clause> clauses(ConsultationNotice notice) {
    List<Clause> all = new ArrayList<>(notice.clauses());
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children());
    }
    return all;
  }

  /** Tells whether the title or a clause of a notice holds one of some words. */
  static boolean say(ConsultationNotice notice, Collection<String> words) {
    if (holdsAny(notice.title(), words)) {
      return true;
    }
    for (Clause clause : clauses(notice)) {
      if (holdsAny(clause.heading(), words) || holdsAny(clause.text(), words)) {
        return true;
      }
    }
    return false;
  }

  static boolean holdsAny(@Nullable String text, Collection<String> words) {
    if (text != null) {
      for (String word : words) {
        if (text.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
