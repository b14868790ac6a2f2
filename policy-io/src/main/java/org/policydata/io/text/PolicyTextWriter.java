package org.policydata.io.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Attachment;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.ClauseLabel;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.Signature;

/**
 * Writes a dossier, a text or a clause as readable text in the numbering of the text itself.
 *
 * <p>A clause is its label, heading, text and responsibility text, then its children, each on a
 * line of its own except a {@link ClauseKind#SEGMENT}. White space apart, a clause of an imported
 * text is written as it stood. What stands before and behind the clauses is written in one fixed
 * order.
 *
 * <p>Immutable and thread-safe.
 */
public final class PolicyTextWriter {

  private PolicyTextWriter() {}

  /**
   * Returns a writer.
   *
   * @return a writer
   */
  public static PolicyTextWriter create() {
    return new PolicyTextWriter();
  }

  /**
   * Returns the last version of the text, after the notices that ask about it; what asks about it
   * without being a text of its own, such as a line with the last day, stands behind it.
   *
   * @param dossier the dossier
   * @return its text, each line ended by a line feed; empty for a dossier without texts
   */
  public String write(PolicyDossier dossier) {
    Objects.requireNonNull(dossier, "dossier");
    Lines lines = new Lines();
    List<ConsultationNotice> notices = dossier.consultations();
    notices.stream().filter(PolicyTextWriter::isText).forEach(notice -> notice(notice, lines));
    List<PolicyDocument> versions = dossier.versions();
    if (!versions.isEmpty()) {
      version(withoutRunInSigners(versions.get(versions.size() - 1), notices), lines);
    }
    notices.stream().filter(notice -> !isText(notice)).forEach(notice -> notice(notice, lines));
    return lines.text();
  }

  /**
   * Returns one version of a text.
   *
   * @param version the version
   * @return its text, each line ended by a line feed
   */
  public String write(PolicyDocument version) {
    Lines lines = new Lines();
    version(Objects.requireNonNull(version, "version"), lines);
    return lines.text();
  }

  /**
   * Returns a clause with all clauses below it.
   *
   * @param clause the clause
   * @return its text, each line ended by a line feed
   */
  public String write(Clause clause) {
    Lines lines = new Lines();
    clause(Objects.requireNonNull(clause, "clause"), lines);
    return lines.text();
  }

  private static void version(PolicyDocument version, Lines lines) {
    Promulgation promulgation = version.promulgation();
    if (promulgation != null && promulgation.title() != null) {
      lines.line(promulgation.title());
      lines.line(version.documentNumber());
      lines.line(version.addressees());
      promulgation.clauses().forEach(clause -> clause(clause, lines));
      sign(promulgation.signatures(), promulgation.signedOn(), lines);
    }
    lines.line(version.title());
    if (promulgation == null || promulgation.title() == null) {
      lines.line(version.documentNumber());
    }
    if (version.adoption() != null) {
      lines.line(version.adoption().phrase());
    }
    if (promulgation == null || promulgation.title() == null) {
      lines.line(version.addressees());
    }
    version.clauses().forEach(clause -> clause(clause, lines));
    attachments(version.attachments(), lines);
    boolean signedAbove = promulgation != null && promulgation.title() != null;
    sign(version.signatures(), signedAbove ? null : version.signedOn(), lines);
    version.notes().forEach(lines::line);
  }

  /** Who is named in the line that asks for comments signs there. */
  private static PolicyDocument withoutRunInSigners(
      PolicyDocument version, List<ConsultationNotice> notices) {
    List<String> asking =
        notices.stream()
            .filter(notice -> !isText(notice))
            .flatMap(notice -> notice.clauses().stream())
            .map(clause -> clause.text() == null ? "" : clause.text())
            .toList();
    return version.toBuilder()
        .signatures(
            version.signatures().stream()
                .filter(
                    one -> asking.stream().noneMatch(text -> text.startsWith(one.unit().name())))
                .toList())
        .build();
  }

  private static boolean isText(ConsultationNotice notice) {
    return notice.title() != null;
  }

  private static void notice(ConsultationNotice notice, Lines lines) {
    if (notice.title() == null && notice.clauses().isEmpty()) {
      return;
    }
    lines.line(notice.title());
    notice.clauses().forEach(clause -> clause(clause, lines));
    attachments(notice.attachments(), lines);
    sign(notice.signatures(), notice.signedOn(), lines);
  }

  private static void attachments(List<Attachment> attachments, Lines lines) {
    for (int i = 0; i < attachments.size(); i++) {
      String number = attachments.size() == 1 ? "" : (i + 1) + ".";
      lines.line((i == 0 ? "附件：" : "") + number + attachments.get(i).name());
    }
  }

  private static void sign(List<Signature> signatures, @Nullable LocalDate signedOn, Lines lines) {
    for (Signature signature : signatures) {
      StringBuilder line = new StringBuilder(signature.unit().name());
      line.append(signature.position() == null ? "" : signature.position());
      line.append(signature.name() == null ? "" : "　" + signature.name());
      line.append(signature.onBehalf() == null ? "" : "（代章）");
      lines.line(line.toString());
    }
    if (signedOn != null) {
      lines.line(
          signedOn.getYear()
              + "年"
              + signedOn.getMonthValue()
              + "月"
              + signedOn.getDayOfMonth()
              + "日");
    }
  }

  private static void clause(Clause clause, Lines lines) {
    if (clause.kind() != ClauseKind.SEGMENT && clause.kind() != ClauseKind.TABLE) {
      lines.next();
    }
    if (clause.label() != null) {
      lines.add(clause.label());
      lines.add(isDivision(clause.label()) && hasWords(clause) ? "　" : "");
    }
    lines.add(clause.heading());
    lines.add(clause.text());
    lines.add(clause.responsibilityText());
    if (!clause.cells().isEmpty()) {
      lines.add(String.join("\t", clause.cells()));
    }
    clause.children().forEach(child -> clause(child, lines));
  }

  private static boolean hasWords(Clause clause) {
    boolean segment =
        !clause.children().isEmpty() && clause.children().get(0).kind() == ClauseKind.SEGMENT;
    return clause.heading() != null || clause.text() != null || segment;
  }

  /** 第一章 and 第一条 are set off by a space of the width of a character. */
  private static boolean isDivision(String label) {
    return ClauseLabel.parse(label)
        .filter(parsed -> parsed.style().compareTo(ClauseLabel.Style.ARTICLE) <= 0)
        .isPresent();
  }

  /** Lines while they are written. */
  private static final class Lines {

    private final StringBuilder out = new StringBuilder();

    void line(@Nullable String words) {
      if (words != null) {
        next();
        out.append(words);
      }
    }

    void add(@Nullable String words) {
      out.append(words == null ? "" : words);
    }

    /** Begins a new line unless one has just begun. */
    void next() {
      if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
    }

    String text() {
      next();
      return out.toString();
    }
  }
}
