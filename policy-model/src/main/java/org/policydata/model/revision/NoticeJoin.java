package org.policydata.model.revision;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Anchor;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.Disposition;

/**
 * Rewrites a consultation for a dossier in which versions, clauses, units and sources have other
 * ids.
 *
 * @param references new ids; those of clauses are for what names no version
 * @param clausesOf new ids of the clauses of a version, by the id the version had
 * @param commentId new id of a comment
 */
record NoticeJoin(
    References references,
    Function<String, UnaryOperator<String>> clausesOf,
    UnaryOperator<String> commentId) {

  ConsultationNotice in(ConsultationNotice notice, String id) {
    ConsultationOutcome outcome = notice.outcome();
    // The clauses of a notice are its own: nothing aligns them, and nothing renames them.
    References own =
        new References(same -> same, references.unit(), references.version(), references.source());
    return notice.toBuilder()
        .id(id)
        .versionIds(notice.versionIds().stream().map(references.version()).toList())
        .organizer(own.inOptional(notice.organizer()))
        .clauses(own.in(notice.clauses()))
        .attachments(notice.attachments().stream().map(own::in).toList())
        .signatures(own.signatures(notice.signatures()))
        .outcome(outcome == null ? null : in(outcome, notice))
        .sourceId(references.source(notice.sourceId()))
        .build();
  }

  private ConsultationOutcome in(ConsultationOutcome outcome, ConsultationNotice notice) {
    return outcome.toBuilder()
        .publisher(references.inOptional(outcome.publisher()))
        .comments(outcome.comments().stream().map(each -> in(each, notice)).toList())
        .build();
  }

  private Comment in(Comment comment, ConsultationNotice notice) {
    References here = at(version(comment, notice));
    Disposition disposition = comment.disposition();
    return comment.toBuilder()
        .id(commentId.apply(comment.id()))
        .anchors(comment.anchors().stream().map(this::in).toList())
        .disposition(
            disposition == null
                ? null
                : disposition.toBuilder()
                    .decidedBy(references.inOptional(disposition.decidedBy()))
                    .amendments(in(disposition.amendments(), here))
                    .build())
        .amendments(in(comment.amendments(), here))
        .build();
  }

  /** The version that a comment is about. */
  private static @Nullable String version(Comment comment, ConsultationNotice notice) {
    for (Anchor anchor : comment.anchors()) {
      if (anchor.versionId() != null) {
        return anchor.versionId();
      }
    }
    return notice.versionIds().isEmpty() ? null : notice.versionIds().get(0);
  }

  private References at(@Nullable String version) {
    return version == null
        ? references
        : new References(
            clausesOf.apply(version), references.unit(), references.version(), references.source());
  }

  private Anchor in(Anchor anchor) {
    References here = at(anchor.versionId());
    return new Anchor(
        here.version(anchor.versionId()),
        here.clause(anchor.clauseId()),
        anchor.printedLabel(),
        anchor.exact());
  }

  private static List<Amendment> in(List<Amendment> amendments, References here) {
    return amendments.stream().map(each -> in(each, here)).toList();
  }

  private static Amendment in(Amendment amendment, References here) {
    if (amendment instanceof Amendment.ReplaceText replace) {
      String own = replace.clauseId();
      String given = here.clause(own);
      return replace.toBuilder()
          .clauseId(given)
          .targets(
              replace.targets().stream()
                  .map(each -> each.toBuilder().id(moved(each.id(), own, given)).build())
                  .toList())
          .responsibilities(here.duties(replace.responsibilities()))
          .build();
    }
    if (amendment instanceof Amendment.InsertClause insert) {
      return new Amendment.InsertClause(
          here.clause(insert.parentId()), here.clause(insert.afterId()), here.in(insert.clause()));
    }
    if (amendment instanceof Amendment.RemoveClause remove) {
      return new Amendment.RemoveClause(
          here.clause().apply(remove.clauseId()), remove.expectedText());
    }
    if (amendment instanceof Amendment.MoveClause move) {
      return new Amendment.MoveClause(
          here.clause().apply(move.clauseId()),
          here.clause(move.parentId()),
          here.clause(move.afterId()));
    }
    throw new IllegalArgumentException("amendment: " + amendment);
  }

  private static String moved(String id, @Nullable String own, @Nullable String given) {
    return own == null || given == null ? id : AlignedIds.moved(id, own, given);
  }
}
