package org.policydata.model.redaction;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Source;

/**
 * A copy of a dossier without personal data, and the list of what was taken out.
 *
 * <pre>{@code
 * Redaction redaction = Redaction.of(dossier);
 * redaction.removals().forEach(System.out::println);
 * PolicyWriter.pretty().write(redaction.dossier(), Path.of("public.json"));
 * }</pre>
 *
 * <p>Persons and offices are different. What goes: the person of a contact, mobile numbers,
 * mailboxes of persons, private addresses; the name of a commenter who is no body; and in the texts
 * of notices, comments and answers names behind words such as 联系人, the names known from the
 * contacts and the commenter, numbers of mobiles and identity cards, accounts with messengers, and
 * in what a person wrote every mailbox and fixed line as well. What stays: offices, their fixed
 * lines, addresses and mailboxes, which a public body has to publish (政府信息公开条例 Art. 20),
 * signatories and enterprises, associations and public bodies that commented.
 *
 * <p>A mailbox with a private provider (163.com) counts as an office's where the notice takes
 * comments there; not if it is the number of an account or a mobile, or if the contact is a person.
 *
 * <p>A member that may be absent goes; in a text, and in a member that is required, three asterisks
 * stand for each piece. Nothing else changes: no list gets shorter but that of telephone numbers,
 * so that pointers mean the same in both dossiers. The words of the versions and of amendments
 * stay, as they are the public text; only their {@linkplain PolicyDocument#notes() notes}, where
 * contacts are printed, are searched. Extensions cannot be judged: they are kept, and listed as
 * {@link #unexamined()}. A redacted dossier redacted again is the same.
 *
 * <p>A name that nothing introduces, and that is no contact's or commenter's, is not found.
 * Immutable and thread-safe.
 */
public final class Redaction {

  private final PolicyDossier dossier;
  private final List<Removal> removals;
  private final List<String> unexamined;

  private Redaction(PolicyDossier dossier, RemovalList removals) {
    this.dossier = dossier;
    this.removals = List.copyOf(removals.removals());
    this.unexamined = List.copyOf(removals.unexamined());
  }

  /**
   * Returns the redaction of a dossier with the {@link NameWords#DEFAULT} words.
   *
   * @param dossier the dossier, which stays as it is
   * @return the copy and the list
   */
  public static Redaction of(PolicyDossier dossier) {
    return of(dossier, NameWords.DEFAULT);
  }

  /**
   * Returns the redaction of a dossier.
   *
   * @param dossier the dossier, which stays as it is
   * @param words words that tell names of persons from other words
   * @return the copy and the list
   */
  public static Redaction of(PolicyDossier dossier, NameWords words) {
    Objects.requireNonNull(dossier, "dossier");
    PersonNames names = PersonNames.of(words);
    RemovalList removals = new RemovalList();
    TextRedactor office = TextRedactor.ofOffice(names, Set.of(), Set.of(), Set.of());
    PolicyDossier redacted =
        dossier.toBuilder()
            .versions(
                removals.each(
                    dossier.versions(),
                    "/versions",
                    (version, at) -> version(version, at, removals, office)))
            .consultations(
                removals.each(
                    dossier.consultations(),
                    "/consultations",
                    (notice, at) ->
                        new NoticeRedaction(notice, names, removals).redact(notice, at)))
            .sources(
                removals.each(
                    dossier.sources(),
                    "/sources",
                    (source, at) -> source(source, at, removals, office)))
            .build();
    leaveExtensions(dossier, removals);
    return new Redaction(redacted, removals);
  }

  private static PolicyDocument version(
      PolicyDocument version, String at, RemovalList removals, TextRedactor office) {
    return version.toBuilder()
        .notes(removals.texts(version.notes(), at + "/notes", office))
        .build();
  }

  private static Source source(
      Source source, String at, RemovalList removals, TextRedactor office) {
    return source.toBuilder().note(removals.text(source.note(), at + "/note", office)).build();
  }

  private static void leaveExtensions(PolicyDossier dossier, RemovalList removals) {
    removals.leave(dossier.extensions(), "");
    for (int i = 0; i < dossier.versions().size(); i++) {
      PolicyDocument version = dossier.versions().get(i);
      String at = "/versions/" + i;
      removals.leave(version.extensions(), at);
      if (version.promulgation() != null) {
        leaveClauses(version.promulgation().clauses(), at + "/promulgation/clauses", removals);
      }
      leaveClauses(version.clauses(), at + "/clauses", removals);
      List<ResponsibilityRule> rules = version.responsibilityRules();
      for (int j = 0; j < rules.size(); j++) {
        removals.leave(rules.get(j).extensions(), at + "/responsibilityRules/" + j);
      }
    }
    List<ResponsibleUnit> units = dossier.units();
    for (int i = 0; i < units.size(); i++) {
      removals.leave(units.get(i).extensions(), "/units/" + i);
    }
    for (int i = 0; i < dossier.consultations().size(); i++) {
      ConsultationNotice notice = dossier.consultations().get(i);
      String at = "/consultations/" + i;
      removals.leave(notice.extensions(), at);
      leaveClauses(notice.clauses(), at + "/clauses", removals);
      ConsultationOutcome outcome = notice.outcome();
      List<Comment> comments = outcome == null ? List.of() : outcome.comments();
      for (int j = 0; j < comments.size(); j++) {
        removals.leave(comments.get(j).extensions(), at + "/outcome/comments/" + j);
      }
    }
    for (int i = 0; i < dossier.sources().size(); i++) {
      removals.leave(dossier.sources().get(i).extensions(), "/sources/" + i);
    }
  }

  private static void leaveClauses(List<Clause> clauses, String at, RemovalList removals) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      String place = at + "/" + i;
      removals.leave(clause.extensions(), place);
      for (int j = 0; j < clause.targets().size(); j++) {
        removals.leave(clause.targets().get(j).extensions(), place + "/targets/" + j);
      }
      for (int j = 0; j < clause.supportMeasures().size(); j++) {
        removals.leave(
            clause.supportMeasures().get(j).extensions(), place + "/supportMeasures/" + j);
      }
      for (int j = 0; j < clause.gradingSchemes().size(); j++) {
        removals.leave(clause.gradingSchemes().get(j).extensions(), place + "/gradingSchemes/" + j);
      }
      for (int j = 0; j < clause.exclusions().size(); j++) {
        removals.leave(clause.exclusions().get(j).extensions(), place + "/exclusions/" + j);
      }
      leaveClauses(clause.children(), place + "/children", removals);
    }
  }

  /**
   * Returns the copy without personal data.
   *
   * @return the redacted dossier
   */
  public PolicyDossier dossier() {
    return dossier;
  }

  /**
   * Returns what was taken out.
   *
   * @return the removals in the order of the dossier
   */
  public List<Removal> removals() {
    return removals;
  }

  /**
   * Returns the extensions, which were kept and not looked at; those inside amendments, whose words
   * are the public text, are not listed.
   *
   * @return JSON pointers to members whose name starts with {@code x-}
   */
  public List<String> unexamined() {
    return unexamined;
  }

  /** Returns how much was taken out. */
  @Override
  public String toString() {
    return "Redaction[removals=" + removals.size() + ", unexamined=" + unexamined.size() + "]";
  }
}
