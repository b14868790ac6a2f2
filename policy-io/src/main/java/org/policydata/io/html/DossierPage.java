package org.policydata.io.html;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.redaction.Redaction;

/**
 * Writes a dossier as one page of HTML that needs nothing else: summary, dates, the text clause by
 * clause with the units responsible beside it, a table of units and clauses, the targets, the
 * units, and each consultation with its outcome.
 *
 * <pre>{@code
 * DossierPage.in(Locale.CHINESE).write(dossier, Path.of("dossier.html"));
 * }</pre>
 *
 * <p>The page is made of the {@linkplain Redaction redacted} dossier unless personal data is asked
 * for; contacts and channels are then masked altogether. The same dossier gives the same bytes.
 * Immutable and thread-safe.
 */
public final class DossierPage {

  private final Locale language;
  private final PageNotes notes;
  private final boolean personalData;

  private DossierPage(Locale language, PageNotes notes, boolean personalData) {
    this.language = language;
    this.notes = notes;
    this.personalData = personalData;
  }

  /**
   * Returns a writer of pages that masks personal data.
   *
   * @param language language of the page: Chinese, or anything else for English; the texts stay in
   *     theirs
   * @return the writer
   */
  public static DossierPage in(Locale language) {
    return new DossierPage(Objects.requireNonNull(language, "language"), PageNotes.none(), false);
  }

  /**
   * Returns a copy that shows personal data.
   *
   * @return the copy
   */
  public DossierPage withPersonalData() {
    return new DossierPage(language, notes, true);
  }

  /**
   * Returns a copy that shows notes beside the parts they concern.
   *
   * @param notes the notes
   * @return the copy
   */
  public DossierPage withNotes(PageNotes notes) {
    return new DossierPage(language, Objects.requireNonNull(notes, "notes"), personalData);
  }

  /**
   * Returns the page of a dossier.
   *
   * @param dossier the dossier
   * @return one HTML file
   */
  public String write(PolicyDossier dossier) {
    StringWriter out = new StringWriter();
    try {
      write(dossier, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes the page of a dossier to a file in UTF-8, which is replaced if it exists.
   *
   * @param dossier the dossier
   * @param file the file
   * @throws IOException if the file cannot be written
   */
  public void write(PolicyDossier dossier, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(dossier, out);
    }
  }

  /**
   * Writes the page of a dossier; the file has to be stored in UTF-8.
   *
   * @param dossier the dossier
   * @param out where to write it; it is flushed and stays open
   * @throws IOException if it cannot be written
   */
  public void write(PolicyDossier dossier, Writer out) throws IOException {
    PolicyDossier shown = personalData ? dossier : Redaction.of(dossier).dossier();
    PagePlaces places = PagePlaces.of(shown);
    DossierSections sections = DossierSections.of(places, language, notes, personalData);
    String title = title(shown, language);
    HtmlDocument.of(language, title)
        .withContents(sections.contents())
        .write(out, header -> header(shown, title, header), main -> sections.write(main, 2));
  }

  /**
   * Returns what a dossier is called.
   *
   * @param dossier the dossier
   * @param language language of the words for a dossier without any title
   * @return its own title, or that of its last version, or of its first consultation, or its id
   */
  public static String title(PolicyDossier dossier, Locale language) {
    if (dossier.title() != null) {
      return dossier.title();
    }
    List<PolicyDocument> versions = dossier.versions();
    if (!versions.isEmpty()) {
      return versions.get(versions.size() - 1).title();
    }
    if (!dossier.consultations().isEmpty()) {
      return ConsultationSection.name(dossier.consultations().get(0), PageWords.in(language));
    }
    return dossier.id();
  }

  private void header(PolicyDossier dossier, String title, HtmlWriter out) {
    List<PolicyDocument> versions = dossier.versions();
    out.open("p", "kicker");
    if (!versions.isEmpty()) {
      PolicyDocument last = versions.get(versions.size() - 1);
      out.text(PageWords.in(language).of(last.stage()));
    }
    out.close();
    out.open("h1").attribute("lang", PageContext.TEXT_LANGUAGE).text(title).close();
  }
}
