package org.policydata.model.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Comment;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Stage;

/**
 * Which amendments to apply, in which order, to which version, and what the new version is called.
 *
 * @param source where the amendments come from
 * @param baseVersionId version they apply to; absent for the newest version of the text that the
 *     comments are about
 * @param versionId id of the new version; absent for its stage in lower case, numbered where that
 *     is taken
 * @param stage stage of the new version; absent for REVISED_DRAFT where the base is a draft, and
 *     AMENDED where it was adopted or issued
 * @param signedOn date of the new version (成文日期); absent where it has none
 */
public record AmendmentRequest(
    Source source,
    @Nullable String baseVersionId,
    @Nullable String versionId,
    @Nullable Stage stage,
    @Nullable LocalDate signedOn) {

  public AmendmentRequest {
    Objects.requireNonNull(source, "source");
  }

  /** Where amendments come from. */
  public sealed interface Source {

    /**
     * The amendments of comments, one comment after the other in the order given. Of a comment
     * those that its disposition states are taken, and its own where the disposition states none.
     *
     * @param ids {@link Comment#id()} of each
     * @param anyDecision whether comments that were not adopted, or only in part, are taken too
     */
    record Comments(List<String> ids, boolean anyDecision) implements Source {

      public Comments {
        ids = List.copyOf(ids);
      }
    }

    /**
     * The amendments of all comments that were adopted in whole, or in part with the amendments
     * stated, in the order of {@link Disposition#decidedOn()}. Where two comments decided on one
     * day change the same words or places, or the day of one is not known, the order makes a
     * difference and has to be given by {@link Comments}.
     */
    record Adopted() implements Source {}

    /**
     * Amendments as they are, in the order given.
     *
     * @param amendments the amendments
     * @param sameIdSameClause whether a clause that is removed and inserted again under its id is
     *     that clause, however much it differs; otherwise its words have to be recognisable
     */
    record Listed(List<Amendment> amendments, boolean sameIdSameClause) implements Source {

      public Listed {
        amendments = List.copyOf(amendments);
      }
    }
  }

  /**
   * Returns a request for the amendments of adopted comments, in the order given.
   *
   * @param commentIds {@link Comment#id()} of each
   * @return the request
   */
  public static AmendmentRequest ofComments(String... commentIds) {
    return of(new Source.Comments(List.of(commentIds), false));
  }

  /**
   * Returns a request for the amendments of all adopted comments.
   *
   * @return the request
   */
  public static AmendmentRequest ofAdopted() {
    return of(new Source.Adopted());
  }

  /**
   * Returns a request for a list of amendments to one version.
   *
   * @param baseVersionId {@link PolicyDocument#id()} of the version
   * @param amendments the amendments in the order in which they are applied
   * @return the request
   */
  public static AmendmentRequest of(String baseVersionId, List<Amendment> amendments) {
    return of(new Source.Listed(amendments, false)).on(baseVersionId);
  }

  /**
   * Returns a request for the amendments that turn one version into another, as {@link
   * Amendments#between} finds them.
   *
   * @param from the version they apply to
   * @param to the version they lead to; clauses with the same id are the same clause
   * @return the request
   * @throws IllegalArgumentException if an id stands twice in one of the versions
   */
  public static AmendmentRequest between(PolicyDocument from, PolicyDocument to) {
    return of(new Source.Listed(Amendments.between(from, to), true)).on(from.id());
  }

  /**
   * Returns a request for amendments from a source, to the newest version.
   *
   * @param source where the amendments come from
   * @return the request
   */
  public static AmendmentRequest of(Source source) {
    return new AmendmentRequest(source, null, null, null, null);
  }

  /**
   * Returns a copy that applies to one version.
   *
   * @param newBaseVersionId {@link PolicyDocument#id()}; null for the newest
   * @return the copy
   */
  public AmendmentRequest on(@Nullable String newBaseVersionId) {
    return new AmendmentRequest(source, newBaseVersionId, versionId, stage, signedOn);
  }

  /**
   * Returns a copy that names the new version.
   *
   * @param newVersionId id of the new version; null for the usual one
   * @param newStage its stage; null for the usual one
   * @param newSignedOn its date; null for none
   * @return the copy
   */
  public AmendmentRequest naming(
      @Nullable String newVersionId, @Nullable Stage newStage, @Nullable LocalDate newSignedOn) {
    return new AmendmentRequest(source, baseVersionId, newVersionId, newStage, newSignedOn);
  }
}
